/** Every way a page can be hostile, W1 to W13: what the page does, what is required, and what was seen. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { table } from '../tools/table.js';
import { type Stage, openStage } from './stage.js';
import { drawing } from './threats/drawing.js';
import { flooding } from './threats/flooding.js';
import { reaching } from './threats/reaching.js';
import { reading } from './threats/reading.js';
import { tampering } from './threats/tampering.js';
import type { Threat } from './threats/scene.js';

const numberOf = ({ row }: Threat): number => Number(row.slice(1));
const threats = [drawing, tampering, flooding, reaching, reading]
  .flat()
  .toSorted((one, other) => numberOf(one) - numberOf(other));

const lines: (readonly string[])[] = [['row', 'test', 'required', 'seen']];
let stage: Stage;

beforeAll(async () => {
  stage = await openStage(inject('chromium'), ['*.example', 'www.credly.com', 'api.credly.com']);
});
afterAll(async () => {
  await stage.close();
  process.stdout.write(`${table(lines).join('\n')}\n`);
});

test.each(threats)('$row, $attack', { timeout: 120_000 }, async ({ attack, required, row, run }) => {
  const line = [row, attack, required, 'something else'];
  lines.push(line);
  line[3] = await run(stage);
});

test('no row is missing', () => {
  expect(threats.map(({ row }) => row)).toEqual(Array.from({ length: 13 }, (_, at) => `W${String(at + 1)}`));
});
