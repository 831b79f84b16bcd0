import { describe, expect, test } from 'vitest';
import { verify } from '../../../core/index.js';
import { schemaOrg } from '../../../core/formats/schema-org/index.js';
import type { JsonObject } from '../../../core/json.js';
import { en } from '../../../core/language/en.js';
import { plain } from '../../../core/language/phrase.js';
import { present } from '../../../core/report/present.js';
import { worldOf } from '../../fixtures/environment.js';
import { answersOf, reportOn } from '../../fixtures/report-on.js';
import { sampleDay } from '../../fixtures/samples.js';

const described: JsonObject = {
  '@type': 'EducationalOccupationalCredential',
  name: 'Introduction to Data Ethics',
  educationalLevel: {
    '@type': 'DefinedTerm',
    termCode: '6',
    inDefinedTermSet: { name: 'European Qualifications Framework' },
  },
  numberOfCredits: { '@type': 'StructuredValue', value: 3, unitText: 'ECTS' },
  timeRequired: 'PT84H',
  courseMode: 'online',
  dateCreated: '2026-01-01',
  recognizedBy: {
    '@type': 'CollegeOrUniversity',
    name: 'University of Lumen',
    address: { addressCountry: { '@type': 'Country', name: 'Belgium' } },
  },
};
const offer: JsonObject = { '@context': 'https://schema.org', ...described };
const held = (hasCredential: JsonObject | readonly JsonObject[]): JsonObject => ({
  '@context': 'https://schema.org/',
  '@type': 'Person',
  name: 'Learner Alpha',
  hasCredential,
});

const found = (report: Awaited<ReturnType<typeof reportOn>>) =>
  Object.fromEntries(report.elements.map(({ id, status, value, pointer }) => [id, [status, value, pointer]]));

describe('an offer on a page', () => {
  test('is no credential, and its elements are listed all the same', async () => {
    const report = await reportOn(offer, {});
    expect(report).toMatchObject({ format: 'schema-org', verdict: 'unconfirmed', because: 'format.not-a-credential' });
    expect(report.track).toBe('not-assessable');
    expect(found(report)).toMatchObject({
      'learner-identity': ['missing', undefined, undefined],
      title: ['present', 'Introduction to Data Ethics', '/name'],
      'issuer-country': ['present', 'BE', '/recognizedBy/address/addressCountry/name'],
      workload: ['present', '3 ECTS; 84 h', '/numberOfCredits/value'],
      level: ['present', 'EQF 6', '/educationalLevel'],
      'participation-form': ['present', 'online', '/courseMode'],
      'provider-country': ['missing', undefined, undefined],
    });
  });

  test('says so in its headline', async () => {
    const { headline } = present(await reportOn(offer, {}), { audience: 'recruiter', language: en });
    expect(plain(headline)).toBe('This describes a micro-credential. It is not proof that anyone earned it.');
  });
});

describe('what a person says they hold', () => {
  test('is a claim that nobody signed, read like any award', async () => {
    const report = await reportOn(held(described), {});
    expect(answersOf(report)).toMatchObject({ format: 'format.recognised', proof: 'proof.unsigned' });
    expect(report.checks.find(({ id }) => id === 'format')?.notes).toEqual(['format.self-described']);
    expect(report.verdict).toBe('unconfirmed');
    expect(report.coverage).toBe('none');
    expect(report.track).toBe('prior-learning');
    expect(found(report)).toMatchObject({
      'learner-identity': ['present', 'Learner Alpha', '/name'],
      title: ['present', 'Introduction to Data Ethics', '/hasCredential/name'],
      'issue-date': ['weak', '2026-01-01', '/hasCredential/dateCreated'],
    });
  });

  test('several times is several reports, each about one', async () => {
    const text = JSON.stringify(held([described, { ...described, name: 'Advanced Data Ethics' }]));
    const reports = await verify({ text }, worldOf({}, sampleDay));
    expect(reports.map(({ path }) => path.map(({ kind, at }) => `${kind} ${at}`))).toEqual([
      ['list /hasCredential/0'],
      ['list /hasCredential/1'],
    ]);
    expect(reports.map(report => found(report)['title'])).toEqual([
      ['present', 'Introduction to Data Ethics', '/hasCredential/0/name'],
      ['present', 'Advanced Data Ethics', '/hasCredential/1/name'],
    ]);
    expect(reports.map(({ credential }) => credential?.title?.pointer)).toEqual([
      '/hasCredential/0/name',
      '/hasCredential/1/name',
    ]);
  });
});

test('anything else of schema.org is none of ours', () => {
  expect(schemaOrg.recognise({ '@context': 'https://schema.org', '@type': 'Course', name: 'Data Ethics' })).toBe(false);
  expect(schemaOrg.recognise({ ...offer, '@context': 'https://other.example' })).toBe(false);
});
