/** What the doctor's lines never do: show a private key, bring one back that is lost, or say something of other files. */
import { describe, expect, test } from 'vitest';
import { examinationStatus } from '../../../core/bin/doctor.js';
import { exit } from '../../../core/bin/exit.js';
import { type Examination, type Given, examine, presentExamination } from '../../../core/doctor/index.js';
import type { Environment } from '../../../core/environment.js';
import type { Json, JsonObject } from '../../../core/json.js';
import { en } from '../../../core/language/en.js';
import { plain } from '../../../core/language/phrase.js';
import { serverLines } from '../../../core/doctor/server-lines.js';
import { completeBadge, profile } from '../../fixtures/credentials.js';
import { sampleDay } from '../../fixtures/samples.js';
import { didDocument, sign, testKey } from '../../fixtures/signer.js';

const HOST = 'uni-lumen.example';
const did = `did:web:${HOST}`;
const method = `${did}#key-1`;
const document = `https://${HOST}/.well-known/did.json`;
const [key, other] = [await testKey('university of lumen'), await testKey('somebody else')];
const good = didDocument(did, { 'key-1': key });
const [listed] = good['verificationMethod'] as readonly [JsonObject];
const credentialOf = async (id: string | undefined, name: string): Promise<Given> => {
  const issuer = profile(id ?? did);
  const nameless = Object.fromEntries(Object.entries(issuer).filter(([member]) => member !== 'id'));
  const badge = completeBadge({ issuer: id === undefined ? nameless : issuer });
  return fileOf(await sign(badge, { key, method: name }));
};
const fileOf = (what: Json): Given => ({
  kind: 'bytes',
  name: 'b.json',
  bytes: new TextEncoder().encode(JSON.stringify(what)),
});
const byKey = await credentialOf(did, method);
const atHost = { hosts: [HOST] };

type Web = Readonly<Record<string, Json | (() => Response)>>;
const headers = { 'content-type': 'application/json', 'access-control-allow-origin': '*' };
const environmentOf = (web: Web, more: Partial<Environment> = {}): Environment => ({
  fetch(url) {
    const answer = web[url];
    if (typeof answer === 'function') return Promise.resolve(answer());
    return Promise.resolve(
      answer === undefined ? new Response('', { status: 404 }) : new Response(JSON.stringify(answer), { headers }),
    );
  },
  now: () => new Date(sampleDay),
  directories: [],
  ...more,
});
const idsOf = ({ findings }: Examination): readonly string[] => findings.map(({ id }) => id);
const linesOf = ({ findings }: Examination): readonly string[] =>
  findings.flatMap(({ remedies }) => remedies.map(({ lines }) => lines));

const secret = 'S'.repeat(43);
const privateJwk = { kty: 'OKP', crv: 'Ed25519', x: 'A'.repeat(43), d: secret };

describe('a private key that a document shows', () => {
  const method_ = { id: `${did}#other`, type: 'JsonWebKey', controller: did, publicKeyJwk: privateJwk };
  test.each(['authentication', 'publicKey', 'keyAgreement', 'capabilityInvocation', 'capabilityDelegation', 'keys'])(
    'under %s is said and is in no line',
    async name => {
      const leaking = { ...good, id: 'did:web:other.example', [name]: [method_] };
      const examination = await examine({ kind: 'did', did }, environmentOf({ [document]: leaking }));
      expect(examination.findings[0]?.id).toBe('key.private-part-published');
      expect(linesOf(examination).length).toBeGreaterThan(0);
      expect(JSON.stringify(examination)).not.toContain(secret);
    },
  );

  test.each<readonly [string, Json]>([
    ['privateKeyHex', secret],
    ['privateKeyBase64', secret],
    ['secretKeyJwk', { d: secret }],
    ['publicKeyPem', `-----BEGIN EC PRIVATE KEY-----\n${secret}\n-----END EC PRIVATE KEY-----`],
    ['jwk', { kty: 'EC', d: secret }],
  ])('as %s of its only key is said and is in no line', async (name, value) => {
    const leaking = { ...good, verificationMethod: [{ ...listed, [name]: value }] };
    for (const given of [byKey, { kind: 'did', did } as const]) {
      const examination = await examine(given, environmentOf({ [document]: leaking }), atHost);
      expect(idsOf(examination)).toContain('key.private-part-published');
      expect(JSON.stringify({ ...examination, report: undefined })).not.toContain(secret);
    }
  });

  test('is not published again where its public half is handed over, and no rung is promised for it', async () => {
    const leaking = { ...good, verificationMethod: [{ ...listed, secretKeyMultibase: `z${secret}` }] };
    const examination = await examine(byKey, environmentOf({ [document]: leaking }), { ...atHost, key: key.multibase });
    expect(linesOf(examination).join()).not.toContain(key.multibase);
    expect(examination.rung?.promised.rung).toBe(0);
  });
});

describe('a key that was handed over', () => {
  const moved: Web = {
    [document]: () => new Response('', { status: 302, headers: { location: '/did.json' } }),
    [`https://${HOST}/did.json`]: good,
  };

  test('fits where a reader reached rung 1 before', async () => {
    const examination = await examine(byKey, environmentOf(moved), { ...atHost, key: key.multibase });
    expect([examination.rung?.now.rung, idsOf(examination).filter(id => /fit/.test(id))]).toEqual([1, ['key.fits']]);
  });

  test.each<readonly [string, Web, string]>([
    ['the document has another id', { [document]: { ...good, id: 'did:web:other.example' } }, 'stops'],
    ['the document redirects', moved, 'weakens'],
  ])('does not fit because the lines lift with another one: %s', async (_, web, severity) => {
    const { findings } = await examine(byKey, environmentOf(web), { ...atHost, key: other.multibase });
    expect(findings.filter(({ id }) => id.includes('fit')).map(one => [one.id, one.severity])).toEqual([
      ['key.does-not-fit', severity],
    ]);
  });

  test('is not said to have signed where only an identifier is looked at', async () => {
    const examination = await examine({ kind: 'did', did }, environmentOf({}), { key: key.multibase });
    expect(idsOf(examination)).toEqual(['did-document.missing']);
  });
});

describe('nothing is said to be in order', () => {
  test.each<readonly [string, Given, Partial<Environment>, string]>([
    ['an identifier, and nobody may be asked', { kind: 'did', did }, { doNotContactIssuers: true }, 'nobody-asked'],
    [
      'an identifier on a host that was refused',
      { kind: 'did', did },
      { allowed: () => Promise.resolve(false) },
      'nobody-asked',
    ],
    ['a document of a host nobody named', { kind: 'address', address: `https://${HOST}/a.json` }, {}, 'host.not-named'],
  ])('of what was not seen: %s', async (_, given, more, id) => {
    const web = { [`https://${HOST}/a.json`]: { ...good, id: 'did:web:other.example' } };
    const examination = await examine(given, environmentOf(web, more));
    expect(idsOf(examination)).toContain(id);
    expect(examinationStatus(examination)).toBe(exit.unconfirmed);
    expect(presentExamination(examination, en).says.map(plain).join()).not.toContain('othing to mend');
  });

  test('of an identifier that leads nowhere', async () => {
    const examination = await examine(
      { kind: 'did', did: `did:webvh:QmQyDxVnosYTzHAMbzYDRZkVrD32ea9Sr2XNs8NkgMB5mn:${HOST}` },
      environmentOf({}),
    );
    expect(examinationStatus(examination)).toBe(exit.unconfirmed);
  });
});

describe('lines for a server', () => {
  const [nginx, apache] = ['nginx', 'apache'] as const;
  const lineFor = (address: string, language: string): string =>
    serverLines(address, 'application/vc')
      .find(one => one.language === language)
      ?.lines.split('\n', 1)[0] ?? '';

  test.each<readonly [string, string, string]>([
    ['/status/1', 'location = "/status/1" {', '<LocationMatch "^/status/1$">'],
    ['/a%20b.json', 'location = "/a b.json" {', '<LocationMatch "^/a b\\.json$">'],
    ['/*', 'location = "/*" {', '<LocationMatch "^/\\*$">'],
    ['/[a]%22$%7Bx%7D', 'location = "/[a]\\"${x}" {', '<LocationMatch "^/\\[a\\]\\x22\\$\\{x\\}$">'],
  ])('mean %s and nothing else', (path, inNginx, inApache) => {
    expect(lineFor(`https://${HOST}${path}`, nginx)).toBe(inNginx);
    expect(lineFor(`https://${HOST}${path}`, apache)).toBe(inApache);
  });

  test.each(['/a%0A%7D', '/%00', '/%E2%80%AE', '/%ff'])('are left out for a path that no line can say: %s', path => {
    expect(serverLines(`https://${HOST}${path}`, 'application/vc')).toEqual([]);
  });
});

test('no file of keys takes the place of a home page', async () => {
  const home = `https://${HOST}`;
  const page = (): Response =>
    new Response('<!doctype html><title>Welcome</title>', { headers: { 'content-type': 'text/html' } });
  const given = await credentialOf(home, `${home}#key-1`);
  const examination = await examine(given, environmentOf({ [`${home}/`]: page }), { ...atHost, key: key.multibase });
  const found = examination.findings.find(({ id }) => id === 'answers-html');
  expect(found?.remedies.map(({ lines, needs }) => [needs, lines])).toEqual([['issue-again', `"id": "${did}"`]]);
  expect(examination.findings.flatMap(({ remedies }) => remedies.filter(one => one.needs === 'publish'))).toEqual([]);
});

test('a profile that stands at its address is not said to redirect, however the address is spelled', async () => {
  const home = `https://${HOST}`;
  const issuer = { ...didDocument(home, { 'key-1': key }), type: 'Profile' };
  const given = await credentialOf(home, `${home}#key-1`);
  const examination = await examine(given, environmentOf({ [`${home}/`]: issuer }), atHost);
  expect([examination.rung?.now.rung, idsOf(examination).includes('redirects')]).toEqual([1, false]);
});

test('an identifier for a host with a port is written so that the port is none of its path', async () => {
  const examination = await examine(await credentialOf(undefined, method), environmentOf({}), {
    hosts: [`${HOST}:8443`],
  });
  const [found] = examination.findings.filter(({ id }) => id === 'issuer.without-identifier');
  expect(found?.remedies[0]?.lines).toBe(`"id": "did:web:${HOST}%3A8443"`);
});

test('an identifier of a hundred thousand colons is told apart at once', async () => {
  const begun = performance.now();
  await examine({ kind: 'did', did: `did:web:${':'.repeat(100_000)}x` }, environmentOf({}));
  expect(performance.now() - begun).toBeLessThan(1_000);
});
