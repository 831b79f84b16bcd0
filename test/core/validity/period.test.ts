import { expect, test } from 'vitest';
import type { Stated } from '../../../core/credential.js';
import { checkPeriod } from '../../../core/validity/period.js';

const now = new Date('2026-11-21T12:00:00Z');
const at = (seconds: number): string => new Date(now.getTime() + seconds * 1000).toISOString();
const stated = (...values: readonly string[]): readonly Stated[] => values.map(value => ({ value, pointer: '/x' }));
const period = (from: readonly string[], until: readonly string[]) =>
  checkPeriod({ validFrom: stated(...from), validUntil: stated(...until) }, now);

test.each([
  [[at(-1)], [], 'period.current'],
  [[at(0)], [], 'period.current'],
  [[at(300)], [], 'period.current'],
  [[at(301)], [], 'period.not-yet'],
  [[], [at(1)], 'period.current'],
  [[], [at(0)], 'period.current'],
  [[], [at(-1)], 'period.expired'],
  [[], [], 'period.none'],
  [[at(-10)], [at(-5)], 'period.expired'],
  [[at(-10), at(600)], [], 'period.not-yet'],
  [[at(-10)], [at(600), at(-1)], 'period.expired'],
  [['soon'], [], 'period.unreadable'],
  [[at(-1)], ['31/12/2026'], 'period.unreadable'],
  [['soon'], [at(-1)], 'period.expired'],
  [[at(200)], [at(100)], 'period.expired'],
])('from %j until %j is %s', (from, until, reason) => {
  expect(period(from, until).reason).toBe(reason);
});

test('two dates that differ are named, and the stricter one counts', () => {
  expect(period([at(-10), at(-5)], []).notes).toContain('period.dates-differ');
  expect(period([at(-10)], [at(5)]).notes).toEqual([]);
});

test('an end before the beginning is said', () => {
  expect(period([at(-1)], [at(-2)]).notes).toContain('period.reversed');
});

test('a date without zone is said', () => {
  expect(period(['2026-01-01T00:00:00'], []).notes).toContain('period.no-zone');
});
