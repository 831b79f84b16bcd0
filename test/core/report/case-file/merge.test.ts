import { expect, test } from 'vitest';
import type { Written } from '../../../../core/report/case-file/case-file.js';
import { merged } from '../../../../core/report/case-file/merge.js';
import { linesOf } from '../../../../core/report/case-file/note.js';
import { plain } from '../../../../core/language/phrase.js';
import { beside } from './receipts.js';

const was = ({ decision }: Written): string => `was: ${decision}`;
const [monday, friday] = ['2026-11-16T09:00:00Z', '2026-11-20T09:00:00Z'];

test('both notes stay, one below the other, and the number that is here', () => {
  const here = beside({ number: '12', note: 'Ask for the syllabus.' });
  const there = beside({ number: '3', note: 'Came by post.' });
  expect(merged(here, there, was)).toEqual(beside({ number: '12', note: 'Ask for the syllabus.\nCame by post.' }));
});

test.each([
  ['Came by post.', 'Came by post.', 'Came by post.'],
  ['Came by post.', '', 'Came by post.'],
  ['', 'Came by post.', 'Came by post.'],
  ['Came by post.', 'Came by post.\nSigned for.', 'Came by post.\nSigned for.'],
  ['  ', '', ''],
  ['Forged', 'Not Forged', 'Forged\nNot Forged'],
  ['Came by post.\nSigned for.', 'Signed for.', 'Came by post.\nSigned for.'],
])('%j and %j become %j: nothing stands twice', (here, there, note) => {
  expect(merged(beside({ note: here }), beside({ note: there }), was).note).toBe(note);
});

test('where there is no number here, the other one stays', () => {
  expect(merged(beside({ number: '' }), beside({ number: '3' }), was).number).toBe('3');
});

test('of two decisions the later one counts, and the earlier one is said', () => {
  const counts = beside({ decision: 'counts', decidedAt: monday });
  const not = beside({ decision: 'counts-not', decidedAt: friday });
  for (const both of [merged(counts, not, was), merged(not, counts, was)])
    expect(both).toEqual(beside({ decision: 'counts-not', decidedAt: friday, note: 'was: counts' }));
});

test('a decision stays before none, whichever is here', () => {
  const decided = beside({ decision: 'ask-issuer', decidedAt: monday });
  for (const both of [merged(decided, beside(), was), merged(beside(), decided, was)]) expect(both).toEqual(decided);
});

test('the same decision on two days is the later one, and nothing is said', () => {
  const [one, other] = [monday, friday].map(decidedAt => beside({ decision: 'counts', decidedAt }));
  expect(one && other && merged(one, other, was)).toEqual(other);
});

test('a note is shown whole and line by line, and nothing in it can reorder or hide what stands around it', () => {
  const note = `first\r\n\nthird \u202Egnp.exe\n${'x'.repeat(2_500)}\n\n`;
  const lines = linesOf(note).map(plain);
  expect(lines).toEqual(['first', '', 'third gnp.exe', 'x'.repeat(2_500)]);
});
