import { expect, test } from 'vitest';
import { doctorPageWords, doctorPageWordsFor } from '../../../core/language/doctor-page.js';
import { languages } from '../../../core/language/index.js';

/** Every sentence there is, with something in each blank. */
const saidIn = (words: unknown): readonly string[] => {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') return [(words as (found: string) => string)('found')];
  return Object.values(words as object).flatMap((one: unknown) => saidIn(one));
};

test('the doctor’s page speaks every language the answer speaks, and English where it has no words', () => {
  expect(doctorPageWords.map(({ tag }) => tag)).toEqual(languages.map(({ tag }) => tag));
  expect(['en', 'de', 'fr', '', 'constructor'].map(tag => doctorPageWordsFor(tag).tag)).toEqual([
    'en',
    'de',
    'en',
    'en',
    'en',
  ]);
});

test('it has a word for everything, in each language another, and promises nothing', () => {
  const [english = [], german = []] = doctorPageWords.map(saidIn);
  expect(german).toHaveLength(english.length);
  for (const words of [...english, ...german]) expect(words).toMatch(/\S/);
  expect(german.filter(words => english.includes(words))).toEqual([]);
  expect([...english, ...german].join(' ')).not.toMatch(
    /undefined|verif|valid|trust|genuin|recogni|accredit|guarant|forg|fake|fraud|echt|gültig|vertrau|garant|anerk|%/i,
  );
});
