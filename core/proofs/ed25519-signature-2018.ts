import canonicalize from 'canonicalize';
import { fromBase64url } from '../base64url.js';
import { type JsonObject, textMember } from '../json.js';
import { readJson } from '../open/json.js';
import { acceptsContext, judgedByPackages } from './linked-data/index.js';
import type { ProofFamily, SignatureFlaw } from './proof-family.js';

/**
 * Ed25519Signature2018: a detached JWS (RFC 7797) over the same hashes as its successor. Its terms are in the first
 * version of the credentials vocabulary; the context of its own contradicts that one, and nobody can use both.
 */
export const ed25519Signature2018: ProofFamily = {
  name: 'Ed25519Signature2018',
  recognises: proof => textMember(proof, 'type') === 'Ed25519Signature2018',
  chains: false,
  keys: ['Ed25519'],
  acceptsContext,
  flawIn,
  judge: judgedByPackages('Ed25519Signature2018'),
};

const SIGNATURE_BYTES = 64;

const broken: SignatureFlaw = { reason: 'proof.malformed', member: '/jws' };

/** Another header than the suite writes, or the members that its drafts wrote a signature to. */
const ofAnotherForm: SignatureFlaw = {
  reason: 'proof.unsupported',
  member: '/type',
  value: 'Ed25519Signature2018',
};
const DRAFTED = ['proofValue', 'signatureValue'];

/** The only header the suite writes. The packages overlook another one with more or fewer members. */
const HEADER = '{"alg":"EdDSA","b64":false,"crit":["b64"]}';

function flawIn(proof: JsonObject): SignatureFlaw | undefined {
  if (!Object.hasOwn(proof, 'jws') && DRAFTED.some(name => Object.hasOwn(proof, name))) return ofAnotherForm;
  const [header = '', payload, signature = '', ...others] = (textMember(proof, 'jws') ?? '').split('.');
  if (payload !== '' || others.length > 0) return broken;
  const [bytes, signed] = [fromBase64url(header), fromBase64url(signature)];
  const read = bytes && readJson(Uint8Array.from(bytes));
  if (read?.kind !== 'read' || signed?.length !== SIGNATURE_BYTES) return broken;
  return canonicalize(read.value) === HEADER ? undefined : ofAnotherForm;
}
