import { expect, test } from 'vitest';
import { laterFormats } from '../../../core/formats/later.js';
import type { JsonObject } from '../../../core/json.js';
import { en } from '../../../core/language/en.js';
import { plain } from '../../../core/language/phrase.js';
import { present } from '../../../core/report/present.js';
import { badgeClass } from '../../fixtures/badges-2.js';
import { contexts, plainBadge, profile } from '../../fixtures/credentials.js';
import { answersOf, reportOn } from '../../fixtures/report-on.js';
import { makeSamples, university } from '../../fixtures/samples.js';
import { sign, testKey } from '../../fixtures/signer.js';

const { web } = await makeSamples();

test('every declined data model is named', () => {
  expect(laterFormats.every(({ name, called }) => name !== undefined || called !== undefined)).toBe(true);
});

test.each<[string, JsonObject]>([
  [
    'OpenAttestation',
    {
      version: 'https://schema.openattestation.com/2.0/schema.json',
      data: { name: 'x' },
      signature: { type: 'SHA3MerkleProof', merkleRoot: '00' },
    },
  ],
  [
    'blockcerts',
    {
      '@context': [contexts.credentials1, 'https://w3id.org/blockcerts/v3'],
      type: ['VerifiableCredential'],
      proof: { type: 'MerkleProof2019' },
    },
  ],
  [
    'Open Badges 0.5 or 1.0',
    { uid: '1', badge: 'https://x.example/b', verify: { type: 'hosted', url: 'https://x.example/a' } },
  ],
])('%s is declined under its name, and nobody is asked', async (name, document) => {
  const report = await reportOn(document, {});
  expect(report).toMatchObject({ verdict: 'unconfirmed', because: 'format.unsupported', contacted: [] });
  expect(report.checks[0]?.evidence[0]).toMatchObject({ fact: 'found.type', value: name });
  const { headline } = present(report, { audience: 'recruiter', language: en });
  const called = Object.entries(en.formats).find(([format]) => format === name)?.[1] ?? name;
  expect(plain(headline)).toContain(`(${called})`);
});

test('the description of a badge is called that', async () => {
  const { headline } = present(await reportOn(badgeClass(), {}), { audience: 'recruiter', language: en });
  expect(plain(headline)).toBe('This is the description of a badge, not the award of one.');
});

test('a proof of a ledger beside one that can be judged leaves that one as good as it is', async () => {
  const badge = await sign(plainBadge({ issuer: profile(university) }), {
    key: await testKey('university of lumen'),
    method: `${university}#key-1`,
  });
  const ledger = {
    type: 'MerkleProof2019',
    created: '2026-06-30T12:00:00Z',
    proofPurpose: 'assertionMethod',
    verificationMethod: `${university}#key-1`,
    proofValue: 'z1',
  };
  const report = await reportOn({ ...badge, proof: [badge['proof'] ?? null, ledger] }, web);
  expect(answersOf(report)['proof']).toBe('proof.intact');
  expect(report.checks.find(({ id }) => id === 'proof')?.notes).toEqual(['proof.extra-unsupported']);
});

test('an issuer of Velocity is one whose keys are not looked up', async () => {
  const did = 'did:velocity:v2:0x1234:5678:9012';
  const badge = await sign(plainBadge({ issuer: profile(did) }), {
    key: await testKey('university of lumen'),
    method: `${did}#key-1`,
  });
  const report = await reportOn(badge, web);
  expect(report.because).toBe('proof.unsupported');
  expect(report.contacted).toEqual([]);
});
