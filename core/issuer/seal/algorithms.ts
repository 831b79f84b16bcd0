import type { PublicKey } from '../key.js';
import { readSubjectPublicKey } from '../pem.js';
import { modulusBits, signatureBytes } from '../public-key.js';
import { limits } from '../../limits.js';
import { type Element, elementOf, identifierIn, INTEGER, inside, numberIn, partsOf, SEQUENCE } from './der.js';

/** Names of digests, by their identifiers (RFC 5754 §2). What SHA-1 signs proves nothing any more. */
const DIGESTS: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};

/** The digest an AlgorithmIdentifier names (RFC 5280 §4.1.1.2), as Web Cryptography calls it. */
export const digestNamed = (algorithm: Element | undefined): string | undefined =>
  DIGESTS[identifierIn(partsOf(algorithm)[0])];

interface Scheme {
  readonly name: 'RSASSA-PKCS1-v1_5' | 'RSA-PSS' | 'ECDSA';
  readonly hash: string;
  readonly saltLength?: number;
}

const pkcs1 = (hash: string): Scheme => ({ name: 'RSASSA-PKCS1-v1_5', hash });
const ecdsa = (hash: string): Scheme => ({ name: 'ECDSA', hash });

/** Signature algorithms by their identifiers (RFC 4055 §5, RFC 5758 §3.2). */
const SCHEMES: Readonly<Record<string, Scheme>> = {
  '1.2.840.113549.1.1.11': pkcs1('SHA-256'),
  '1.2.840.113549.1.1.12': pkcs1('SHA-384'),
  '1.2.840.113549.1.1.13': pkcs1('SHA-512'),
  '1.2.840.10045.4.3.2': ecdsa('SHA-256'),
  '1.2.840.10045.4.3.3': ecdsa('SHA-384'),
  '1.2.840.10045.4.3.4': ecdsa('SHA-512'),
};
const RSA = '1.2.840.113549.1.1.1';
const PSS = '1.2.840.113549.1.1.10';

/** In signed messages an RSA signature may name its key alone, and its digest beside it (RFC 5754 §3.2). */
function schemeOf(algorithm: Element, digest: string | undefined): Scheme | undefined {
  const [identifier, parameters] = partsOf(algorithm);
  const name = identifierIn(identifier);
  if (name === PSS) return pssScheme(parameters);
  return name === RSA && digest !== undefined ? pkcs1(digest) : SCHEMES[name];
}

/** One digest for the message and its mask; Web Cryptography knows no other way (RFC 4055 §3.1). */
function pssScheme(parameters: Element | undefined): Scheme | undefined {
  const stated = (number: number) => partsOf(partsOf(parameters).find(({ tag }) => tag === inside(number)))[0];
  const [hash, mask, saltLength] = [digestNamed(stated(0)), digestNamed(partsOf(stated(1))[1]), numberIn(stated(2))];
  return hash !== undefined && hash === mask && saltLength !== undefined
    ? { name: 'RSA-PSS', hash, saltLength }
    : undefined;
}

/** What a signature in ASN.1 is checked with. */
export interface SignedBytes {
  readonly algorithm: Element;
  /** The digest named beside the algorithm, where there is one. */
  readonly digest?: string;
  readonly signed: Uint8Array<ArrayBuffer>;
  readonly signature: Uint8Array<ArrayBuffer>;
}

/**
 * Whether a signature of a certificate or a signed message fits under a key (SubjectPublicKeyInfo, DER). `false` for every
 * algorithm, key and form that is not known: what cannot be checked leads nowhere, and accuses nobody. Never throws.
 */
export async function fitsUnder(
  publicKey: Uint8Array<ArrayBuffer>,
  { algorithm, digest, signed, signature }: SignedBytes,
): Promise<boolean> {
  try {
    const scheme = schemeOf(algorithm, digest);
    const key = scheme && (await readSubjectPublicKey(publicKey));
    if (!key || !belongTogether(scheme, key)) return false;
    const kind =
      key.type === 'RSA' ? { name: scheme.name, hash: scheme.hash } : { name: 'ECDSA', namedCurve: key.type };
    const bytes = key.type === 'RSA' ? signature : joinedNumbers(signature, signatureBytes(key) / 2);
    const imported = await crypto.subtle.importKey('jwk', key.jwk as JsonWebKey, kind, false, ['verify']);
    return bytes !== undefined && (await crypto.subtle.verify(checkWith(scheme), imported, bytes, signed));
  } catch {
    return false;
  }
}

function belongTogether({ name }: Scheme, key: PublicKey): boolean {
  const [least, most] = limits.rsaBits;
  if (key.type !== 'RSA') return name === 'ECDSA' && key.type !== 'Ed25519';
  return name !== 'ECDSA' && modulusBits(key) >= least && modulusBits(key) <= most;
}

const checkWith = ({ name, hash, saltLength = 0 }: Scheme): EcdsaParams | RsaPssParams | { readonly name: string } =>
  name === 'ECDSA' ? { name, hash } : { name, saltLength };

/** `r‖s` of the sequence of two numbers that certificates write (RFC 3279 §2.2.3, RFC 7518 §3.4). */
function joinedNumbers(signature: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> | undefined {
  const sequence = elementOf(signature);
  const numbers = partsOf(sequence).map(number => ofSize(number, size));
  const [r, s] = numbers;
  return sequence?.tag === SEQUENCE && numbers.length === 2 && r && s ? new Uint8Array([...r, ...s]) : undefined;
}

/** A number that is not negative, written in the one way there is (X.690 §8.3.2). */
function ofSize({ tag, content }: Element, size: number): readonly number[] | undefined {
  const [first = 0x80, second = 0] = content;
  const isPadded = first === 0 && content.length > 1;
  if (tag !== INTEGER || first >= 0x80 || (isPadded && second < 0x80)) return undefined;
  const digits = isPadded ? content.subarray(1) : content;
  return digits.length <= size ? [...new Array<number>(size - digits.length).fill(0), ...digits] : undefined;
}
