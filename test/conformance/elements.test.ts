import { describe, expect, test } from 'vitest';
import { runElementOracles } from './elements.js';

const spec = process.env['PROOFMARK_SPEC'];
if (spec === undefined) {
  process.stderr.write('PROOFMARK_SPEC is not set: the oracles of the standard elements were NOT run\n');
}

describe.skipIf(spec === undefined)('the oracles of the standard elements', async () => {
  const results = spec === undefined ? [] : await runElementOracles(spec);

  test('there are oracles for the data models that can be read, and none is left out', () => {
    expect(results.filter(({ comparisons }) => comparisons.length === 0)).toEqual([]);
    expect([...new Set(results.map(({ format }) => format))].toSorted()).toEqual([
      'blockcerts',
      'eudi-credential',
      'european-credential',
      'open-badges-2',
      'open-badges-3',
      'schema-org',
      'verifiable-credential',
    ]);
  });

  test.each(results)('$example is judged as its oracle says', ({ comparisons }) => {
    expect(comparisons.length).toBeGreaterThan(0);
    expect(comparisons.filter(({ agrees }) => !agrees)).toEqual([]);
  });
});
