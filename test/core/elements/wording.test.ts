import { describe, expect, test } from 'vitest';
import { checkElements } from '../../../core/elements/check-elements.js';
import { mentions, wordings, wordingsFor } from '../../../core/elements/wording/index.js';
import { openBadges3 } from '../../../core/formats/open-badges-3/index.js';
import { plainBadge, profile } from '../../fixtures/credentials.js';
import { elementsOf } from '../../fixtures/format-elements.js';

/** What is found where a badge's criteria say this. */
function outcomesIn(narrative: string) {
  const badge = plainBadge({
    issuer: profile('did:example:issuer'),
    achievement: { description: '', criteria: { narrative } },
  });
  const { findings } = checkElements(badge, elementsOf(openBadges3), new Date('2026-11-21T00:00:00Z'));
  return findings.find(({ id }) => id === 'learning-outcomes');
}

describe.each(wordings)('$language', wording => {
  const lists = Object.entries(wording).filter((entry): entry is [string, readonly string[]] =>
    Array.isArray(entry[1]),
  );

  test.each(lists)('%s are words, lower case and without punctuation', (_name, phrases) => {
    expect(phrases.filter(phrase => !/^[\p{L}\p{M}\p{N}_*]+( [\p{L}\p{M}\p{N}_*]+)*$/u.test(phrase))).toEqual([]);
    expect(phrases.filter(phrase => phrase !== phrase.toLowerCase())).toEqual([]);
  });

  test('each ability is found as it is written', () => {
    const literal = wording.abilities.filter(phrase => !/[*_]/.test(phrase));
    expect(literal.filter(phrase => !mentions(phrase.split(' '), [wording], 'abilities'))).toEqual([]);
  });

  test('a learner who is able to do something is an outcome', () => {
    const sentence = `${wording.learners[0] ?? ''} ${wording.abilities[0] ?? ''} alpha beta gamma delta.`;
    expect(outcomesIn(sentence)).toMatchObject({ status: 'present', reason: 'element.stated-in-words' });
  });

  test('the heading of outcomes makes what follows one', () => {
    expect(outcomesIn(`## ${wording.outcomeHeadings[0] ?? ''}\n- alpha beta gamma delta`)).toMatchObject({
      status: 'present',
    });
  });
});

test('a text is tried with the words of its language, and without a tag with all', () => {
  expect(wordingsFor({ language: 'de-AT' }).map(({ language }) => language)).toEqual(['de']);
  expect(wordingsFor({})).toEqual(wordings);
});

test('an open ending has two letters before it, by which the phrases of its kind are found', () => {
  const opening = wordings.flatMap(wording =>
    Object.values(wording)
      .filter(Array.isArray)
      .flatMap((phrases: readonly string[]) => phrases.map(phrase => phrase.split(' ')[0] ?? '')),
  );
  expect(opening.filter(word => word.endsWith('*')).length).toBeGreaterThan(100);
  expect(opening.filter(word => /^.{0,1}\*$/u.test(word))).toEqual([]);
});

describe('all languages together', () => {
  const lists = ['methods', 'modes', 'towards', 'noLevel', 'assured'] as const;
  const said = wordings.flatMap(wording => lists.flatMap(list => wording[list].map(phrase => ({ list, phrase }))));

  test('mention what one of them mentions', () => {
    const words = (phrase: string) => phrase.replaceAll('*', 'en').replaceAll('_', 'x').split(' ');
    const lost = said.filter(({ list, phrase }) => !mentions(['x', ...words(phrase), 'y'], wordings, list));
    expect(lost).toEqual([]);
  });
});
