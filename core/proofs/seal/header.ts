import { type Json, type JsonObject, isList, isObject, listOf, member, textMember, textsOf } from '../../json.js';
import { limits } from '../../limits.js';
import { fromBase64 } from '../../open/base64.js';
import { protectedHeaderOf } from '../../open/seal.js';
import type { SealSignature } from '../../open/opened.js';
import type { ReasonFor } from '../../report/reasons.js';
import { readDate, readNumericDate } from '../../validity/date.js';
import { isCriticalList } from '../jose/header.js';
import { type AlgorithmName, isAlgorithm } from '../jose/signature.js';

/** A header that says how its signature is to be checked. */
export interface ReadableHeader {
  readonly kind: 'readable';
  readonly header: JsonObject;
  readonly algorithm: AlgorithmName;
  /** When it was sealed, by the sealer's own word. */
  readonly sealedAt: Date | undefined;
}

export interface UnreadableSeal {
  readonly kind: 'unreadable';
  readonly reason: ReasonFor<'failed' | 'unknown', 'proof'>;
  /** The member of the header to blame, or a code for what is wrong. */
  readonly what: string;
  readonly value?: string;
}

export const unreadable = (reason: UnreadableSeal['reason'], what: string, value?: string): UnreadableSeal => ({
  kind: 'unreadable',
  reason,
  what,
  ...(value !== undefined && { value }),
});

/** Everything the header of one signature says, judged before any key is looked at, most basic first. */
export function readHeader(signature: SealSignature, now: Date): ReadableHeader | UnreadableSeal {
  const header = protectedHeaderOf(signature);
  if (!header) return withoutProtection(signature);
  const repeated = Object.keys(header).find(name => Object.hasOwn(signature.header, name));
  // A parameter stands in one of the two headers (RFC 7515 §4); `crit` only where it is protected (§4.1.11).
  if (repeated !== undefined || Object.hasOwn(signature.header, 'crit')) {
    return unreadable('proof.malformed', repeated ?? 'crit');
  }
  const critical = readCritical(header);
  if (critical) return critical;
  if (Object.hasOwn(header, 'sigD')) return unreadable('proof.unsupported', 'sigD', 'sigD');
  const algorithm = readAlgorithm(header);
  if (typeof algorithm !== 'string') return algorithm;
  const sealedAt = readSealedAt(header, now);
  if (sealedAt && 'kind' in sealedAt) return sealedAt;
  return { kind: 'readable', header, algorithm, sealedAt };
}

/** Nothing at all, something unreadable, or a header that no signature protects. */
function withoutProtection(signature: SealSignature): UnreadableSeal {
  const isBare = signature.protected === '' && Object.keys(signature.header).length > 0;
  return isBare ? unreadable('proof.unsupported', 'protected', 'JWS') : unreadable('proof.malformed', 'protected');
}

/** Extensions that are understood (RFC 7797 §6, ETSI TS 119 182-1 §5). */
const UNDERSTOOD: ReadonlySet<string> = new Set(
  'b64 sigT sigD adoTst srCms srAts sigPId sigPl x5t#o sigX5ts'.split(' '),
);

function readCritical(header: JsonObject): UnreadableSeal | undefined {
  const critical = member(header, 'crit');
  const names = textsOf(critical);
  if (critical !== undefined && !isCriticalList(critical, header)) return unreadable('proof.malformed', 'crit');
  const unencoded = member(header, 'b64');
  if (unencoded !== undefined && (typeof unencoded !== 'boolean' || !names.includes('b64'))) {
    return unreadable('proof.malformed', 'b64');
  }
  const unknown = names.find(name => !UNDERSTOOD.has(name));
  return unknown === undefined ? undefined : unreadable('proof.unsupported', 'crit', unknown);
}

/** Forms of "not signed at all" and of a shared secret. */
const REFUSED = /^(?:none|HS\d+)$/i;
/** Algorithms of seals (ETSI TS 119 312): Ed25519 is not among them. */
const ALLOWED = /^(?:RS|PS|ES)(?:256|384|512)$/;

function readAlgorithm(header: JsonObject): AlgorithmName | UnreadableSeal {
  const name = textMember(header, 'alg');
  if (name === undefined) return unreadable('proof.malformed', 'alg');
  if (REFUSED.test(name)) return unreadable('proof.algorithm-refused', 'alg', name);
  return ALLOWED.test(name) && isAlgorithm(name) ? name : unreadable('proof.unsupported', 'alg', name);
}

/** `sigT` is a date and time, `iat` counts seconds since 1970 (ETSI TS 119 182-1 §5.1.11, §5.2.1). */
function readSealedAt(header: JsonObject, now: Date): Date | UnreadableSeal | undefined {
  const [sigT, iat] = [member(header, 'sigT'), member(header, 'iat')];
  const dates = [
    ...(sigT === undefined ? [] : [typeof sigT === 'string' ? readDate(sigT)?.date : undefined]),
    ...(iat === undefined ? [] : [readNumericDate(iat)]),
  ];
  const latest = dates.toSorted((one, other) => (other?.getTime() ?? 0) - (one?.getTime() ?? 0))[0];
  if (dates.includes(undefined)) return unreadable('proof.malformed', sigT === undefined ? 'iat' : 'sigT');
  return latest && latest.getTime() > now.getTime() + limits.clockSkew
    ? unreadable('proof.from-the-future', sigT === undefined ? 'iat' : 'sigT', latest.toISOString())
    : latest;
}

/** What was added to a seal later (ETSI TS 119 182-1 §5.3). */
function addedTo({ header }: SealSignature): readonly JsonObject[] {
  const added = member(header, 'etsiU');
  const entries = (isList(added) ? added : []).slice(0, limits.sealAdditions);
  return entries.flatMap(entry => (isObject(entry) ? [entry] : [encoded(entry) ?? {}]));
}

/** The tokens of the time stamps on a signature (ETSI TS 119 182-1 §5.3.4, §5.4.3.3), DER. */
export function timestampsOn(signature: SealSignature): readonly Uint8Array<ArrayBuffer>[] {
  const stamps = addedTo(signature).flatMap(added => listOf(member(member(added, 'sigTst'), 'tstTokens')));
  return stamps.slice(0, limits.sealTimestamps).flatMap(stamp => fromBase64(textMember(stamp, 'val') ?? '') ?? []);
}

/** What was added to a seal later, by name: time stamps, certificates … */
export function additionsOf(signature: SealSignature, protectedHeader: JsonObject): readonly string[] {
  const names = addedTo(signature).flatMap(added => Object.keys(added));
  return [...new Set([...(Object.hasOwn(protectedHeader, 'adoTst') ? ['adoTst'] : []), ...names])];
}

/** Each addition may be written as the base64url of its JSON. */
const encoded = (entry: Json): JsonObject | undefined =>
  typeof entry === 'string' ? protectedHeaderOf({ protected: entry, header: {}, signature: '' }) : undefined;
