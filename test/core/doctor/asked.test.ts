/** Whom the doctor asks, what it never shows, and what it makes of hosts that mean harm. */
import { describe, expect, test } from 'vitest';
import { type Given, examine, givenFrom } from '../../../core/doctor/index.js';
import type { Environment } from '../../../core/environment.js';
import { ownList } from '../../../core/issuer/own-list.js';
import type { Json, JsonObject } from '../../../core/json.js';
import { bitstringEntry, completeBadge, profile } from '../../fixtures/credentials.js';
import { refusedAddresses, refusedDids } from '../../fixtures/addresses.js';
import { sampleDay } from '../../fixtures/samples.js';
import { bitstringList, didDocument, sign, testKey } from '../../fixtures/signer.js';

const HOST = 'uni-lumen.example';
const did = `did:web:${HOST}`;
const method = `${did}#key-1`;
const document = `https://${HOST}/.well-known/did.json`;
const key = await testKey('university of lumen');
const good = didDocument(did, { 'key-1': key });
const list = 'https://badges.example/status/1';
const credential = await sign(
  completeBadge({ issuer: profile(did), more: { credentialStatus: bitstringEntry(list, 7) } }),
  { key, method },
);
const file: Given = { kind: 'bytes', name: 'b.json', bytes: new TextEncoder().encode(JSON.stringify(credential)) };

interface Recorded extends Environment {
  readonly asked: { readonly url: string; readonly init: RequestInit }[];
}

const everywhere = (body: Json, headers: Readonly<Record<string, string>> = {}): Recorded => {
  const asked: Recorded['asked'] = [];
  return {
    asked,
    fetch(url, init) {
      asked.push({ url, init });
      return Promise.resolve(new Response(JSON.stringify(body), { headers }));
    },
    now: () => new Date(sampleDay),
    directories: [],
  };
};
const hostsIn = ({ asked }: Recorded): readonly string[] => [...new Set(asked.map(({ url }) => new URL(url).host))];

describe('only the host that was named is asked', () => {
  test('for a file nobody is, and each host is named with the words that ask it', async () => {
    const environment = everywhere(good);
    const { asked, findings } = await examine(file, environment);
    expect([environment.asked, asked]).toEqual([[], []]);
    const open = findings.filter(({ id }) => id === 'host.not-named');
    expect(open.map(({ remedies }) => remedies[0]?.lines).sort()).toEqual([
      'proofmark doctor b.json --host badges.example',
      `proofmark doctor b.json --host ${HOST}`,
    ]);
  });

  test('for a file with one named host that one is, and the other one is left', async () => {
    const environment = everywhere(good);
    const { findings } = await examine(file, environment, { hosts: [HOST] });
    expect(hostsIn(environment)).toEqual([HOST]);
    expect(findings.find(({ id }) => id === 'host.not-named')?.evidence.host).toBe('badges.example');
  });

  test('for an identifier its own host is', async () => {
    const environment = everywhere(good);
    expect((await examine({ kind: 'did', did }, environment)).asked).toEqual([HOST]);
    expect(hostsIn(environment)).toEqual([HOST]);
  });

  test('for an address its host is, and neither that of the issuer nor that of the list', async () => {
    const environment = everywhere(credential);
    await examine({ kind: 'address', address: 'https://learner.example/badge.json' }, environment);
    expect(hostsIn(environment)).toEqual(['learner.example']);
  });

  test('a host that somebody else forbids is not, even where it is named', async () => {
    const environment = everywhere(good);
    await examine({ kind: 'did', did }, { ...environment, allowed: () => Promise.resolve(false) });
    expect(environment.asked).toEqual([]);
  });

  test('a redirect to another host is not followed', async () => {
    const environment = everywhere(good);
    const moved = {
      ...environment,
      fetch: (url: string, init: RequestInit) => (
        void environment.fetch(url, init),
        Promise.resolve(new Response('', { status: 302, headers: { location: 'https://badges.example/did.json' } }))
      ),
    };
    const { findings } = await examine({ kind: 'did', did }, moved, { hosts: ['badges.example'] });
    expect(hostsIn(environment)).toEqual([HOST]);
    expect(findings.map(({ id }) => id)).toContain('redirects');
  });

  test('what is remembered from earlier does not count', async () => {
    const memory = { read: () => Promise.reject(new Error('asked')), write: () => Promise.reject(new Error('told')) };
    const { findings } = await examine({ kind: 'did', did }, { ...everywhere(good), memory });
    expect(findings.map(({ id }) => id)).toContain('did-document.good');
  });
});

describe('a question to a server', () => {
  test('says nothing of a page, unless the server does not say who may read', async () => {
    const silent = everywhere(good);
    await examine({ kind: 'did', did }, silent);
    const origins = silent.asked.map(({ init }) => new Headers(init.headers).get('origin'));
    expect(origins).toEqual([null, 'null']);
    const open = everywhere(good, { 'access-control-allow-origin': '*' });
    await examine({ kind: 'did', did }, open);
    expect(open.asked).toHaveLength(1);
  });

  test('a server that says who may read only when a page asks lets pages read', async () => {
    const environment = everywhere(good);
    const minding: Environment = {
      ...environment,
      fetch: (_, { headers }) =>
        Promise.resolve(
          new Response(JSON.stringify(good), {
            headers: new Headers(headers).has('origin') ? { 'access-control-allow-origin': '*' } : {},
          }),
        ),
    };
    const { findings, rung } = await examine({ kind: 'did', did }, minding);
    expect(findings.map(({ id }) => id)).toContain('readable-in-pages');
    expect([rung?.now.rung, rung?.inPages.rung]).toEqual([1, 1]);
  });
});

test.each(refusedAddresses.filter(([text]) => /^https?:\/\//i.test(text)))('%s is never asked', async address => {
  const environment = everywhere(good);
  const examination = await examine({ kind: 'address', address }, environment, { hosts: ['127.0.0.1', 'localhost'] });
  expect(environment.asked).toEqual([]);
  expect(examination.findings.length).toBeGreaterThan(0);
});

test.each(refusedDids)('%j is never asked', async name => {
  const environment = everywhere(good);
  const { findings } = await examine({ kind: 'did', did: name }, environment);
  expect(environment.asked).toEqual([]);
  expect(findings.some(({ severity }) => severity === 'stops')).toBe(true);
});

describe('a private key', () => {
  const secret = 'z3u2en7t5LR2WtQH5PfFqMqwVHgeXouLzo6haApm8XHqvjxq';
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: 'A'.repeat(43), d: 'S'.repeat(43) };
  const pem =
    '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC\n-----END PRIVATE KEY-----';

  test.each([secret, JSON.stringify(jwk), JSON.stringify({ type: 'Multikey', secretKeyMultibase: secret }), pem])(
    'that is handed over is refused and not shown: %s',
    async given => {
      const examination = await examine({ kind: 'did', did }, everywhere(good), { key: given });
      expect(examination.findings[0]?.id).toBe('key.private-given');
      const told = JSON.stringify(examination);
      for (const piece of [secret, jwk.d, 'MC4CAQAwBQYDK2Vw']) expect(told).not.toContain(piece);
    },
  );

  test.each<readonly [string, JsonObject]>([
    ['a multibase', { secretKeyMultibase: secret }],
    ['a JSON Web Key', { publicKeyJwk: jwk }],
    ['a member of its own', { privateKeyJwk: jwk }],
  ])('that a document publishes as %s is said first, is left out of the lines, and is not shown', async (_, more) => {
    const [listed] = good['verificationMethod'] as readonly [JsonObject];
    const leaking = {
      ...good,
      verificationMethod: [
        { ...listed, ...more },
        { ...listed, id: `${did}#key-2` },
      ],
    };
    const examination = await examine({ kind: 'did', did }, everywhere(leaking));
    expect(examination.findings[0]?.id).toBe('key.private-part-published');
    const told = JSON.stringify(examination);
    for (const piece of [secret, jwk.d]) expect(told).not.toContain(piece);
    const [lines] = examination.findings[0]?.remedies ?? [];
    expect(JSON.parse(lines?.lines ?? '{}')).toMatchObject({ id: did, verificationMethod: [{ id: `${did}#key-2` }] });
  });
});

describe('what a line of text means', () => {
  test.each<readonly [string, Given | undefined]>([
    ['did:web:uni-lumen.example', { kind: 'did', did: 'did:web:uni-lumen.example' }],
    [' https://uni-lumen.example/1 ', { kind: 'address', address: 'https://uni-lumen.example/1' }],
    ['uni-lumen.example', { kind: 'address', address: 'https://uni-lumen.example/' }],
    ['uni-lumen.example:8443', { kind: 'address', address: 'https://uni-lumen.example:8443/' }],
    ['badge', undefined],
    ['my file.json', undefined],
    ['', undefined],
  ])('%j', (text, given) => {
    expect(givenFrom(text)).toEqual(given);
  });
});

describe('what an address is for', () => {
  const goodList = sign(bitstringList({ address: list, issuer: key.didKey, set: [] }), { key });
  test.each<readonly [string, string, () => Promise<Json>, string]>([
    ['a bare host', `https://${HOST}/`, () => Promise.resolve(good), 'did-document'],
    ['a DID document', document, () => Promise.resolve(good), 'did-document'],
    [
      'a DID document below a path',
      `https://${HOST}/a/did.json`,
      () => Promise.resolve(didDocument(`${did}:a`, { 'key-1': key })),
      'did-document',
    ],
    [
      'a profile with keys',
      `https://${HOST}/issuer`,
      () => Promise.resolve({ ...good, id: `https://${HOST}/issuer`, type: 'Profile' }),
      'did-document',
    ],
    ['a credential', `https://${HOST}/credentials/1`, () => Promise.resolve(credential), 'credential'],
    ['a status list', list, () => goodList, 'status-list'],
    ['something else', `https://${HOST}/hello`, () => Promise.resolve({ hello: 'world' }), 'nothing'],
  ])('is found out by what it shows: %s', async (_, address, body, kind) => {
    const { about } = await examine({ kind: 'address', address }, everywhere(await body()));
    expect(about.kind).toBe(kind);
  });
});

test('a list that names the host lifts to the rung above, now and as promised', async () => {
  const known = { name: 'University of Lumen', note: '', since: '2026-11-01', domain: HOST };
  const directories = [await ownList([known], 'Partners')];
  const now = await examine({ kind: 'did', did }, { ...everywhere(good), directories });
  expect(now.rung?.now).toEqual({ rung: 2, reason: 'issuer.listed-address' });
  const missing = { ...everywhere(good), directories, fetch: () => Promise.resolve(new Response('', { status: 404 })) };
  const later = await examine({ kind: 'did', did }, missing, { key: key.multibase });
  expect([later.rung?.now.rung, later.rung?.promised.rung, later.rung?.by]).toEqual([0, 2, ['did-document.missing']]);
});
