import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { writtenMultikey } from '../../issuer/multikey.js';
import type { JsonObject } from '../../json.js';

/** Whether an Ed25519 signature fits, without the platform's help (RFC 8032 §5.1.7). `jwk` is an octet key pair. */
export async function ed25519Fits(jwk: JsonObject, signed: Uint8Array, signature: Uint8Array): Promise<boolean> {
  const publicKeyMultibase = writtenMultikey({ type: 'Ed25519', jwk });
  if (publicKeyMultibase === undefined || signature.length !== SIGNATURE_BYTES) return false;
  const key = await Ed25519Multikey.from({
    type: 'Multikey',
    publicKeyMultibase,
    controller: 'did:key:',
    id: 'did:key:',
  });
  return key.verifier().verify({ data: signed, signature });
}

const SIGNATURE_BYTES = 64;
