/** A credential written in several languages is judged once, and read in each. */
import { describe, expect, test, vi } from 'vitest';
import { checkElements } from '../../../core/elements/check-elements.js';
import type { ElementId } from '../../../core/elements/element.js';
import { type InEachLanguage, inEachLanguage } from '../../../core/elements/in-each-language.js';
import { openBadges3Elements } from '../../../core/formats/open-badges-3/elements.js';
import type { JsonObject } from '../../../core/json.js';
import { limits } from '../../../core/limits.js';
import { inLanguage } from '../../../core/report/in-language.js';
import { verify } from '../../../core/verify.js';
import { worldOf } from '../../fixtures/environment.js';
import { TODAY, achieving, complete } from './fixture.js';

const said = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([language, value]) => ({ '@language': language, '@value': value }));

const titles = { de: 'Einführung in die Datenethik', en: 'Introduction to Data Ethics', el: 'Εισαγωγή' };
const inThree = achieving({ name: said(titles) });

function spokenIn(document: JsonObject): InEachLanguage | undefined {
  return inEachLanguage(language => checkElements(document, openBadges3Elements, TODAY, {}, language))[1];
}

const valueIn = (spoken: InEachLanguage | undefined, language: string, id: ElementId): string | undefined =>
  spoken?.all.find(one => one.language === language)?.elements.find(finding => finding.id === id)?.value;

describe('of a credential in three languages', () => {
  test('the title is read in each, and its place follows', () => {
    const spoken = spokenIn(inThree);
    expect(Object.keys(titles).map(language => valueIn(spoken, language, 'title'))).toEqual(Object.values(titles));
    const places = spoken?.all.map(({ elements }) => elements.find(({ id }) => id === 'title')?.pointer);
    expect(new Set(places).size).toBe(3);
  });

  test('English is read first, unless the credential names its own language', () => {
    expect(spokenIn(inThree)?.read).toBe('en');
    expect(spokenIn(achieving({ name: said(titles), inLanguage: 'el' }))?.read).toBe('el');
  });

  test('what is judged is the same in all of them', () => {
    const judged = checkElements(inThree, openBadges3Elements, TODAY).findings.map(({ id, status }) => [id, status]);
    for (const { elements } of spokenIn(inThree)?.all ?? [])
      expect(elements.map(({ id, status }) => [id, status])).toEqual(judged);
  });
});

test('what would be judged otherwise in a language stays in the one it was judged in', () => {
  const spoken = spokenIn(
    achieving({ name: said({ en: titles.en, de: titles.de }), description: said({ en: 'A', de: 'B' }) }),
  );
  expect(valueIn(spoken, 'de', 'title')).toBe(titles.de);
  const levels = achieving({
    alignment: undefined,
    name: said({ en: titles.en, de: titles.de }),
    description: said({ en: 'A course at EQF level 5 for clerks.', de: 'Ein Kurs für Angestellte.' }),
  });
  expect(valueIn(spokenIn(levels), 'de', 'level')).toBe('EQF level 5');
});

test.each([
  ['written once', complete],
  ['written once, and tagged', achieving({ name: said({ de: titles.de }) })],
])('where it is %s there is nothing to choose', (_, document) => {
  expect(spokenIn(document)).toBeUndefined();
});

describe('of many languages', () => {
  const many = Object.fromEntries(
    Array.from({ length: limits.languagesRead + 9 }, (_, at) => [
      `x${String.fromCharCode(97 + (at % 26), 97 + Math.floor(at / 26))}`,
      `Title ${String(at)}`,
    ]),
  );
  const inMany = achieving({ name: said(many) });

  /** By a clock on which every reading takes so many ms. */
  function taking(milliseconds: number): readonly number[] {
    let [now, read] = [0, 0];
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => now);
    const [, spoken] = inEachLanguage(language => {
      [now, read] = [now + milliseconds, read + 1];
      return checkElements(inMany, openBadges3Elements, TODAY, {}, language);
    });
    clock.mockRestore();
    return [read, spoken?.all.length ?? 0];
  }

  test('so many are read', () => {
    expect(taking(1)).toEqual([limits.languagesRead, limits.languagesRead]);
  });

  test('those are read for which there is time', () => {
    expect(taking(limits.languagesTime / 4)).toEqual([5, 5]);
  });

  test('nothing is read twice that takes long: there is no choice then', () => {
    expect(taking(limits.languagesTime + 1)).toEqual([1, 0]);
  });
});

describe('a report', () => {
  const input = { text: JSON.stringify(inThree) };

  test('is read in another language without anything else changing', async () => {
    const [report] = await verify(input, { ...worldOf({}, TODAY.toISOString()), everyLanguage: true });
    if (!report) throw new Error('there is no report');
    const german = inLanguage(report, 'de');
    const titleOf = ({ elements }: typeof report) => elements.find(({ id }) => id === 'title')?.value;
    expect([titleOf(report), titleOf(german)]).toEqual([titles.en, titles.de]);
    expect(german.languages?.read).toBe('de');
    expect(titleOf(inLanguage(german, 'en'))).toBe(titles.en);
    expect({ ...german, elements: [], languages: undefined }).toEqual({
      ...report,
      elements: [],
      languages: undefined,
    });
    expect(inLanguage(report, 'fr')).toBe(report);
  });

  test('says nothing of languages to whoever does not let a reader choose', async () => {
    const [report] = await verify(input, worldOf({}, TODAY.toISOString()));
    expect(report).toBeDefined();
    expect(report && 'languages' in report).toBe(false);
  });
});
