import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { elementIds } from '../../../core/elements/element.js';
import { languageFor, languages } from '../../../core/language/index.js';
import { loadLanguage, spokenLanguages } from '../../../core/language/load.js';
import { plain, quoted, say, wordsIn } from '../../../core/language/phrase.js';
import { tell } from '../../../core/language/sentence.js';
import type { Known } from '../../../core/language/sentence.js';
import { checkReasons, elementReasons, notes } from '../../../core/report/reasons.js';
import type { CheckReason } from '../../../core/report/reasons.js';
import { FORBIDDEN, withoutOfficialNames } from '../../fixtures/forbidden-words.js';

const core = fileURLToPath(new URL('../../../core/', import.meta.url));
const everyReason: readonly CheckReason[] = Object.values(checkReasons).flatMap(family =>
  Object.values(family).flatMap(reasons => [...reasons]),
);

const nothing: Known = {
  host: undefined,
  account: undefined,
  name: undefined,
  claimed: undefined,
  key: undefined,
  list: undefined,
  listDate: undefined,
  begins: undefined,
  ends: undefined,
  today: '21 November 2026',
  asOf: undefined,
  definedAt: undefined,
  fault: undefined,
  place: undefined,
  has: () => false,
  all: () => [],
  said: () => undefined,
};
const day = { date: '1 August 2026', distance: '3 months ago' };
const everything: Known = {
  host: quoted('uni-lumen.example'),
  account: quoted('badges.example/issuers/7'),
  name: quoted('University of Lumen'),
  claimed: quoted('University of Lumen'),
  key: quoted('a1b2c3'),
  list: quoted('Partners'),
  listDate: '1 November 2026',
  begins: day,
  ends: day,
  today: '21 November 2026',
  asOf: day,
  definedAt: quoted('badges.example'),
  fault: say`uni-lumen.example did not answer`,
  place: quoted('/issuer'),
  has: () => true,
  all: () => [quoted('something found'), quoted('another thing')],
  said: () => quoted('something found'),
};

describe.each(languages.map(language => [language.name, language] as const))('%s', (_, language) => {
  test('has a sentence for every reason of a check, whatever is known', () => {
    for (const reason of everyReason) {
      for (const known of [nothing, everything]) {
        const sentence = plain(tell(language.reasons[reason], known));
        expect(sentence, reason).toMatch(/^\S.*[.?]$/u);
        expect(sentence, reason).not.toMatch(/undefined|null|\{|\}| {2}|\.\./u);
      }
    }
  });

  test('has a sentence for every note, whatever is known', () => {
    for (const note of notes) {
      for (const known of [nothing, everything]) {
        expect(plain(tell(language.notes[note], known)), note).toMatch(/^\S.*[.?]$/u);
      }
    }
  });

  test('has words for every reason of an element under each status', () => {
    for (const [status, reasons] of Object.entries(elementReasons)) {
      const words: Readonly<Record<string, string>> = language.elementReasons[status as keyof typeof elementReasons];
      for (const reason of reasons) expect(words[reason], `${status} ${reason}`).toMatch(/\S/u);
    }
  });

  test('names all thirty elements, and asks about each but the end of validity', () => {
    for (const id of elementIds) {
      const { label, name, official, question, request } = language.elements[id];
      for (const words of [label, name, official, request]) expect(words, id).toMatch(/\S/u);
      expect(question === undefined, id).toBe(id === 'expiry');
    }
  });

  test('writes every headline in at most 25 words', () => {
    for (const table of [language.headlines, language.headlinesWhenIntact]) {
      for (const [reason, sentence] of Object.entries(table)) {
        for (const known of [nothing, everything])
          expect(wordsIn(tell(sentence, known)), reason).toBeLessThanOrEqual(25);
      }
    }
  });

  test('has other words for a headline exactly where English has', () => {
    for (const part of ['headlines', 'headlinesWhenIntact', 'facts'] as const) {
      expect(Object.keys(language[part]).toSorted()).toEqual(Object.keys(languageFor('en')[part]).toSorted());
    }
  });

  test('never says what only others may say, apart from official wording', () => {
    const words = wordsOf(language.tag);
    for (const forbidden of FORBIDDEN[language.tag] ?? []) expect(words, String(forbidden)).not.toMatch(forbidden);
    expect(FORBIDDEN[language.tag], `forbidden words of ${language.name}`).toBeDefined();
  });

  test('says no word of accusation about a fault', () => {
    const accusations = /alter|chang|wrong|forg|fraud|veränder|falsch|gefälscht/iu;
    for (const fault of Object.values(language.faults))
      expect(plain(fault(say`uni-lumen.example`))).not.toMatch(accusations);
    for (const reason of everyReason.filter(one => /unreachable$/.test(one))) {
      expect(plain(tell(language.reasons[reason], everything)), reason).not.toMatch(accusations);
    }
  });

  test('never makes the way of prior learning sound second class', () => {
    const { track } = language;
    const words = plain([...track.priorLearning, ...track.notStated(['x']), ...track.unclear(['x', 'y'])]);
    expect(words).not.toMatch(/\b(only|merely|fails?|not enough|remains possible|nur|lediglich|bloß|reicht nicht)\b/iu);
  });

  test('names every fact that an answer of the core can rest on', () => {
    for (const fact of factsInSources()) expect(language.facts[fact], fact).toMatch(/\S/u);
  });
});

describe('the language for a tag', () => {
  test.each([
    ['de', 'de'],
    ['de-AT', 'de'],
    ['DE_ch', 'de'],
    ['en-US', 'en'],
    ['xx', 'en'],
    [undefined, 'en'],
  ])('%s is spoken as %s', (tag, spoken) => {
    expect(languageFor(tag).tag).toBe(spoken);
  });

  test('every language has its own tag', () => {
    expect(new Set(languages.map(({ tag }) => tag)).size).toBe(languages.length);
  });
});

/** What the language file says: its texts without codes, official wording and the names of the reasons. */
function wordsOf(tag: string): string {
  const source = readFileSync(`${core}language/${tag}.ts`, 'utf8');
  return withoutOfficialNames(
    source
      .replace(/^import .*$/gmu, '')
      .replace(/^\s*official:\s*('(?:[^'\\]|\\.)*'),/gmu, '')
      .replace(/'[a-z]+\.[a-z-]+'/gu, ''),
  );
}

/** Every fact code written in the sources that produce evidence. */
function factsInSources(): readonly string[] {
  const known = new Set<string>([...everyReason, ...notes]);
  const files = ['open', 'formats', 'proofs', 'issuer', 'validity'].flatMap(folder =>
    readdirSync(`${core}${folder}`, { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.ts'))
      .map(name => readFileSync(`${core}${folder}/${name}`, 'utf8')),
  );
  const families =
    'asked|broken|count|found|key|library|list|listed|needed|nested|published|scattered|stated|uncovered';
  const codes = files.flatMap(source => source.match(new RegExp(`'(?:${families})\\.[a-z-]+'`, 'gu')) ?? []);
  return [...new Set(codes.map(code => code.slice(1, -1)))].filter(code => !known.has(code));
}

describe('a language that comes when somebody reads it', () => {
  test('every language can be asked for, in the same order, by its tag and its own name', () => {
    const named = (all: readonly { readonly tag: string; readonly name: string }[]) =>
      all.map(({ name, tag }) => [tag, name]);
    expect(named(spokenLanguages)).toEqual(named(languages));
  });

  test.each(['en', 'de', 'de-AT', 'DE_CH', 'EN-gb', 'tlh', '', undefined])('%s is the same as at once', async tag => {
    expect(await loadLanguage(tag)).toBe(languageFor(tag));
  });
});
