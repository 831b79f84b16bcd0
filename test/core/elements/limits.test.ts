import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { limits } from '../../../core/limits.js';

const spec = process.env['PROOFMARK_SPEC'];
if (spec === undefined) {
  process.stderr.write('PROOFMARK_SPEC is not set: the thresholds of the elements were NOT compared\n');
}

const HOUR = 3_600_000;

describe.skipIf(spec === undefined)('the thresholds of the elements', () => {
  const read = (): Readonly<Record<string, unknown>> => {
    const file = readFileSync(join(spec ?? '', 'elements', 'catalogue.json'), 'utf8');
    return (JSON.parse(file) as { limits: Readonly<Record<string, unknown>> }).limits;
  };
  const { ects, hoursPerEcts, eqf, isced, clockTolerance, earliestIssue } = limits;
  const { outcomeWords, outcomeShort, maxQuestions, levelNoteFromEqf } = limits;

  test('are those of the catalogue, and none of its is left out', () => {
    const own = { minExclusive: 0, ...ects };
    const compared = { ects: own, hoursPerEcts, eqf, isced, clockToleranceHours: clockTolerance / HOUR };
    expect({ ...compared, earliestIssue, outcomeWords, outcomeShort, maxQuestions, levelNoteFromEqf }).toEqual(
      withoutSources(read()),
    );
  });
});

/** The catalogue names its sources beside the numbers; in code they are comments. */
const withoutSources = (all: Readonly<Record<string, unknown>>): unknown =>
  JSON.parse(JSON.stringify(all, (key, value: unknown) => (key === 'source' ? undefined : value)));

test('every threshold names its source beside it', () => {
  const code = readFileSync('core/limits.ts', 'utf8');
  const block = code.slice(code.indexOf('// Elements: thresholds'), code.lastIndexOf('}'));
  const lines = block.split('\n').filter(line => /^ {2}\w+:/.test(line));
  expect(lines.length).toBeGreaterThanOrEqual(11);
  expect(lines.filter(line => !/ \/\/ \S/.test(line))).toEqual([]);
});
