import { describe, expect, test } from 'vitest';
import { verify } from '../../../core/index.js';
import { type Json, type JsonObject, textMember } from '../../../core/json.js';
import { recognise } from '../../../core/formats/recognise.js';
import type { VerificationReport } from '../../../core/report/report.js';
import { caseTable } from '../../fixtures/case-table.js';
import { contexts, plainBadge, profile } from '../../fixtures/credentials.js';
import { worldOf } from '../../fixtures/environment.js';
import { curveKey, encoded, tokenOf } from '../../fixtures/tokens.js';

const table = caseTable('attestations of EBSI');
const now = '2026-11-21T10:00:00Z';
const key = curveKey('university of lumen, attesting', 'P-256');
const DID = `did:jwk:${encoded(key.jwk)}`;

const achievement: JsonObject = {
  id: 'urn:epass:learningAchievement:1',
  type: ['LearningAchievement'],
  title: { en: ['Introduction to Data Ethics'] },
  awardedBy: {
    id: 'urn:epass:awardingProcess:1',
    type: 'AwardingProcess',
    awardingDate: '2026-06-30T00:00:00Z',
    awardingBody: [
      {
        id: 'urn:epass:org:1',
        type: 'Organisation',
        legalName: { en: ['University of Lumen'] },
        registration: { id: 'urn:epass:legalIdentifier:1', notation: '0999999900', spatial: { notation: 'BEL' } },
      },
    ],
  },
};

const attestation = (more: JsonObject = {}): JsonObject => ({
  '@context': [contexts.credentials1],
  id: 'urn:uuid:5f0b3f4e-8f5c-4a55-9d4a-2b1e4f6f9a11',
  type: ['VerifiableCredential', 'VerifiableAttestation', 'EuropeanDigitalCredential'],
  issuer: DID,
  issuanceDate: '2026-06-30T00:00:00Z',
  validFrom: '2026-06-30T00:00:00Z',
  credentialSubject: {
    id: 'did:key:z6MkLearnerA',
    type: ['Person'],
    givenName: { en: ['Learner'] },
    familyName: { en: ['A'] },
    hasClaim: [achievement],
  },
  termsOfUse: {
    id: 'https://api-pilot.ebsi.eu/trusted-issuers-registry/v5/issuers/x/attributes/y',
    type: 'IssuanceCertificate',
  },
  ...more,
});

async function judge(vc: JsonObject): Promise<VerificationReport> {
  const claims = { iss: DID, jti: vc['id'] ?? '', vc, nbf: Date.parse('2026-06-30T00:00:00Z') / 1_000 };
  const text = await tokenOf(claims, key, { alg: 'ES256', typ: 'JWT', kid: `${DID}#0` });
  const [report] = await verify({ text }, worldOf({}, now));
  if (!report) throw new Error('no report');
  return report;
}

const reasonOf = ({ checks }: VerificationReport, id: string): Json =>
  checks.find(check => check.id === id)?.reason ?? null;
const findingOf = ({ elements }: VerificationReport, id: string): Json => {
  const finding = elements.find(one => one.id === id);
  return [finding?.status ?? null, finding?.reason ?? null, finding?.value ?? null];
};

describe('an attestation about learning', () => {
  test('is read in the European Learning Model, and its token is its signature', async () => {
    const report = await judge(attestation());
    table.row(
      'read',
      ['ebsi-credential', 'format.recognised', 'proof.intact'],
      [report.format ?? null, reasonOf(report, 'format'), reasonOf(report, 'proof')],
    );
    expect(report.credential).toMatchObject({
      title: { value: 'Introduction to Data Ethics' },
      learner: { value: 'Learner A' },
      awardingBody: { value: 'University of Lumen' },
      issuer: { id: { value: DID } },
    });
    table.row('title', ['present', 'element.stated', 'Introduction to Data Ethics'], findingOf(report, 'title'));
    table.row(
      'awarding body',
      ['present', 'element.stated', 'University of Lumen'],
      findingOf(report, 'awarding-body'),
    );
    expect(report.track).not.toBe('not-assessable');
  });

  test('names a certificate of its issuer, which is kept elsewhere', async () => {
    const document = attestation();
    const [report] = await verify({ text: JSON.stringify(document) }, worldOf({}, now));
    if (!report) throw new Error('no report');
    expect(report.format).toBe('ebsi-credential');
    const address = attestation()['termsOfUse'];
    const certificate = textMember(address, 'id') ?? '';
    table.row('certificate', ['weak', 'element.elsewhere', certificate], findingOf(report, 'authenticity'));
    table.row('unsigned', 'proof.unsigned', reasonOf(report, 'proof'));
  });

  test('one changed letter of it is noticed', async () => {
    const claims = { iss: DID, vc: attestation() };
    const token = await tokenOf(claims, key, { alg: 'ES256', typ: 'JWT', kid: `${DID}#0` });
    const [head = '', body = '', signature = ''] = token.split('.');
    const changed = Buffer.from(body, 'base64url').toString().replace('Data Ethics', 'Data Ethicz');
    const text = [head, Buffer.from(changed).toString('base64url'), signature].join('.');
    const [report] = await verify({ text }, worldOf({}, now));
    table.row('altered', 'proof.altered', report ? reasonOf(report, 'proof') : null);
  });

  test('another issuer in the token than in the attestation is refused', async () => {
    const claims = { iss: DID, vc: attestation({ issuer: 'did:ebsi:zvHWX359A3CvfJnCYaAiAde' }) };
    const text = await tokenOf(claims, key, { alg: 'ES256', typ: 'JWT', kid: `${DID}#0` });
    const [report] = await verify({ text }, worldOf({}, now));
    table.row('iss of another', 'proof.wrong-signer', report ? reasonOf(report, 'proof') : null);
  });
});

describe('an attestation about who somebody is', () => {
  const person = {
    id: 'did:key:z6MkLearnerA',
    familyName: 'A',
    firstName: 'Learner',
    dateOfBirth: '2000-01-01',
    title: 'Master of Nothing',
    ects: 5,
  };
  test.each(['VerifiableId', 'VerifiableEducationalID'])('%s is read and is nothing to assess', async type => {
    const report = await judge(
      attestation({ type: ['VerifiableCredential', 'VerifiableAttestation', type], credentialSubject: person }),
    );
    table.row(
      type,
      ['ebsi-credential', 'proof.intact', 'not-assessable', 'not-assessable'],
      [report.format ?? null, reasonOf(report, 'proof'), report.track, report.microbolTrack],
    );
  });

  test('is none to assess even where it states an achievement', async () => {
    const report = await judge(
      attestation({ type: ['VerifiableCredential', 'VerifiableAttestation', 'VerifiableId'] }),
    );
    table.row('VerifiableId with claims', 'not-assessable', report.track);
  });
});

test('an attestation that follows no model of learning is read by the names of its claims', async () => {
  const report = await judge(
    attestation({
      type: ['VerifiableCredential', 'VerifiableAttestation', 'VerifiableDiploma'],
      credentialSubject: { id: 'did:key:z6MkLearnerA', name: 'Learner A', title: 'Introduction to Data Ethics' },
    }),
  );
  expect(report.format).toBe('ebsi-credential');
  table.row('other claims', ['present', 'element.stated', 'Introduction to Data Ethics'], findingOf(report, 'title'));
});

test('a badge whose issuer has an entry on the ledger stays a badge', () => {
  const badge = plainBadge({ issuer: profile('did:ebsi:zvHWX359A3CvfJnCYaAiAde') });
  const recognised = recognise(badge);
  table.row('badge', 'open-badges-3', recognised.kind === 'recognised' ? recognised.format.name : null);
});

test('an attestation that breaks the data model is malformed', async () => {
  const report = await judge(attestation({ credentialSubject: {} }));
  table.row('empty subject', 'format.malformed', reasonOf(report, 'format'));
});
