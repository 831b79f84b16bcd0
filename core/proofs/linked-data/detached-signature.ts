import jsigs from 'jsonld-signatures';
import { fromBase64url } from '../../base64url.js';
import { joined, utf8 } from '../../bytes.js';
import { multikeyOf } from '../../issuer/multikey.js';
import { textMember } from '../../json.js';
import { signatureFits } from '../jose/signature.js';
import type { SignedWork } from './signature.js';

/**
 * Ed25519Signature2018 on the class the packages make their suites of: they canonicalise and hash; the signature itself
 * is over the header, a full stop, and the hashes as they are (RFC 7797 §3).
 */
export const detachedSignature = ({ proof, publicKeyMultibase }: SignedWork, canonizeOptions: object): ProofSuite =>
  Object.assign(new jsigs.suites.LinkedDataSignature({ type: 'Ed25519Signature2018', canonizeOptions }), {
    getVerificationMethod: () => Promise.resolve({}),
    verifySignature: ({ verifyData }: { readonly verifyData: Uint8Array }) =>
      fits(textMember(proof, 'jws') ?? '', verifyData, publicKeyMultibase),
  });

async function fits(jws: string, hashes: Uint8Array, publicKeyMultibase: string): Promise<boolean> {
  const key = multikeyOf(publicKeyMultibase);
  const [header = '', , signature = ''] = jws.split('.');
  const signed = joined([utf8(`${header}.`), hashes]);
  return key !== undefined && signatureFits('EdDSA', key, signed, Uint8Array.from(fromBase64url(signature) ?? []));
}
