/** How the answers to several things fell out. */
import { expect, test } from 'vitest';
import { fallenOf } from '../../../core/report/fallen.js';
import { decidedBy, report } from './reports.js';

const [confirmed, rejected, open] = [report(), decidedBy('proof.altered'), decidedBy('status.unreachable')];

test('each thing counts once, as its worst', () => {
  expect(fallenOf([[confirmed], [confirmed, rejected], [open], [confirmed, open], [open, rejected]])).toEqual({
    confirmed: 1,
    rejected: 2,
    open: 2,
  });
});

test('what has no report is left open, and never counted as confirmed', () => {
  expect(fallenOf([[], [confirmed]])).toEqual({ confirmed: 1, rejected: 0, open: 1 });
});
