import { expect, test } from 'vitest';
import { type RorAnswer, askRor, verify } from '../../../core/index.js';
import { sha256 } from '../../../core/digest.js';
import type { Directory } from '../../../core/issuer/directory.js';
import type { JsonObject } from '../../../core/json.js';
import { limits } from '../../../core/limits.js';
import { plainBadge, profile } from '../../fixtures/credentials.js';
import { rorRecord, website } from '../../fixtures/directories.js';
import { worldOf } from '../../fixtures/environment.js';
import { hurried } from '../../fixtures/judged-with-record.js';
import { didDocument, didWebAddress, sign, testKey } from '../../fixtures/signer.js';
import { type Replies, type Reply, json, world } from '../web/world.js';

const HOST = 'uni-lumen.example';
const found = (...items: readonly JsonObject[]) => ({
  number_of_results: items.length,
  time_taken: 3,
  items,
  meta: {},
});
const lumen = rorRecord(1, 'University of Lumen', { domains: [HOST] });

const asked = (query: string): string => `https://api.ror.org/v2/organizations?query.advanced=${query}`;
const itself = (host = HOST): string => asked(`domains:${host}`);
const around = (domain = HOST): string => asked(`domains:${domain}%20OR%20links.value:${domain}`);

/** What ROR is asked first, and what it is asked where that named nobody. */
const ror = (first: Reply, then: Reply = () => json(found()), host = HOST): Replies => ({
  [itself(host)]: first,
  [around()]: then,
});

/** Asks, and holds the record of contacts against what the web received. */
async function ask(replies: Replies, host = HOST) {
  const environment = world(replies);
  const answer = await hurried(() => askRor(host, environment));
  expect(answer.contacts.map(({ url }) => url)).toEqual(environment.seen.map(({ url }) => url));
  return answer;
}

const key = await testKey('ask ror');
const did = `did:web:${HOST}`;
const badge = JSON.stringify(await sign(plainBadge({ issuer: profile(did) }), { key, method: `${did}#key-1` }));

/** The credential of that host, judged with what ROR said. */
async function judgedWith(answer: RorAnswer) {
  const answers = { [didWebAddress(did)]: didDocument(did, { 'key-1': key }) };
  const directories = answer.kind === 'listed' ? [answer.directory] : [];
  const [report] = await verify({ text: badge }, { ...worldOf(answers, '2026-11-21T00:00:00Z'), directories });
  return { rung: report?.issuer.rung, name: report?.issuer.provenName?.value, notes: report?.issuer.notes };
}

const namesIn = (directory: Directory): readonly (string | undefined)[] =>
  directory.organisations.map(({ names }) => names[0]?.value);

test('the organisation that records the host is a live list of one, as young as the question', async () => {
  const answer = await ask(ror(() => json(found(lumen))));
  expect(answer).toMatchObject({
    kind: 'listed',
    directory: {
      id: 'ror',
      name: 'ROR',
      kind: 'ror',
      origin: 'live',
      curation: 'vetted',
      version: '2026-11-21',
      issuedAt: '2026-11-21T00:00:00.000Z',
      sha256: await sha256(JSON.stringify(found(lumen))),
      source: itself(),
      organisations: [{ id: 'https://ror.org/000000100', domains: [HOST] }],
    },
    contacts: [{ host: 'api.ror.org', purpose: 'directory', outcome: 'answered', status: 200 }],
  });
  expect(answer.contacts).toHaveLength(1);
});

test('nothing but the name of the host is sent: no cookie, no referrer, no header of ours beyond what is accepted', async () => {
  const environment = world(ror(() => json(found(lumen))));
  await askRor(HOST, environment);
  expect(environment.seen.map(({ url }) => url)).toEqual([itself()]);
  expect(environment.seen[0]?.init).toMatchObject({
    method: 'GET',
    headers: { Accept: 'application/json, application/entity-statement+jwt' },
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  });
});

test.each<[string, Replies, readonly string[]]>([
  ['it has no such domain', ror(() => json(found())), [itself(), around()]],
  [
    'its search found other domains alone',
    ror(() => json(found(rorRecord(2, 'Lumen Uni', { domains: ['lumen-uni.example'] })))),
    [itself(), around()],
  ],
  ['its record is no longer in force', ror(() => json(found({ ...lumen, status: 'inactive' }))), [itself(), around()]],
  ['its record was withdrawn', ror(() => json(found({ ...lumen, status: 'withdrawn' }))), [itself(), around()]],
  ['its record has no name', ror(() => json(found({ ...lumen, names: [] }))), [itself(), around()]],
  ['what it names is no record', ror(() => json(found({ id: 'constructor', domains: [HOST] }))), [itself(), around()]],
  [
    'several have their websites there',
    ror(
      () => json(found()),
      () => json(found(...[2, 3].map(at => rorRecord(at, `Institute ${String(at)}`, website(`https://${HOST}/`))))),
    ),
    [itself(), around()],
  ],
  [
    'a website lies below a path there',
    ror(
      () => json(found()),
      () => json(found(rorRecord(2, 'Institute', website(`https://${HOST}/institute`)))),
    ),
    [itself(), around()],
  ],
])('nobody is named where %s', async (_, replies, urls) => {
  const answer = await ask(replies);
  expect(answer.kind).toBe('not-listed');
  expect(answer.contacts.map(({ url }) => url)).toEqual(urls);
});

test.each<[string, JsonObject, string]>([
  ['the domain that a host lies on', { domains: [HOST] }, 'badges.uni-lumen.example'],
  ['the website, where no domain is recorded', website(`https://www.${HOST}/en/`), HOST],
  ['the website, for a host below it', website(`https://${HOST}/`), 'www.uni-lumen.example'],
])('%s counts, and is asked for where nobody records the host itself', async (_, more, host) => {
  const answer = await ask(
    ror(
      () => json(found()),
      () => json(found(rorRecord(1, 'University of Lumen', more))),
      host,
    ),
    host,
  );
  expect(answer.kind === 'listed' && namesIn(answer.directory)).toEqual(['University of Lumen']);
  expect(answer.contacts.map(({ url }) => url)).toEqual([itself(host), around()]);
});

test('two records of the register are two organisations, whatever alias they share', async () => {
  const names = [{ value: 'Lumen', types: ['alias'], lang: null }];
  const [one, two] = [1, 2].map(at => {
    const record = rorRecord(at, `Institute ${String(at)}`, { domains: [HOST] });
    return { ...record, names: [...(record['names'] as readonly JsonObject[]), ...names] };
  });
  if (!one || !two) throw new Error('two records are needed');
  const answer = await ask(ror(() => json(found(one, two))));
  expect(await judgedWith(answer)).toEqual({ rung: 1, name: HOST, notes: ['issuer.directories-disagree'] });
});

test('two organisations on one domain are both handed over, and the ladder names neither', async () => {
  const answer = await ask(ror(() => json(found(lumen, rorRecord(2, 'Umbra Institute', { domains: [HOST] })))));
  expect(answer.kind === 'listed' && namesIn(answer.directory)).toEqual(['University of Lumen', 'Umbra Institute']);
  expect(await judgedWith(answer)).toEqual({ rung: 1, name: HOST, notes: ['issuer.directories-disagree'] });
});

test('what is listed lifts the credential to the list’s name for it, and what is not leaves it where it is', async () => {
  expect(await judgedWith(await ask(ror(() => json(found(lumen)))))).toEqual({
    rung: 2,
    name: 'University of Lumen',
    notes: [],
  });
  expect(await judgedWith(await ask(ror(() => json(found()))))).toEqual({ rung: 1, name: HOST, notes: [] });
});

test.each<[string, Reply, string, number]>([
  ['a page for people', () => new Response('<!doctype html><p>Sign in'), 'web.unexpected-content', 1],
  ['a refusal of the question', () => json({ errors: ['illegal field name'] }), 'web.unexpected-content', 1],
  ['half an answer', () => new Response('{"number_of_results": 1, "items": [{"id"'), 'web.unexpected-content', 1],
  [
    'an answer with one name twice',
    () => new Response('{"items": [], "items": [], "number_of_results": 0}'),
    'web.unexpected-content',
    1,
  ],
  ['an answer without its count', () => json({ items: [lumen] }), 'web.unexpected-content', 1],
  ['a list that is none', () => json({ number_of_results: 1, items: { 0: lumen } }), 'web.unexpected-content', 1],
  ['not found', () => json({}, {}, 404), 'web.unexpected-content', 1],
  ['only the first of more pages', () => json({ ...found(lumen), number_of_results: 21 }), 'web.too-large', 1],
  ['more than is read', () => new Response(' '.repeat(limits.directoryAnswerBytes + 1)), 'web.too-large', 1],
  ['asks to wait', () => json({}, { 'retry-after': '3600' }, 429), 'web.busy', 1],
  [
    'another address',
    () => new Response(null, { status: 302, headers: { location: 'https://ror.example/' } }),
    'web.redirected',
    1,
  ],
  ['no answer', 'unreachable', 'web.unreachable', 2],
  ['silence', 'silent', 'web.timeout', 2],
])('%s is a doubt about ROR and says nothing about anybody', async (_, reply, fault, requests) => {
  expect(await ask(ror(reply))).toMatchObject({ kind: 'unanswered', fault });
  const later = await ask(ror(() => json(found()), reply));
  expect(later).toMatchObject({ kind: 'unanswered', fault });
  expect(later.contacts).toHaveLength(1 + requests);
});

test.each([
  'localhost',
  '127.0.0.1',
  '0x7f.1',
  '2130706433',
  '[::1]',
  'printer.local',
  'com',
  'ac.uk',
  'constructor',
  '__proto__',
  '',
  'uni-lumen.example:8443',
  'uni-lumen.example.',
  'UNI-LUMEN.example',
  'uni-lumen.example&page=2',
  'uni-lumen.example OR status:inactive',
  'uni-lumen.example#x',
  'uni-lumen.example/x',
  '*.example',
  'uni-lumen.example"',
  'uni_lumen.example',
  'h\u0430rvard.example',
  'lumen.github.io',
])('%j is nobody’s own host, and never asked for', async host => {
  const environment = world({});
  expect(await askRor(host, environment)).toEqual({ kind: 'unanswered', fault: 'web.refused', contacts: [] });
  expect(environment.seen).toEqual([]);
});

test('where the person does not want ROR asked, nobody is asked', async () => {
  const environment = world(
    ror(() => json(found(lumen))),
    { allowed: () => Promise.resolve(false) },
  );
  expect(await askRor(HOST, environment)).toMatchObject({
    kind: 'unanswered',
    fault: 'web.not-permitted',
    contacts: [{ outcome: 'web.not-permitted' }],
  });
  expect(environment.seen).toEqual([]);
});

test('names that markup or a program could mistake are texts like any other', async () => {
  const hostile = ['<img src=x onerror=alert(1)>', 'constructor', '\u202eytisrevinU'];
  const answer = await ask(
    ror(() => json(found(...hostile.map((name, at) => rorRecord(at + 1, name, { domains: [HOST] }))))),
  );
  expect(answer.kind === 'listed' && namesIn(answer.directory)).toEqual(hostile);
});
