import { expect, test } from 'vitest';
import { domainToUnicode } from 'node:url';
import { domainLookAlike, nameLookAlike } from '../../../../core/issuer/names/look-alike.js';
import { unicodeDomain } from '../../../../core/issuer/names/punycode.js';
import { mixedWords } from '../../../../core/issuer/names/scripts.js';
import { sameName } from '../../../../core/issuer/same-name.js';
import { caseTable } from '../../../fixtures/case-table.js';

const answer = (one: string, other: string): 'same' | 'look-alike' | 'differs' =>
  sameName(one, other) ? 'same' : nameLookAlike(one, other) ? 'look-alike' : 'differs';

const table = caseTable('pairs of names');
const lumen = 'University of Lumen';

test.each([
  ['10.01', 'the same', lumen, lumen, 'same'],
  ['10.02', 'capitals', 'UNIVERSITY OF LUMEN', lumen, 'same'],
  ['10.03', 'a leading “the”', 'The University of Lumen', lumen, 'same'],
  ['10.04', 'an accent', 'Universität Lümen', 'Universitat Lumen', 'same'],
  ['10.05', 'an accent in two characters', 'Universita\u0308t Lumen', 'Universität Lumen', 'same'],
  ['10.06', 'punctuation', 'University (of) Lumen, Inc.', 'University of Lumen Inc', 'same'],
  ['10.07', 'a hyphen', 'Lumen-University', 'Lumen University', 'same'],
  ['10.08', 'spaces', '  University\u00A0of \t Lumen ', lumen, 'same'],
  ['10.09', 'full width', 'Ｕｎｉｖｅｒｓｉｔｙ of Lumen', lumen, 'same'],
  ['10.10', 'a space without width', 'Univer\u200Bsity of Lumen', lumen, 'same'],
  ['10.11', 'a soft hyphen', 'Univer\u00ADsity of Lumen', lumen, 'same'],
  ['10.12', 'an override of direction', '\u202EUniversity of Lumen\u202C', lumen, 'same'],
  ['10.13', 'a ligature', 'Oﬃce of Lumen', 'Office of Lumen', 'same'],
  ['10.14', 'a Cyrillic е', 'Univ\u0435rsity of Lumen', lumen, 'look-alike'],
  ['10.15', 'a Cyrillic о and а', '\u0410cademy \u043Ef Lumen', 'Academy of Lumen', 'look-alike'],
  ['10.16', 'a Greek ο', 'University \u03BFf Lumen', lumen, 'look-alike'],
  ['10.17', 'a Greek capital Υ', '\u03A5ork Lumen', 'York Lumen', 'look-alike'],
  ['10.18', 'an Armenian օ', 'University \u0585f Lumen', lumen, 'look-alike'],
  ['10.19', 'rn for m', 'University of Lurnen', lumen, 'look-alike'],
  ['10.20', 'vv for w', 'Vvarsaw School', 'Warsaw School', 'look-alike'],
  ['10.21', '0 for o', 'University 0f Lumen', lumen, 'look-alike'],
  ['10.22', '1 for l', 'University of 1umen', 'University of lumen', 'look-alike'],
  ['10.23', 'a capital I for l', 'University of Iumen', 'University of lumen', 'look-alike'],
  ['10.24', 'capitals in Cyrillic', 'UNIVERSITY OF LUM\u0415N', lumen, 'look-alike'],
  ['10.25', 'a dotless i', 'Un\u0131versity of Lumen', lumen, 'look-alike'],
  ['10.26', 'another word', 'University of Umbra', lumen, 'differs'],
  ['10.27', 'another order', 'Lumen University', lumen, 'differs'],
  ['10.28', 'a letter more', 'University of Lumens', lumen, 'differs'],
  ['10.29', 'an acronym', 'UL', lumen, 'differs'],
  ['10.30', 'a translation', 'Universiteit Lumen', lumen, 'differs'],
  ['10.31', 'a small i for l, which nobody mistakes', 'University of Mali', 'University of Mall', 'differs'],
  ['10.32', 'another alphabet throughout', 'Университет Люмен', lumen, 'differs'],
])('%s two names with %s: %j and %j', (id, _what, one, other, expected) => {
  table.row(id, expected, answer(one, other));
  expect(answer(other, one)).toBe(expected);
});

test('the letters that differ are named with their codes, each once', () => {
  expect(nameLookAlike('Univ\u0435rsity of Lum\u0435n', lumen)).toEqual(['\u0435 (U+0435) ≠ e (U+0065)']);
  expect(nameLookAlike('University 0f Lurnen', lumen)).toEqual([
    '0 (U+0030) ≠ o (U+006F)',
    'rn (U+0072 U+006E) ≠ m (U+006D)',
  ]);
});

test.each([
  ['rn for m', 'uni-lurnen.example', 'uni-lumen.example', 'rn (U+0072 U+006E) ≠ m (U+006D)'],
  ['1 for l', 'uni-1umen.example', 'uni-lumen.example', '1 (U+0031) ≠ l (U+006C)'],
  ['Cyrillic throughout', 'xn--80ak6aa92e.example', 'apple.example', 'а (U+0430) ≠ a (U+0061)'],
  ['an accent', 'xn--mnchen-3ya.example', 'munchen.example', 'ü (U+00FC)'],
])('a domain with %s looks like another', (_, one, other, letters) => {
  expect(domainLookAlike(one, other)).toContain(letters);
  expect(domainLookAlike(other, one)).toBeDefined();
});

test.each([
  ['uni-lumen.example', 'uni-lumen.example'],
  ['uni-lumens.example', 'uni-lumen.example'],
  ['uni-lumen.example', 'uni-lumen.edu'],
  ['unilumen.example', 'uni-lumen.example'],
])('%s does not look like %s: no distance is guessed', (one, other) => {
  expect(domainLookAlike(one, other)).toBeUndefined();
});

test.each([
  'xn--mnchen-3ya.de',
  'xn--80ak6aa92e.com',
  'xn--wgbh1c.example',
  'xn--bcher-kva.example',
  'xn--ls8h.example',
  'xn--fiqs8s.example',
  'xn--lve-6lad.example',
  'uni-lumen.example',
])('%s means what Node reads in it', domain => {
  expect(unicodeDomain(domain)).toBe(domainToUnicode(domain));
});

test.each(['xn--\u00FC.example', 'xn--99999999.example', 'xn--a-.example'])('%j stands for itself or ends', domain => {
  expect(unicodeDomain(domain)).toMatch(/\.example$/u);
});

test('a word of two alphabets is found, whatever it claims; habits are none', () => {
  expect(mixedWords('Univ\u0435rsity of Lum\u0435n')).toEqual(['Univ\u0435rsity', 'Lum\u0435n']);
  for (const name of [
    'University of Lumen',
    'Университет Lumen',
    '東京タワー大学',
    '서울大學',
    'L’Université',
    'µ-Lumen',
  ])
    expect(mixedWords(name)).toEqual([]);
});
