import { expect, test } from 'vitest';
import { languages } from '../../../core/language/index.js';
import { optionsWordsFor } from '../../../core/language/options.js';
import { quoted } from '../../../core/language/phrase.js';

/** Everything it says, with something in each blank. */
function saidBy(words: unknown): readonly string[] {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') {
    const said = blanks.flatMap(given => attempted(() => saidBy(Reflect.apply(words, undefined, given))));
    expect(said).not.toEqual([]);
    return said;
  }
  if (Array.isArray(words)) return [words.map(piece => (piece as { readonly text: string }).text).join('')];
  return Object.values(words as object).flatMap(saidBy);
}
/** A sentence about names says nothing about numbers. */
function attempted(say: () => readonly string[]): readonly string[] {
  try {
    return say();
  } catch {
    return [];
  }
}

const segment = quoted('uni-lumen.example');
/** Whatever a sentence takes: some take names, others numbers and days. */
const blanks: readonly (readonly unknown[])[] = [
  [segment, 1, 1],
  [segment, 2, 2],
  [segment, 'it is empty'],
  [1, '3 March 2026', '4 March 2026'],
  [2, 3, 4],
];

test('the options speak every language the reports speak, and English where they have no words', () => {
  const [english, german] = [optionsWordsFor('en'), optionsWordsFor('de')];
  expect(german.title).not.toBe(english.title);
  expect(languages.map(({ tag }) => optionsWordsFor(tag))).toEqual([english, german]);
  for (const tag of ['DE-at', 'de']) expect(optionsWordsFor(tag)).toBe(german);
  for (const tag of ['fr', '', 'constructor', 'en-GB']) expect(optionsWordsFor(tag)).toBe(english);
});

test.each(languages.map(({ tag }) => tag))(
  'the options in %s have a word for everything, and none that only others may say',
  tag => {
    const said = saidBy(optionsWordsFor(tag));
    expect(said.length).toBeGreaterThan(150);
    for (const words of said) expect(words).toMatch(/\S/);
    const official =
      /EU trusted lists|snapshot of (?:the EU )?trusted lists|EU-Vertrauenslisten|trusted-lists|vertrauenslisten/g;
    expect(said.join('\n').replaceAll(official, '')).not.toMatch(
      /verified|\bvalid|invalid|trust|recogni[sz]ed|accredited|guarant|fraud|fake|gültig|vertrau|garant|anerkannt|akkredit|echt\b/i,
    );
  },
);
