import { describe, expect, test } from 'vitest';
import { readMoment } from '../../../core/elements/reading/date.js';
import { readDuration } from '../../../core/elements/reading/duration.js';
import { isFiller, isFillerForAMethod, isFillerForAnAnswer } from '../../../core/elements/reading/filler.js';
import { countWords, withoutMarkup } from '../../../core/elements/reading/markup.js';
import { readNumber } from '../../../core/elements/reading/number.js';
import { bodiesUnder, sentencesOf } from '../../../core/elements/reading/prose.js';
import { textAt, textsAt } from '../../../core/elements/reading/text.js';
import type { Json } from '../../../core/json.js';
import { limits } from '../../../core/limits.js';

const origin = { document: {}, language: undefined };

describe('filler', () => {
  test.each([
    '',
    ' ',
    '-',
    '–',
    '.',
    '?',
    'n/a',
    'NA',
    'none',
    'null',
    'undefined',
    'n.v.t.',
    'Entfällt',
    'k. A.',
    'keine Angabe',
    'sans objet',
    'TBD',
    'tbc.',
    'To be announced',
    'todo',
    'FIXME',
    'xxx',
    'string',
    'Sample',
    'insert title here',
    'Your name here',
    '[title]',
    '<title>',
    '{{ title }}',
    'Lorem ipsum dolor',
    'asdfgh',
    'foo',
    '**TBD**',
    '<p>n/a</p>',
    '(tba)',
    'brak',
    'keine',
    'ei ole',
    'žádné',
  ])('%j says nothing', text => {
    expect(isFiller(text)).toBe(true);
  });

  test.each([
    '0',
    'Testing',
    'Text analysis',
    'https://lumen.example',
    '[a link](https://lumen.example)',
    'x',
    'nonesuch',
    'No',
  ])('%j says something', text => {
    expect(isFiller(text)).toBe(false);
  });

  test('"none" answers what was needed, "test" answers how it was assessed', () => {
    expect(['none', 'Keine', 'aucun', 'brak'].map(isFillerForAnAnswer)).toEqual([false, false, false, false]);
    expect(isFillerForAnAnswer('n/a')).toBe(true);
    expect([isFillerForAMethod('test'), isFillerForAMethod('tbd')]).toEqual([false, true]);
  });
});

describe('text', () => {
  const read = (value: Json, language?: string) => textAt({ value, pointer: '/t' }, { document: {}, language });

  test.each<[Json, string]>([
    ['a', '/t'],
    [{ '@value': 'a', '@language': 'en' }, '/t/@value'],
    [{ en: 'a' }, '/t/en'],
    [{ en: ['a'] }, '/t/en/0'],
    [[{ '@value': 'a' }], '/t/0/@value'],
  ])('%j is read at %s', (value, pointer) => {
    expect(read(value)).toMatchObject({ value: 'a', pointer });
  });

  test('of several languages the document’s own is picked, then English, then the first', () => {
    expect(read({ de: 'drei', en: 'three', fr: 'trois' }, 'fr-BE')?.value).toBe('trois');
    expect(read({ de: 'drei', en: 'three' }, 'fr')?.value).toBe('three');
    expect(read({ de: 'drei', fi: 'kolme' })?.value).toBe('drei');
    expect(read({ en: 'TBD', de: 'drei' })?.value).toBe('drei');
  });

  test('a list without languages is several texts, with languages one', () => {
    expect(textsAt({ value: ['a', 'b'], pointer: '' }, origin)).toHaveLength(2);
    expect(
      textsAt(
        {
          value: [
            { '@value': 'a', '@language': 'de' },
            { '@value': 'b', '@language': 'en' },
          ],
          pointer: '',
        },
        origin,
      ).map(({ value }) => value),
    ).toEqual(['b']);
  });

  test('no more of a text is judged than the bound', () => {
    expect(read('a'.repeat(limits.elementTextLength))?.value).toHaveLength(limits.elementTextLength);
    expect(read('a'.repeat(limits.elementTextLength + 1))?.value).toHaveLength(limits.elementTextLength);
  });
});

test.each<[unknown, number | undefined]>([
  [4.5, 4.5],
  ['4.5', 4.5],
  ['4,5', 4.5],
  ['-1', -1],
  ['1.000,5', undefined],
  ['1 000', undefined],
  ['5 ECTS', undefined],
  [Infinity, undefined],
  [null, undefined],
])('the number %j is %s', (value, number) => {
  expect(readNumber(value)).toBe(number);
});

test.each([
  ['2026-03-02', '2026-03-02T00:00:00.000Z'],
  ['2026-03-02T09:00:00.123456+02:00', '2026-03-02T07:00:00.123Z'],
  ['2026-03-02T09:00', '2026-03-02T09:00:00.000Z'],
  ['2026-03-02T09:00:00+0200', '2026-03-02T07:00:00.000Z'],
  ['2026-02-29', undefined],
  ['2026-03', undefined],
  ['March 2026', undefined],
])('the date %s is %s', (text, instant) => {
  const moment = readMoment(text);
  expect(moment && new Date(moment.at).toISOString()).toBe(instant);
});

test.each([
  ['PT100H', { kind: 'hours', hours: 100 }],
  ['PT1H30M', { kind: 'hours', hours: 1.5 }],
  ['P4W', { kind: 'calendar' }],
  ['P1DT2H', { kind: 'calendar' }],
  ['P2M', { kind: 'months-or-years' }],
  ['PT2M', { kind: 'hours', hours: 2 / 60 }],
  ['P', undefined],
  ['100', undefined],
])('the duration %s', (text, duration) => {
  expect(readDuration(text)).toEqual(duration);
});

describe('prose', () => {
  const isA = (words: string) => words === 'a';

  test('a marked heading holds until the next marked one, a colon until any', () => {
    expect(bodiesUnder('# A\none\nmore:\ntwo\n# B\nthree', isA)).toEqual(['one\nmore:\ntwo']);
    expect(bodiesUnder('A:\none\nmore:\ntwo', isA)).toEqual(['one']);
    expect(bodiesUnder('a: one\ntwo', isA)).toEqual(['one']);
    expect(bodiesUnder('**A**\none', isA)).toEqual(['one']);
    expect(bodiesUnder('<h3 class="x">A</h3><p>one</p>', isA)).toEqual(['one']);
  });

  test('sentences end at a mark and at the end of a line', () => {
    expect(sentencesOf('One. Two!\n- three\n4) four')).toEqual(['One.', 'Two!', 'three', 'four']);
  });

  test('markup is not text, and what is no markup is', () => {
    expect(withoutMarkup('**a** <b>b</b> [c](https://d.example) <e>')).toBe('a b c <e>');
  });

  test('scripts without spaces have words too', () => {
    expect(countWords('個人の記録に何が起きるかを学ぶ')).toBeGreaterThan(4);
    expect(countWords('l’élève s’exerce')).toBe(4);
  });
});
