import type { PublicKey } from './key.js';
import { ed25519Key, readJwk } from './public-key.js';

const PEM = /^\s*-----BEGIN ((?:RSA )?PUBLIC KEY)-----([A-Za-z0-9+/=\s]{1,16384})-----END \1-----\s*$/;

/** A public key in PEM form: SubjectPublicKeyInfo (RFC 7468 §13), or the bare RSA key older badges publish (RFC 8017 §A.1.1). */
export async function readPem(pem: string): Promise<PublicKey | undefined> {
  const [, label, body = ''] = PEM.exec(pem) ?? [];
  const bytes = label === undefined ? undefined : bytesOf(body);
  return bytes && readSubjectPublicKey(label === 'RSA PUBLIC KEY' ? asSubjectPublicKey(bytes) : bytes);
}

function bytesOf(body: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(body.replace(/\s/g, '')), letter => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** What stands before every Ed25519 key (RFC 8410 §4): it is read without a platform that may not know the curve. */
const BEFORE_ED25519 = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];

const KINDS = [
  { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  { name: 'ECDSA', namedCurve: 'P-256' },
  { name: 'ECDSA', namedCurve: 'P-384' },
  { name: 'ECDSA', namedCurve: 'P-521' },
] as const;

/** The key of a SubjectPublicKeyInfo (RFC 5280 §4.1.2.7), DER; `undefined` when it is of another kind, or none. */
export async function readSubjectPublicKey(bytes: Uint8Array<ArrayBuffer>): Promise<PublicKey | undefined> {
  if (BEFORE_ED25519.every((byte, at) => bytes[at] === byte)) return ed25519Key(bytes.subarray(BEFORE_ED25519.length));
  const keys = await Promise.all(KINDS.map(kind => imported(bytes, kind)));
  return keys.find(key => key !== undefined);
}

/** WebCrypto reads the key; it throws where it is of another kind, or none. */
async function imported(bytes: Uint8Array<ArrayBuffer>, kind: (typeof KINDS)[number]): Promise<PublicKey | undefined> {
  try {
    const key = await crypto.subtle.importKey('spki', bytes, kind, true, ['verify']);
    const { kty = '', crv = '', n = '', e = '', x = '', y = '' } = await crypto.subtle.exportKey('jwk', key);
    return readJwk({ kty, crv, n, e, x, y });
  } catch {
    return undefined;
  }
}

/** The algorithm of an RSA key, 1.2.840.113549.1.1.1, with its empty parameters (RFC 3279 §2.3.1). */
const RSA = [0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00];
const [SEQUENCE, BIT_STRING] = [0x30, 0x03];

const asSubjectPublicKey = (rsaKey: Uint8Array): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(element(SEQUENCE, [...RSA, ...element(BIT_STRING, [0, ...rsaKey])]));

/** DER of less than 64 KiB: length in the shortest form (X.690 §10.1), then content. */
function element(tag: number, content: readonly number[]): readonly number[] {
  const { length } = content;
  if (length < 0x80) return [tag, length, ...content];
  return length < 0x100 ? [tag, 0x81, length, ...content] : [tag, 0x82, length >> 8, length & 0xff, ...content];
}
