import { decode, encode } from 'base58-universal';
import { type JsonObject, isObject, member, textMember } from '../json.js';

const ED25519_HEADER = [0xed, 0x01] as const;
const ED25519_BYTES = 32;
const BASE58 = /^[1-9A-HJ-NP-Za-km-z]+$/;

/** Bytes of a base58btc multibase text (`z…`); `undefined` when it is none. Callers bound its length. */
export function decodeMultibase(text: string): Uint8Array | undefined {
  if (!text.startsWith('z') || text.length > 256 || !BASE58.test(text.slice(1))) return undefined;
  return decode(text.slice(1));
}

/** Whether a multibase text is an Ed25519 public key in Multikey form (Controlled Identifiers v1.0 §2.2.2). */
export function isEd25519Multikey(text: string): boolean {
  const bytes = decodeMultibase(text);
  return (
    bytes?.length === ED25519_HEADER.length + ED25519_BYTES && ED25519_HEADER.every((byte, at) => bytes[at] === byte)
  );
}

/** Kinds of public key whose multibase form begins like this, and that no supported suite here signs with. */
export const otherMultikey = (text: string): boolean => /^z(Dn|82|UC7|6LS|Q3s)/.test(text);

/** The Ed25519 key of a verification method in Multikey form, whichever way the method writes it. */
export function ed25519KeyOf(method: JsonObject): string | undefined {
  const multibase = textMember(method, 'publicKeyMultibase');
  if (multibase !== undefined) return isEd25519Multikey(multibase) ? multibase : undefined;
  const jwk = member(method, 'publicKeyJwk');
  return isObject(jwk) ? fromJwk(jwk) : undefined;
}

/** RFC 8037 §2: an octet key pair on the curve Ed25519. */
function fromJwk(jwk: JsonObject): string | undefined {
  const x = textMember(jwk, 'x');
  if (textMember(jwk, 'kty') !== 'OKP' || textMember(jwk, 'crv') !== 'Ed25519' || !x) return undefined;
  if (!/^[A-Za-z0-9_-]{43}$/.test(x)) return undefined;
  const raw = Uint8Array.from(atob(x.replaceAll('-', '+').replaceAll('_', '/')), letter => letter.charCodeAt(0));
  return raw.length === ED25519_BYTES ? `z${encode(Uint8Array.from([...ED25519_HEADER, ...raw]))}` : undefined;
}
