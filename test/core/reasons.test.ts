import { expect, test } from 'vitest';
import { verify } from '../../core/index.js';
import { checkReasons, notes } from '../../core/report/reasons.js';
import { worldOf } from '../fixtures/environment.js';
import { sampleDay } from '../fixtures/samples.js';
import { makeTraps } from '../fixtures/traps.js';

const produced = new Set<string>();
for (const { text, answers } of await makeTraps())
  for (const report of await verify({ text }, worldOf(answers, sampleDay)))
    for (const { reason, notes: noted } of report.checks) for (const code of [reason, ...noted, ...report.issuer.notes]) produced.add(code);
const all = [...Object.values(checkReasons).flatMap(family => Object.values(family).flat()), ...notes];

test('x', () => {
  expect(all.filter(code => !produced.has(code))).toEqual([]);
});
