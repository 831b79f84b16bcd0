import { describe, expect, test } from 'vitest';
import { blockcerts } from '../../../core/formats/blockcerts/index.js';
import type { JsonObject } from '../../../core/json.js';
import { en } from '../../../core/language/en.js';
import { plain } from '../../../core/language/phrase.js';
import { present } from '../../../core/report/present.js';
import { certificate, ledgerProof } from '../../fixtures/blockcerts.js';
import { answersOf, reportOn } from '../../fixtures/report-on.js';
import { makeSamples, university } from '../../fixtures/samples.js';
import { sign, testKey, unsigned } from '../../fixtures/signer.js';

const { web } = await makeSamples();

const without = (document: JsonObject, key: string): JsonObject =>
  Object.fromEntries(Object.entries(document).filter(([name]) => name !== key));

const found = ({ elements }: Awaited<ReturnType<typeof reportOn>>) =>
  Object.fromEntries(elements.map(({ id, status, reason, pointer }) => [id, [status, reason, pointer]]));

describe('a certificate anchored in a ledger', () => {
  test('is read, its proof is declined by name, and nobody is asked', async () => {
    const report = await reportOn(certificate(), {});
    expect(report).toMatchObject({
      format: 'blockcerts',
      verdict: 'unconfirmed',
      because: 'proof.unsupported',
      contacted: [],
      credential: {
        title: { value: 'Ledgers in Public Administration', pointer: '/credentialSubject/claim/name' },
        learner: { value: 'Learner Aurora', pointer: '/credentialSubject/name' },
      },
    });
    expect(answersOf(report)).toMatchObject({ format: 'format.recognised', period: 'period.current' });
    const { headline } = present(report, { audience: 'recruiter', language: en });
    expect(plain(headline)).toContain('(MerkleProof2019)');
  });

  test('states in its claim what it states', async () => {
    const report = await reportOn(certificate(), {});
    expect(found(report)).toMatchObject({
      'learner-identity': ['present', 'element.stated', '/credentialSubject/name'],
      title: ['present', 'element.stated', '/credentialSubject/claim/name'],
      'issue-date': ['present', 'element.stated', '/issuanceDate'],
      'awarding-body': ['weak', 'element.identifier-only', '/issuer'],
      'learning-outcomes': ['weak', 'element.topics-only', '/credentialSubject/claim/description'],
      'assessment-type': ['weak', 'element.method-in-criteria', '/credentialSubject/claim/criteria'],
      'further-information': ['weak', 'element.elsewhere', '/display/contentMediaType'],
      'issuer-country': ['missing', 'element.unresolved', undefined],
      workload: ['missing', 'element.not-stated', undefined],
      // Structurally there, but nobody could check it.
      seal: ['present', 'element.stated', '/proof'],
      authenticity: ['weak', 'element.claim-only', '/proof/verificationMethod'],
    });
    expect(report.track).toBe('prior-learning');
  });

  test('what it does not state may be printed on its picture, and is not read from there', async () => {
    const notesOf = async (document: JsonObject) =>
      (await reportOn(document, {})).elements.find(({ id }) => id === 'workload')?.notes;
    expect(await notesOf(certificate())).toEqual(['element.may-be-printed']);
    expect(await notesOf(without(certificate(), 'display'))).toEqual([]);
  });

  test('outcome wording in its description is no more than a hint', async () => {
    const claim = { name: 'Ledgers', description: 'The learner can explain a ledger to a town council.' };
    const subject = { name: 'Learner Aurora', claim };
    expect(found(await reportOn(certificate({ credentialSubject: subject }), {}))).toMatchObject({
      'learning-outcomes': ['weak', 'element.free-text', '/credentialSubject/claim/description'],
    });
  });

  test('an issuer written out has its name and its country', async () => {
    const issuer = { id: 'https://uni-lumen.example', name: 'University of Lumen', address: { addressCountry: 'BE' } };
    expect(found(await reportOn(certificate({ issuer }), {}))).toMatchObject({
      'awarding-body': ['present', 'element.stated', '/issuer/name'],
      'issuer-country': ['present', 'element.stated', '/issuer/address/addressCountry'],
      'provider-country': ['weak', 'element.inferred', '/issuer/address/addressCountry'],
    });
  });

  test('an end that is past ends it, whatever its proof', async () => {
    const report = await reportOn(certificate({ expirationDate: '2026-08-01T00:00:00Z' }), {});
    expect(report).toMatchObject({ verdict: 'rejected', because: 'period.expired' });
    expect(answersOf(report)['proof']).toBe('proof.unsupported');
  });

  test('without any proof it is unsigned', async () => {
    expect(await reportOn(unsigned(certificate()), {})).toMatchObject({
      format: 'blockcerts',
      verdict: 'unconfirmed',
      because: 'proof.unsigned',
    });
  });

  test('without the base vocabulary it is malformed like any other credential', async () => {
    const report = await reportOn(certificate({ '@context': ['https://w3id.org/blockcerts/v3.1'] }), {});
    expect(answersOf(report)['format']).toBe('format.malformed');
  });
});

describe('another proof beside the ledger’s', () => {
  const signed = async () =>
    sign(unsigned(certificate({ issuer: university })), {
      key: await testKey('university of lumen'),
      suite: 'eddsa-jcs-2022',
      method: `${university}#key-1`,
    });

  test('is judged by itself', async () => {
    const document = await signed();
    const report = await reportOn({ ...document, proof: [document['proof'] ?? null, ledgerProof] }, web);
    expect(answersOf(report)['proof']).toBe('proof.intact');
    expect(report.checks.find(({ id }) => id === 'proof')?.notes).toEqual([
      'proof.own-vocabulary',
      'proof.extra-unsupported',
    ]);
    // Its names come from a vocabulary nobody here knows, so nothing in it is certain.
    expect(found(report)['title']).toEqual(['weak', 'element.own-vocabulary', '/credentialSubject/claim/name']);
  });

  test('that does not fit is not excused by it', async () => {
    const document: JsonObject = { ...(await signed()), issuanceDate: '2026-06-29T00:00:00Z' };
    const report = await reportOn({ ...document, proof: [document['proof'] ?? null, ledgerProof] }, web);
    expect(report).toMatchObject({ verdict: 'rejected', because: 'proof.altered' });
  });
});

test('only credentials of the third version are taken', () => {
  expect(blockcerts.recognise(certificate())).toBe(true);
  expect(blockcerts.recognise(certificate({ type: ['Assertion'] }))).toBe(false);
  expect(blockcerts.recognise(certificate({ '@context': ['https://www.w3.org/2018/credentials/v1'] }))).toBe(false);
});
