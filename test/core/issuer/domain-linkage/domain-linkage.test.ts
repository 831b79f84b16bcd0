/** A key that is published nowhere, and an address that may or may not name it (issuer-identity §6, §13.8). */
import { encode } from 'base58-universal';
import { describe, expect, test } from 'vitest';
import { verify } from '../../../../core/index.js';
import type { Environment } from '../../../../core/environment.js';
import type { Json, JsonObject } from '../../../../core/json.js';
import { limits } from '../../../../core/limits.js';
import { en } from '../../../../core/language/en.js';
import { plain } from '../../../../core/language/phrase.js';
import { present } from '../../../../core/report/present.js';
import { refusedAddresses, refusedHosts } from '../../../fixtures/addresses.js';
import { caseTable } from '../../../fixtures/case-table.js';
import { contexts, plainBadge, profile } from '../../../fixtures/credentials.js';
import { directoryFrom, plainList } from '../../../fixtures/directories.js';
import { type Answers, worldOf } from '../../../fixtures/environment.js';
import { sign, testKey } from '../../../fixtures/signer.js';
import { edwardsKey, encoded, jwkDocument, oddToken, tokenOf } from '../../../fixtures/tokens.js';

const now = '2026-11-21T10:00:00Z';
const table = caseTable('domain linkage');
const key = await testKey('university of lumen');

/** A did:jwk, whose key signs tokens; the badge is a token, too. */
const pair = edwardsKey('university of lumen, linked');
const DID = `did:jwk:${encoded(pair.jwk)}`;
const METHOD = `${DID}#0`;
const ORIGIN = 'https://uni-lumen.example';
const ASKED = `${ORIGIN}/.well-known/did-configuration.json`;
const CONTEXT = 'https://identity.foundation/.well-known/did-configuration/v1';

const seconds = (day: string): number => Date.parse(day) / 1_000;
const badge = (did: string, url: Json = ORIGIN): JsonObject => plainBadge({ issuer: profile(did, { url }) });
const badgeToken = (url?: Json): Promise<string> => {
  const credential = badge(DID, url);
  return tokenOf({ ...credential, iss: DID }, pair, { alg: 'EdDSA', typ: 'JWT', kid: METHOD });
};

const linkage = (more: JsonObject = {}, did = DID): JsonObject => ({
  '@context': [contexts.credentials1, CONTEXT],
  type: ['VerifiableCredential', 'DomainLinkageCredential'],
  issuer: did,
  issuanceDate: '2026-01-01T00:00:00Z',
  expirationDate: '2027-01-01T00:00:00Z',
  credentialSubject: { id: did, origin: ORIGIN },
  ...more,
});

const claims = (more: JsonObject = {}): JsonObject => ({
  iss: DID,
  sub: DID,
  nbf: seconds('2026-01-01T00:00:00Z'),
  exp: seconds('2027-01-01T00:00:00Z'),
  vc: linkage(),
  ...more,
});

const header = { alg: 'EdDSA', kid: METHOD };
const entry = (more: JsonObject = {}, head: JsonObject = {}, by = pair): Promise<string> =>
  tokenOf(claims(more), by, { ...header, ...head });

const file = (...entries: readonly Json[]): JsonObject => ({ '@context': CONTEXT, linked_dids: entries });

interface Told {
  readonly reason: string;
  readonly rung: number;
  readonly name: string | undefined;
  readonly notes: readonly string[];
  readonly verdict: string;
  readonly facts: readonly string[];
  readonly asked: readonly string[];
  readonly card: string;
}

async function judge(text: string, answers: Answers, more: Partial<Environment> = {}): Promise<Told> {
  const asked: string[] = [];
  const world = worldOf(answers, now);
  const [report] = await verify(
    { text },
    {
      ...world,
      fetch: (url, init) => {
        asked.push(url);
        return world.fetch(url, init);
      },
      ...more,
    },
  );
  const check = report?.checks.find(({ id }) => id === 'issuer');
  if (!report || !check) throw new Error('no answer');
  const card = present(report, { audience: 'evaluator', language: en }).issuer;
  return {
    reason: check.reason,
    rung: report.issuer.rung,
    name: report.issuer.provenName?.value,
    notes: check.notes,
    verdict: report.verdict,
    facts: check.evidence.map(({ fact, fault }) => (fault ? `${fact} ${fault}` : fact)),
    asked,
    card: card ? [card.heading, card.says, ...card.notes.map(({ says }) => says)].map(plain).join(' ') : '',
  };
}

const short = ({ reason, rung, verdict }: Told) => [reason, rung, verdict];
const LINKED = ['issuer.web-address', 1, 'confirmed'];
const UNLINKED = ['issuer.unidentified', 0, 'unconfirmed'];

const good = await badgeToken();

describe('an address that names the key, which names the address', () => {
  test('lifts it to rung 1 as a token, and says so', async () => {
    const told = await judge(good, { [ASKED]: file(await entry()) });
    table.row('JWT', LINKED, short(told));
    expect(told).toMatchObject({ name: 'uni-lumen.example', asked: [ASKED], facts: ['linked.both-ways'] });
    expect(told.notes).toContain('issuer.domain-linked');
    expect(told.card).toMatch(/^uni-lumen\.example Signed with a key that uni-lumen\.example names as its own\./);
    expect(told.card).toContain('Linked both ways');
  });

  test('lifts it with the type of a token stated', async () => {
    table.row('JWT, typ JWT', LINKED, short(await judge(good, { [ASKED]: file(await entry({}, { typ: 'JWT' })) })));
  });

  test('lifts a did:key as a credential whose signature covers its canonical JSON', async () => {
    const document = await sign(badge(key.didKey), { key });
    const one = await sign(linkage({}, key.didKey), { key, suite: 'eddsa-jcs-2022' });
    const told = await judge(JSON.stringify(document), { [ASKED]: file(one) });
    table.row('JSON-LD, eddsa-jcs-2022', LINKED, short(told));
  });

  test('asks nobody else whom an entry names as its signer', async () => {
    const elsewhere = await sign(linkage({}, key.didKey), {
      key,
      suite: 'eddsa-jcs-2022',
      method: 'did:web:uni-umbra.example#key-1',
    });
    const document = await sign(badge(key.didKey), { key });
    const told = await judge(JSON.stringify(document), { [ASKED]: file(elsewhere) });
    table.row('signed by somebody else', [UNLINKED, [ASKED]], [short(told), told.asked]);
  });

  test('is found among others, good and bad', async () => {
    const others = file('no.token.x', 7, null, {}, await entry({ sub: 'did:web:uni-umbra.example' }), await entry());
    table.row('one of six', LINKED, short(await judge(good, { [ASKED]: others })));
  });

  test('of a page that the credential states, its host is asked', async () => {
    const told = await judge(await badgeToken(`${ORIGIN}/faculty?x=1#y`), { [ASKED]: file(await entry()) });
    table.row('page of the host', [LINKED, [ASKED]], [short(told), told.asked]);
  });

  test('on a host that many share is an account', async () => {
    const shared = 'https://lumen.github.io';
    const vc = linkage({ credentialSubject: { id: DID, origin: shared } });
    const answers = { [`${shared}/.well-known/did-configuration.json`]: file(await entry({ vc })) };
    const told = await judge(await badgeToken(shared), answers);
    table.row('shared host', ['issuer.platform-account', 1, 'confirmed'], short(told));
    expect(told.notes).toEqual(expect.arrayContaining(['issuer.shared-host', 'issuer.domain-linked']));
  });

  test('that a list names is rung 2 by that address', async () => {
    const directory = await directoryFrom(plainList([{ name: 'University of Lumen', domains: ['uni-lumen.example'] }]));
    const told = await judge(good, { [ASKED]: file(await entry()) }, { directories: [directory] });
    table.row('listed address', ['issuer.listed-address', 2, 'confirmed'], short(told));
  });

  test('is not asked for a key that a list names already', async () => {
    const signer = await directoryFrom(plainList([{ name: 'University of Lumen', dids: [DID] }]));
    const told = await judge(good, { [ASKED]: file(await entry()) }, { directories: [signer] });
    table.row('listed key', [['issuer.listed-signer', 3, 'confirmed'], []], [short(told), told.asked]);
  });
});

const vcOf = (more: JsonObject): JsonObject => ({ vc: linkage(more) });
const withProof = await sign(linkage({}, key.didKey), { key, suite: 'eddsa-jcs-2022' });

describe('a file that does not tie them together leaves the key unidentified', () => {
  test.each<readonly [string, () => Promise<Json> | Json]>([
    ['id present', async () => file(await entry(vcOf({ id: 'urn:x' })))],
    [
      'another origin',
      async () => file(await entry(vcOf({ credentialSubject: { id: DID, origin: 'https://uni-umbra.example' } }))),
    ],
    [
      'origin with a slash',
      async () => file(await entry(vcOf({ credentialSubject: { id: DID, origin: `${ORIGIN}/` } }))),
    ],
    [
      'origin over http',
      async () => file(await entry(vcOf({ credentialSubject: { id: DID, origin: 'http://uni-lumen.example' } }))),
    ],
    [
      'another subject',
      async () => file(await entry(vcOf({ credentialSubject: { id: 'did:web:x.example', origin: ORIGIN } }))),
    ],
    ['another issuer', async () => file(await entry(vcOf({ issuer: 'did:web:x.example' })))],
    ['another type', async () => file(await entry(vcOf({ type: ['VerifiableCredential'] })))],
    ['expired', async () => file(await entry({ exp: seconds('2026-11-20T00:00:00Z') }))],
    ['expired by its credential', async () => file(await entry(vcOf({ expirationDate: '2026-11-20T00:00:00Z' })))],
    ['not begun', async () => file(await entry(vcOf({ issuanceDate: '2026-12-01T00:00:00Z' })))],
    ['not begun by its token', async () => file(await entry({ nbf: seconds('2026-12-01T00:00:00Z') }))],
    ['without end', async () => file(await tokenOf(without(claims(), 'exp'), pair, header))],
    ['without dates', async () => file(await entry({ vc: without(linkage(), 'expirationDate') }))],
    ['iss of another', async () => file(await entry({ iss: 'did:web:x.example' }))],
    ['sub of another', async () => file(await entry({ sub: 'did:web:x.example' }))],
    ['proof inside', async () => file(await entry(vcOf({ proof: {} })))],
    ['header member too many', async () => file(await entry({}, { jwk: pair.jwk }))],
    ['another typ', async () => file(await entry({}, { typ: 'at+jwt' }))],
    ['no key named', async () => file(await tokenOf(claims(), pair, { alg: 'EdDSA' }))],
    ['key of another', async () => file(await entry({}, {}, edwardsKey('stranger')))],
    ['key named of another', async () => file(await entry({}, { kid: `${key.didKey}#${key.multibase}` }))],
    ['alg none', () => file(oddToken({ alg: 'none', kid: METHOD }, claims()))],
    ['one letter changed', async () => file((await entry()).replace(/\.[^.]+$/, `.${'A'.repeat(86)}`))],
    ['four parts', async () => file(`${await entry()}.x`)],
    ['JSON-LD of another key', () => file(withProof)],
    ['JSON-LD without proof', () => file(linkage())],
    ['a member beside', async () => ({ ...file(await entry()), more: true })],
    ['no context', async () => ({ linked_dids: [await entry()] })],
    ['no list', async () => ({ '@context': CONTEXT, linked_dids: await entry() })],
    ['a list', async () => [file(await entry())]],
    ['empty', () => file()],
  ])('%s', async (name, content) => {
    const told = await judge(good, { [ASKED]: await content() });
    table.row(name, [UNLINKED, ['key.itself', 'asked.linkage web.unexpected-content']], [short(told), told.facts]);
  });

  test('the fiftieth entry is read, the next one is not', async () => {
    const others = Array.from({ length: limits.linkageEntries - 1 }, () => 'x');
    table.row('entry 50', LINKED, short(await judge(good, { [ASKED]: file(...others, await entry()) })));
    table.row('entry 51', UNLINKED, short(await judge(good, { [ASKED]: file(...others, 'x', await entry()) })));
  });
});

describe('an address that cannot be asked leaves the key unidentified', () => {
  test.each<readonly [string, () => Response, readonly string[]]>([
    ['404', () => new Response('', { status: 404 }), []],
    ['410', () => new Response('', { status: 410 }), []],
    ['403', () => new Response('', { status: 403 }), ['asked.linkage web.unreachable']],
    ['500', () => new Response('', { status: 500 }), ['asked.linkage web.unreachable']],
    ['429', () => new Response('', { status: 429, headers: { 'retry-after': '3600' } }), ['asked.linkage web.busy']],
    ['HTML', () => new Response('<!doctype html>'), ['asked.linkage web.unexpected-content']],
    [
      'redirect to itself',
      () => new Response(null, { status: 302, headers: { location: `${ORIGIN}/did.json` } }),
      ['asked.linkage web.redirected'],
    ],
    ['256 KiB and one', () => new Response(' '.repeat(limits.domainLinkageBytes + 1)), ['asked.linkage web.too-large']],
    ['bad JSON', () => new Response('{"linked_dids":'), ['asked.linkage web.unexpected-content']],
  ])('%s', async (name, answer, facts) => {
    const told = await judge(good, { [ASKED]: answer });
    table.row(`fault: ${name}`, [UNLINKED, ['key.itself', ...facts]], [short(told), told.facts]);
  });

  test('a file of 256 KiB is read', async () => {
    const text = JSON.stringify(file(await entry()));
    const whole = text + ' '.repeat(limits.domainLinkageBytes - text.length);
    table.row('256 KiB', LINKED, short(await judge(good, { [ASKED]: () => new Response(whole) })));
  });

  test('whoever does not agree sees what was seen before', async () => {
    const questions: string[] = [];
    const told = await judge(
      good,
      { [ASKED]: file(await entry()) },
      {
        allowed: (host, purpose) => {
          questions.push(`${host} ${purpose}`);
          return Promise.resolve(false);
        },
      },
    );
    table.row('not agreed', [UNLINKED, ['key.itself'], []], [short(told), told.facts, told.asked]);
    expect(questions).toEqual(['uni-lumen.example domain-linkage']);
  });

  test('whoever contacts no issuers asks nobody', async () => {
    const told = await judge(good, { [ASKED]: file(await entry()) }, { doNotContactIssuers: true });
    table.row('issuers are not contacted', [UNLINKED, ['key.itself'], []], [short(told), told.facts, told.asked]);
  });
});

describe('the addresses that a document names as its own', () => {
  const ledger = `did:ebsi:z${encode(Uint8Array.from([1, ...Array.from({ length: 16 }, (_, at) => at)]))}`;
  const entryAt = `https://api-pilot.ebsi.eu/did-registry/v5/identifiers/${ledger}`;
  const head = { alg: 'EdDSA', kid: `${ledger}#key-1` };
  const serviceOf = (serviceEndpoint: Json): JsonObject => ({
    service: [
      { id: `${ledger}#other`, type: 'LinkedVerifiablePresentation', serviceEndpoint: 'https://uni-umbra.example' },
      { id: `${ledger}#linked`, type: 'LinkedDomains', serviceEndpoint },
    ],
  });
  const linkedOn = (origin: string): Promise<string> =>
    tokenOf(
      {
        iss: ledger,
        sub: ledger,
        exp: seconds('2027-01-01T00:00:00Z'),
        vc: linkage({ credentialSubject: { id: ledger, origin } }, ledger),
      },
      pair,
      head,
    );
  const wellKnown = (origin: string): string => `${origin}/.well-known/did-configuration.json`;
  const [second, third] = ['https://uni-lumen.example:8443', 'https://third.example'];

  test.each<readonly [string, Json, readonly string[]]>([
    ['a text', ORIGIN, [ORIGIN]],
    ['a text with a slash', `${ORIGIN}/`, [ORIGIN]],
    ['a list', [ORIGIN], [ORIGIN]],
    ['an object with origins', { origins: [ORIGIN] }, [ORIGIN]],
    ['the same one twice', [ORIGIN, ORIGIN], [ORIGIN]],
  ])('are asked, and lift an entry on a ledger: %s', async (name, endpoint, asked) => {
    const badge = await tokenOf({ ...plainBadge({ issuer: profile(ledger) }), iss: ledger }, pair, head);
    const answers = {
      [entryAt]: jwkDocument(ledger, { 'key-1': pair.jwk }, serviceOf(endpoint)),
      [wellKnown(ORIGIN)]: file(await linkedOn(ORIGIN)),
    };
    const told = await judge(badge, answers);
    table.row(`service: ${name}`, [LINKED, [entryAt, ...asked.map(wellKnown)]], [short(told), told.asked]);
  });

  test('are asked in place of the one that the credential states, two of them at most', async () => {
    const issuer = profile(ledger, { url: 'https://uni-umbra.example' });
    const badge = await tokenOf({ ...plainBadge({ issuer }), iss: ledger }, pair, head);
    const nothing = () => new Response('', { status: 404 });
    const answers = {
      [entryAt]: jwkDocument(ledger, { 'key-1': pair.jwk }, serviceOf([`${ORIGIN}/page`, ORIGIN, second, third])),
      [wellKnown(ORIGIN)]: nothing,
      [wellKnown(second)]: nothing,
      [wellKnown(third)]: file(await linkedOn(third)),
    };
    const told = await judge(badge, answers);
    const asked = [entryAt, wellKnown(ORIGIN), wellKnown(second)];
    table.row('services: two of four', [UNLINKED, asked], [short(told), told.asked]);
    expect(limits.linkedDomains).toBe(2);
    expect(told.facts).toEqual(['ledger.entry']);
  });
});

describe('the address a credential states is a hint and nothing more', () => {
  const written = [...refusedAddresses.map(([address]) => address), ...refusedHosts].filter(address => address !== '');

  test.each(written)('%j is asked by nobody', async address => {
    const told = await judge(await badgeToken(address), {}, { mirrored: false });
    table.row(`refused ${JSON.stringify(address.slice(0, 60))}`, [UNLINKED, []], [short(told), told.asked]);
  });

  test('no address, no question', async () => {
    const document = await sign(plainBadge({ issuer: profile(key.didKey) }), { key });
    expect((await judge(JSON.stringify(document), {})).asked).toEqual([]);
  });

  test('the impostor who names the address of a university gains nothing by it', async () => {
    const document = await sign(badge(key.didKey), { key });
    const told = await judge(JSON.stringify(document), { [ASKED]: file(await entry()) });
    table.row('another key at the address of a university', UNLINKED, short(told));
    expect(told.name).toBeUndefined();
  });
});

const without = (object: JsonObject, name: string): JsonObject =>
  Object.fromEntries(Object.entries(object).filter(([key]) => key !== name));
