import { toBase64url } from '../../base64url.js';
import type { Certificate } from '../../issuer/seal/certificate.js';
import type { PublicKey } from '../../issuer/key.js';
import { readSubjectPublicKey } from '../../issuer/pem.js';
import { modulusBits } from '../../issuer/public-key.js';
import { type Json, type JsonObject, isList, isObject, listOf, member, textMember } from '../../json.js';
import { limits } from '../../limits.js';
import { type AlgorithmName, keyTypeOf } from '../jose/signature.js';
import { type UnreadableSeal, unreadable } from './header.js';
import { later } from '../../later.js';

const certificateReader = later(() => import('../../issuer/seal/certificate.js'));

/** The certificate of the sealer, and its key to check with. */
export interface SealKey {
  readonly kind: 'seal-key';
  readonly certificate: Certificate;
  /** All of `x5c`, DER. */
  readonly certificates: readonly Uint8Array<ArrayBuffer>[];
  readonly key: PublicKey;
}

/**
 * The first certificate of `x5c` signed (RFC 7515 §4.1.6); digests of it that the header states must be its own. No
 * certificate is ever fetched.
 */
export async function sealKeyOf(header: JsonObject, algorithm: AlgorithmName): Promise<SealKey | UnreadableSeal> {
  const chain = member(header, 'x5c');
  if (chain === undefined) return unreadable('proof.key-unreachable', 'seal.no-certificate', textMember(header, 'kid'));
  const encoded = isList(chain) && chain.length <= limits.sealCertificates ? chain.map(certificateBytes) : [];
  const { readCertificate } = await certificateReader();
  const certificates = encoded.map(bytes => bytes && readCertificate(bytes));
  const [der, certificate] = [encoded[0], certificates[0]];
  if (!der || !certificate || certificates.includes(undefined)) return unreadable('proof.malformed', 'x5c');
  const misfit = await digestMisfit(header, der);
  if (misfit) return misfit;
  const key = await withKey(certificate, algorithm);
  return 'kind' in key
    ? key
    : { kind: 'seal-key', certificate, certificates: encoded.flatMap(one => one ?? []), ...key };
}

/** Base64 of DER with its padding, on one line (RFC 7515 §4.1.6). */
export function certificateBytes(entry: Json): Uint8Array<ArrayBuffer> | undefined {
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

/** A key of the kind the algorithm asks for, and long enough to protect anything. */
async function withKey(
  certificate: Certificate,
  algorithm: AlgorithmName,
): Promise<Pick<SealKey, 'key'> | UnreadableSeal> {
  const { keyType, publicKey } = certificate;
  if (keyType !== undefined && keyType !== keyTypeOf(algorithm)) {
    return unreadable('proof.algorithm-refused', 'alg', algorithm);
  }
  const key = keyType && (await readSubjectPublicKey(publicKey));
  if (key?.type !== keyType || !key) return unreadable('proof.unsupported', 'x5c');
  const [bits, [least, most]] = [modulusBits(key), limits.rsaBits];
  if (key.type === 'RSA' && bits < least) return unreadable('proof.algorithm-refused', 'x5c', `RSA ${String(bits)}`);
  if (bits > most) return unreadable('proof.too-complex', 'x5c', `RSA ${String(bits)}`);
  return { key };
}
