import { expect, test } from 'vitest';
import { findingIds } from '../../../core/doctor/index.js';
import { type DoctorWords, type Told, doctorWordsFor } from '../../../core/language/doctor.js';
import { languages } from '../../../core/language/index.js';
import { type Phrase, plain, quoted } from '../../../core/language/phrase.js';
import { checkReasons } from '../../../core/report/reasons.js';

const told: Told = {
  address: quoted('https://uni-lumen.example/1'),
  host: quoted('uni-lumen.example'),
  subject: quoted('did:web:uni-lumen.example'),
  found: quoted('found'),
  expected: quoted('expected'),
  element: 'Level',
  count: '2',
  reason: [quoted('Because.')],
};
const host = quoted('uni-lumen.example');
const lines: Phrase = [quoted('https://uni-lumen.example/1')];

const REASONS = Object.values(checkReasons).flatMap(family => Object.values(family).flat());

/** Everything it says, with something in each blank. */
const saidBy = (words: DoctorWords): readonly string[] => [
  words.usage,
  words.oneInput,
  ...[
    words.headline('1', lines),
    words.headlineOfKey('1', lines),
    words.headlineOfList(host),
    words.headlineOfNothing(host),
  ].map(plain),
  ...REASONS.map(reason => plain(words.because(reason, host))),
  ...[words.promised('1', lines), words.inPages('0'), words.promisedInPages('1', lines), words.noLines].map(plain),
  ...Object.values(words.higher).map(plain),
  ...Object.values(words.groups),
  ...findingIds.map(id => plain(words.findings[id](told))),
  ...Object.values(words.needs),
  ...[words.at(host), words.inServer('nginx', host), words.inCredential(host), words.command, words.above].map(plain),
  words.or,
  ...[words.asked(lines), words.askedNobody, words.nothingToMend].map(plain),
];

test('the doctor speaks every language the answer speaks, and English where it has no words', () => {
  expect(languages.map(({ tag }) => doctorWordsFor(tag).tag)).toEqual(languages.map(({ tag }) => tag));
  expect(['de-AT', 'fr', '', 'constructor'].map(tag => doctorWordsFor(tag).tag)).toEqual(['de', 'en', 'en', 'en']);
});

test.each(languages.map(({ tag }) => tag))('it has a word for everything, and judges nobody (%s)', tag => {
  for (const words of saidBy(doctorWordsFor(tag))) {
    expect(words).toMatch(/\S/);
    const ours = words.replaceAll(/EU trusted list|EU-Vertrauensliste|--trusted-list|“invalid”/g, '');
    expect(ours).not.toMatch(
      /undefined|\[object|recognis|accredit|trust|guarant|verified|\bvalid\b|fake|fraud|invalid|vertrau|garant|anerk|gültig|gefälscht|%\s/i,
    );
  }
});

test('no sentence is the same in both languages', () => {
  const [one = [], other = []] = ['en', 'de'].map(tag => saidBy(doctorWordsFor(tag)));
  expect(one).toHaveLength(other.length);
  expect(one.filter((words, at) => words === other[at] && /\s/.test(words.trim()))).toEqual([]);
});
