import { expect, test } from 'vitest';
import type { Environment } from '../../../core/environment.js';
import { checkIssuer } from '../../../core/issuer/check-issuer.js';
import { lookUpDocument } from '../../../core/issuer/look-up-key.js';
import { readDirectory } from '../../../core/issuer/read-directory.js';
import type { Json, JsonObject } from '../../../core/json.js';
import { notJudged } from '../../../core/proofs/answer.js';
import { openBadges3 } from '../../../core/formats/open-badges-3/index.js';
import { verify } from '../../../core/verify.js';
import { openWeb } from '../../../core/web/index.js';
import { caseTable } from '../../fixtures/case-table.js';
import { plainBadge, profile } from '../../fixtures/credentials.js';
import { type Answers, worldOf } from '../../fixtures/environment.js';
import { didDocument, didWebAddress, sign, testKey } from '../../fixtures/signer.js';

const key = await testKey('uni-lumen');

const directoryOf = async (organisations: Json, more: JsonObject = {}) => {
  const list = {
    proofmark: 'directory/1',
    name: 'Partner universities',
    issuedAt: '2026-11-01',
    organisations,
    ...more,
  };
  const read = await readDirectory(JSON.stringify(list));
  if (read.kind === 'refused') throw new Error(read.flaw);
  return read.directory;
};

const judge = async (document: JsonObject, answers: Answers, more: Partial<Environment> = {}) => {
  const world = { ...worldOf(answers, '2026-11-21T00:00:00Z'), ...more };
  const [report] = await verify({ text: JSON.stringify(document) }, world);
  const check = report?.checks.find(({ id }) => id === 'issuer');
  return {
    verdict: report?.verdict,
    reason: check?.reason,
    rung: report?.issuer.rung,
    name: report?.issuer.provenName?.value,
    claimed: report?.issuer.claimedName,
    notes: report?.issuer.notes ?? [],
    proof: report?.checks.find(({ id }) => id === 'proof')?.reason,
  };
};

const badgeOf = (issuer: string, method = `${issuer}#key-1`, more: JsonObject = {}) =>
  sign(plainBadge({ issuer: profile(issuer), more }), { key, method });
const answersOf = (did: string, more: JsonObject = {}): Answers => ({
  [didWebAddress(did)]: didDocument(did, { 'key-1': key }, more),
});

const lumen = 'did:web:uni-lumen.example';
const badge = await badgeOf(lumen);
const nobody = openBadges3.read({});

test('a key published at a whole host is rung 1, and the host is the name', async () => {
  expect(await judge(badge, answersOf(lumen))).toMatchObject({
    verdict: 'confirmed',
    reason: 'issuer.web-address',
    rung: 1,
    name: 'uni-lumen.example',
    claimed: 'University of Lumen',
  });
});

test.each([
  ['a path', 'did:web:badges.example:issuers:77', 'badges.example/issuers/77'],
  ['a shared host', 'did:web:lumen.github.io', 'lumen.github.io'],
  ['a platform without path', 'did:web:network.learncard.com', 'network.learncard.com'],
  ['a path on a listed host', 'did:web:uni-lumen.example:~jane', 'uni-lumen.example/~jane'],
])('%s is an account, not an institution', async (_, did, name) => {
  const directories = [await directoryOf([{ name: 'University of Lumen', domains: ['uni-lumen.example'] }])];
  const answer = await judge(await badgeOf(did), answersOf(did), { directories });
  expect(answer).toMatchObject({ verdict: 'confirmed', reason: 'issuer.platform-account', rung: 1, name });
});

test('a signer is not lent to an issuer that a format read elsewhere', async () => {
  const web = openWeb(worldOf(answersOf(lumen), '2026-11-21T00:00:00Z'));
  const document = await lookUpDocument(lumen, web);
  if (document?.kind !== 'document') throw new Error('its keys are published');
  const signer = { controller: lumen, document };
  const answerFor = (id: string) =>
    checkIssuer(
      { ...nobody, issuer: { id: { value: id, pointer: '/issuer' } } },
      { ...notJudged({}), signer },
      { directories: [], now: new Date('2026-11-21T00:00:00Z') },
    );
  expect((await answerFor(lumen)).check.reason).toBe('issuer.web-address');
  expect((await answerFor('did:web:umbra.example')).check.reason).toBe('issuer.unidentified');
});

test('a did:key calling itself a listed university stays an unidentified key', async () => {
  const impostor = profile(key.didKey, {
    image: { id: 'https://uni-lumen.example/logo.png', type: 'Image' },
    otherIdentifier: [
      { type: 'IdentifierEntry', identifier: 'https://ror.org/00x0x0x00', identifierType: 'identifier' },
    ],
  });
  const document = await sign(plainBadge({ issuer: impostor }), { key });
  const directories = [
    await directoryOf([{ name: 'University of Lumen', domains: ['uni-lumen.example'], dids: [lumen] }]),
  ];
  const answer = await judge(document, {}, { directories });
  expect(answer).toMatchObject({
    verdict: 'unconfirmed',
    reason: 'issuer.unidentified',
    rung: 0,
    proof: 'proof.intact',
  });
  expect(answer.name).toBeUndefined();
});

test('a listed address is rung 2 and is named by the list, not by the credential', async () => {
  const directories = [await directoryOf([{ name: 'Lumen University', domains: ['uni-lumen.example'] }])];
  const answer = await judge(badge, answersOf(lumen), { directories });
  expect(answer).toMatchObject({ reason: 'issuer.listed-address', rung: 2, name: 'Lumen University' });
  expect(answer.notes).toContain('issuer.name-differs');
});

test('a subdomain of a listed address is said to be one', async () => {
  const did = 'did:web:badges.uni-lumen.example';
  const directories = [await directoryOf([{ name: 'University of Lumen', domains: ['uni-lumen.example'] }])];
  const answer = await judge(await badgeOf(did), answersOf(did), { directories });
  expect(answer).toMatchObject({ reason: 'issuer.listed-address', rung: 2 });
  expect(answer.notes).toContain('issuer.subdomain');
});

test('a listed identifier is rung 3, also for a key that no address publishes', async () => {
  const directories = [await directoryOf([{ name: 'University of Lumen', dids: [lumen, key.didKey] }])];
  expect(await judge(badge, answersOf(lumen), { directories })).toMatchObject({
    reason: 'issuer.listed-signer',
    rung: 3,
  });
  const byKey = await sign(plainBadge({ issuer: profile(key.didKey) }), { key });
  expect(await judge(byKey, {}, { directories })).toMatchObject({ verdict: 'confirmed', rung: 3 });
});

test.each(['constructor', '__proto__', 'did:web:uni-lumen.example '])(
  'a list that names %j names nobody else',
  async name => {
    const directories = [await directoryOf([{ name: 'Object', dids: [name] }])];
    expect(await judge(badge, answersOf(lumen), { directories })).toMatchObject({ rung: 1 });
  },
);

test('two organisations on one address, or two lists that disagree, lift nobody', async () => {
  const one = { name: 'University of Lumen', domains: ['uni-lumen.example'] };
  const two = { name: 'Lumen Business School', domains: ['uni-lumen.example'] };
  const together = await judge(badge, answersOf(lumen), { directories: [await directoryOf([one, two])] });
  const apart = await judge(badge, answersOf(lumen), {
    directories: [await directoryOf([one]), await directoryOf([two])],
  });
  for (const answer of [together, apart]) {
    expect(answer).toMatchObject({ reason: 'issuer.web-address', rung: 1 });
    expect(answer.notes).toContain('issuer.directories-disagree');
  }
});

test('an old list is named and lifts nobody', async () => {
  const directories = [
    await directoryOf([{ name: 'University of Lumen', domains: ['uni-lumen.example'] }], { staleAfter: '2026-11-20' }),
  ];
  const answer = await judge(badge, answersOf(lumen), { directories });
  expect(answer).toMatchObject({ reason: 'issuer.web-address', rung: 1 });
  expect(answer.notes).toContain('issuer.directory-stale');
});

test('a definition published by somebody else is said', async () => {
  const copied = plainBadge({
    issuer: profile(lumen),
    achievement: { id: 'https://harbour-school.example/courses/1' },
  });
  const answer = await judge(await sign(copied, { key, method: `${lumen}#key-1` }), answersOf(lumen));
  expect(answer).toMatchObject({ verdict: 'confirmed' });
  expect(answer.notes).toContain('issuer.copied-achievement');
});

const documents = caseTable('documents of identifiers');

const methodWith = (more: JsonObject): Answers =>
  answersOf(lumen, {
    verificationMethod: [
      { id: `${lumen}#key-1`, type: 'Multikey', controller: lumen, publicKeyMultibase: key.multibase, ...more },
    ],
  });

test.each([
  ['a document of another identifier', answersOf(lumen, { id: 'did:web:other.example' }), 'proof.key-unreachable'],
  ['a document that is no longer in use', answersOf(lumen, { deactivated: true }), 'proof.key-withdrawn'],
  ['a key withdrawn before it signed', methodWith({ revoked: '2026-01-01T00:00:00Z' }), 'proof.key-withdrawn'],
  ['a key withdrawn after it signed', methodWith({ revoked: '2026-10-01T00:00:00Z' }), 'proof.key-since-withdrawn'],
  ['a key that ended before it signed', methodWith({ expires: '2026-01-01T00:00:00Z' }), 'proof.key-withdrawn'],
  ['a key that ended after it signed', methodWith({ expires: '2026-10-01T00:00:00Z' }), 'proof.intact'],
  ['a key of another controller', methodWith({ controller: 'did:web:other.example' }), 'proof.wrong-signer'],
  ['a key that may not sign credentials', answersOf(lumen, { assertionMethod: [] }), 'proof.wrong-purpose'],
  [
    'a document without the key',
    answersOf(lumen, { verificationMethod: [], assertionMethod: [] }),
    'proof.key-not-published',
  ],
  ['a published private key', methodWith({ secretKeyMultibase: 'z3u2' }), 'proof.key-withdrawn'],
  ['a key written as JSON Web Key', methodWith({ type: 'JsonWebKey', publicKeyMultibase: '' }), 'proof.unsupported'],
  ['a page for people', { [didWebAddress(lumen)]: () => new Response('<!doctype html>') }, 'proof.key-unreachable'],
  ['not found', { [didWebAddress(lumen)]: () => new Response('', { status: 404 }) }, 'proof.key-not-published'],
  ['gone', { [didWebAddress(lumen)]: () => new Response('', { status: 410 }) }, 'proof.key-not-published'],
  ['a broken server', { [didWebAddress(lumen)]: () => new Response('', { status: 503 }) }, 'proof.key-unreachable'],
  ['300 KiB', { [didWebAddress(lumen)]: () => new Response('x'.repeat(300 * 1024)) }, 'proof.key-unreachable'],
  ['nothing', {}, 'proof.key-unreachable'],
])('%s gives %s', async (what, answers, reason) => {
  const answer = await judge(badge, answers);
  documents.row(what, reason, answer.proof);
  if (reason !== 'proof.intact') expect(answer).toMatchObject({ rung: 0 });
  if (reason === 'proof.key-unreachable')
    expect(answer).toMatchObject({ verdict: 'unconfirmed', reason: 'issuer.unreachable' });
});

test('the same key as an Ed25519 JSON Web Key is the same key', async () => {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: 'placeholder' };
  const { decodeMultibase } = await import('../../../core/issuer/multikey.js');
  const raw = decodeMultibase(key.multibase)?.slice(2) ?? new Uint8Array();
  const method = {
    id: `${lumen}#key-1`,
    type: 'JsonWebKey',
    controller: lumen,
    publicKeyJwk: { ...jwk, x: Buffer.from(raw).toString('base64url') },
  };
  expect((await judge(badge, answersOf(lumen, { verificationMethod: [method] }))).proof).toBe('proof.intact');
});

test('a key written into the fragment of an https address proves nothing', async () => {
  const address = 'https://uni-lumen.example/issuer';
  const document = await badgeOf(address, `${address}#${key.multibase}`);
  expect((await judge(document, {})).proof).toBe('proof.key-unreachable');
  const published = { id: address, type: ['Profile'] };
  expect((await judge(document, { [address]: published })).proof).toBe('proof.key-not-published');
});

test('an https profile that lists the key is an account when it has a path, and the host when it has none', async () => {
  const at = (address: string): Answers => ({ [address]: didDocument(address, { 'key-1': key }) });
  const account = 'https://badges.example/issuers/77';
  expect(await judge(await badgeOf(account), at(account))).toMatchObject({
    reason: 'issuer.platform-account',
    rung: 1,
  });
  const whole = 'https://uni-lumen.example/';
  expect(await judge(await badgeOf(whole), at(whole))).toMatchObject({ reason: 'issuer.web-address', rung: 1 });
});

test('renaming the issuer in an unsigned credential changes the claim and nothing else', async () => {
  const name = async (issuer: string) =>
    judge(plainBadge({ issuer: profile(lumen, { name: issuer }) }), answersOf(lumen));
  expect(await name('Harbour School')).toEqual({ ...(await name('University of Lumen')), claimed: 'Harbour School' });
});

test.each([
  ['a query, which can name one upload', 'https://uni-lumen.example/?upload=17'],
  ['another port, which can be another party’s', 'did:web:uni-lumen.example%3A8443'],
])('%s is not the whole host, and no listed organisation', async (_, issuer) => {
  const directories = [await directoryOf([{ name: 'University of Lumen', domains: ['uni-lumen.example'] }])];
  const address = issuer.startsWith('did:') ? 'https://uni-lumen.example:8443/.well-known/did.json' : issuer;
  const answer = await judge(
    await badgeOf(issuer),
    { [address]: didDocument(issuer, { 'key-1': key }) },
    { directories },
  );
  expect(answer).toMatchObject({ reason: 'issuer.platform-account', rung: 1 });
});

const methodOfLumen = (more: JsonObject): JsonObject => ({
  id: `${lumen}#key-1`,
  type: 'Multikey',
  controller: lumen,
  publicKeyMultibase: key.multibase,
  ...more,
});
const other = await testKey('other');

test.each<[string, JsonObject, string]>([
  ['another key under the same name is a doubt', { publicKeyMultibase: other.multibase }, 'proof.unsupported'],
  ['a copy that says withdrawn counts', { revoked: '2026-01-01T00:00:00Z' }, 'proof.key-withdrawn'],
  ['a copy that says the same changes nothing', {}, 'proof.intact'],
  ['a withdrawal of null is none', { revoked: null }, 'proof.intact'],
  ['a withdrawal to come is none yet', { revoked: '2030-01-01T00:00:00Z' }, 'proof.intact'],
])('a key listed twice: %s', async (_, copy, reason) => {
  const inMethods = answersOf(lumen, { verificationMethod: [methodOfLumen(copy), methodOfLumen({})] });
  const embedded = answersOf(lumen, { assertionMethod: [methodOfLumen(copy)] });
  expect((await judge(badge, inMethods)).proof).toBe(reason);
  expect((await judge(badge, embedded)).proof).toBe(reason);
});
