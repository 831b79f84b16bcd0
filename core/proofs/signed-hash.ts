import type { KeyType } from '../issuer/key.js';
import type { AlgorithmName } from './jose/signature.js';

/** How the hashes of a proof are signed with a key; the hash follows the key (Data Integrity ECDSA §3.2.3). */
export interface SignedHash {
  readonly algorithm: AlgorithmName;
  readonly hash: 'SHA-256' | 'SHA-384';
}

const SIGNED_HASHES: Partial<Readonly<Record<KeyType, SignedHash>>> = {
  Ed25519: { algorithm: 'Ed25519', hash: 'SHA-256' },
  'P-256': { algorithm: 'ES256', hash: 'SHA-256' },
  'P-384': { algorithm: 'ES384', hash: 'SHA-384' },
};

export const signedHashOf = (type: KeyType): SignedHash | undefined => SIGNED_HASHES[type];
