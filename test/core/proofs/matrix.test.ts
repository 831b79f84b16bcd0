/** Every way of signing against everything that can be wrong with a signature: the codes, not merely "not valid". */
import { describe, expect, test } from 'vitest';
import { encode } from 'base58-universal';
import { decodeMultibase } from '../../../core/issuer/multikey.js';
import { type JsonObject, textMember } from '../../../core/json.js';
import type { CheckReason } from '../../../core/report/reasons.js';
import { verify } from '../../../core/verify.js';
import { caseTable } from '../../fixtures/case-table.js';
import { contexts, plainBadge, plainBadgeOnVersion1, profile } from '../../fixtures/credentials.js';
import { type Answers, worldOf } from '../../fixtures/environment.js';
import { type Suite, type TestKey, didDocument, sign, testKey, testKeyOn } from '../../fixtures/signer.js';

const did = 'did:web:uni-lumen.example';
const address = 'https://uni-lumen.example/.well-known/did.json';
const now = '2026-11-21T00:00:00Z';
const edwards = await testKey('uni-lumen');
const keys = {
  Ed25519: edwards,
  'P-256': await testKeyOn('P-256', 'uni-lumen'),
  'P-384': await testKeyOn('P-384', 'uni-lumen'),
};
const strangers = {
  Ed25519: await testKey('somebody else'),
  'P-256': await testKeyOn('P-256', 'somebody else'),
  'P-384': await testKeyOn('P-384', 'somebody else'),
};

interface Family {
  readonly suite: Suite;
  readonly curve: keyof typeof keys;
  /** What covers the document: its statements, or its very text. */
  readonly covers: 'statements' | 'text';
  readonly chains: boolean;
}

const families: readonly Family[] = [
  { suite: 'Ed25519Signature2018', curve: 'Ed25519', covers: 'statements', chains: false },
  { suite: 'Ed25519Signature2020', curve: 'Ed25519', covers: 'statements', chains: false },
  { suite: 'eddsa-rdfc-2022', curve: 'Ed25519', covers: 'statements', chains: true },
  { suite: 'eddsa-jcs-2022', curve: 'Ed25519', covers: 'text', chains: true },
  { suite: 'ecdsa-rdfc-2019', curve: 'P-256', covers: 'statements', chains: true },
  { suite: 'ecdsa-rdfc-2019', curve: 'P-384', covers: 'statements', chains: true },
  { suite: 'ecdsa-jcs-2019', curve: 'P-256', covers: 'text', chains: true },
  { suite: 'ecdsa-jcs-2019', curve: 'P-384', covers: 'text', chains: true },
  { suite: 'ecdsa-sd-2023', curve: 'P-256', covers: 'statements', chains: false },
];

const table = caseTable('proof matrix');

async function judge(document: JsonObject, answers: Answers) {
  const [report] = await verify({ text: JSON.stringify(document) }, worldOf(answers, now));
  const overall = report?.checks.find(({ id }) => id === 'proof');
  return { reason: overall?.reason, notes: overall?.notes ?? [], verdict: report?.verdict };
}

const changedAt = (text: string, at: number): string =>
  `${text.slice(0, at)}${text[at] === '4' ? '5' : '4'}${text.slice(at + 1)}`;

const issuer = profile(did);
const olderBadge = plainBadgeOnVersion1({ issuer });
const older: JsonObject = {
  ...olderBadge,
  '@context': [contexts.credentials1, contexts.openBadges],
};
const withEd25519 = { '@context': [contexts.credentials2, contexts.openBadges, contexts.ed25519] };

const badgeFor = (suite: Suite): JsonObject => {
  if (suite === 'Ed25519Signature2018') return older;
  return plainBadge({ issuer, more: suite === 'Ed25519Signature2020' ? withEd25519 : {} });
};

/** Two numbers as others write them (X9.62): a sequence of two integers. */
function der(signature: Uint8Array): string {
  const half = signature.length / 2;
  const integer = (bytes: Uint8Array): readonly number[] => {
    const written = [...((bytes[0] ?? 0) > 127 ? [0] : []), ...bytes];
    return [2, written.length, ...written];
  };
  const inside = [...integer(signature.subarray(0, half)), ...integer(signature.subarray(half))];
  return `z${encode(Uint8Array.from([0x30, inside.length, ...inside]))}`;
}

describe.each(families)('$suite with $curve', ({ suite, curve, covers, chains }) => {
  const key = keys[curve];
  const published: Answers = { [address]: didDocument(did, { 'key-1': key }) };
  const signing = { key, suite, method: `${did}#key-1` };
  const value = suite === 'Ed25519Signature2018' ? 'jws' : 'proofValue';
  const badge = badgeFor(suite);
  const expects = async (
    what: string,
    document: JsonObject,
    reason: CheckReason,
    notes: readonly string[] = [],
    answers = published,
  ): Promise<void> => {
    const partly = suite === 'ecdsa-sd-2023' && reason === 'proof.intact' ? ['proof.partly-shown'] : [];
    const got = await judge(document, answers);
    table.row(
      `${suite} ${curve}: ${what}`,
      [reason, ...partly, ...notes].join(' '),
      [got.reason, ...got.notes].join(' '),
    );
    expect(got.verdict).toBe(verdictOf(reason));
  };
  const signedBadge = sign(badge, signing);
  const withProof = async (more: JsonObject): Promise<JsonObject> => {
    const signed = await signedBadge;
    return { ...signed, proof: { ...(signed['proof'] as JsonObject), ...more } };
  };
  const valueIn = async (): Promise<string> => textMember((await signedBadge)['proof'], value) ?? '';

  test('made by the packages is intact, over either version of the data model', async () => {
    await expects('intact', await signedBadge, 'proof.intact');
    if (suite !== 'Ed25519Signature2018') await expects('VC 1.1', await sign(olderBadge, signing), 'proof.intact');
  });

  test('a character that was signed, or of the signature, is altered', async () => {
    await expects(
      'a signed character',
      { ...(await signedBadge), name: 'Introduction to Data Ethicz' },
      'proof.altered',
    );
    const text = await valueIn();
    const at = value === 'jws' ? text.length - 30 : suite === 'ecdsa-sd-2023' ? 30 : 20;
    await expects('a character of the signature', await withProof({ [value]: changedAt(text, at) }), 'proof.altered');
    await expects('another date', await withProof({ created: '2026-06-30T12:00:01Z' }), 'proof.altered');
  });

  test('the issuer counts: another one in its place, or another one’s key', async () => {
    const swapped = { ...(await signedBadge), issuer: profile('did:web:other.example') };
    await expects('issuer swapped', swapped, 'proof.altered');
    const stranger = strangers[curve];
    await expects('signed by somebody else', await sign(badge, { key: stranger, suite }), 'proof.wrong-signer');
    await expects('another key in the document', await signedBadge, 'proof.altered', [], {
      [address]: didDocument(did, { 'key-1': stranger }),
    });
  });

  test('what it says of itself counts', async () => {
    await expects('another purpose', await withProof({ proofPurpose: 'authentication' }), 'proof.wrong-purpose');
    const unknown = suite.startsWith('Ed') ? { type: 'Ed25519Signature2031' } : { cryptosuite: `${suite}0` };
    await expects('an unknown suite', await withProof(unknown), 'proof.unsupported');
    await expects('from the future', await withProof({ created: '2026-11-21T00:05:01Z' }), 'proof.from-the-future');
    const own = await withProof({ '@context': [contexts.credentials1] });
    await expects('a context of its own', own, 'proof.malformed');
    const chained = await withProof({ previousProof: 'urn:uuid:nobody' });
    await expects('a chain to nowhere', chained, chains ? 'proof.malformed' : 'proof.unsupported');
  });

  test('without its key nothing is said against it', async () => {
    const others: Answers = { [address]: didDocument(did, {}) };
    await expects('key missing', await signedBadge, 'proof.key-not-published', [], others);
    await expects('key unreachable', await signedBadge, 'proof.key-unreachable', [], {});
    const strange: TestKey = curve === 'Ed25519' ? keys['P-256'] : edwards;
    await expects('key of another kind', await signedBadge, 'proof.unsupported', [], {
      [address]: didDocument(did, { 'key-1': strange }),
    });
    const forOthers = didDocument(did, { 'key-1': key }, { assertionMethod: [], authentication: [`${did}#key-1`] });
    await expects('key for another purpose', await signedBadge, 'proof.wrong-purpose', [], { [address]: forOthers });
  });

  test('a broken value is malformed', async () => {
    const text = await valueIn();
    await expects('half a value', await withProof({ [value]: text.slice(0, text.length >> 1) }), 'proof.malformed');
    await expects('a value in another base', await withProof({ [value]: `m${text.slice(1)}` }), 'proof.malformed');
    await expects('a value that is no text', await withProof({ [value]: 7 }), 'proof.malformed');
    await expects('no value', await withProof({ [value]: null }), 'proof.malformed');
    if (curve === 'Ed25519' || suite === 'ecdsa-sd-2023') return;
    const signature = decodeMultibase(text) ?? new Uint8Array();
    await expects('DER', await withProof({ proofValue: der(signature) }), 'proof.malformed');
    const other = new Uint8Array(curve === 'P-256' ? 96 : 64).fill(1);
    await expects(
      'a value of the other curve',
      await withProof({ proofValue: `z${encode(other)}` }),
      'proof.malformed',
    );
  });

  test('what no vocabulary defines is covered by its text alone', async () => {
    const added = { ...(await signedBadge), honours: 'summa cum laude' };
    await expects('an unmapped term', added, covers === 'text' ? 'proof.altered' : 'proof.uncovered-data');
  });

  test('every proof beside it is judged', async () => {
    const signed = await signedBadge;
    const own = signed['proof'] ?? null;
    await expects('a second proof that is garbage', { ...signed, proof: [own, {}] }, 'proof.malformed');
    const unknown = { type: 'FutureSignature2031' };
    const beside = { ...signed, proof: [own, unknown] };
    await expects('a second proof of an unknown kind', beside, 'proof.intact', ['proof.extra-unsupported']);
  });
});

const verdictOf = (reason: CheckReason): string => {
  if (reason === 'proof.intact') return 'confirmed';
  return /unsupported|uncovered|key-not-published|key-unreachable/.test(reason) ? 'unconfirmed' : 'rejected';
};
