import { describe, expect, test } from 'vitest';
import { eudiCredential } from '../../../core/formats/eudi-credential/index.js';
import type { JsonObject } from '../../../core/json.js';
import { answersOf, reportOn } from '../../fixtures/report-on.js';
import { makeSamples, university } from '../../fixtures/samples.js';
import { sign, testKey } from '../../fixtures/signer.js';
import { issuer, metadata, metadataAddress, sdJwtVc } from '../../fixtures/sd-jwt.js';
import { edwardsKey, jwkDocument, tokenOf } from '../../fixtures/tokens.js';
import { openClaims, walletClaims } from '../../fixtures/wallet.js';

const { web } = await makeSamples();

const without = (document: JsonObject, key: string): JsonObject =>
  Object.fromEntries(Object.entries(document).filter(([name]) => name !== key));

const found = ({ elements }: Awaited<ReturnType<typeof reportOn>>) =>
  Object.fromEntries(elements.map(({ id, status, reason, pointer }) => [id, [status, reason, pointer]]));

describe('claims without the token that would carry them', () => {
  test('are read, and nobody signed them', async () => {
    const report = await reportOn(walletClaims(), {});
    expect(report).toMatchObject({
      format: 'eudi-credential',
      verdict: 'unconfirmed',
      because: 'proof.unsigned',
      contacted: [],
      credential: { title: { value: 'Reading a Balance Sheet' }, issuer: { name: { value: 'University of Lumen' } } },
    });
    expect(answersOf(report)).toMatchObject({ format: 'format.recognised', period: 'period.current' });
  });

  test('what the holder keeps back is not shown; what an open object lacks is not stated', async () => {
    expect(found(await reportOn(walletClaims(), {}))).toMatchObject({
      'learner-identity': ['missing', 'element.undisclosed', undefined],
      title: ['present', 'element.stated', '/credentialSubject/achievement/name'],
      workload: ['present', 'element.stated', '/credentialSubject/achievement/ECTS'],
      'participation-form': ['missing', 'element.not-stated', undefined],
      seal: ['missing', 'element.not-stated', undefined],
      // An address in `id` leads to no way to check.
      authenticity: ['missing', 'element.not-stated', undefined],
    });
  });

  test('a subject kept back as a whole leaves everything about it not shown', async () => {
    const report = await reportOn(without(walletClaims({ _sd: ['x'] }), 'credentialSubject'), {});
    expect(found(report)).toMatchObject({
      'learner-identity': ['missing', 'element.undisclosed', undefined],
      workload: ['missing', 'element.undisclosed', undefined],
    });
    expect(report.track).toBe('not-assessable');
  });

  test('the issuer may stand only in the claims of the token', async () => {
    const report = await reportOn(without(walletClaims(), 'issuer'), {});
    expect(report.credential?.issuer).toEqual({ id: { value: 'https://uni-lumen.example', pointer: '/iss' } });
    expect(found(report)['awarding-body']).toEqual(['weak', 'element.identifier-only', '/iss']);
  });
});

describe('its dates and its status', () => {
  test.each<[string, JsonObject, string]>([
    ['an end that is past', { exp: Date.parse('2026-08-01T00:00:00Z') / 1_000 }, 'period.expired'],
    ['a begin to come', { nbf: Date.parse('2027-01-01T00:00:00Z') / 1_000 }, 'period.not-yet'],
    ['an end to come', { exp: Date.parse('2027-01-01T00:00:00Z') / 1_000 }, 'period.current'],
    ['an end that cannot be read', { exp: 'soon' }, 'period.unreadable'],
  ])('%s', async (_name, claims, reason) => {
    expect(answersOf(await reportOn(walletClaims(claims), {}))['period']).toBe(reason);
  });

  test('a token status list is asked, and silence is a doubt', async () => {
    const status = { status_list: { idx: 7, uri: 'https://uni-lumen.example/status/1' } };
    const report = await reportOn(walletClaims({ status }), {});
    expect(answersOf(report)['status']).toBe('status.unreachable');
  });
});

describe('no other signature makes it a signed one', () => {
  test('a proof inside, however good', async () => {
    const claims = walletClaims({ '@context': ['https://w3id.org/security/data-integrity/v2'], iss: university });
    const key = await testKey('university of lumen');
    const signed = await sign(
      { ...claims, issuer: { id: university, name: 'University of Lumen' } },
      { key, suite: 'eddsa-jcs-2022', method: `${university}#key-1` },
    );
    expect(await reportOn(signed, web)).toMatchObject({ verdict: 'unconfirmed', because: 'proof.unsupported' });
  });

  test('a token without disclosures around it, however good', async () => {
    const issuer = 'did:web:tokens.uni-lumen.example';
    const key = edwardsKey('uni-lumen ed25519');
    const answers = { 'https://tokens.uni-lumen.example/.well-known/did.json': jwkDocument(issuer, { ed: key.jwk }) };
    const claims = walletClaims({ iss: issuer, issuer: { id: issuer, name: 'University of Lumen' } });
    const token = await tokenOf(claims, key, { alg: 'EdDSA', kid: `${issuer}#ed` });
    expect(await reportOn(token, answers)).toMatchObject({
      format: 'eudi-credential',
      verdict: 'unconfirmed',
      because: 'proof.unsupported',
      contacted: [],
    });
  });
});

test.each<[string, JsonObject, boolean]>([
  ['a later version', { vct: 'urn:eu.europa.ec.eudi:micro_credential:2' }, true],
  ['an attestation of learning with an achievement', { vct: 'urn:eu.europa.ec.eudi:learning:credential:1' }, true],
  ['one with claims of its own', { vct: 'urn:eudi:learning:credential:1', credentialSubject: {} }, true],
  ['a badge of the wallet', { vct: 'urn:eudi:openbadge_complete:1' }, true],
  ['an endorsement', { vct: 'urn:eudi:openbadge_endorsements:1' }, false],
  ['an identity', { vct: 'urn:eudi:pid:1' }, false],
  ['somebody else’s type', { vct: 'https://uni-lumen.example/micro_credential' }, false],
  ['a W3C credential by its type', { type: ['VerifiableCredential'] }, false],
  ['a W3C credential by its vocabulary', { '@context': ['https://www.w3.org/ns/credentials/v2'] }, false],
])('%s: %j', (_name, more, taken) => {
  expect(eudiCredential.recognise(walletClaims(more))).toBe(taken);
});

const shownBy = (report: Awaited<ReturnType<typeof reportOn>>, id: string) => {
  const { status, reason, value, pointer } = report.elements.find(one => one.id === id) ?? {};
  return [status, reason, value, pointer];
};
const published = { [metadataAddress]: metadata() };

describe('in the token that carries them', () => {
  const subject = { credentialSubject: { _sd: ['identifier', 'achievement'], achievement: { _sd: ['ECTS'] } } };
  const identifier = [{ type: 'IdentityObject', identityType: 'name', identityHash: 'Learner A', hashed: false }];
  const claims = () => openClaims({ identifier });
  const made = (show?: object) =>
    sdJwtVc(claims(), { frame: subject, ...(show && { show: show as Record<string, object> }) });

  test('everything that is shown is read, and the issuer vouches for it', async () => {
    const report = await reportOn(await made(), published);
    expect(report).toMatchObject({
      format: 'eudi-credential',
      verdict: 'confirmed',
      because: 'issuer.web-address',
      coverage: 'all',
      exposure: { disclosure: 'digests' },
      credential: { title: { value: 'Reading a Balance Sheet' } },
    });
    expect(shownBy(report, 'workload').slice(0, 3)).toEqual(['present', 'element.stated', '2 ECTS']);
    expect(shownBy(report, 'learner-identity')[0]).not.toBe('missing');
    expect(shownBy(report, 'seal').slice(0, 3)).toEqual(['present', 'element.stated', 'ES256']);
  });

  test('what is kept back is not shown; what lies open and is not there is not stated', async () => {
    const report = await reportOn(await made({ credentialSubject: { achievement: true } }), published);
    expect(report.verdict).toBe('confirmed');
    expect(shownBy(report, 'workload').slice(0, 2)).toEqual(['missing', 'element.undisclosed']);
    expect(shownBy(report, 'learner-identity').slice(0, 2)).toEqual(['missing', 'element.undisclosed']);
    const open = { credentialSubject: { _sd: ['identifier'] } };
    const other = await reportOn(await sdJwtVc(claims(), { frame: open, show: {} }), published);
    expect(shownBy(other, 'learner-identity').slice(0, 2)).toEqual(['missing', 'element.undisclosed']);
    expect(shownBy(other, 'participation-form').slice(0, 2)).toEqual(['missing', 'element.not-stated']);
  });

  test('whoever is named inside is who signs it', async () => {
    const strange = { ...claims(), issuer: { id: 'https://umbra.example', name: 'University of Umbra' } };
    expect(await reportOn(await sdJwtVc(strange), published)).toMatchObject({
      verdict: 'rejected',
      because: 'proof.wrong-signer',
    });
  });

  test('a name in place of an issuer is no other issuer', async () => {
    const named = { ...claims(), issuer: 'University of Lumen' };
    expect(answersOf(await reportOn(await sdJwtVc(named), published))['proof']).toBe('proof.intact');
  });
});

describe('a learning credential of the wallet', () => {
  const learning: JsonObject = {
    vct: 'urn:eu.europa.ec.eudi:learning:credential:1',
    issuing_authority: 'University of Lumen',
    issuing_country: 'BE',
    date_of_issuance: '2026-06-30',
    date_of_expiry: '2031-06-30',
    given_name: 'Learner',
    family_name: 'Alpha',
    achievement_title: 'Reading a Balance Sheet',
    achievement_description: 'What a balance sheet shows and what it hides.',
    learning_outcomes: ['Read a balance sheet and explain what each side of it means'],
    assessment_grade: '17/20',
    language_of_classes: ['en'],
    learner_identification: 'L-1',
    expected_study_time: 'PT50H',
    level_of_learning_experience: 'EQF 6',
    types_of_quality_assurance: ['Institutional accreditation'],
    prerequisites_to_enroll: ['Bookkeeping I'],
    integration_stackability_options: true,
  };
  const frame = { _sd: Object.keys(learning).filter(name => name !== 'vct') };

  test('its claims are the elements', async () => {
    const report = await reportOn(await sdJwtVc(learning, { frame }), published);
    expect(report).toMatchObject({
      format: 'eudi-credential',
      verdict: 'confirmed',
      credential: {
        title: { value: 'Reading a Balance Sheet', pointer: '/achievement_title' },
        learner: { value: 'Learner Alpha' },
        issuer: { id: { value: issuer }, name: { value: 'University of Lumen' } },
      },
    });
    expect(answersOf(report)['period']).toBe('period.current');
    const found = Object.fromEntries(report.elements.map(({ id, status, pointer }) => [id, [status, pointer]]));
    expect(found).toMatchObject({
      'learner-identity': ['present', '/given_name'],
      title: ['present', '/achievement_title'],
      'issuer-country': ['present', '/issuing_country'],
      'awarding-body': ['present', '/issuing_authority'],
      'issue-date': ['present', '/date_of_issuance'],
      'learning-outcomes': ['present', '/learning_outcomes/0'],
      workload: ['present', '/expected_study_time'],
      level: ['present', '/level_of_learning_experience'],
      prerequisites: ['present', '/prerequisites_to_enroll/0'],
      stackability: ['present', '/integration_stackability_options'],
      expiry: ['present', '/date_of_expiry'],
      grade: ['present', '/assessment_grade'],
    });
  });

  test('a time of study in words is a question', async () => {
    const report = await reportOn(await sdJwtVc({ ...learning, expected_study_time: '50 hours' }), published);
    expect(shownBy(report, 'workload')).toEqual(['weak', 'element.free-text', '50 hours', '/expected_study_time']);
  });

  test('a claim of it that is kept back is not shown', async () => {
    const report = await reportOn(await sdJwtVc(learning, { frame, show: { achievement_title: true } }), published);
    expect(report.credential?.title?.value).toBe('Reading a Balance Sheet');
    expect(shownBy(report, 'workload').slice(0, 2)).toEqual(['missing', 'element.undisclosed']);
    expect(shownBy(report, 'learner-identity').slice(0, 2)).toEqual(['missing', 'element.undisclosed']);
  });

  test('one that lies open lacks what it does not state', async () => {
    const report = await reportOn(await sdJwtVc(without(learning, 'expected_study_time')), published);
    expect(shownBy(report, 'workload').slice(0, 2)).toEqual(['missing', 'element.not-stated']);
  });

  test('it ends with the day it states', async () => {
    const ended = { ...learning, date_of_expiry: '2026-11-20' };
    expect(answersOf(await reportOn(await sdJwtVc(ended), published))['period']).toBe('period.expired');
    const today = { ...learning, date_of_expiry: '2026-11-21' };
    expect(answersOf(await reportOn(await sdJwtVc(today), published))['period']).toBe('period.current');
  });
});
