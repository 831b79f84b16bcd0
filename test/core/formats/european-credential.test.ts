import { describe, expect, test } from 'vitest';
import { checkElements } from '../../../core/elements/check-elements.js';
import type { ElementFinding, ElementId } from '../../../core/elements/element.js';
import { europeanCredential } from '../../../core/formats/european-credential/index.js';
import { checkFormat } from '../../../core/formats/check-format.js';
import { resolvePointer, type JsonObject } from '../../../core/json.js';
import { limits } from '../../../core/limits.js';
import { country, european, mandate, office, university } from '../../fixtures/european.js';
import { elementsOf } from '../../fixtures/format-elements.js';
import { answersOf, reportOn } from '../../fixtures/report-on.js';

const without = (document: JsonObject, ...keys: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(document).filter(([key]) => !keys.includes(key)));

const now = new Date('2026-11-21T00:00:00Z');
const answer = (document: JsonObject) => checkElements(document, elementsOf(europeanCredential), now);
const find = (document: JsonObject, id: ElementId): ElementFinding | undefined =>
  answer(document).findings.find(finding => finding.id === id);

describe('recognising and reading', () => {
  test.each<[string, JsonObject, boolean]>([
    ['the type of today', european(), true],
    ['an older type', { type: ['EuropassCredential'] }, true],
    ['the context alone', european({ more: { type: ['VerifiableCredential'] } }), true],
    ['the context of a test system', { '@context': ['http://dev.example/datamodel/edc-ap-context.jsonld'] }, true],
    ['any other credential', { type: ['VerifiableCredential'] }, false],
  ])('%s: %#', (_what, document, expected) => {
    expect(europeanCredential.recognise(document)).toBe(expected);
  });

  test('issuer and awarding body are two statements, each with its place', () => {
    const document = european({
      more: { issuer: office, evidence: mandate },
      stated: { awardedBy: { awardingBody: [university] } },
    });
    const read = europeanCredential.read(document);
    expect(read).toMatchObject({
      format: 'european-credential',
      title: { value: 'Introduction to Data Ethics' },
      learner: { value: 'Learner A' },
      issuer: { id: { value: 'urn:epass:org:2' }, name: { value: 'Office for Credentials' } },
      awardingBody: { value: 'University of Lumen' },
      validFrom: [{ value: '2026-06-30T00:00:00Z', pointer: '/validFrom' }],
    });
    const stated = [read.title, read.learner, read.issuer.name, read.awardingBody];
    for (const one of stated) expect(resolvePointer(document, one?.pointer ?? 'nowhere')).toBe(one?.value);
  });

  test('texts are read in the main language of the credential', () => {
    const german = { primaryLanguage: { id: 'http://publications.europa.eu/resource/authority/language/DEU' } };
    const read = europeanCredential.read(european({ more: { displayParameter: german } }));
    expect(read.title?.value).toBe('Einführung in die Datenethik');
    expect(find(european({ more: { displayParameter: german } }), 'title')?.pointer).toBe(
      '/credentialSubject/hasClaim/0/title/de',
    );
  });

  test('both spellings of the end count', () => {
    const read = europeanCredential.read(
      european({ more: { expirationDate: '2027-01-01T00:00:00Z', validUntil: '2028-01-01T00:00:00Z' } }),
    );
    expect(read.validUntil.map(({ pointer }) => pointer)).toEqual(['/validUntil', '/expirationDate']);
  });

  test('the date of issue begins it where no other date does', () => {
    const rest = without(european(), 'issuanceDate', 'validFrom');
    expect(europeanCredential.read(rest).validFrom).toEqual([{ value: '2026-06-30T00:00:00Z', pointer: '/issued' }]);
  });

  test('a member of another type is an absent one, never an error', () => {
    const strange = [null, 7, true, 'text', [], {}, [[null]], [{ id: 7 }]];
    for (const key of Object.keys(european()))
      for (const value of strange) {
        const document = european({ more: { [key]: value } });
        expect(europeanCredential.read(document).format).toBe('european-credential');
        expect(answer(document).findings.length).toBeGreaterThan(0);
      }
  });
});

describe('rules of the data model', () => {
  const withoutDate = without(european(), 'issuanceDate');

  test('without a date of issuance it is read all the same, and that is said', () => {
    expect(checkFormat(withoutDate, europeanCredential)).toMatchObject({
      reason: 'format.recognised',
      status: 'passed',
      evidence: [{ fact: 'broken.structure', source: { pointer: '/issuanceDate' } }, { fact: 'found.format' }],
    });
  });

  test('another broken rule still breaks it', () => {
    const check = checkFormat({ ...withoutDate, issuer: 7 }, europeanCredential);
    expect(check).toMatchObject({ reason: 'format.malformed', status: 'failed' });
    expect(check.evidence.map(({ source }) => 'pointer' in source && source.pointer)).toEqual(['/issuer', '']);
  });

  test('unsealed, it is unsigned and unconfirmed', async () => {
    const report = await reportOn(european(), {});
    expect(answersOf(report)).toMatchObject({ format: 'format.recognised', proof: 'proof.unsigned' });
    expect(report.verdict).toBe('unconfirmed');
  });
});

describe('the standard elements', () => {
  test('a complete credential states all eleven, and every place leads to the document as received', () => {
    const document = european();
    const { findings, track } = answer(document);
    expect(track).toBe('recognition');
    const places = findings.flatMap(({ pointer, alsoAt = [] }) => (pointer === undefined ? [] : [pointer, ...alsoAt]));
    expect(places.length).toBeGreaterThan(11);
    for (const place of places) expect(resolvePointer(document, place), place).not.toBeUndefined();
  });

  test('a body that is only referred to is read where it stands', () => {
    expect(find(european(), 'awarding-body')).toMatchObject({
      status: 'present',
      value: 'University of Lumen',
      pointer: '/issuer/legalName/en',
    });
  });

  test('a reference may be a bare text', () => {
    const awardedBy = { awardingBody: 'urn:epass:org:1', awardingDate: '2026-06-30T00:00:00Z' };
    expect(find(european({ stated: { awardedBy } }), 'awarding-body')?.value).toBe('University of Lumen');
  });

  test('a node says itself what it says; only what it lacks comes from its other places', () => {
    const awardedBy = { awardingBody: { id: 'urn:epass:org:1', legalName: { en: 'Lumen University' } } };
    const document = european({ stated: { awardedBy } });
    expect(find(document, 'awarding-body')?.pointer).toBe(
      '/credentialSubject/hasClaim/0/awardedBy/awardingBody/legalName/en',
    );
    expect(find(document, 'awarding-body-country')?.pointer).toMatch(/^\/issuer\/location\//);
  });

  test('nodes that refer to each other in a circle do no harm', () => {
    const a: JsonObject = { id: 'urn:a', type: 'Organisation', memberOf: { id: 'urn:b' }, legalName: { en: 'A' } };
    const b: JsonObject = { id: 'urn:b', type: 'Organisation', memberOf: { id: 'urn:a' }, legalName: { en: 'B' } };
    const document = european({ more: { issuer: a }, stated: { awardedBy: { awardingBody: b } } });
    expect(find(document, 'awarding-body')).toMatchObject({ status: 'present', value: 'B' });
  });

  test('references are followed up to a limit; beyond it they stay references', () => {
    const followed = (count: number) => {
      const activities = Array.from({ length: count }, () => ({ id: 'urn:activity:1' }));
      const influencedBy = [...activities, { id: 'urn:activity:2' }];
      const taught = { id: 'urn:activity:2', directedBy: { legalName: { en: 'Lumen School' } } };
      const kept = [{ id: 'urn:activity:1', title: { en: 'Course' } }, taught];
      return find(european({ more: { kept }, stated: { influencedBy } }), 'provider');
    };
    expect(followed(limits.references - 10)).toMatchObject({ status: 'present', value: 'Lumen School' });
    expect(followed(limits.references * 10)).toMatchObject({ status: 'weak', value: 'University of Lumen' });
  });

  test.each<[string, JsonObject, string]>([
    ['with a mandate', { evidence: mandate }, 'element.stated'],
    ['as its member', { issuer: { ...office, hasMember: { id: 'urn:epass:org:1' } } }, 'element.stated'],
    ['without a word about it', {}, 'element.other-body'],
  ])('an issuer that is another body than the one that awards, %s', (_what, more, reason) => {
    const document = european({
      more: { issuer: office, ...more },
      stated: { awardedBy: { awardingBody: university, awardingDate: '2026-06-30T00:00:00Z' } },
    });
    expect(find(document, 'awarding-body')?.reason).toBe(reason);
  });

  test.each<[string, JsonObject, string, string | undefined]>([
    [
      'a register of another country',
      { ...university, registration: { notation: '1', spatial: country('FRA', 'France') } },
      'implausible',
      'element.contradiction',
    ],
    [
      'a country whose name is another',
      { ...university, location: { address: { countryCode: country('FRA', 'Spain') } } },
      'implausible',
      'element.contradiction',
    ],
    [
      'a code of no country',
      { ...university, location: { address: { countryCode: country('QQQ', 'Nowhere') } } },
      'implausible',
      'element.unknown-value',
    ],
    [
      'only a register',
      { id: 'urn:x', legalName: { en: 'X' }, vatIdentifier: { spatial: country('FRA', 'France') } },
      'present',
      'element.stated',
    ],
    [
      'a notation alone',
      { ...university, location: { address: { countryCode: { notation: 'DE' } } } },
      'present',
      'element.stated',
    ],
  ])('the country of the issuer by %s', (_what, issuer, status, reason) => {
    const document = european({
      more: { issuer },
      stated: { awardedBy: { awardingBody: { legalName: { en: 'Y' } } } },
    });
    expect(find(document, 'issuer-country')).toMatchObject({ status, reason });
  });

  test.each<[string, JsonObject, ElementId, string]>([
    [
      'credits whose address and name differ',
      {
        specifiedBy: {},
        creditReceived: {
          point: '3',
          framework: { id: 'http://data.europa.eu/snb/education-credit/6fcec5c5af', prefLabel: { en: 'ECVET' } },
        },
      },
      'workload',
      'element.label-differs',
    ],
    ['credits of no system', { creditReceived: { point: '3' }, specifiedBy: {} }, 'workload', 'element.no-unit'],
    [
      'a mode of assessment alone',
      { specifiedBy: {}, provenBy: { specifiedBy: { mode: { notation: 'Online' } } } },
      'participation-form',
      'element.assessment-mode-only',
    ],
    [
      'a negative decision',
      {
        specifiedBy: {
          accreditation: {
            dcType: { prefLabel: { en: 'Program Quality Assurance' } },
            accreditingAgent: { legalName: { en: 'Agency' } },
            decision: { prefLabel: { en: 'Negative' } },
          },
        },
      },
      'quality-assurance',
      'element.negative-decision',
    ],
    ['filler for a title', { title: { en: 'TBD' }, specifiedBy: {} }, 'title', 'element.wrapper-only'],
    [
      'an outcome that is the title',
      { specifiedBy: { learningOutcome: { title: { en: 'Introduction to Data Ethics' } } } },
      'learning-outcomes',
      'element.repeats-title',
    ],
    [
      'a skill of ESCO alone',
      {
        specifiedBy: {
          learningOutcome: { relatedESCOSkill: { id: 'http://data.europa.eu/esco/skill/1', prefLabel: { en: 'x' } } },
        },
      },
      'learning-outcomes',
      'element.stated',
    ],
    [
      '"none" for entry requirements',
      { specifiedBy: { entryRequirement: { noteLiteral: { en: 'None' } } } },
      'prerequisites',
      'element.stated',
    ],
    ['a result without its scale', { provenBy: { grade: { noteLiteral: { en: '16' } } } }, 'grade', 'element.no-scale'],
  ])('%s', (_what, stated, id, reason) => {
    expect(find(european({ stated }), id)?.reason).toBe(reason);
  });

  test('what is said of a part says nothing about the whole', () => {
    const part = { id: 'urn:part', type: 'LearningAchievement', title: { en: 'A part' } };
    const whole = {
      id: 'urn:whole',
      type: 'LearningAchievement',
      title: { en: 'The whole' },
      hasPart: { id: 'urn:part' },
    };
    const document = european({
      more: {
        credentialSubject: {
          hasClaim: [{ ...part, creditReceived: { point: '5', framework: { notation: 'ECTS' } } }, whole],
        },
      },
    });
    expect(find(document, 'title')).toMatchObject({
      value: 'The whole',
      pointer: '/credentialSubject/hasClaim/1/title/en',
    });
    expect(find(document, 'workload')?.status).toBe('missing');
  });

  test('an attested activity stands for having taken part in it', () => {
    const activity = {
      type: 'LearningActivity',
      specifiedBy: { mode: { notation: 'Online' } },
      directedBy: university,
    };
    const document = european({ more: { credentialSubject: { hasClaim: activity } } });
    expect(find(document, 'participation-form')).toMatchObject({
      status: 'present',
      pointer: '/credentialSubject/hasClaim/specifiedBy/mode/notation',
    });
    expect(find(document, 'provider')).toMatchObject({ status: 'present', value: 'University of Lumen' });
  });

  test('single or in a list, its elements are the same', () => {
    const listed = (value: unknown): unknown =>
      typeof value !== 'object' || value === null || Array.isArray(value)
        ? value
        : Object.fromEntries(
            Object.entries(value).map(([key, inner]) => [
              key,
              typeof inner === 'object' && inner !== null && !Array.isArray(inner) && 'type' in inner
                ? [listed(inner)]
                : inner,
            ]),
          );
    const statuses = (document: JsonObject) => answer(document).findings.map(({ id, status }) => [id, status]);
    const { credentialSubject: subject } = european();
    const claims = resolvePointer(subject ?? null, '/hasClaim/0');
    const document = european({ stated: listed(claims) as JsonObject });
    expect(document).not.toEqual(european());
    expect(statuses(document)).toEqual(statuses(european()));
  });
});

describe('several things in one credential', () => {
  const second = {
    id: 'urn:epass:learningAchievement:2',
    type: 'LearningAchievement',
    title: { en: 'Something else' },
    creditReceived: [{ type: 'CreditPoint', point: '30' }],
  };
  const claims = (document: JsonObject) =>
    (document['credentialSubject'] as { readonly hasClaim: readonly JsonObject[] }).hasClaim;
  const withClaims = (...more: readonly JsonObject[]): JsonObject => {
    const document = european();
    const subject = document['credentialSubject'] as JsonObject;
    return { ...document, credentialSubject: { ...subject, hasClaim: [...claims(document), ...more] } };
  };

  test('a second achievement that is no part of the first is named, and the first alone is read', () => {
    const document = withClaims(second);
    expect(checkFormat(document, europeanCredential).notes).toEqual(['format.first-of-several']);
    expect(europeanCredential.read(document).title?.value).toBe('Introduction to Data Ethics');
    expect(find(document, 'workload')?.value).toBe('5 ECTS; 130 h');
  });

  test('a part of the first is not', () => {
    const [first = {}] = claims(european());
    const whole = { ...first, hasPart: [{ id: second.id }] };
    const document = { ...european(), credentialSubject: { type: 'Person', hasClaim: [whole, second] } };
    expect(checkFormat(document, europeanCredential).notes).toEqual([]);
    expect(checkFormat(european(), europeanCredential).notes).toEqual([]);
  });

  test('what is said of a second person is not said of the first', () => {
    const document = european();
    const other = { type: 'Person', dateOfBirth: '1900-01-01', nationalID: { notation: '4711' } };
    const two = { ...document, credentialSubject: [document['credentialSubject'] ?? null, other] };
    expect(checkFormat(two, europeanCredential).notes).toEqual(['format.first-of-several']);
    expect(find(two, 'learner-identity')?.value).toBe(find(document, 'learner-identity')?.value);
    expect(find(two, 'learner-identity')?.pointer).toMatch(/^\/credentialSubject\/0\//);
  });

  test('four million numbers are no nodes: looking at each, for each question, would outlast any test', () => {
    const numbers = Array.from({ length: 400 }, () => Array<number>(10_000).fill(0));
    const document = european({ more: { numbers } });
    expect(europeanCredential.read(document).title?.value).toBe('Introduction to Data Ethics');
  }, 10_000);
});
