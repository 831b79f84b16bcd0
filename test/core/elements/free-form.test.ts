import { describe, expect, test } from 'vitest';
import type { ElementId } from '../../../core/elements/element.js';
import type { Json, JsonObject } from '../../../core/json.js';
import { findingIn, judgeFreeForm } from './fixture.js';

const credential = (credentialSubject: Json, more: JsonObject = {}): JsonObject => ({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiableCredential'],
  issuer: { id: 'did:web:college.example', name: 'Lumen College' },
  validFrom: '2026-03-02T00:00:00Z',
  credentialSubject,
  ...more,
});

const outcome = (subject: Json, id: ElementId): string => {
  const { status, reason, value } = findingIn(judgeFreeForm(credential(subject)), id);
  return `${status} ${reason.slice('element.'.length)} ${value ?? ''}`.trim();
};

describe('what invented names can carry', () => {
  test.each<[JsonObject, ElementId, string]>([
    [{ name: 'Learner Aurora' }, 'learner-identity', 'present stated Learner Aurora'],
    [{ given_name: 'Learner', 'family-name': 'Aurora' }, 'learner-identity', 'missing not-stated'],
    [{ givenName: 'Learner', familyName: 'Aurora' }, 'learner-identity', 'present stated Learner Aurora'],
    [{ degree: { name: 'Welding basics' } }, 'title', 'present stated Welding basics'],
    [{ Course_Name: 'Welding basics' }, 'title', 'present stated Welding basics'],
    [{ course: { name: 'Welding basics' } }, 'title', 'present stated Welding basics'],
    [{ a: { b: { c: { title: 'Too deep' } } } }, 'title', 'missing not-stated'],
    [{ ects: '4,5' }, 'workload', 'present stated 4.5 ECTS'],
    [{ ects: '5 ECTS' }, 'workload', 'weak free-text 5 ECTS'],
    [{ credits: 5 }, 'workload', 'weak no-unit 5'],
    [{ hours: 40 }, 'workload', 'weak free-text 40 h'],
    [{ duration: 'PT40H' }, 'workload', 'present stated 40 h'],
    [{ duration: 'P4W' }, 'workload', 'weak calendar-only P4W'],
    [{ eqf: 5 }, 'level', 'present stated EQF 5'],
    [{ eqf: 9 }, 'level', 'implausible out-of-range EQF 9'],
    [{ level: 'Level 5' }, 'level', 'weak no-framework Level 5'],
    [{ level: 'http://data.europa.eu/snb/eqf/5' }, 'level', 'present stated EQF 5'],
    [{ mode: 'online' }, 'participation-form', 'weak free-text online'],
    [
      { mode: 'http://data.europa.eu/snb/learning-assessment/920fbb3cbe' },
      'participation-form',
      'present stated Online',
    ],
    [{ exam: 'test' }, 'assessment-type', 'weak free-text test'],
    [
      { skills: ['http://data.europa.eu/esco/skill/1'] },
      'learning-outcomes',
      'present stated http://data.europa.eu/esco/skill/1',
    ],
    [{ qa: true }, 'quality-assurance', 'weak claim-only true'],
    [{ accreditedBy: 'Lumen Agency' }, 'quality-assurance', 'weak half-stated Lumen Agency'],
    [{ prerequisites: 'none' }, 'prerequisites', 'weak free-text none'],
    [{ skills: 'TBD' }, 'learning-outcomes', 'missing placeholder TBD'],
    [{ 'ceterms:credits': 3 }, 'workload', 'weak no-unit 3'],
  ])('%j: %s is %s', (subject, id, expected) => {
    expect(outcome(subject, id)).toBe(expected);
  });

  test('a name at the top is the title, in the subject the learner', () => {
    const answer = judgeFreeForm(credential({ name: 'Learner Aurora' }, { name: 'Welding basics' }));
    expect(findingIn(answer, 'title').value).toBe('Welding basics');
    expect(findingIn(answer, 'learner-identity').value).toBe('Learner Aurora');
  });

  test('a country of unclear owner is a hint for all three', () => {
    const answer = judgeFreeForm(credential({ course: 'Welding basics', country: 'Slovenia' }));
    for (const id of ['issuer-country', 'provider-country', 'awarding-body-country'] as const) {
      expect(findingIn(answer, id)).toMatchObject({ status: 'weak', reason: 'element.inferred', value: 'SI' });
    }
  });
});

describe('what is no achievement', () => {
  test.each<[string, JsonObject]>([
    ['an identity', credential({ givenName: 'Learner', familyName: 'Aurora', birthDate: '1999-01-01' })],
    ['an empty subject', credential({})],
    [
      'a status list',
      credential(
        { type: 'BitstringStatusList' },
        { type: ['VerifiableCredential', 'BitstringStatusListCredential'], name: 'List' },
      ),
    ],
  ])('%s', (_name, document) => {
    expect(judgeFreeForm(document)).toMatchObject({ kind: 'no achievement', track: 'not-assessable' });
  });

  test.each(['title', 'skills', 'hours', 'level', 'exam'])('a claim called %s makes it one', key => {
    expect(judgeFreeForm(credential({ [key]: 'something in words' })).kind).toBe('award');
  });
});
