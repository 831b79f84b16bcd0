import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { accreditationTypes } from '../../../core/elements/vocabularies/accreditation.js';
import { assessmentTypes } from '../../../core/elements/vocabularies/assessment.js';
import { countryOf } from '../../../core/elements/vocabularies/countries.js';
import { creditSystemOf } from '../../../core/elements/vocabularies/credit-systems.js';
import { referencedEqf, scaleOf } from '../../../core/elements/vocabularies/frameworks.js';
import { codeOfIscedFieldUri, iscedFields } from '../../../core/elements/vocabularies/isced-fields.js';
import {
  cycleIn,
  isEqfUri,
  isIscedLevel,
  levelNumber,
  levelOfCycle,
} from '../../../core/elements/vocabularies/levels.js';
import {
  activityTypes,
  modes,
  opportunityTypes,
  schedules,
} from '../../../core/elements/vocabularies/participation.js';
import { supervisionHalves, supervisionTypes } from '../../../core/elements/vocabularies/supervision.js';
import { findTerm, type TermList } from '../../../core/elements/vocabularies/terms.js';
import { isOutcomeHeading, isPrerequisiteHeading } from '../../../core/elements/wording/headings.js';
import { de } from '../../../core/language/de.js';
import { folded } from '../../../core/elements/reading/markup.js';

const spec = process.env['PROOFMARK_SPEC'];
if (spec === undefined) {
  process.stderr.write('PROOFMARK_SPEC is not set: the vocabularies of the elements were NOT compared\n');
}

interface Concept {
  readonly id: string | number | null;
  readonly prefLabel: Readonly<Record<string, string>>;
  readonly code?: string;
  readonly alpha2?: string | null;
  readonly alpha3?: string;
  readonly level?: number;
  readonly eqf?: number;
  readonly supervised?: boolean | null;
  readonly idVerified?: boolean | null;
}
const read = (name: string): { readonly concepts: readonly Concept[] } & Readonly<Record<string, unknown>> =>
  JSON.parse(readFileSync(join(spec ?? '', 'elements', 'vocabularies', `${name}.json`), 'utf8')) as never;
const labelOf = ({ prefLabel }: Concept): string => prefLabel['en'] ?? '';

describe.skipIf(spec === undefined)('our tables hold what the published lists hold', () => {
  test.each<[string, TermList]>([
    ['accreditation-types', accreditationTypes],
    ['assessment-types', assessmentTypes],
    ['modes-of-learning-and-assessment', modes],
    ['learning-schedule-types', schedules],
    ['learning-activity-types', activityTypes],
    ['learning-opportunity-types', opportunityTypes],
  ])('%s', (name, list) => {
    const published = read(name).concepts;
    expect(list.terms.map(({ code, label }) => [list.base + code, label]).sort()).toEqual(
      published.map(concept => [concept.id, labelOf(concept)]).sort(),
    );
    for (const concept of published) {
      expect(findTerm(list, String(concept.id).replace('http:', 'https:') + '/')?.label).toBe(labelOf(concept));
      expect(findTerm(list, labelOf(concept).toUpperCase())?.label).toBe(labelOf(concept));
    }
  });

  test('supervision-verification', () => {
    for (const concept of read('supervision-verification').concepts) {
      const term = findTerm(supervisionTypes, typeof concept.id === 'string' ? concept.id : labelOf(concept));
      expect(term?.label).toBe(labelOf(concept));
      expect(supervisionHalves[term?.label ?? '']).toEqual({
        supervised: concept.supervised ?? undefined,
        identified: concept.idVerified ?? undefined,
      });
    }
  });

  test('ISCED-F', () => {
    const published = read('isced-f').concepts;
    expect([...iscedFields].sort()).toEqual(published.map(({ code }) => code).sort());
    for (const { id, code } of published) expect(codeOfIscedFieldUri(String(id))).toBe(code);
  });

  test('EQF, QF-EHEA and ISCED levels', () => {
    for (const { id, level } of read('eqf').concepts) {
      expect([isEqfUri(String(id)), levelNumber(String(id))]).toEqual([true, level]);
    }
    for (const concept of read('qf-ehea-eqf-isced').concepts) {
      const cycle = cycleIn(labelOf(concept));
      expect(cycle && levelOfCycle[cycle]).toBe(concept.eqf);
    }
    expect(read('isced-2011-levels').concepts.every(({ id }) => isIscedLevel(Number(id)))).toBe(true);
  });

  test('credit systems', () => {
    expect(
      read('education-credit').concepts.map(concept => [
        creditSystemOf(String(concept.id)),
        creditSystemOf(labelOf(concept)),
      ]),
    ).toEqual([
      ['ECVET', 'ECVET'],
      ['ECTS', 'ECTS'],
    ]);
  });

  test('every country, by address, by code and by name', () => {
    for (const concept of read('countries-all').concepts.filter(({ alpha2 }) => typeof alpha2 === 'string')) {
      const country = { kind: 'country', code: concept.alpha2 };
      expect(countryOf(String(concept.id))).toEqual(country);
      expect(countryOf(concept.alpha3 ?? '')).toEqual(country);
      expect(countryOf(concept.alpha2 ?? '')).toEqual(country);
    }
    for (const concept of read('countries-ehea').concepts) {
      for (const name of Object.values(concept.prefLabel)) {
        const found = countryOf(name);
        if (found.kind === 'country') expect([name, found.code]).toEqual([name, concept.alpha2]);
      }
      expect(countryOf(labelOf(concept)).kind).toBe('country');
    }
  });

  test('every framework and level of the national list is known as national', () => {
    const national = read('nqf').concepts.map(labelOf);
    expect(national.filter(label => scaleOf(label) !== 'NQF')).toEqual([]);
  });

  test('the headings of 24 languages', () => {
    const { values } = read('element-labels-24') as unknown as {
      values: Readonly<Record<string, Readonly<Record<string, string>>>>;
    };
    const unknown = (key: string, isHeading: (words: string) => boolean) =>
      Object.values(values[key] ?? {}).filter(label => !isHeading(folded(label)));
    expect(unknown('learning-outcomes', isOutcomeHeading)).toEqual([]);
    expect(unknown('prerequisites', isPrerequisiteHeading)).toEqual([]);
  });
});

test.each<[string, TermList]>([
  ['accreditation', accreditationTypes],
  ['assessment', assessmentTypes],
  ['modes', modes],
  ['schedules', schedules],
  ['activities', activityTypes],
  ['opportunities', opportunityTypes],
])('every value of the list of %s has a German word', (_name, list) => {
  expect(list.terms.map(({ label }) => label).filter(label => !Object.hasOwn(de.terms, label.toLowerCase()))).toEqual(
    [],
  );
});

describe('levels of national frameworks', () => {
  test.each([
    ['IE NQF', 9, 7],
    ['SCQF', 11, 7],
    ['RQF', 5, 5],
    ['RQF', 1, 2],
    ['DQR', 6, 6],
    ['SCQF', 1, undefined],
    ['House rules', 6, undefined],
  ])('%s %s is referenced to EQF %s', (framework, level, eqf) => {
    expect(referencedEqf(framework, level)).toBe(eqf);
  });
});

describe('frameworks by name', () => {
  test.each([
    ['European Qualifications Framework', 'EQF'],
    ['Europees kwalificatiekader (EKK)', 'EQF'],
    ['Qualifications Framework of the European Higher Education Area', 'QF-EHEA'],
    ['ISCED 2011', 'ISCED'],
    ['ISCED-F 2013', undefined],
    ['DigComp 2.2', 'SQF'],
    ['NVAO institutional review (ESG)', undefined],
    ['ESCO', undefined],
  ])('%s: %s', (name, scale) => {
    expect(scaleOf(name)).toBe(scale);
  });
});
