import { expect, test } from 'vitest';
import { caseFileWordsFor } from '../../../core/language/case-file.js';
import { languages } from '../../../core/language/index.js';
import { plain, quoted } from '../../../core/language/phrase.js';

const counts = (more: Readonly<Record<string, number>> = {}) => ({
  'in-force': 0,
  intact: 0,
  open: 0,
  against: 0,
  unread: 0,
  waiting: 0,
  saved: 0,
  ...more,
});

/** Every sentence there is, with something in each blank. */
const saidIn = (words: unknown): readonly string[] => {
  if (typeof words === 'string') return [words];
  if (Array.isArray(words)) return [plain(words as never)];
  if (typeof words !== 'function') return Object.values(words as object).flatMap((one: unknown) => saidIn(one));
  const blanks = [/^\(?(?:says|hosts|other|one)\b/.test(String(words)) ? [quoted('x')] : '7', '3', '2'];
  return saidIn((words as (...blanks: readonly unknown[]) => unknown)(...blanks));
};

test('a case file speaks every language the answer speaks, and English where it has no words', () => {
  expect(languages.map(({ tag }) => caseFileWordsFor(tag).tag)).toEqual(languages.map(({ tag }) => tag));
  expect(['de-AT', 'fr', '', 'constructor'].map(tag => caseFileWordsFor(tag).tag)).toEqual(['de', 'en', 'en', 'en']);
});

test('it has a word for everything, in each language another, and promises nothing', () => {
  const [english = [], german = []] = ['en', 'de'].map(tag => {
    const { sum, row, removed, ...words } = caseFileWordsFor(tag);
    const { was, ...others } = row;
    return [
      ...saidIn(words),
      ...saidIn(others),
      plain(removed(quoted('7'))),
      was('counts', '2026-11-21'),
      sum(40, counts({ 'in-force': 3, intact: 1, open: 9, against: 1, unread: 2, waiting: 4, saved: 5 }), 3),
    ];
  });
  expect(german).toHaveLength(english.length);
  for (const words of [...english, ...german]) expect(words).toMatch(/\S/);
  const alike = ['7', 'ECTS', 'Note', 'Rung (0-4)'];
  expect(german.filter(words => english.includes(words) && !alike.includes(words))).toEqual([]);
  expect([...english, ...german].join(' ')).not.toMatch(
    /undefined|verif|\bvalid|trust|genuin|recogni|accredit|guarant|fake|fraud|forg|\becht|gültig|vertrau|garant|anerk|fälsch|%/i,
  );
});

test('the sum says only what there is, and in which number', () => {
  const { sum } = caseFileWordsFor('en');
  expect(sum(1, counts({ waiting: 1 }), 0)).toBe('1 file, 0 credentials; 1 not checked yet.');
  expect(sum(40, counts({ 'in-force': 28, open: 9, against: 1, unread: 2 }), 9)).toBe(
    '40 files, 38 credentials: 28 intact and in force, 9 with open questions, 1 with something against it; 2 could not be read as credentials, 9 could be checked further by asking.',
  );
  expect(sum(0, counts({ saved: 2 }), 0)).toBe('2 cases as noted earlier, not checked again.');
  expect(caseFileWordsFor('de').sum(1, counts({ 'in-force': 1 }), 0)).toBe(
    '1 Datei, 1 Nachweis: 1 unverändert und in Kraft.',
  );
});
