import { expect, test } from 'vitest';
import { sideBySide } from '../../../../core/report/together/side-by-side.js';
import { award, files } from './brought.js';

const ethics = award({ id: 'urn:uuid:1' });
const law = award({ id: 'urn:uuid:2', title: 'Law', workload: '40 h', level: undefined, verdict: 'unconfirmed' });
const altered = award({ id: 'urn:uuid:1', verdict: 'rejected' });

test('what each report adds stands beside it, input by input', () => {
  const brought = [{ label: 'both.json', reports: [ethics, law] }, ...files(altered)];
  expect(sideBySide(brought, 0)).toEqual([
    [
      { position: 1, adds: { amount: 5, unit: 'ECTS', level: 6, standing: 'confirmed' }, sameAs: [3] },
      { position: 2, adds: { amount: 40, unit: 'hours', standing: 'unconfirmed' }, sameAs: [] },
    ],
    [{ position: 3, leftOut: 'rejected', sameAs: [1] }],
  ]);
});

test('the rung asked for decides what is confirmed', () => {
  const standings = (rung: 1 | 2) =>
    sideBySide(files(ethics, law), rung)
      ?.flat()
      .map(({ adds }) => adds?.standing);
  expect(standings(1)).toEqual(['confirmed', 'unconfirmed']);
  expect(standings(2)).toEqual(['unconfirmed', 'unconfirmed']);
});

test('one achievement stands beside nothing', () => {
  expect(sideBySide(files(ethics), 0)).toBeUndefined();
});
