import { expect, test } from 'vitest';
import { languages } from '../../../core/language/index.js';
import { shareKitWordsFor } from '../../../core/language/share-kit.js';

/** Every sentence there is, with something in each blank. */
const saidIn = (words: unknown): readonly string[] => {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') return [(words as (found: string) => string)('found')];
  return Object.values(words as object).flatMap((one: unknown) => saidIn(one));
};

test('the share kit speaks every language the answer speaks, and English where it has no words', () => {
  for (const { tag } of languages) expect(shareKitWordsFor(tag).tag).toBe(tag);
  expect(['fr', '', 'constructor'].map(tag => shareKitWordsFor(tag).tag)).toEqual(['en', 'en', 'en']);
});

test('it has a word for everything, in each language another, and promises nothing', () => {
  const [english = [], german = []] = languages.map(({ tag }) => saidIn(shareKitWordsFor(tag)));
  expect(german).toHaveLength(english.length);
  for (const words of [...english, ...german]) expect(words).toMatch(/\S/);
  expect(german.filter(words => english.includes(words))).toEqual([]);
  expect([...english, ...german].join(' ')).not.toMatch(
    /undefined|verif|valid|trust|genuin|recogni|accredit|guarant|forg|fake|fraud|echt|gültig|vertrau|garant|anerk|%/i,
  );
});
