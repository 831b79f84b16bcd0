import { decode, encode } from 'base58-universal';
import { fromBase64url } from '../base64url.js';
import { textMember } from '../json.js';
import { limits } from '../limits.js';
import { decompress } from './curve-point.js';
import type { KeyType, PublicKey } from './key.js';
import { ecKey, ed25519Key } from './public-key.js';

const BASE58 = /^[1-9A-HJ-NP-Za-km-z]+$/;

/** Bytes of a base58btc multibase text (`z…`), not to be changed; `undefined` when it is none. Callers bound its length. */
export function decodeMultibase(text: string): Uint8Array | undefined {
  if (!text.startsWith('z') || text.length > limits.multibaseLetters) return undefined;
  const known = decoded.get(text);
  if (known) return known;
  if (!BASE58.test(text.slice(1))) return undefined;
  const bytes = decode(text.slice(1));
  if (decoded.size >= limits.rememberedKeys) decoded.clear();
  decoded.set(text, bytes);
  return bytes;
}

/** Written like a key, and longer than those that are read here. */
export const isLongMultibase = (text: string): boolean =>
  text.length > limits.multibaseLetters && /^z[1-9A-HJ-NP-Za-km-z]+$/.test(text);

/** Every letter of it is a long division, and a key is looked at for several questions. */
const decoded = new Map<string, Uint8Array>();

/** What a key in Multikey form begins with (Controlled Identifiers v1.0 §2.2.2), and how the rest is read. */
const KINDS: readonly {
  readonly type: KeyType;
  readonly header: readonly [number, number];
  read(bytes: Uint8Array): PublicKey | undefined;
}[] = [
  { type: 'Ed25519', header: [0xed, 0x01], read: ed25519Key },
  { type: 'P-256', header: [0x80, 0x24], read: bytes => fromCompressed('P-256', bytes) },
  { type: 'P-384', header: [0x81, 0x24], read: bytes => fromCompressed('P-384', bytes) },
];

/** A public key in Multikey form; `undefined` for one of another kind, or none. */
export function multikeyOf(text: string): PublicKey | undefined {
  const bytes = decodeMultibase(text);
  if (!bytes) return undefined;
  const kind = KINDS.find(({ header }) => header.every((byte, at) => bytes[at] === byte));
  return kind?.read(bytes.subarray(kind.header.length));
}

function fromCompressed(curve: 'P-256' | 'P-384', bytes: Uint8Array): PublicKey | undefined {
  const point = decompress(curve, bytes);
  return point && ecKey(curve, point.x, point.y);
}

/** A key in Multikey form: `z6Mk…` Ed25519, `zDn…` P-256, `z82…` P-384; `undefined` for a key of another kind. */
export function writtenMultikey({ type, jwk }: PublicKey): string | undefined {
  const kind = KINDS.find(one => one.type === type);
  const [x, y] = ['x', 'y'].map(name => fromBase64url(textMember(jwk, name) ?? ''));
  if (!kind || !x) return undefined;
  const bytes = Uint8Array.from(type === 'Ed25519' ? x : [2 + ((y?.at(-1) ?? 0) & 1), ...x]);
  // What is no point of its curve would come back as one that is.
  const same = kind.read(bytes)?.jwk['y'] === jwk['y'];
  return same ? `z${encode(Uint8Array.from([...kind.header, ...bytes]))}` : undefined;
}

/** Kinds of public key that no supported signature is made with: BLS12-381, X25519, secp256k1, RSA, P-521. */
export const otherMultikey = (text: string): boolean => /^z(UC7|6LS|Q3s|4MX|gg|2J9)/.test(text);
