import { describe, expect, test } from 'vitest';
import type { Json } from '../../../core/json.js';
import { achieving, changed, complete, judge, outcomeOf, TODAY, valueOf } from './fixture.js';

const shifted = (milliseconds: number) => new Date(TODAY.getTime() + milliseconds).toISOString();
const HOUR = 3_600_000;

describe('when it was awarded', () => {
  const awarded = (date: Json) =>
    outcomeOf(changed(complete, { awardedDate: date, validFrom: undefined }), 'issue-date');

  test.each([
    ['two days ahead less a second', shifted(48 * HOUR - 1_000), 'present stated'],
    ['two days ahead', shifted(48 * HOUR), 'present stated'],
    ['two days ahead and a second', shifted(48 * HOUR + 1_000), 'implausible future'],
    ['the last day of 1988', '1988-12-31', 'implausible before-learning'],
    ['a month', '2026-03', 'weak incomplete-date'],
    ['a day that is none', '2026-02-30', 'weak incomplete-date'],
    ['a day', '2026-03-02', 'present stated'],
    ['seconds since 1970', 1_772_442_000, 'present stated'],
  ])('%s: %s → %s', (_name, date, outcome) => {
    expect(awarded(date)).toBe(outcome);
  });

  test('before 1989 it raises a question', () => {
    const early = { awardedDate: '1988-12-31', 'credentialSubject.activityEndDate': undefined };
    expect(outcomeOf(changed(complete, early), 'issue-date')).toBe('weak out-of-range');
  });

  test('an award two days before the learning ended is let pass, and no earlier one', () => {
    const ended = (day: string) =>
      outcomeOf(changed(complete, { 'credentialSubject.activityEndDate': day }), 'issue-date');
    expect(ended('2026-03-04T09:00:00Z')).toBe('present stated');
    expect(ended('2026-03-04T09:00:01Z')).toBe('implausible before-learning');
  });

  test('the start of validity stands for the award where no date of award says otherwise', () => {
    const began = (validFrom: string) =>
      outcomeOf(
        changed(complete, { awardedDate: '1988-12-31', validFrom, 'credentialSubject.activityEndDate': undefined }),
        'issue-date',
      );
    expect(outcomeOf(changed(complete, { awardedDate: undefined }), 'issue-date')).toBe('present stated');
    expect(began('2026-03-02')).toBe('weak out-of-range');
    expect(began('1989-01-01')).toBe('present stated');
  });

  test('the time of the signature is another date', () => {
    const signed = { awardedDate: undefined, validFrom: undefined };
    expect(outcomeOf(changed(complete, signed), 'issue-date')).toBe('weak other-date');
  });

  test.each([
    ['2030-01-01', 'present stated'],
    ['2026-05-01', 'present stated'],
    ['2026-03-02T09:00:00Z', 'implausible after-expiry'],
    ['next year', 'weak incomplete-date'],
    ['n/a', 'not-applicable not-concerned'],
  ])('an end on %s: %s', (validUntil, outcome) => {
    expect(outcomeOf({ ...complete, validUntil }, 'expiry')).toBe(outcome);
  });
});

describe('what it is called', () => {
  test.each([
    ['Introduction to Data Ethics', 'present stated'],
    ['Certificate of completion', 'weak generic-title'],
    ['Teilnahmebescheinigung', 'weak generic-title'],
    ['MC-2041', 'weak generic-title'],
    ['Bachelor of Arts', 'implausible full-degree'],
    ["Master's degree in Law", 'implausible full-degree'],
    ['Masterclass in Law', 'present stated'],
    ['Scrum Master', 'present stated'],
    ['Module 3 of the Master in Law', 'present stated'],
  ])('%s: %s', (name, outcome) => {
    expect(outcomeOf(achieving({ name }), 'title')).toBe(outcome);
  });

  test('a name on the wrapper alone raises a question', () => {
    expect(outcomeOf(achieving({ name: 'TBD' }), 'title')).toBe('weak wrapper-only');
  });
});

describe('how it was assessed', () => {
  const assessed = (assessmentType: Json) => outcomeOf(achieving({ assessmentType }), 'assessment-type');

  test.each([
    ['http://data.europa.eu/snb/assessment/b1b68f6735', 'present stated'],
    ['test', 'present stated'],
    ['Exam', 'present stated'],
    ['recognition of prior learning', 'present stated'],
    ['mündliche Prüfung', 'present stated'],
    ['a conversation by the lake', 'weak free-text'],
    ['level of attendance', 'weak attendance-only'],
    ['no assessment', 'implausible contradiction'],
  ])('%s: %s', (type, outcome) => {
    expect(assessed(type)).toBe(outcome);
  });

  test('a term of the list is shown by its English label', () => {
    expect(
      valueOf(achieving({ assessmentType: 'http://data.europa.eu/snb/assessment/b1b68f6735' }), 'assessment-type'),
    ).toBe('quiz');
  });

  test('a scale is a result and not a method', () => {
    expect(outcomeOf(achieving({ assessmentType: undefined }), 'assessment-type')).toBe('weak result-only');
  });

  test('a method in the criteria raises a question', () => {
    const document = achieving({
      assessmentType: undefined,
      resultDescription: undefined,
      'criteria.narrative': 'Pass the final quiz.',
    });
    expect(outcomeOf(document, 'assessment-type')).toBe('weak method-in-criteria');
  });
});

describe('how the learner took part', () => {
  test.each([
    ['online', 'present stated'],
    ['onsite or blended', 'present stated'],
    ['http://data.europa.eu/snb/learning-assessment/e92d221e4d', 'present stated'],
    ['Präsenzveranstaltung', 'present stated'],
    ['full-time', 'weak schedule-only'],
    ['MOOC', 'weak activity-type-only'],
    ['as you like', 'weak free-text'],
    ['online, attendance on campus is mandatory', 'implausible contradiction'],
  ])('%s: %s', (participationType, outcome) => {
    expect(outcomeOf(achieving({ participationType }), 'participation-form')).toBe(outcome);
  });

  test('a mention raises a question', () => {
    expect(
      outcomeOf(achieving({ participationType: undefined, tag: ['ethics', 'Online'] }), 'participation-form'),
    ).toBe('weak free-text');
  });
});

describe('who assures quality', () => {
  const assured = (alignment: Readonly<Record<string, string>>) =>
    outcomeOf(achieving({ alignment: [{ targetType: 'ext:QualityAssurance', ...alignment }] }), 'quality-assurance');

  test.each([
    [{ targetName: 'Institutional review', targetCode: 'IR-1' }, 'present stated'],
    [{ targetName: 'Institutional review', targetUrl: 'https://agency.example/1' }, 'present stated'],
    [{ targetName: 'Institutional review', targetUrl: 'http://agency.example/1' }, 'weak half-stated'],
    [{ targetName: 'Institutional review' }, 'weak half-stated'],
    [{ targetName: 'Institutional review: negative', targetCode: 'IR-1' }, 'implausible negative-decision'],
    [{ targetName: 'Review: positive, no negative findings', targetCode: 'IR-1' }, 'present stated'],
    [{ targetName: 'ISO 9001', targetCode: '1' }, 'weak claim-only'],
    [{ targetName: 'TBD', targetUrl: 'https://agency.example/1' }, 'missing placeholder'],
  ])('%j: %s', (alignment, outcome) => {
    expect(assured(alignment)).toBe(outcome);
  });

  const accredited = (accreditation: Json) =>
    outcomeOf(
      changed(achieving({ alignment: undefined }), { 'issuer.accreditations': [accreditation] }),
      'quality-assurance',
    );

  test.each<[Json, string]>([
    [{ accreditationType: 'Program License', accreditor: { name: 'Lumen Agency' } }, 'present stated'],
    [{ accreditationType: 'external review', accreditor: 'University of Lumen' }, 'implausible contradiction'],
    [{ accreditor: 'Lumen Agency' }, 'weak half-stated'],
    [{ accreditationType: 'Program License', accreditor: 'Lumen Agency', validUntil: '2020-01-01' }, 'weak lapsed'],
  ])('%j: %s', (accreditation, outcome) => {
    expect(accredited(accreditation)).toBe(outcome);
  });

  test('an endorsement that nobody checked is a claim', () => {
    const endorsement = [
      { type: ['VerifiableCredential', 'EndorsementCredential'], issuer: { name: 'Agency for Quality' } },
    ];
    expect(outcomeOf(achieving({ alignment: undefined, endorsement }), 'quality-assurance')).toBe('weak claim-only');
  });

  test('"accredited" is a claim', () => {
    const document = achieving({ alignment: undefined, description: 'An accredited course on records.' });
    expect(outcomeOf(document, 'quality-assurance')).toBe('weak claim-only');
  });
});

describe('supervision and identity', () => {
  const supervised = (supervisionType: Json, identityChecked?: Json) =>
    outcomeOf(achieving({ supervisionType, identityChecked }), 'supervision-id-verification');

  test.each<[Json, Json | undefined, string]>([
    ['onsite with identity verification', undefined, 'present stated'],
    ['unsupervised with identity verification', undefined, 'present stated'],
    ['supervised online', undefined, 'weak half-stated'],
    ['supervised online', true, 'present stated'],
    [null, true, 'weak half-stated'],
    ['http://data.europa.eu/snb/supervision-verification/44314532f9', undefined, 'weak half-stated'],
    ['somebody was there', undefined, 'weak free-text'],
    ['onsite with identity verification', false, 'implausible contradiction'],
  ])('%s, identity checked %s: %s', (type, checked, outcome) => {
    expect(supervised(type, checked)).toBe(outcome);
  });

  test('supervising attendance cannot be', () => {
    const document = achieving({
      assessmentType: 'level of attendance',
      supervisionType: 'onsite with identity verification',
    });
    expect(outcomeOf(document, 'supervision-id-verification')).toBe('implausible contradiction');
  });
});

describe('the result', () => {
  const graded = (result: Json) => outcomeOf(changed(complete, { 'credentialSubject.result': result }), 'grade');

  test.each<[Json, string]>([
    [{ value: '20', resultDescription: 'urn:result:1' }, 'present stated'],
    [{ value: '20,5', resultDescription: 'urn:result:1' }, 'implausible out-of-range'],
    [{ value: '14' }, 'weak no-scale'],
    [{ value: '16/20' }, 'present stated'],
    [{ value: '105 %' }, 'implausible out-of-range'],
    [{ value: 'passed' }, 'present stated'],
    [{ status: 'Completed' }, 'present stated'],
    [{ status: 'Failed' }, 'implausible contradiction'],
    [{ status: 'InProgress' }, 'weak half-stated'],
  ])('%j: %s', (result, outcome) => {
    expect(graded(result)).toBe(outcome);
  });
});

describe('the subject area', () => {
  const field = (alignment: Readonly<Record<string, Json>>) =>
    outcomeOf(achieving({ alignment: [{ targetFramework: 'ISCED-F 2013', ...alignment }] }), 'isced-field');

  test.each([
    [{ targetCode: '0223' }, 'present stated'],
    [{ targetCode: 223 }, 'present stated'],
    [{ targetCode: '0778' }, 'implausible unknown-value'],
    [{ targetCode: '0223', targetUrl: 'http://data.europa.eu/esco/isced-f/0311' }, 'weak label-differs'],
    [{ targetCode: '0223 Philosophy and ethics' }, 'present stated'],
    [{ targetName: 'Ethics' }, 'weak free-text'],
  ])('%j: %s', (alignment, outcome) => {
    expect(field(alignment)).toBe(outcome);
  });

  test('a code without its list raises a question', () => {
    expect(outcomeOf(achieving({ alignment: undefined, fieldOfStudy: '0223' }), 'isced-field')).toBe(
      'weak no-framework',
    );
  });
});

describe('what was needed to enrol', () => {
  const needed = (narrative: string) => outcomeOf(achieving({ 'criteria.narrative': narrative }), 'prerequisites');

  test.each([
    ['## Entry requirements\nA year of work with records.', 'weak free-text'],
    ['Prerequisites: none', 'weak free-text'],
    ['Zugangsvoraussetzungen:\nTBD', 'missing placeholder'],
    ['TBD', 'missing not-stated'],
    ['Nothing under a heading.', 'missing not-stated'],
  ])('%j: %s', (narrative, outcome) => {
    expect(needed(narrative)).toBe(outcome);
  });
});

describe('what it counts towards', () => {
  const said = (narrative: string) =>
    outcomeOf(achieving({ 'criteria.narrative': narrative }), 'recognition-information');

  test.each([
    ['## Recognition\n5 ECTS of the Master in Public Data.', 'present stated-in-words'],
    ['It is stackable.', 'weak half-stated'],
    ['It is fun.', 'missing not-stated'],
  ])('%j: %s', (narrative, outcome) => {
    expect(said(narrative)).toBe(outcome);
  });

  test('another credential named as the whole is a statement, its own name is not', () => {
    const part = (targetName: string) =>
      outcomeOf(achieving({ alignment: [{ targetType: 'ceterms:Credential', targetName }] }), 'stackability');
    expect(part('Master in Public Data')).toBe('present stated');
    expect(part('Introduction to Data Ethics')).toBe('implausible contradiction');
  });

  test('other editions are not something larger', () => {
    const document = achieving({ 'criteria.narrative': undefined, related: [{ id: 'urn:other' }] });
    expect(outcomeOf(document, 'stackability')).toBe('missing not-stated');
  });
});

test('an endorsement is no achievement and nobody looks for elements in it', () => {
  const answer = judge({ ...complete, type: ['VerifiableCredential', 'EndorsementCredential'] });
  expect(answer).toMatchObject({ kind: 'no achievement', track: 'not-assessable', findings: [] });
});

test('a proof without a key to ask for only claims that it can be checked', () => {
  const document = changed(complete, { 'proof.verificationMethod': undefined });
  expect(outcomeOf(document, 'authenticity')).toBe('weak claim-only');
  expect(outcomeOf({ ...complete, proof: [] }, 'seal')).toBe('missing not-stated');
  expect(outcomeOf({ ...complete, proof: [] }, 'authenticity')).toBe('weak elsewhere');
});
