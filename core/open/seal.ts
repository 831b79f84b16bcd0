import { fromBase64url } from '../base64url.js';
import { type Json, type JsonObject, isList, isObject, listOf, member, textMember } from '../json.js';
import { limits } from '../limits.js';
import { failed } from '../report/check.js';
import type { Place } from './carrier.js';
import { found, notOpened, refusedDocument, unsupported } from './carrier.js';
import { type Bounds, type JsonRead, readJson } from './json.js';
import type { Opened, Seal, SealSignature } from './opened.js';

/** A seal holds a whole document as one text, and lists of certificates as others. */
export const SEAL_BOUNDS: Bounds = {
  bytes: limits.inputBytes,
  items: limits.itemsPerList,
  stringBytes: limits.inputBytes,
};

/** European credentials carry pictures as plain base64, without the `data:` that tells them from other texts. */
const CONTENT_BOUNDS: Bounds = { ...SEAL_BOUNDS, stringBytes: Math.ceil(limits.dataImageBytes / 3) * 4 };

/** Reading stopped at a text that is longer than a credential's own, and stands where a seal keeps long ones. */
export const isLongSeal = (read: JsonRead): boolean =>
  read.kind === 'refused' && read.detail === 'string' && /^\/(?:payload$|signatures\/|header\/)/.test(read.pointer);

/** What opens the content of a seal: the same that found the seal. */
type Onward<At extends Place> = (value: Json, place: At) => Promise<readonly Opened[]>;

/**
 * Signed content in the JSON serialization (RFC 7515 §7.2), general or flattened, such as a JAdES seal: every credential
 * in it, with the seal around it. `undefined` when the value is no such thing; encrypted content (RFC 7516 §7.2) is named.
 */
export async function openSeal<At extends Place>(
  value: JsonObject,
  place: At,
  onward: Onward<At>,
): Promise<readonly Opened[] | undefined> {
  if (isEncrypted(value)) return [unsupported(place, 'found.media', 'JWE')];
  if (!isSeal(value)) return undefined;
  const payload = member(value, 'payload');
  if (typeof payload !== 'string') return [malformed(place, '/payload')];
  const seal: Seal = { kind: 'seal', payload, signatures: signaturesOf(value) };
  const read = readPayload(seal);
  const inside = { ...place, path: [...place.path, { kind: 'seal', at: '/payload' }] } as const;
  if (!read) return [malformed(inside, '/payload')];
  if (read.kind === 'refused') return [refusedDocument(read, inside)];
  return (await onward(read.value, inside)).map(opened => sealedWith(opened, seal));
}

const isEncrypted = (value: JsonObject): boolean =>
  textMember(value, 'ciphertext') !== undefined &&
  (member(value, 'protected') !== undefined || member(value, 'recipients') !== undefined);

/** A general one says so by its list of signatures; a flattened one is told from other data by its text and signature. */
export const isSeal = (value: Json): boolean =>
  member(value, 'payload') !== undefined &&
  (isList(member(value, 'signatures')) ||
    (typeof member(value, 'payload') === 'string' && typeof member(value, 'signature') === 'string'));

const malformed = (place: Place, pointer: string) =>
  notOpened(failed('format.malformed', [found('found.flaw', { kind: 'credential', pointer }, 'syntax')]), place);

/** Entries that are no objects are kept as signatures without anything, so that they are judged and not overlooked. */
const signaturesOf = (value: JsonObject): readonly SealSignature[] =>
  isList(member(value, 'signatures')) ? listOf(member(value, 'signatures')).map(signatureOf) : [signatureOf(value)];

function signatureOf(value: Json): SealSignature {
  const header = member(value, 'header');
  return {
    protected: textMember(value, 'protected') ?? '',
    header: isObject(header) ? header : {},
    signature: textMember(value, 'signature') ?? '',
  };
}

/** Content that secures itself keeps what is nearest to it: a token in a sealed presentation is its issuer's. */
const sealedWith = (opened: Opened, seal: Seal): Opened =>
  opened.kind === 'document' && !opened.envelope ? { ...opened, envelope: seal } : opened;

/** The text as it stands, or what it encodes: all headers must agree on that (RFC 7797 §3), which is judged later. */
function readPayload(seal: Seal): JsonRead | undefined {
  if (isUnencoded(seal)) return readJson(seal.payload, CONTENT_BOUNDS);
  const bytes = fromBase64url(seal.payload);
  return bytes && readJson(bytes, CONTENT_BOUNDS);
}

/** A header that says neither leaves it to what the payload looks like; such a seal is judged as broken. */
function isUnencoded({ signatures, payload }: Seal): boolean {
  const headers = signatures.flatMap(signature => protectedHeaderOf(signature) ?? []);
  const said = headers.map(header => member(header, 'b64') ?? true).filter(b64 => typeof b64 === 'boolean');
  return said.length === 0 ? /^\s*[{[]/.test(payload) : said.includes(false);
}

/** The protected header, read strictly; `undefined` when there is none or it is not one JSON object. */
export function protectedHeaderOf(signature: SealSignature): JsonObject | undefined {
  const bytes = signature.protected === '' ? undefined : fromBase64url(signature.protected);
  const read = bytes && readJson(bytes);
  return read?.kind === 'read' && isObject(read.value) ? read.value : undefined;
}
