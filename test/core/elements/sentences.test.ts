import { describe, expect, test } from 'vitest';
import { wordings } from '../../../core/elements/wording/index.js';
import { achieving, outcomeOf } from './fixture.js';
import { sentences } from './outcomes/index.js';

/** What is made of prose that says only this, in its language and in none that is named. */
const judged = (text: string, language: string) =>
  [text, { '@value': text, '@language': language }].map(description =>
    outcomeOf(achieving({ description, criteria: undefined }), 'learning-outcomes'),
  );

test('every language with patterns has its sentences', () => {
  expect(Object.keys(sentences).toSorted()).toEqual(wordings.map(({ language }) => language).toSorted());
});

describe.each(Object.entries(sentences))('%s', (language, { outcomes, others }) => {
  test('there are enough of both kinds', () => {
    expect(new Set(outcomes).size).toBeGreaterThanOrEqual(20);
    expect(new Set(others).size).toBeGreaterThanOrEqual(20);
  });

  test.each(outcomes)('%j is an outcome', text => {
    expect(judged(text, language)).toEqual(['present stated-in-words', 'present stated-in-words']);
  });

  test.each(others)('%j is none', text => {
    for (const outcome of judged(text, language)) expect(outcome).not.toContain('present');
  });
});
