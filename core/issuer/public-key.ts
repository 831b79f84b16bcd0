import { fromBase64url, toBase64url } from '../base64url.js';
import { type JsonObject, textMember } from '../json.js';
import type { PublicKey } from './key.js';

const ED25519_BYTES = 32;

export const ed25519Key = (bytes: Uint8Array | undefined): PublicKey | undefined =>
  bytes?.length === ED25519_BYTES
    ? { type: 'Ed25519', jwk: { kty: 'OKP', crv: 'Ed25519', x: toBase64url(bytes) } }
    : undefined;

type EllipticCurve = 'P-256' | 'P-384' | 'P-521';
const COORDINATE_BYTES: Readonly<Record<EllipticCurve, number>> = { 'P-256': 32, 'P-384': 48, 'P-521': 66 };
const isCurve = (name: string): name is EllipticCurve => Object.hasOwn(COORDINATE_BYTES, name);

/** What a key says it is for (RFC 7517 §4.2–4) stays with it, so that it can be respected. */
const USES = ['alg', 'use', 'key_ops'] as const;

/** A JSON Web Key (RFC 7517, RFC 7518 §6, RFC 8037 §2) with its public members only. */
export function readJwk(jwk: JsonObject): PublicKey | undefined {
  const uses = Object.fromEntries(USES.flatMap(name => (Object.hasOwn(jwk, name) ? [[name, jwk[name] ?? null]] : [])));
  const key = keyIn(jwk);
  return key && { ...key, jwk: { ...key.jwk, ...uses } };
}

/** Whether a JSON Web Key holds what must stay secret (RFC 7518 §6.2.2, §6.3.2, §6.4.1). */
export const holdsPrivateKey = (jwk: JsonObject): boolean =>
  ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'].some(name => Object.hasOwn(jwk, name));

function keyIn(jwk: JsonObject): PublicKey | undefined {
  const [kty, crv = ''] = [textMember(jwk, 'kty'), textMember(jwk, 'crv')];
  const bytesAt = (name: string): Uint8Array | undefined => fromBase64url(textMember(jwk, name) ?? '');
  if (kty === 'OKP' && crv === 'Ed25519') return ed25519Key(bytesAt('x'));
  if (kty === 'EC' && isCurve(crv)) return ecKey(crv, bytesAt('x'), bytesAt('y'));
  return kty === 'RSA' ? rsaKey(bytesAt('n'), bytesAt('e')) : undefined;
}

export const ecKey = (
  crv: EllipticCurve,
  x: Uint8Array | undefined,
  y: Uint8Array | undefined,
): PublicKey | undefined =>
  x?.length === COORDINATE_BYTES[crv] && y?.length === COORDINATE_BYTES[crv]
    ? { type: crv, jwk: { kty: 'EC', crv, x: toBase64url(x), y: toBase64url(y) } }
    : undefined;

/** Numbers are written without leading zero bytes (RFC 7518 §2, Base64urlUInt). */
export function rsaKey(n: Uint8Array | undefined, e: Uint8Array | undefined): PublicKey | undefined {
  if (!n || !e) return undefined;
  const [modulus, exponent] = [withoutZeros(n), withoutZeros(e)];
  const isKey = modulus.length > 0 && modulus.length <= LONGEST_MODULUS && exponent.length > 0 && exponent.length <= 8;
  return isKey ? { type: 'RSA', jwk: { kty: 'RSA', n: toBase64url(modulus), e: toBase64url(exponent) } } : undefined;
}

const LONGEST_MODULUS = 4_096;

function withoutZeros(bytes: Uint8Array): Uint8Array {
  const start = bytes.findIndex(byte => byte !== 0);
  return start < 0 ? new Uint8Array() : bytes.subarray(start);
}

/** Length of an RSA key in bits; 0 for any other. */
export function modulusBits({ type, jwk }: PublicKey): number {
  const [first, ...others] = type === 'RSA' ? (fromBase64url(textMember(jwk, 'n') ?? '') ?? []) : [];
  return first === undefined ? 0 : 8 * others.length + (32 - Math.clz32(first));
}

/** Bytes a signature with the key has: two numbers of the curve (RFC 7518 §3.4, RFC 8032 §5.1.6), or one as long as the modulus. */
export const signatureBytes = (key: PublicKey): number => {
  if (key.type === 'RSA') return Math.ceil(modulusBits(key) / 8);
  return key.type === 'Ed25519' ? 64 : 2 * COORDINATE_BYTES[key.type];
};
