import { expect, test } from 'vitest';
import { verify } from '../../../../core/index.js';
import type { Json, JsonObject } from '../../../../core/json.js';
import { limits } from '../../../../core/limits.js';
import { receiptOf, writtenReceipts } from '../../../../core/report/receipt/write.js';
import type { VerificationReport } from '../../../../core/report/report.js';
import { worldOf } from '../../../fixtures/environment.js';
import { makeSamples, sampleDay } from '../../../fixtures/samples.js';
import { didKeyMethod, sign, testKey } from '../../../fixtures/signer.js';
import { completeBadge, profile } from '../../../fixtures/credentials.js';
import { certificateAnchor, issuer, report, webAnchor } from '../reports.js';

const { samples, web } = await makeSamples();
const version = '1.2.3';

async function judged(document: JsonObject, name = 'credential.json'): Promise<VerificationReport> {
  const bytes = new TextEncoder().encode(JSON.stringify(document));
  const environment = { ...worldOf(web, sampleDay), forReceipts: true };
  const [first] = await verify({ bytes, name }, environment);
  if (!first) throw new Error('verify answers with at least one report');
  return first;
}

const documentOf = (name: string): JsonObject => {
  const sample = samples.find(one => one.name === name);
  if (!sample) throw new Error(`no sample is called ${name}`);
  return sample.document;
};

const MARKER = 'Zqmarkerqz';

/** Every text of a document with a marker behind it; what it has to be to be read at all stays. */
function marked(value: Json, key = ''): Json {
  if (typeof value === 'string') return KEPT.has(key) ? value : value + MARKER;
  if (Array.isArray(value)) return (value as readonly Json[]).map(one => marked(one, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, marked(held, name)]));
}
const KEPT = new Set(['@context', 'type', 'cryptosuite', 'proofPurpose', 'created', 'validFrom', 'validUntil']);

/** Those of a document that say nothing about whose key it is, so that it can still be signed. */
const markedButSigner = (document: JsonObject): JsonObject => ({
  ...(marked(document) as JsonObject),
  id: `https://uni-lumen.example/credentials/${MARKER}`,
  issuer: { ...(marked(document['issuer'] ?? null) as JsonObject), id: (document['issuer'] as JsonObject)['id'] ?? '' },
});

test('a receipt holds what was checked, when, with what, and what came out', async () => {
  const bytes = new TextEncoder().encode(JSON.stringify(documentOf('genuine')));
  const receipt = await receiptOf(await judged(documentOf('genuine')), { version, personal: false });
  const hash = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
  expect(receipt).toMatchObject({
    proofmark: 'receipt/1',
    checkedAt: '2026-11-21T12:00:00.000Z',
    by: { version, lists: [] },
    input: { kind: 'bytes', number: 0, sha256: hash, bytes: bytes.length },
    format: 'open-badges-3',
    verdict: 'confirmed',
    because: 'issuer.web-address',
    coverage: 'all',
  });
  expect(receipt.credential.fingerprint).toMatch(/^[0-9a-f]{64}$/);
  expect(receipt.issuer).toMatchObject({ rung: 1, provenName: { value: 'uni-lumen.example' } });
  expect(receipt.contacted.map(({ host, purpose }) => `${host} ${purpose}`)).toEqual([
    'uni-lumen.example key',
    'uni-lumen.example status',
  ]);
});

test('lists of organisations that were at hand are noted with their version and hash', async () => {
  const lists = [{ kind: 'directory', name: 'Own', version: '2026-06-01', sha256: 'a'.repeat(64) }] as const;
  const receipt = await receiptOf(report({ lists }), { version, personal: false });
  expect(receipt.by.lists).toEqual(lists);
});

test.each(samples.map(({ document, name }) => [name, document] as const))(
  'no text of the credential "%s" stands in a receipt without personal data',
  async (_, document) => {
    const of = await judged(marked(document) as JsonObject, `${MARKER}.json`);
    const receipt = await receiptOf(of, { version, personal: false, name: `${MARKER}.json` });
    expect(writtenReceipts([receipt]).toLowerCase()).not.toContain(MARKER.toLowerCase());
    expect(writtenReceipts([await receiptOf(of, { version, personal: true, name: `${MARKER}.json` })])).toContain(
      MARKER,
    );
  },
);

test('no text of a credential that is intact stands in a receipt without personal data', async () => {
  const key = await testKey('a marked issuer');
  const unsigned = markedButSigner(completeBadge({ issuer: profile(key.didKey) }));
  const of = await judged(await sign(unsigned, { key, method: didKeyMethod(key) }));
  expect(of.checks.find(({ id }) => id === 'proof')?.reason).toBe('proof.intact');
  const receipt = await receiptOf(of, { version, personal: false });
  expect(writtenReceipts([receipt])).not.toContain(MARKER);
  expect(receipt.issuer.anchor).toEqual({ kind: 'key', id: expect.stringContaining(key.didKey) as string });
});

test.each([
  ['an account', { anchor: webAnchor('badges.example', 'learner-a'), provenName: null }],
  [
    'the name of an account',
    {
      anchor: webAnchor('badges.example', 'learner-a'),
      provenName: {
        value: 'badges.example/learner-a',
        source: { kind: 'web', url: 'https://badges.example/learner-a', fetchedAt: sampleDay },
      } as const,
    },
  ],
  ['what a certificate nobody vouches for calls its subject', { anchor: certificateAnchor('learner-a') }],
  ['an identifier anybody can choose', { anchor: { kind: 'key', id: 'did:example:learner-a' } as const }],
  ['what the credential calls its issuer', { claimedName: 'learner-a' }],
  [
    'what whoever keeps a list noted',
    {
      listedIn: [
        {
          directory: 'own',
          name: 'Own list',
          version: '1',
          curation: 'own',
          origin: 'imported',
          organisation: 'o',
          organisationName: 'Lumen',
          matchedBy: 'did',
          stale: false,
          note: 'learner-a',
        } as const,
      ],
    },
  ],
])('%s stays out without personal data, and stands in with it', async (_, more) => {
  const of = report({ issuer: issuer(1, more) });
  expect(writtenReceipts([await receiptOf(of, { version, personal: false })])).not.toContain('learner-a');
  expect(writtenReceipts([await receiptOf(of, { version, personal: true })])).toContain('learner-a');
});

test('of what was read on the web only its host stays without personal data', async () => {
  const of = await judged(documentOf('genuine'));
  const written = writtenReceipts([await receiptOf(of, { version, personal: false })]);
  expect(written).toContain('https://uni-lumen.example/"');
  expect(written).not.toContain('uni-lumen.example/status');
});

test('a text is written as far as a reader of receipts accepts it', async () => {
  const claimedName = 'x'.repeat(limits.receiptText + 1);
  const receipt = await receiptOf(report({ issuer: issuer(1, { claimedName }) }), { version, personal: true });
  expect(receipt.issuer.claimedName).toHaveLength(limits.receiptText);
});

test('one receipt is written as itself, and several as a list', async () => {
  const receipt = await receiptOf(report(), { version, personal: false });
  expect(JSON.parse(writtenReceipts([receipt]))).toEqual(receipt);
  expect(JSON.parse(writtenReceipts([receipt, receipt]))).toEqual([receipt, receipt]);
});
