/** Every finding once: what an issuer publishes, and what the doctor says of it. The web is a map. */
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import {
  type ExamineOptions,
  type Given,
  examine,
  findingIds,
  presentExamination,
} from '../../../core/doctor/index.js';
import type { Examination, FindingId, Severity } from '../../../core/doctor/index.js';
import type { Environment } from '../../../core/environment.js';
import type { Json, JsonObject } from '../../../core/json.js';
import { languages } from '../../../core/language/index.js';
import { plain } from '../../../core/language/phrase.js';
import { limits } from '../../../core/limits.js';
import { listWith as trustedListWith, sealedBy } from '../../fixtures/anchored.js';
import { made, provider, sealFrom } from '../../fixtures/authorities.js';
import { bitstringEntry, completeBadge, plainBadge, profile } from '../../fixtures/credentials.js';
import { european, university as europeanIssuer } from '../../fixtures/european.js';
import { sampleDay } from '../../fixtures/samples.js';
import { bitstringList, compressedBits, didDocument, sign, testKey } from '../../fixtures/signer.js';
import { edwardsKey, tokenOf } from '../../fixtures/tokens.js';

const HOST = 'uni-lumen.example';
const did = `did:web:${HOST}`;
const method = `${did}#key-1`;
const document = `https://${HOST}/.well-known/did.json`;
const list = `https://${HOST}/status/1`;
const address = `https://${HOST}/credentials/1`;
const key = await testKey('university of lumen');
const readable = { 'content-type': 'application/json', 'access-control-allow-origin': '*' };

type Answer = () => Response | Promise<Response>;
type Web = Readonly<Record<string, Answer>>;

const answer =
  (body: Json, headers: Readonly<Record<string, string>> = readable): Answer =>
  () =>
    new Response(typeof body === 'string' ? body : JSON.stringify(body), { headers });
const failing =
  (status: number, headers: Readonly<Record<string, string>> = {}): Answer =>
  () =>
    new Response('', { status, headers });

const without = (from: JsonObject, ...names: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(from).filter(([name]) => !names.includes(name)));

const good = didDocument(did, { 'key-1': key });
const [listed] = good['verificationMethod'] as readonly [JsonObject];
const withMethod = (more: JsonObject, whole: JsonObject = {}): JsonObject => ({
  ...good,
  verificationMethod: [{ ...listed, ...more }],
  ...whole,
});

const country = { address: { type: ['Address'], addressCountryCode: 'BE' } };
const status = { credentialStatus: bitstringEntry(list, 7) };
const bytesOf = (what: Json): Given => ({
  kind: 'bytes',
  name: 'credential.json',
  bytes: new TextEncoder().encode(typeof what === 'string' ? what : JSON.stringify(what)),
});
const badge = (more: JsonObject = status): JsonObject => completeBadge({ issuer: profile(did, country), more });
const signed = (what: JsonObject = badge(), by = key, name = method): Promise<JsonObject> =>
  sign(what, { key: by, method: name });
const credential = await signed();
const goodList = await signed(bitstringList({ address: list, issuer: did, set: [] }));
const listWith = (more: Partial<Parameters<typeof bitstringList>[0]>): Promise<JsonObject> =>
  signed(bitstringList({ address: list, issuer: did, set: [], ...more }));
const subjectOf = (of: JsonObject): JsonObject => of['credentialSubject'] as JsonObject;
const encodedAs = (encodedList: string): Promise<JsonObject> => {
  const whole = bitstringList({ address: list, issuer: did, set: [] });
  return signed({ ...whole, credentialSubject: { ...subjectOf(whole), encodedList } });
};

const atHost = { hosts: [HOST] } as const;
const web = { [document]: answer(good), [list]: answer(goodList) };
const theDid: Given = { kind: 'did', did };
const theFile = bytesOf(credential);

const requests: string[] = [];
const environmentOf = (answers: Web, more: Partial<Environment> = {}): Environment => ({
  fetch: url => {
    requests.push(url);
    const found = answers[url];
    return found ? Promise.resolve(found()) : Promise.reject(new TypeError('nothing answers'));
  },
  now: () => new Date(sampleDay),
  directories: [],
  ...more,
});

interface Case {
  readonly id: FindingId;
  readonly severity: Severity;
  readonly when: string;
  readonly given?: Given | (() => Promise<Given>);
  readonly web?: Web | (() => Promise<Web>);
  readonly options?: ExamineOptions;
  readonly environment?: Partial<Environment> | (() => Promise<Partial<Environment>>);
}

const stops = (id: FindingId, when: string, more: Partial<Case> = {}): Case => ({
  id,
  severity: 'stops',
  when,
  ...more,
});
const weakens = (id: FindingId, when: string, more: Partial<Case> = {}): Case => ({
  id,
  severity: 'weakens',
  when,
  ...more,
});
const fine = (id: FindingId, when: string, more: Partial<Case> = {}): Case => ({ id, severity: 'fine', when, ...more });
const open = (id: FindingId, when: string, more: Partial<Case> = {}): Case => ({
  id,
  severity: 'not-looked-at',
  when,
  ...more,
});

const secret = 'z3u2en7t5LR2WtQH5PfFqMqwVHgeXouLzo6haApm8XHqvjxq';
const asDocument = (body: Json, given: Given = theFile): Partial<Case> => ({
  given,
  web: { ...web, [document]: answer(body) },
});
const asList = (made: () => Promise<Json>): Partial<Case> => ({
  web: async () => ({ ...web, [list]: answer(await made()) }),
});
const alone = await testKey('a key alone');
const root = await made({ name: provider });
const sealer = await sealFrom(root);
const trusting = async (): Promise<Partial<Environment>> => {
  const trusted = await trustedListWith([root]);
  return { trustedLists: () => Promise.resolve([trusted]) };
};
const sealedEuropean = async (issuer: JsonObject = europeanIssuer): Promise<Given> =>
  bytesOf(await sealedBy({ by: sealer, credential: european({ more: { issuer } }) }));
/** The issuer by another name, and without what a register says of it. */
const somebodyElse: JsonObject = {
  ...without(europeanIssuer, 'eIDASIdentifier', 'registration'),
  legalName: { en: 'Somebody Else' },
};

const cases: readonly Case[] = [
  stops(
    'key.private-part-published',
    'the document holds the private half',
    asDocument(withMethod({ secretKeyMultibase: secret })),
  ),
  stops('key.private-given', 'a private key is handed over', { options: { ...atHost, key: secret } }),
  stops('key.unreadable-given', 'what is handed over is no key', { options: { ...atHost, key: 'z6Mk' } }),
  stops('key.does-not-fit', 'another key is handed over', {
    web: { ...web, [document]: failing(404) },
    options: { ...atHost, key: alone.multibase },
  }),

  stops('address.refused', 'an address is one of a private network', {
    given: { kind: 'address', address: 'https://printer.local/badge' },
  }),
  stops('unreachable', 'nothing answers', { given: { kind: 'address', address } }),
  stops('too-slow', 'the answer does not come', {
    given: theDid,
    web: { [document]: () => new Promise<Response>(() => undefined) },
  }),
  stops('refused', 'readers have to sign in', { given: theDid, web: { [document]: failing(401) } }),
  stops('not-there', 'the list is not there', { web: { ...web, [list]: failing(404) } }),
  stops('busy', 'the server asks to wait', {
    given: theDid,
    web: { [document]: failing(429, { 'retry-after': '3600' }) },
  }),
  stops('server-fault', 'the server fails', { given: theDid, web: { [document]: failing(500) } }),
  stops('redirects', 'the document lies elsewhere', {
    given: theDid,
    web: { [document]: failing(301, { location: 'https://badges.example/did.json' }) },
  }),
  stops('answers-html', 'a page answers', { given: theDid, web: { [document]: answer('<!doctype html>') } }),
  stops('not-json', 'the document names a member twice', asDocument('{"id":"a","id":"b"}')),
  stops(
    'too-large',
    'the document is larger than is read',
    asDocument(`{"id":"${' '.repeat(limits.keyBytes)}"}`, theDid),
  ),

  stops('credential.unreadable', 'it is no credential', { given: bytesOf({ hello: 'world' }) }),
  stops('signature.not-good', 'it was changed after it was signed', {
    given: bytesOf({ ...credential, name: 'Master of Everything' }),
  }),
  stops('signature.missing', 'nobody signed it', { given: bytesOf(badge()) }),
  stops('period.not-good', 'it has ended', {
    given: async () => bytesOf(await signed(badge({ ...status, validUntil: '2026-07-01T00:00:00Z' }))),
  }),
  stops(
    'status.not-good',
    'it was withdrawn',
    asList(() => listWith({ set: [7] })),
  ),

  stops('did.malformed', 'the host is written in capitals', {
    given: { kind: 'did', did: 'did:web:UNI-lumen.example' },
  }),
  stops('did.malformed', 'a slash stands at the end', { given: { kind: 'did', did: `${did}/` } }),
  stops('did.unsupported', 'nobody looks it up', { given: { kind: 'did', did: 'did:ethr:0xabc' } }),
  stops('did-document.missing', 'there is no document', { given: theDid, web: { [document]: failing(404) } }),
  stops('did-document.other-id', 'the document is another identifier’s', asDocument({ ...good, id: `${did}:` })),
  stops('did-document.deactivated', 'it is switched off', asDocument({ ...good, deactivated: true })),
  stops('key.missing', 'it lists no key', asDocument({ '@context': [], id: did })),
  stops('key.not-listed', 'it lists another key', asDocument(didDocument(did, { 'key-2': key }))),
  stops(
    'key.not-listed-for-assertion',
    'the key is for signing in',
    asDocument({ ...good, assertionMethod: [], authentication: [method] }),
  ),
  stops(
    'key.other-controller',
    'the key is somebody else’s',
    asDocument(withMethod({ controller: 'did:web:badges.example' })),
  ),
  stops('key.withdrawn', 'the key was withdrawn', asDocument(withMethod({ revoked: '2026-06-01T00:00:00Z' }))),
  stops('key.expired', 'the only key has ended', asDocument(withMethod({ expires: '2026-06-01T00:00:00Z' }), theDid)),
  stops(
    'key.unsupported',
    'the key is on a curve for money',
    asDocument(withMethod({ publicKeyMultibase: 'zQ3shokFTS3brHcDQrn82RUDfCZESWL1ZdCEJwekUDPQiYBme' })),
  ),

  stops('issuer.without-identifier', 'the issuer is a name', {
    given: async () =>
      bytesOf(await sign(completeBadge({ issuer: { type: ['Profile'], name: 'University of Lumen' } }), { key })),
  }),
  weakens('issuer.without-address', 'the issuer is a key', {
    given: async () => bytesOf(await sign(completeBadge({ issuer: profile(alone.didKey, country) }), { key: alone })),
  }),
  weakens('issuer.only-a-key', 'the issuer is a key with a website', {
    given: async () =>
      bytesOf(
        await sign(completeBadge({ issuer: profile(alone.didKey, { ...country, url: `https://${HOST}` }) }), {
          key: alone,
        }),
      ),
    web: { [`https://${HOST}/.well-known/did-configuration.json`]: failing(404) },
  }),
  weakens('issuer.platform', 'the issuer has an account', {
    given: async () => {
      const account = `${did}:issuers:7`;
      return bytesOf(
        await sign(completeBadge({ issuer: profile(account, country) }), { key, method: `${account}#key-1` }),
      );
    },
    web: { [`https://${HOST}/issuers/7/did.json`]: answer(didDocument(`${did}:issuers:7`, { 'key-1': key })) },
  }),
  weakens('seal.unlisted', 'no list vouches for the certificate', { given: () => sealedEuropean(), options: {} }),
  stops('seal.not-bound', 'the certificate names another organisation', {
    given: () => sealedEuropean(somebodyElse),
    options: {},
  }),

  stops(
    'status-list.unsigned',
    'nobody signed the list',
    asList(() => Promise.resolve(bitstringList({ address: list, issuer: did, set: [] }))),
  ),
  stops(
    'status-list.not-good',
    'the list was changed',
    asList(() => Promise.resolve({ ...goodList, name: 'changed' })),
  ),
  stops(
    'status-list.purpose',
    'the list is for another purpose',
    asList(() => listWith({ purpose: 'suspension' })),
  ),
  weakens(
    'status-list.encoding',
    'the bits lack their prefix',
    asList(() => encodedAs(compressedBits([]).toString('base64url'))),
  ),
  stops(
    'status-list.encoding',
    'the bits are something else',
    asList(() => encodedAs('u0000')),
  ),
  stops(
    'status-list.ended',
    'the list is over',
    asList(() => listWith({ more: { validUntil: '2026-11-02T00:00:00Z' } })),
  ),
  weakens(
    'status-list.too-short',
    'the list is short',
    asList(() => listWith({ length: limits.statusListHerd - 8 })),
  ),
  weakens('status-list.individual-address', 'the list is for one credential', {
    given: async () =>
      bytesOf(
        await signed({
          ...badge({ credentialStatus: bitstringEntry(`https://${HOST}/status/urn-uuid-12345678`, 0) }),
          id: `https://${HOST}/credentials/urn-uuid-12345678`,
        }),
      ),
  }),
  fine('status-list.other-signer', 'a service keeps the list', {
    web: async () => ({
      ...web,
      [list]: answer(await sign(bitstringList({ address: list, issuer: alone.didKey, set: [] }), { key: alone })),
    }),
  }),
  weakens('status.none', 'nothing ends it', {
    given: async () => {
      return bytesOf(await signed(without(badge({}), 'validUntil')));
    },
  }),

  weakens('media-type', 'the document is served as a page', {
    web: { ...web, [document]: answer(good, { ...readable, 'content-type': 'text/html' }) },
  }),
  weakens('cors.missing', 'no page may read it', {
    web: { ...web, [document]: answer(good, { 'content-type': 'application/json' }) },
  }),
  weakens('cors.one-origin', 'pages of one site may read it', {
    web: { ...web, [document]: answer(good, { ...readable, 'access-control-allow-origin': 'https://portal.example' }) },
  }),
  weakens('element.missing', 'it says nothing of how much work it was', {
    given: async () => bytesOf(await signed(plainBadge({ issuer: profile(did), more: status }))),
  }),
  weakens('element.weak', 'it says it in prose', {
    given: async () => bytesOf(await signed(plainBadge({ issuer: profile(did), more: status }))),
  }),

  fine('signature.good', 'all is well'),
  fine('did-document.good', 'all is well'),
  fine('key.fits', 'the key that signed is handed over', {
    web: { ...web, [document]: failing(404) },
    options: { ...atHost, key: key.multibase },
  }),
  fine('issuer.linked', 'an address and a key vouch for each other', {
    given: async () => bytesOf(await linkedCredential()),
    web: () => linkedWeb(),
  }),
  fine('seal.listed', 'a list vouches for the certificate', {
    given: () => sealedEuropean(),
    environment: trusting,
    options: {},
  }),
  fine('status-list.good', 'all is well'),
  fine('readable-in-pages', 'all is well'),
  fine('elements.stated', 'all is well'),

  open('key.needed', 'a document is missing and no key is at hand', { web: { ...web, [document]: failing(404) } }),
  open('host.not-named', 'nobody named the host of the list', { options: {} }),
  open('nobody-asked', 'nobody is to be asked', {
    environment: { doNotContactIssuers: true, allowed: () => Promise.resolve(false) },
  }),
  open('credential.several', 'there are two', { given: () => Promise.resolve(bytesOf([credential, credential])) }),
];

const edwards = edwardsKey('a key that vouches');
const jwkDid = `did:jwk:${Buffer.from(JSON.stringify(edwards.jwk)).toString('base64url')}`;
function linkedCredential(): Promise<string> {
  const claims = { ...badge(), issuer: profile(jwkDid, { ...country, url: `https://${HOST}` }) };
  return tokenOf(claims, edwards, { alg: 'EdDSA', typ: 'vc+jwt', kid: `${jwkDid}#0` });
}
const linkedWeb = async (): Promise<Web> => {
  const vc = {
    '@context': ['https://www.w3.org/2018/credentials/v1'],
    type: ['VerifiableCredential', 'DomainLinkageCredential'],
    issuer: jwkDid,
    issuanceDate: '2026-01-01T00:00:00Z',
    expirationDate: '2030-01-01T00:00:00Z',
    credentialSubject: { id: jwkDid, origin: `https://${HOST}` },
  };
  const claims = { iss: jwkDid, sub: jwkDid, exp: 1_893_456_000, vc };
  const token = await tokenOf(claims, edwards, { alg: 'EdDSA', kid: `${jwkDid}#0` });
  const content = { '@context': 'https://identity.foundation/.well-known/did-configuration/v1', linked_dids: [token] };
  return { ...web, [`https://${HOST}/.well-known/did-configuration.json`]: answer(content) };
};

async function examined({
  environment,
  given = theFile,
  options = atHost,
  web: answers = web,
}: Case): Promise<Examination> {
  return examine(
    typeof given === 'function' ? await given() : given,
    environmentOf(
      typeof answers === 'function' ? await answers() : answers,
      typeof environment === 'function' ? await environment() : environment,
    ),
    options,
  );
}

const met = new Set<FindingId>();

/** Time passes as fast as nobody waits for it. */
afterEach(() => vi.useRealTimers());

async function atOnce<T>(doing: () => Promise<T>): Promise<T> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const work = doing();
  const waiting = { isOver: false };
  void work.finally(() => {
    waiting.isOver = true;
  });
  while (!waiting.isOver) await vi.advanceTimersByTimeAsync(limits.retryPause);
  return work;
}

describe('it says', () => {
  test.each(cases)('$id where $when', async one => {
    requests.length = 0;
    const examination = await (one.id === 'too-slow' ? atOnce(() => examined(one)) : examined(one));
    const found = examination.findings.find(({ id }) => id === one.id);
    expect(found?.severity, JSON.stringify(examination.findings.map(({ id }) => id))).toBe(one.severity);
    met.add(one.id);
    const named = [
      HOST,
      ...(one.given !== undefined && 'kind' in one.given && one.given.kind === 'address'
        ? [new URL(one.given.address).host]
        : []),
    ];
    expect(requests.filter(url => !named.includes(new URL(url).host))).toEqual([]);
    for (const language of languages) {
      const { groups } = presentExamination(examination, language);
      const says = groups.flatMap(group => group.findings).find(({ id }) => id === one.id)?.says ?? [];
      expect(plain(says)).toMatch(/\S{3}/);
      expect(plain(says)).not.toMatch(/undefined|\(\)|“”|„“| {2}/);
    }
  });

  afterAll(() => {
    expect(findingIds.filter(id => !met.has(id))).toEqual([]);
  });
});

test('no finding is without a case', () => {
  const covered = new Set(cases.map(({ id }) => id));
  expect(findingIds.filter(id => !covered.has(id))).toEqual([]);
});
