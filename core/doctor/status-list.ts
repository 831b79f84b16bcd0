import type { Credential, StatedStatus } from '../credential.js';
import { readFamilyDates } from '../formats/vc-members.js';
import { type JsonObject, isObject, listOf, member, textMember, textsOf } from '../json.js';
import { limits } from '../limits.js';
import type { OpenedDocument } from '../open/opened.js';
import { tokenKind } from '../open/token-kind.js';
import { checkProof } from '../proofs/check-proof.js';
import { openVocabulary } from '../proofs/contexts/index.js';
import type { Check } from '../report/check.js';
import { checkPeriod } from '../validity/period.js';
import { decodeBits, unpackBits } from '../validity/status-methods/bits.js';
import { type Dialect, dialects, readEntry } from '../validity/status-methods/entry.js';
import { aboutAddress } from '../validity/status-methods/individual-address.js';
import { openList } from '../validity/status-methods/read-list.js';
import type { Answer } from '../web/web.js';
import { at, evidenceOf, finding, headerFindings, isSameAddress, whyNothing } from './access.js';
import type { FindingId, Remedy } from './examination.js';
import { issueAgain } from './identifier.js';
import type { Finding, Look } from './look.js';
import { MEDIA_TYPES } from './server-lines.js';

/** A list of withdrawn credentials, with what the credential says of it, where there is one. */
export interface ListToLookAt {
  readonly url: string;
  readonly purposes: readonly string[];
  /** Bits an entry takes. */
  readonly size: number;
  /** What the core made of it, where a credential was judged. */
  readonly check: Check | undefined;
  /** Who issued the credential, where there is one. */
  readonly issuer?: string | undefined;
}

/** The list an entry of a credential leads to; `undefined` for a kind that keeps none. */
export function listIn(stated: StatedStatus, check: Check | undefined): ListToLookAt | undefined {
  const dialect = dialects.find(({ entryType }) => entryType === stated.type);
  const entry = dialect && readEntry(stated, dialect);
  if (entry) return { url: entry.list, purposes: entry.purposes, size: entry.size, check };
  const kept = member(stated.entry, 'status_list');
  const uri = textMember(isObject(kept) ? kept : stated.entry, 'uri');
  return uri === undefined ? undefined : { url: uri, purposes: [], size: 1, check };
}

/** Everything about the list of a status, and about how the credential points to it. */
export async function statusFindings(
  credential: Credential,
  checks: readonly Check[],
  look: Look,
): Promise<readonly Finding[]> {
  const { status } = credential;
  if (status.length === 0) return credential.validUntil.length > 0 ? [] : [withoutStatus(credential, look)];
  const each = status.map((stated, index) => {
    const numberedOne = checks.find(({ id }) => id === `status.${String(index)}`);
    return listIn(stated, numberedOne ?? checks.find(({ id }) => id === 'status'));
  });
  const all = await Promise.all(
    each.flatMap(list =>
      list ? [listFindings({ ...list, issuer: credential.issuer.id?.value }, credential, look)] : [],
    ),
  );
  return all.flat();
}

/** Nothing ends it and nobody can withdraw it: a mistake in it stands for good. */
function withoutStatus({ issuer }: Credential, { hosts }: Look): Finding {
  const host = hostOfIssuer(issuer.id?.value ?? '') ?? hosts[0] ?? 'YOUR-HOST';
  const entry = {
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: '94567',
    statusListCredential: `https://${host}/status/1`,
  };
  return finding('status.none', 'weakens', {}, [
    issueAgain('credentialStatus', `"credentialStatus": ${JSON.stringify(entry, null, 2)}`),
  ]);
}

const hostOfIssuer = (id: string): string | undefined => /^(?:did:web:|https:\/\/)([\w.-]+)/.exec(id)?.[1];

async function listFindings(
  list: ListToLookAt,
  credential: Credential | undefined,
  look: Look,
): Promise<readonly Finding[]> {
  const single = credential && aboutAddress(list.url, credential).length > 0 ? [singlesOut(list.url)] : [];
  const answer = await look.web.get(list.url, 'status');
  if (answer.kind === 'answered') return [...single, ...(await contentFindings(answer, list, look))];
  const id = whyNothing(answer);
  return id === undefined ? single : [...single, finding(id, 'stops', { ...evidenceOf(answer), ...at(list.url) })];
}

const singlesOut = (url: string): Finding => finding('status-list.individual-address', 'weakens', at(url));

/** What is wrong with a list that answered. */
export async function contentFindings(answer: Answer, list: ListToLookAt, look: Look): Promise<readonly Finding[]> {
  const isToken = tokenKind((answer.text ?? '').trim()) !== undefined;
  const headers = await headerFindings(answer.url, isToken ? MEDIA_TYPES.listToken : MEDIA_TYPES.list, look);
  const moved = isSameAddress(answer.url, list.url)
    ? []
    : [finding('redirects', 'weakens', { ...at(list.url), found: answer.url })];
  const opened = await openList(answer.bytes, answer.text);
  if (!opened) return [...headers, ...moved, finding('not-json', 'stops', at(list.url))];
  const faults = await faultsOfList(opened.document, isToken, list, look.now);
  const judged = list.check;
  const isGood =
    judged === undefined ||
    judged.status === 'passed' ||
    judged.status === 'failed' ||
    waitsForKey(judged, list, opened.document);
  // What the core found and no line above explains.
  const more: readonly Finding[] =
    isGood || faults.some(({ severity }) => severity === 'stops')
      ? []
      : [finding('status-list.not-good', 'stops', { ...at(list.url), reason: judged.reason })];
  const other: readonly Finding[] =
    judged?.notes.includes('status.other-signer') === true
      ? [finding('status-list.other-signer', 'fine', { ...at(list.url), subject: issuerIn(opened.document) })]
      : [];
  const good =
    faults.length + more.length === 0 && judged !== undefined
      ? [finding('status-list.good', 'fine', { ...at(list.url) })]
      : [];
  return [...headers, ...moved, ...faults, ...more, ...other, ...good];
}

/** Without the issuer's key nobody can tell whose list it is; what is wrong with the key is said there. */
const waitsForKey = ({ evidence }: Check, { issuer }: ListToLookAt, document: JsonObject): boolean =>
  issuer === issuerIn(document) &&
  evidence.some(({ fact, value = '' }) => fact === 'list.proof' && /^proof\.(?:key-|wrong-purpose)/.test(value));

function issuerIn(document: JsonObject): string {
  const issuer = member(document, 'issuer');
  return isObject(issuer) ? (textMember(issuer, 'id') ?? '') : typeof issuer === 'string' ? issuer : '';
}

/** Whether something is a list of this family, and which of its dialects. */
export const dialectOf = (document: JsonObject): Dialect | undefined =>
  dialects.find(({ credentialType }) => textsOf(member(document, 'type')).includes(credentialType));

async function faultsOfList(
  document: JsonObject,
  isToken: boolean,
  { purposes, size, url }: ListToLookAt,
  now: Date,
): Promise<readonly Finding[]> {
  const dialect = dialectOf(document);
  if (!dialect) return [];
  const [first] = listOf(member(document, 'credentialSubject'));
  const subject = isObject(first) ? first : {};
  const fault = (id: FindingId, severity: Finding['severity'], more: object, ...remedies: readonly Remedy[]): Finding =>
    finding(id, severity, { ...at(url), ...more }, remedies);
  const stated = textsOf(member(subject, 'statusPurpose'));
  const missing = purposes.filter(purpose => !stated.includes(purpose));
  const period = checkPeriod(readFamilyDates(document), now);
  return [
    ...(isToken || member(document, 'proof') !== undefined ? [] : [fault('status-list.unsigned', 'stops', {})]),
    ...(dialect.onlyPurpose !== undefined || missing.length === 0
      ? []
      : [
          fault(
            'status-list.purpose',
            'stops',
            { found: stated.join(', '), expected: missing.join(', ') },
            toSign(
              'credentialSubject.statusPurpose',
              `"statusPurpose": ${JSON.stringify(purposeLine(stated, missing))}`,
            ),
          ),
        ]),
    ...(period.reason === 'period.expired' || period.reason === 'period.not-yet'
      ? [fault('status-list.ended', 'stops', { reason: period.reason })]
      : []),
    ...(await bitsFaults(subject, dialect, size, fault)),
  ];
}

const purposeLine = (stated: readonly string[], missing: readonly string[]): readonly string[] | string => {
  const all = [...stated, ...missing];
  return all.length === 1 ? (all[0] ?? '') : all;
};

const toSign = (path: string, lines: string): Remedy => ({
  where: { kind: 'member', path },
  lines,
  language: 'json',
  needs: 'sign',
});

type Fault = (id: FindingId, severity: Finding['severity'], more: object, ...remedies: readonly Remedy[]) => Finding;

/** Its length and how it is written; the same bits, written as the standard has them, are the remedy for both. */
async function bitsFaults(
  subject: JsonObject,
  { entryType }: Dialect,
  size: number,
  fault: Fault,
): Promise<readonly Finding[]> {
  const encoded = textMember(subject, 'encodedList') ?? '';
  const bits = await decodeBits(encoded);
  if (bits.kind === 'invalid') {
    const bytes = await bareBits(encoded);
    const remedy = bytes ? await rewritten(bytes, size, entryType) : [];
    return [fault('status-list.encoding', 'stops', { found: encoded.slice(0, 12) }, ...remedy)];
  }
  const entries = Math.floor((bits.bytes.length * 8) / size);
  const isBare = entryType === 'BitstringStatusListEntry' && !encoded.startsWith('u');
  if (entries >= limits.statusListHerd && !isBare) return [];
  const remedy = await rewritten(bits.bytes, size, entryType);
  return [
    ...(isBare ? [fault('status-list.encoding', 'weakens', { found: encoded.slice(0, 12) }, ...remedy)] : []),
    ...(entries < limits.statusListHerd
      ? [fault('status-list.too-short', 'weakens', { count: entries }, ...remedy)]
      : []),
  ];
}

/** A list that was compressed as zlib, as some tools do, is the same bits all the same. */
async function bareBits(encoded: string): Promise<Uint8Array | undefined> {
  const letters = encoded.replace(/^u/, '').replaceAll('-', '+').replaceAll('_', '/').replaceAll('=', '');
  if (!/^eJ|^eN|^eA|^eF/.test(letters)) return undefined;
  try {
    const bits = await unpackBits(
      Uint8Array.from(atob(letters), letter => letter.charCodeAt(0)),
      'deflate',
    );
    return bits.kind === 'bits' ? bits.bytes : undefined;
  } catch {
    return undefined;
  }
}

/** The same bits, as many as keep a learner unnoticed among others, as the dialect writes them. */
async function rewritten(bytes: Uint8Array, size: number, entryType: string): Promise<readonly Remedy[]> {
  const least = Math.ceil((limits.statusListHerd * size) / 8);
  const all = new Uint8Array(Math.max(least, bytes.length));
  all.set(bytes);
  const packed = await packedBits(all);
  const encoded = `${entryType === 'BitstringStatusListEntry' ? 'u' : ''}${base64url(packed)}`;
  return encoded.length > limits.receivedShown
    ? []
    : [toSign('credentialSubject.encodedList', `"encodedList": ${JSON.stringify(encoded)}`)];
}

async function packedBits(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** In pieces: an argument list has an end. */
function base64url(bytes: Uint8Array): string {
  let letters = '';
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** A list by itself: whether its signature holds is asked as it is for any credential's list. */
export async function checkOf(received: OpenedDocument, look: Look): Promise<Check> {
  const vocabulary = openVocabulary(look.environment, look.web);
  const { overall } = await checkProof(received, 'open-badges-3', { web: look.web, vocabulary, now: look.now });
  return overall;
}
