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
import { didDocument, didWebAddress, sign, testKey } from '../../fixtures/signer.js';
import { edwardsKey, jwkDocument, tokenOf } from '../../fixtures/tokens.js';

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

describe('a description that somebody signed', () => {
  const forger = 'did:web:forger.example';
  const named = held({
    ...described,
    recognizedBy: { '@id': 'did:web:uni-lumen.example', name: 'University of Lumen' },
  });

  test('is not confirmed as the word of the body that it names', async () => {
    const key = await testKey('forger');
    const document = await sign(
      { ...named, issuer: forger },
      { key, method: `${forger}#key-1`, suite: 'eddsa-jcs-2022' },
    );
    const report = await reportOn(document, { [didWebAddress(forger)]: didDocument(forger, { 'key-1': key }) });
    expect(report).toMatchObject({ verdict: 'unconfirmed', because: 'format.unsupported', credential: undefined });
  });

  test('as a token is not read either', async () => {
    const key = edwardsKey('forger');
    const token = await tokenOf({ ...named, iss: forger, issuer: forger }, key, { alg: 'EdDSA', kid: `${forger}#k` });
    const report = await reportOn(token, { [didWebAddress(forger)]: jwkDocument(forger, { k: key.jwk }) });
    expect(report).toMatchObject({ verdict: 'unconfirmed', because: 'format.unsupported', credential: undefined });
  });
});

test('a signed credential that also uses schema.org is not taken apart under its signature', async () => {
  const issuer = 'did:web:uni-lumen.example';
  const key = await testKey('uni-lumen');
  const credential = await sign(
    {
      '@context': ['https://www.w3.org/ns/credentials/v2', 'https://schema.org'],
      type: ['VerifiableCredential'],
      issuer,
      credentialSubject: { name: 'Learner A' },
      hasCredential: [{ name: 'one' }, { name: 'two' }],
    },
    { key, method: `${issuer}#key-1`, suite: 'eddsa-jcs-2022' },
  );
  const text = JSON.stringify(credential);
  const reports = await verify(
    { text },
    worldOf({ [didWebAddress(issuer)]: didDocument(issuer, { 'key-1': key }) }, sampleDay),
  );
  expect(reports.map(({ because }) => because)).toEqual(['issuer.web-address']);
});

test('anything else of schema.org is none of ours', () => {
  expect(schemaOrg.recognise({ '@context': 'https://schema.org', '@type': 'Course', name: 'Data Ethics' })).toBe(false);
  expect(schemaOrg.recognise({ ...offer, '@context': 'https://other.example' })).toBe(false);
});
