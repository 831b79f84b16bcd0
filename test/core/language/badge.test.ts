import { expect, test } from 'vitest';
import { badgeWordsFor } from '../../../core/language/badge.js';
import { languages } from '../../../core/language/index.js';

test('a badge speaks every language the answer speaks', () => {
  expect(languages.map(({ tag }) => badgeWordsFor(tag).tag)).toEqual(languages.map(({ tag }) => tag));
});

test('a badge takes the primary language of a tag, and English where it has no words', () => {
  const spoken = ['de-AT', 'DE', 'de_CH', 'en-GB', 'fr', '', 'constructor'].map(tag => badgeWordsFor(tag).tag);
  expect(spoken).toEqual(['de', 'de', 'de', 'en', 'en', 'en', 'en']);
});

test('a badge says nothing about a credential nobody has checked', () => {
  for (const { tag } of languages) {
    const said = Object.values(badgeWordsFor(tag)).join(' ');
    expect(said).not.toMatch(/verif|valid|trust|genuin|accredit|echt|gültig|vertrau/i);
  }
});
