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
      '@context': ['https://w3id.org/openbadges/v2', 'https://w3id.org/blockcerts/v2'],
      type: 'Assertion',
      badge: { type: 'BadgeClass', name: 'x' },
      signature: { type: ['MerkleProof2017', 'Extension'] },
    },
  ],
  [
    'Open Badges 0.5 or 1.0',
    { uid: '1', badge: 'https://x.example/b', verify: { type: 'hosted', url: 'https://x.example/a' } },
  ],
  [
    'Open Badges 0.5 or 1.0',
    { recipient: 'sha256$0a', salt: 'x', issued_on: '2011-06-01', badge: { version: '0.5.0', name: 'x' } },
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

test('a W3C credential that also names the vocabulary of older badges is no description of a badge', async () => {
  const both = { '@context': [contexts.credentials2, contexts.openBadges, 'https://w3id.org/openbadges/v2'] };
  const badge = await sign(plainBadge({ issuer: profile(university), more: both }), {
    key: await testKey('university of lumen'),
    method: `${university}#key-1`,
    suite: 'eddsa-jcs-2022',
  });
  expect(await reportOn(badge, web)).toMatchObject({ format: 'open-badges-3', because: 'issuer.web-address' });
});
