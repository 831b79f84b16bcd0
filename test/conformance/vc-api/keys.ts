/**
 * The issuers of the test server, each a did:key. Their keys come from a label, as those of the fixtures: everybody can
 * sign with them, and nobody may trust them.
 */
import { createHash } from 'node:crypto';
import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { type TokenKey, curveKey, edwardsKeyOf } from '../../fixtures/tokens.js';

export type KeyType = 'Ed25519' | 'P-256' | 'P-384';

export interface Signer {
  readonly id: string;
  readonly algorithm?: string;
  sign(call: { data: Uint8Array }): Promise<Uint8Array>;
}

/** What signs as one issuer. `did` is its identifier, `id` that of its only key. */
export interface TestIssuer {
  readonly type: KeyType;
  readonly did: string;
  readonly id: string;
  /** The same key for tokens. */
  readonly token: TokenKey;
  /** As the libraries take it. */
  readonly pair: { signer(): Signer };
}

const LABEL = 'vc-api';
const seed = createHash('sha256').update(`proofmark test key: ${LABEL}`).digest();

const named = (multibase: string) => ({ did: `did:key:${multibase}`, id: `did:key:${multibase}#${multibase}` });

async function edwards(): Promise<TestIssuer> {
  const { publicKeyMultibase } = await Ed25519Multikey.generate({ seed });
  const names = named(publicKeyMultibase);
  const pair = await Ed25519Multikey.generate({ seed, id: names.id, controller: names.did });
  return { type: 'Ed25519', ...names, token: edwardsKeyOf(seed), pair };
}

async function onCurve(type: 'P-256' | 'P-384'): Promise<TestIssuer> {
  const token = curveKey(LABEL, type);
  // Without its operations the library takes a key for one that agrees on keys.
  const jwk = { ...token.secret.export({ format: 'jwk' }), key_ops: ['sign', 'verify'] };
  const { publicKeyMultibase } = await EcdsaMultikey.fromJwk({ jwk });
  const names = named(publicKeyMultibase);
  const pair = await EcdsaMultikey.fromJwk({ jwk, secretKey: true, id: names.id, controller: names.did });
  return { type, ...names, token, pair };
}

export const issuers: Readonly<Record<KeyType, TestIssuer>> = {
  Ed25519: await edwards(),
  'P-256': await onCurve('P-256'),
  'P-384': await onCurve('P-384'),
};
