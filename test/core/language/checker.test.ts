import { expect, test } from 'vitest';
import { checkerWordsFor } from '../../../core/language/checker.js';
import { handing } from '../../../core/language/handing.js';
import { languages } from '../../../core/language/index.js';

/** Everything it says, with something in each blank. */
const saidBy = (tag: string): readonly string[] =>
  Object.values(checkerWordsFor(tag)).map((words: string | ((...blanks: readonly never[]) => string)) =>
    typeof words === 'string' ? words : words(...(['uni-lumen.example', 2] as never[])),
  );

test('a checker speaks every language the answer speaks, and English where it has no words', () => {
  expect(languages.map(({ tag }) => checkerWordsFor(tag).tag)).toEqual(languages.map(({ tag }) => tag));
  expect(['de-AT', 'DE', 'fr', '', 'constructor'].map(tag => checkerWordsFor(tag).tag)).toEqual([
    'de',
    'de',
    'en',
    'en',
    'en',
  ]);
});

test('a checker and the extension’s check page ask for files, texts and addresses in the same words', () => {
  for (const { panel, tag } of languages) expect(panel.checkPage).toMatchObject(handing[tag as keyof typeof handing]);
  for (const { tag } of languages) expect(checkerWordsFor(tag)).toMatchObject(handing[tag as keyof typeof handing]);
});

test('a checker has a word for everything, and judges nothing before a check', () => {
  for (const { tag } of languages) {
    for (const words of saidBy(tag)) expect(words).toMatch(/\S/);
    expect(saidBy(tag).join(' ')).not.toMatch(
      /undefined|verif|valid|trust|genuin|accredit|guarant|forg|echt|gültig|vertrau|garant|anerk/i,
    );
  }
});

test('files beyond the hundredth are counted in words', () => {
  expect(checkerWordsFor('en').filesLeft(100, 1)).toBe('The first 100 files are checked; 1 was left out.');
  expect(checkerWordsFor('de').filesLeft(100, 3)).toBe('Die ersten 100 Dateien werden geprüft; 3 blieben weg.');
});
