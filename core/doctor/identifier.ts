import type { ControllerDocument, ListedKey, PublicKey } from '../issuer/key.js';
import { readControllerDocument } from '../issuer/controller-document.js';
import { readWebDid } from '../issuer/did-methods/did-web.js';
import { type JsonObject, isObject, member, textMember } from '../json.js';
import { limits } from '../limits.js';
import { readJson } from '../open/json.js';
import { publicKeyOf } from '../issuer/method-key.js';
import { thumbprintOf } from '../issuer/thumbprint.js';
import { urlOf } from '../url.js';
import { readDate } from '../validity/date.js';
import type { Answer } from '../web/web.js';
import { at, evidenceOf, finding, headerFindings, whyNothing } from './access.js';
import { corrected, documentFor, leakedIn, methodsIn, withKey, written } from './did-document.js';
import type { FindingEvidence, FindingId, Remedy } from './examination.js';
import type { Finding, Look } from './look.js';
import { MEDIA_TYPES, serverLines } from './server-lines.js';

/** An identifier whose keys are published on the web, and the key a signature names. */
export interface Published {
  readonly id: string;
  readonly url: string;
  readonly via: 'did:web' | 'profile';
  readonly method: string | undefined;
}

/** Where the keys of an identifier are published; `undefined` where that is no single file of the web. */
export function publishedAt(id: string, method: string | undefined): Published | undefined {
  const did = readWebDid(id);
  if (did) return { id, url: did.url, via: 'did:web', method };
  if (!/^https:\/\//.test(id)) return undefined;
  const url = id.split('#', 1)[0] ?? id;
  return { id, url: urlOf(url)?.href ?? url, via: 'profile', method };
}

/** What is wrong with an identifier of the web itself, before anybody is asked. */
export function spellingFindings(id: string): readonly Finding[] {
  if (!/^did:web:/i.test(id) || readWebDid(id)) return [];
  if (id.length > limits.addressLength) return [finding('did.malformed', 'stops', { subject: id })];
  const mended = id.replace(/[:/]+$/, '').toLowerCase();
  const lines = readWebDid(mended) ? [issueAgain('issuer.id', `"id": ${JSON.stringify(mended)}`)] : [];
  return [finding('did.malformed', 'stops', { subject: id }, lines)];
}

export const issueAgain = (path: string, lines: string): Remedy => ({
  where: { kind: 'member', path },
  lines,
  language: 'json',
  needs: 'issue-again',
});

const mediaTypeFor = ({ via }: Published): string => (via === 'did:web' ? MEDIA_TYPES.did : MEDIA_TYPES.json);

const publish = (url: string, document: JsonObject): Remedy => ({
  where: { kind: 'address', url },
  lines: written(document),
  language: 'json',
  needs: 'publish',
});

/** The finding with the file that mends it, and with what the server has to say of that file. */
function mendedBy(one: Finding, document: JsonObject, published: Published, { key }: Look): Finding {
  const { id, method, url } = published;
  if (isHomePage(published)) return { ...one, remedies: [...one.remedies, underOwnIdentifier(url)] };
  const mediaType = mediaTypeFor(published);
  return {
    ...one,
    remedies: [...one.remedies, publish(url, document), ...serverLines(url, mediaType)],
    lays: {
      url,
      body: written(document),
      mediaType,
      ...(key && { alone: written(documentFor(id, method, key)) }),
    },
  };
}

/** Where people arrive: no file of keys takes the place of that page, and its server says nothing else of it. */
const isHomePage = ({ url, via }: Published): boolean => via === 'profile' && urlOf(url)?.pathname === '/';

const underOwnIdentifier = (url: string): Remedy =>
  issueAgain('issuer.id', `"id": ${JSON.stringify(webDidAt(urlOf(url)?.host ?? ''))}`);

/** A port is written with its colon escaped (did:web Method §2.5.2). */
export const webDidAt = (host: string): string => `did:web:${host.replace(':', '%3A')}`;

/** Everything about the document in which an issuer publishes its keys. */
export async function identifierFindings(published: Published, look: Look): Promise<readonly Finding[]> {
  const answer = await look.web.get(published.url, 'key');
  if (answer.kind === 'answered') return documentFindings(answer, published, look);
  const id = whyNothing(answer);
  if (id === undefined) return [];
  const missing = id === 'not-there' && published.via === 'did:web' ? 'did-document.missing' : id;
  return withGivenKey(finding(missing, 'stops', { ...evidenceOf(answer), ...at(published.url) }), published, look);
}

/** From a signature alone nobody can tell the public key: whoever has it hands it over. */
function withGivenKey(one: Finding, published: Published, look: Look): readonly Finding[] {
  const { given, key } = look;
  if (one.id === 'address.refused') return [one];
  if (isHomePage(published)) return [mendedBy(one, {}, published, look)];
  if (key) return [mendedBy(one, documentFor(published.id, published.method, key), published, look)];
  return [one, keyNeeded(published, given)];
}

function keyNeeded({ id, method, url }: Published, given: string): Finding {
  const lines = `proofmark doctor ${quotedWord(given)} --key issuer-public-key.jwk${given === id ? '' : ` --host ${at(url).host ?? ''}`}`;
  return finding('key.needed', 'not-looked-at', { ...at(url), subject: method ?? id }, [
    { where: { kind: 'command' }, lines, language: 'shell', needs: 'ask-again' },
  ]);
}

/** A word as a shell takes it. */
export const quotedWord = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;

async function documentFindings(answer: Answer, published: Published, look: Look): Promise<readonly Finding[]> {
  const { url } = published;
  const read = readJson(answer.bytes);
  const said = await headerFindings(answer.url, mediaTypeFor(published), look);
  const headers = isHomePage(published) ? said.map(withoutLines) : said;
  if (read.kind !== 'read' || !isObject(read.value))
    return withGivenKey(finding('not-json', 'stops', at(url)), published, look);
  const document = read.value;
  const faults = await faultsIn(document, answer, published, look);
  const redirected = answer.url === url ? [] : [finding('redirects', 'weakens', { ...at(url), found: answer.url })];
  if (faults.length + redirected.length === 0)
    return [...headers, finding('did-document.good', 'fine', { ...at(url), count: methodsIn(document).length })];
  const better = await betterDocument(document, published, look);
  const needsKey =
    faults.some(fault => NEED_A_KEY.has(fault.id)) && !look.key ? [keyNeeded(published, look.given)] : [];
  const mended = [...faults, ...redirected].map(fault =>
    better && !BEYOND_THE_FILE.has(fault.id) ? mendedBy(fault, better, published, look) : fault,
  );
  // Where a file moves, what is said of it where it lies now is no matter.
  return [...mended, ...(redirected.length > 0 ? [] : headers), ...needsKey];
}

const withoutLines = ({ evidence, id, severity }: Finding): Finding => ({ evidence, id, severity, remedies: [] });

/** Only whoever has the key can add it. */
const NEED_A_KEY: ReadonlySet<FindingId> = new Set<FindingId>(['key.not-listed', 'key.missing']);
/** No file mends what was signed with such a key. */
const BEYOND_THE_FILE: ReadonlySet<FindingId> = new Set<FindingId>(['key.withdrawn', 'key.expired', 'key.unsupported']);

/** The document under its own name, with the key where it was handed over and is not there. */
async function betterDocument(
  document: JsonObject,
  { id, method }: Published,
  { key, now }: Look,
): Promise<JsonObject | undefined> {
  const fixed = corrected(document, id, method);
  const listed = await keysOf(fixed, id, now.toISOString());
  const isThere = method === undefined ? listed.length > 0 : listed.some(one => one.id === method);
  if (isThere) return fixed;
  if (key && !(await isLeaked(key, document))) return withKey(fixed, id, method, key);
  return method === undefined || methodsIn(fixed).length === 0 ? undefined : fixed;
}

/** Whether the document shows the private part of a key that was handed over: nobody is to publish that one again. */
async function isLeaked(key: PublicKey, document: JsonObject): Promise<boolean> {
  const leaked = await Promise.all(leakedIn(document).map(publicKeyOf));
  const thumbprints = await Promise.all(leaked.flatMap(one => (one ? [thumbprintOf(one)] : [])));
  return thumbprints.includes(await thumbprintOf(key));
}

const originAt = (url: string, fetchedAt: string, via: Published['via']): ControllerDocument['origin'] => ({
  kind: 'web',
  via,
  url,
  fetchedAt,
});

async function keysOf(document: JsonObject, id: string, fetchedAt: string, via: Published['via'] = 'did:web') {
  const read = await readControllerDocument(id, document, originAt(id, fetchedAt, via));
  return read?.keys ?? [];
}

async function faultsIn(
  document: JsonObject,
  { fetchedAt }: Answer,
  published: Published,
  look: Look,
): Promise<readonly Finding[]> {
  const { id, method, url, via } = published;
  const says = textMember(document, 'id');
  const own = says === id;
  const leaked = leakedIn(document);
  const deactivated = member(document, 'deactivated') === true || textMember(document, 'deactivated') === 'true';
  // Under another name all its keys have other names, which is one fault and not many.
  const keys = await keysOf(own ? document : corrected(document, id, undefined), id, fetchedAt, via);
  const fault = (which: FindingId, more: FindingEvidence = {}): Finding =>
    finding(which, 'stops', { ...at(url), ...more });
  return [
    ...leaked
      .slice(0, 1)
      .map(one => fault('key.private-part-published', { subject: textMember(one, 'id') ?? '', count: leaked.length })),
    ...(own ? [] : [fault('did-document.other-id', { found: says ?? '', expected: id })]),
    ...(deactivated ? [fault('did-document.deactivated', { subject: id })] : []),
    ...(method === undefined ? faultsOfAny(keys, id, look) : faultsOfOne(keys, method, id, look)).map(
      ({ evidence, id: which }) => fault(which, evidence),
    ),
  ];
}

interface Fault {
  readonly id: FindingId;
  readonly evidence: FindingEvidence;
}

/** The key a signature names. */
function faultsOfOne(keys: readonly ListedKey[], method: string, id: string, { now }: Look): readonly Fault[] {
  const key = keys.find(one => one.id === method);
  if (!key)
    return [
      { id: keys.length === 0 ? 'key.missing' : 'key.not-listed', evidence: { subject: method, count: keys.length } },
    ];
  // One that ended after it signed was changed for a new one, as it should be; one that ended before, the proof says.
  return faultsOf(key, id, now).filter(fault => fault.id !== 'key.expired');
}

/** No signature names one: it is enough that one of them can be used. */
function faultsOfAny(keys: readonly ListedKey[], id: string, { now }: Look): readonly Fault[] {
  if (keys.length === 0) return [{ id: 'key.missing', evidence: { subject: id } }];
  const each = keys.map(key => faultsOf(key, id, now));
  return each.some(faults => faults.length === 0) ? [] : (each[0] ?? []);
}

function faultsOf(key: ListedKey, owner: string, now: Date): readonly Fault[] {
  const { asserts, controller, expires, id, publicKey, revoked, type } = key;
  const ended = expires !== undefined && !isAfter(expires, now);
  return [
    ...(publicKey ? [] : [{ id: 'key.unsupported' as const, evidence: { subject: id, found: type } }]),
    ...(asserts ? [] : [{ id: 'key.not-listed-for-assertion' as const, evidence: { subject: id } }]),
    ...(controller === owner
      ? []
      : [{ id: 'key.other-controller' as const, evidence: { subject: id, found: controller, expected: owner } }]),
    ...(revoked !== undefined && !isAfter(revoked, now)
      ? [{ id: 'key.withdrawn' as const, evidence: { subject: id, found: revoked } }]
      : []),
    ...(ended ? [{ id: 'key.expired' as const, evidence: { subject: id, found: expires } }] : []),
  ];
}

const isAfter = (moment: string, now: Date): boolean => {
  const date = readDate(moment)?.date;
  return date !== undefined && date > now;
};
