import { expect, test } from 'vitest';
import { encode } from 'base58-universal';
import { verify } from '../../../../core/index.js';
import { didEbsi } from '../../../../core/issuer/did-methods/did-ebsi.js';
import { didKey } from '../../../../core/issuer/did-methods/did-key.js';
import type { Environment } from '../../../../core/environment.js';
import type { Json, JsonObject } from '../../../../core/json.js';
import { en } from '../../../../core/language/en.js';
import { plain } from '../../../../core/language/phrase.js';
import { limits } from '../../../../core/limits.js';
import { present } from '../../../../core/report/present.js';
import { openWeb } from '../../../../core/web/index.js';
import { caseTable } from '../../../fixtures/case-table.js';
import { type Answers, worldOf } from '../../../fixtures/environment.js';
import { curveKey, jwkDocument, tokenOf } from '../../../fixtures/tokens.js';

const now = '2026-11-21T10:00:00Z';
const table = caseTable('did:ebsi');

const identifier = (version: number, bytes = 16): string =>
  `did:ebsi:z${encode(Uint8Array.from([version, ...Array.from({ length: bytes }, (_, at) => at + 1)]))}`;

const DID = identifier(1);
const ADDRESS = `https://api-pilot.ebsi.eu/did-registry/v5/identifiers/${DID}`;
const key = curveKey('university of lumen on the ledger', 'P-256');
const entry = jwkDocument(DID, { 'key-1': key.jwk });

const attestation: JsonObject = {
  '@context': ['https://www.w3.org/2018/credentials/v1'],
  id: 'urn:uuid:5f0b3f4e-8f5c-4a55-9d4a-2b1e4f6f9a10',
  type: ['VerifiableCredential', 'VerifiableAttestation'],
  issuer: DID,
  issuanceDate: '2026-06-30T00:00:00Z',
  validFrom: '2026-06-30T00:00:00Z',
  credentialSubject: { id: 'did:key:z6MkLearnerA', achieved: [{ title: 'Introduction to Data Ethics' }] },
};

const token = await tokenOf(
  { iss: DID, sub: 'did:key:z6MkLearnerA', jti: attestation['id'] ?? '', vc: attestation },
  key,
  {
    alg: 'ES256',
    typ: 'JWT',
    kid: `${DID}#key-1`,
  },
);

async function judge(answers: Answers, more: Partial<Environment> = {}) {
  const asked: string[] = [];
  const world = worldOf(answers, now);
  const fetch: Environment['fetch'] = (url, init) => {
    asked.push(url);
    return world.fetch(url, init);
  };
  const [report] = await verify({ text: token }, { ...world, fetch, ...more });
  if (!report) throw new Error('no report');
  const reasonOf = (id: string) => report.checks.find(check => check.id === id)?.reason;
  return { report, asked, told: [reasonOf('proof'), reasonOf('issuer'), report.issuer.rung, report.verdict] };
}

test('an entry on the ledger has a key and no name', async () => {
  const { asked, report, told } = await judge({ [ADDRESS]: entry });
  table.row('entry', ['proof.intact', 'issuer.unidentified', 0, 'unconfirmed'], told);
  expect(asked).toEqual([ADDRESS]);
  expect(report.issuer.provenName).toBeNull();
  expect(report.issuer.anchor).toEqual({ kind: 'key', id: DID });
  const card = present(report, { audience: 'evaluator', language: en }).issuer;
  expect(card && plain(card.says)).toMatch(
    /^Signed by an entry on the EBSI pilot ledger \(…\w{6}\), which names nobody\./,
  );
});

test('the ledger is asked only if the person agrees, who is told its name', async () => {
  const questions: string[] = [];
  const { asked, told } = await judge(
    { [ADDRESS]: entry },
    {
      allowed: (host, purpose) => {
        questions.push(`${host} ${purpose}`);
        return Promise.resolve(false);
      },
    },
  );
  table.row('not agreed', ['proof.key-unreachable', 'issuer.unreachable', 0, 'unconfirmed'], told);
  expect([questions, asked]).toEqual([['api-pilot.ebsi.eu key'], []]);
  expect([didEbsi.hostOf(DID), didEbsi.hostOf(identifier(2))]).toEqual(['api-pilot.ebsi.eu', undefined]);
});

test('whoever contacts no issuers asks no ledger', async () => {
  const { asked, told } = await judge({ [ADDRESS]: entry }, { doNotContactIssuers: true });
  table.row('issuers are not contacted', ['proof.key-unreachable', 'issuer.unreachable', 0, 'unconfirmed'], told);
  expect(asked).toEqual([]);
});

test.each<readonly [string, Json | (() => Response), readonly [string, string]]>([
  ['404', () => new Response('', { status: 404 }), ['proof.key-not-published', 'issuer.unidentified']],
  ['410', () => new Response('', { status: 410 }), ['proof.key-not-published', 'issuer.unidentified']],
  ['500', () => new Response('', { status: 500 }), ['proof.key-unreachable', 'issuer.unreachable']],
  ['HTML', () => new Response('<html>'), ['proof.key-unreachable', 'issuer.unreachable']],
  [
    'redirect',
    () => new Response(null, { status: 301, headers: { location: 'https://elsewhere.example/' } }),
    ['proof.key-unreachable', 'issuer.unreachable'],
  ],
  [
    '256 KiB and one',
    () => new Response(' '.repeat(limits.keyBytes + 1)),
    ['proof.key-unreachable', 'issuer.unreachable'],
  ],
  [
    'document of another',
    jwkDocument(identifier(1, 16).slice(0, -1) + 'x', {}),
    ['proof.key-unreachable', 'issuer.unreachable'],
  ],
  ['without the key', jwkDocument(DID, {}), ['proof.key-not-published', 'issuer.unidentified']],
  ['no document', { status: 200 }, ['proof.key-unreachable', 'issuer.unreachable']],
])('what the ledger fails at is a doubt: %s', async (name, answer, expected) => {
  table.row(`fault: ${name}`, [...expected, 0, 'unconfirmed'], (await judge({ [ADDRESS]: answer })).told);
});

test('a key that may not sign attestations is refused', async () => {
  const { told } = await judge({ [ADDRESS]: { ...entry, assertionMethod: [] } });
  table.row('not for attestations', ['proof.wrong-purpose', 'issuer.unidentified', 0, 'rejected'], told);
});

test.each([
  ['of a natural person', identifier(2), 'proof.unsupported'],
  ['of another version', identifier(3), 'proof.key-unreachable'],
  ['too short', identifier(1, 15), 'proof.key-unreachable'],
  ['too long', identifier(1, 17), 'proof.key-unreachable'],
  ['in another base', 'did:ebsi:uAQIDBAUGBwgJCgsMDQ4PEA', 'proof.key-unreachable'],
  ['with a path', `${DID}/../../x`, 'proof.key-unreachable'],
  ['with a query', `${DID}?x=1`, 'proof.key-unreachable'],
  ['empty', 'did:ebsi:', 'proof.key-unreachable'],
])('an identifier %s is asked for by nobody', async (name, did, reason) => {
  const web = openWeb({ fetch: () => Promise.reject(new Error('asked')), now: () => new Date(now), directories: [] });
  const answer = await didEbsi.resolve(did, web);
  table.row(name, [reason, 0], [answer.kind === 'no-key' && answer.reason, web.contacts.length]);
});

/** Of the EBSI documentation's form: the multicodec of a JSON Web Key before its canonical text. */
const jwkKey = (text: string): string =>
  `did:key:z${encode(Uint8Array.from([0xd1, 0xd6, 0x03, ...Buffer.from(text)]))}`;

test('the did:key of a natural person is read from itself', async () => {
  const web = openWeb({ fetch: () => Promise.reject(new Error('asked')), now: () => new Date(now), directories: [] });
  const { crv, kty, x, y } = key.jwk;
  const canonical = JSON.stringify({ crv, kty, x, y });
  const answer = await didKey.resolve(jwkKey(canonical), web);
  expect(answer).toMatchObject({ kind: 'document', origin: { kind: 'identifier' } });
  expect(answer.kind === 'document' && answer.keys[0]?.publicKey).toMatchObject({ type: 'P-256', jwk: { x } });
  expect(jwkKey(canonical)).toMatch(/^did:key:z2dmzD81cgPx8Vki7JbuuMmFYrWPgYoytykUZ3eyqht1j9K/);
  const other = async (text: string) => {
    const refused = await didKey.resolve(jwkKey(text), web);
    return refused.kind === 'no-key' && refused.reason;
  };
  table.row('jwk_jcs-pub not in canonical form', 'proof.unsupported', await other(JSON.stringify({ kty, crv, x, y })));
  table.row(
    'jwk_jcs-pub on secp256k1',
    'proof.unsupported',
    await other(JSON.stringify({ crv: 'secp256k1', kty, x, y })),
  );
  table.row('jwk_jcs-pub with its secret', 'proof.unsupported', await other(JSON.stringify({ crv, d: x, kty, x, y })));
});
