import type { KeyType, PublicKey } from '../../issuer/key.js';
import type { JsonObject } from '../../json.js';
import { limits } from '../../limits.js';
import { later } from '../../later.js';

const edwardsCurves = later(() => import('../linked-data/ed25519.js'));

interface Algorithm {
  readonly key: KeyType;
  /** How the key is imported, and how a signature is checked with it (Web Cryptography API §18–§33). */
  readonly imported: RsaHashedImportParams | EcKeyImportParams | { readonly name: 'Ed25519' };
  readonly checked: RsaPssParams | EcdsaParams | { readonly name: string };
}

const ecdsa = (namedCurve: 'P-256' | 'P-384' | 'P-521', hash: string): Algorithm => ({
  key: namedCurve,
  imported: { name: 'ECDSA', namedCurve },
  checked: { name: 'ECDSA', hash },
});

const rsa = (hash: string): Algorithm => ({
  key: 'RSA',
  imported: { name: 'RSASSA-PKCS1-v1_5', hash },
  checked: { name: 'RSASSA-PKCS1-v1_5' },
});

const pss = (hash: string, saltLength: number): Algorithm => ({
  key: 'RSA',
  imported: { name: 'RSA-PSS', hash },
  checked: { name: 'RSA-PSS', saltLength },
});

const ed25519: Algorithm = { key: 'Ed25519', imported: { name: 'Ed25519' }, checked: { name: 'Ed25519' } };

/** Signature algorithms by their JOSE names (RFC 7518 §3.1, RFC 8037 §3.1, RFC 9864). Which are allowed where is another matter. */
const ALGORITHMS = {
  EdDSA: ed25519,
  Ed25519: ed25519,
  ES256: ecdsa('P-256', 'SHA-256'),
  ES384: ecdsa('P-384', 'SHA-384'),
  ES512: ecdsa('P-521', 'SHA-512'),
  RS256: rsa('SHA-256'),
  RS384: rsa('SHA-384'),
  RS512: rsa('SHA-512'),
  PS256: pss('SHA-256', 32),
  PS384: pss('SHA-384', 48),
  PS512: pss('SHA-512', 64),
} as const satisfies Record<string, Algorithm>;

export type AlgorithmName = keyof typeof ALGORITHMS;

export const isAlgorithm = (name: string): name is AlgorithmName => Object.hasOwn(ALGORITHMS, name);

/** The kind of key an algorithm signs with. */
export const keyTypeOf = (algorithm: AlgorithmName): KeyType => ALGORITHMS[algorithm].key;

/**
 * Whether a signature fits the bytes under a key. Elliptic curve signatures are `r‖s` (RFC 7518 §3.4). The caller has
 * made sure that key and algorithm belong together.
 * @throws DOMException when the key cannot be imported, or the platform lacks the algorithm
 */
export async function signatureFits(
  algorithm: AlgorithmName,
  { type, jwk }: PublicKey,
  signed: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  if (type === 'Ed25519' && !(await platformKnowsEd25519())) {
    const { ed25519Fits } = await edwardsCurves();
    return ed25519Fits(jwk, signed, signature);
  }
  return crypto.subtle.verify(ALGORITHMS[algorithm].checked, await importedKey(algorithm, jwk), signature, signed);
}

/** Importing a key takes about as long as using it, and an issuer signs many credentials with one. */
const importedKeys = new Map<string, Promise<CryptoKey>>();

function importedKey(algorithm: AlgorithmName, jwk: JsonObject): Promise<CryptoKey> {
  const bare = withoutUses(jwk);
  const name = JSON.stringify([algorithm, bare]);
  const known = importedKeys.get(name);
  if (known) return known;
  const importing = crypto.subtle.importKey('jwk', bare, ALGORITHMS[algorithm].imported, false, ['verify']);
  if (importedKeys.size >= limits.rememberedKeys) importedKeys.clear();
  importedKeys.set(name, importing);
  importing.catch(() => importedKeys.delete(name));
  return importing;
}

/** What the key says it is for was looked at before; platforms disagree about it, and about unknown names. */
const withoutUses = (jwk: JsonObject): JsonWebKey =>
  Object.fromEntries(['kty', 'crv', 'x', 'y', 'n', 'e'].flatMap(name => (name in jwk ? [[name, jwk[name]]] : [])));

let ed25519Known: Promise<boolean> | undefined;

/** Asked once: some browsers came to Ed25519 late. The base point of the curve is a key like any other (RFC 8032 §5.1). */
function platformKnowsEd25519(): Promise<boolean> {
  const basePoint = { kty: 'OKP', crv: 'Ed25519', x: 'WGZmZmZmZmZmZmZmZmZmZmZmZmZmZmZmZmZmZmZmZmY' };
  ed25519Known ??= crypto.subtle.importKey('jwk', basePoint, { name: 'Ed25519' }, false, ['verify']).then(
    () => true,
    () => false,
  );
  return ed25519Known;
}
