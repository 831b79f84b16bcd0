/** The steps of a check under way: the word beside a question is an answer to that question. */
import { expect, test } from 'vitest';
import { languages } from '../../../core/language/index.js';

const goodNews = {
  en: {
    'Could it be read?': 'yes',
    'Was it altered?': 'no',
    'Who really issued it?': 'found',
    'Does it stand today?': 'yes',
    'Was it withdrawn?': 'no',
  },
  de: {
    'Ließ er sich lesen?': 'ja',
    'Wurde er verändert?': 'nein',
    'Wer hat ihn wirklich ausgestellt?': 'gefunden',
    'Gilt er heute?': 'ja',
    'Wurde er zurückgezogen?': 'nein',
  },
};

test.each(languages)('in $tag a check that passes reads as good news', ({ answered, stages, tag }) => {
  const families = Object.keys(stages) as (keyof typeof stages)[];
  const said = Object.fromEntries(families.map(family => [stages[family], answered[family].passed]));
  expect(said).toEqual(goodNews[tag as keyof typeof goodNews]);
});

test.each(languages)('in $tag what fails never reads as what passes', ({ answered }) => {
  for (const words of Object.values(answered)) expect(new Set(Object.values(words)).size).toBe(4);
});
