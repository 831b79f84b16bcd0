import { toBase64url } from '../../base64url.js';
import type { Certificate } from '../../issuer/seal/certificate.js';
import type { PublicKey } from '../../issuer/key.js';
import { type Json, type JsonObject, isList, isObject, listOf, member, textMember } from '../../json.js';
import { limits } from '../../limits.js';
import { type AlgorithmName, keyTypeOf } from '../jose/signature.js';
import { type UnreadableSeal, unreadable } from './header.js';

/** The certificate of the sealer, and its key to check with. */
export interface SealKey {
  readonly kind: 'seal-key';
  readonly certificate: Certificate;
  readonly key: PublicKey;
  /** How many bytes a signature of this key has. */
  readonly signatureBytes: number;
}

/**
 * The first certificate of `x5c` signed (RFC 7515 §4.1.6); digests of it that the header states must be its own. No
 * certificate is ever fetched.
 */
export async function sealKeyOf(header: JsonObject, algorithm: AlgorithmName): Promise<SealKey | UnreadableSeal> {
  const chain = member(header, 'x5c');
  if (chain === undefined) return unreadable('proof.key-unreachable', 'seal.no-certificate', textMember(header, 'kid'));
  const encoded = isList(chain) && chain.length <= limits.sealCertificates ? chain.map(certificateBytes) : [];
  const { readCertificate } = await import('../../issuer/seal/certificate.js');
  const certificates = encoded.map(bytes => bytes && readCertificate(bytes));
  const [der, certificate] = [encoded[0], certificates[0]];
  if (!der || !certificate || certificates.includes(undefined)) return unreadable('proof.malformed', 'x5c');
  const misfit = await digestMisfit(header, der);
  if (misfit) return misfit;
  return withKey(certificate, algorithm);
}

/** Base64 of DER with its padding, on one line (RFC 7515 §4.1.6). */
function certificateBytes(entry: Json): Uint8Array<ArrayBuffer> | undefined {
  const most = Math.ceil(limits.sealCertificateBytes / 3) * 4;
  if (typeof entry !== 'string' || entry.length > most || entry.length % 4 > 0) return undefined;
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(entry)) return undefined;
  return Uint8Array.from(atob(entry), letter => letter.charCodeAt(0));
}

/** Names of digests in `x5t#o` (ETSI TS 119 182-1 §5.2.2.2), as registered and as addresses. */
const DIGESTS: readonly (readonly [RegExp, string])[] = [
  [/^S256$|sha256$/i, 'SHA-256'],
  [/^S384$|sha384$/i, 'SHA-384'],
  [/^S512$|sha512$/i, 'SHA-512'],
];

/** The certificate a digest names must be the one that is there; otherwise another one was put in its place. */
async function digestMisfit(header: JsonObject, der: Uint8Array<ArrayBuffer>): Promise<UnreadableSeal | undefined> {
  const stated = [
    ...listOf(member(header, 'x5t#S256')).map(value => ({ name: 'S256', value })),
    ...[...listOf(member(header, 'x5t#o')), ...listOf(member(header, 'sigX5ts')).slice(0, 1)].map(entry => ({
      name: textMember(entry, 'digAlg') ?? '',
      value: isObject(entry) ? (member(entry, 'digVal') ?? null) : null,
    })),
  ];
  for (const { name, value } of stated) {
    const hash = DIGESTS.find(([pattern]) => pattern.test(name))?.[1];
    if (hash === undefined) return unreadable('proof.unsupported', 'x5t#o', name);
    const digest = toBase64url(new Uint8Array(await crypto.subtle.digest(hash, der)));
    if (digest !== value) return unreadable('proof.malformed', 'x5t');
  }
  return undefined;
}

const COORDINATE_BYTES: Readonly<Record<string, number>> = { 'P-256': 32, 'P-384': 48, 'P-521': 66 };

/** A key of the kind the algorithm asks for, and long enough to protect anything. */
async function withKey(certificate: Certificate, algorithm: AlgorithmName): Promise<SealKey | UnreadableSeal> {
  const { keyType: type } = certificate;
  if (type === undefined) return unreadable('proof.unsupported', 'x5c');
  if (type !== keyTypeOf(algorithm)) return unreadable('proof.algorithm-refused', 'alg', algorithm);
  const jwk = await jwkOf(certificate);
  const coordinate = COORDINATE_BYTES[type];
  if (coordinate !== undefined) {
    return { kind: 'seal-key', certificate, key: { type, jwk }, signatureBytes: 2 * coordinate };
  }
  const modulus = modulusBits(textMember(jwk, 'n') ?? '');
  const [least, most] = limits.rsaBits;
  if (modulus < least) return unreadable('proof.algorithm-refused', 'x5c', `RSA ${String(modulus)}`);
  if (modulus > most) return unreadable('proof.too-complex', 'x5c', `RSA ${String(modulus)}`);
  return { kind: 'seal-key', certificate, key: { type, jwk }, signatureBytes: Math.ceil(modulus / 8) };
}

/** WebCrypto reads the key; it throws where the bytes are no key, or one it does not know. */
async function jwkOf({ publicKey, keyType }: Certificate): Promise<JsonObject> {
  const named =
    keyType === 'RSA' ? { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } : { name: 'ECDSA', namedCurve: keyType ?? '' };
  const { kty, n, e, crv, x, y } = await crypto.subtle.exportKey(
    'jwk',
    await crypto.subtle.importKey('spki', publicKey, named, true, ['verify']),
  );
  const members = Object.entries({ kty, n, e, crv, x, y });
  return Object.fromEntries(members.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** The first letter of the modulus (RFC 7518 §6.3.1.1) has no leading zero octet, but may have leading zero bits. */
function modulusBits(n: string): number {
  const letters = n.replaceAll('-', '+').replaceAll('_', '/');
  const bytes = atob(letters);
  const first = bytes.charCodeAt(0);
  return bytes.length === 0 ? 0 : (bytes.length - 1) * 8 + (32 - Math.clz32(first));
}
