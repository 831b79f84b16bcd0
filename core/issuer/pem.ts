import type { PublicKey } from './key.js';
import { decompress } from './curve-point.js';
import { ecKey, ed25519Key, rsaKey } from './public-key.js';
import { type Element, elementsOf, identifierIn, onlyElement, tags } from './seal/der.js';

const PEM = /^\s*-----BEGIN ((?:RSA )?PUBLIC KEY)-----([A-Za-z0-9+/=\s]{1,16384})-----END \1-----\s*$/;

/** A public key in PEM form: SubjectPublicKeyInfo (RFC 7468 §13), or the bare RSA key older badges publish (RFC 8017 §A.1.1). */
export function readPem(pem: string): PublicKey | undefined {
  const [, label, body = ''] = PEM.exec(pem) ?? [];
  const element = label === undefined ? undefined : onlyElement(bytesOf(body));
  return label === 'RSA PUBLIC KEY' ? readRsa(element) : readSubjectPublicKey(element);
}

function bytesOf(body: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(body.replace(/\s/g, '')), letter => letter.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}

const IDENTIFIERS = {
  rsa: '1.2.840.113549.1.1.1',
  ellipticCurve: '1.2.840.10045.2.1',
  ed25519: '1.3.101.112',
} as const;
const CURVES: Readonly<Record<string, { readonly name: 'P-256' | 'P-384' | 'P-521'; readonly bytes: number }>> = {
  '1.2.840.10045.3.1.7': { name: 'P-256', bytes: 32 },
  '1.3.132.0.34': { name: 'P-384', bytes: 48 },
  '1.3.132.0.35': { name: 'P-521', bytes: 66 },
};

/** SubjectPublicKeyInfo: what kind of key, and the key as a string of bits (RFC 5280 §4.1.2.7, RFC 8410 §4, RFC 5480 §2). */
function readSubjectPublicKey(element: Element | undefined): PublicKey | undefined {
  const [algorithm, key] = elementsOf(element, tags.sequence) ?? [];
  const [identifier, parameters] = elementsOf(algorithm, tags.sequence) ?? [];
  if (key?.tag !== tags.bitString || key.content[0] !== 0) return undefined;
  const bytes = key.content.subarray(1);
  switch (identifierIn(identifier)) {
    case IDENTIFIERS.rsa:
      return readRsa(onlyElement(bytes));
    case IDENTIFIERS.ed25519:
      return ed25519Key(bytes);
    case IDENTIFIERS.ellipticCurve:
      return readPoint(identifierIn(parameters) ?? '', bytes);
    default:
      return undefined;
  }
}

function readRsa(element: Element | undefined): PublicKey | undefined {
  const [modulus, exponent, ...others] = elementsOf(element, tags.sequence) ?? [];
  if (modulus?.tag !== tags.integer || exponent?.tag !== tags.integer || others.length > 0) return undefined;
  return rsaKey(modulus.content, exponent.content);
}

/** A point of a curve, written in full or compressed (SEC 1 §2.3.4). */
function readPoint(identifier: string, bytes: Uint8Array): PublicKey | undefined {
  const curve = Object.hasOwn(CURVES, identifier) ? CURVES[identifier] : undefined;
  if (!curve) return undefined;
  if (bytes[0] === 4 && bytes.length === 1 + 2 * curve.bytes) {
    return ecKey(curve.name, bytes.subarray(1, 1 + curve.bytes), bytes.subarray(1 + curve.bytes));
  }
  const point = curve.name === 'P-521' ? undefined : decompress(curve.name, bytes);
  return point && ecKey(curve.name, point.x, point.y);
}
