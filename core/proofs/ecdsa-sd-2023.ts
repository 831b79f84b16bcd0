import { fromBase64url } from '../base64url.js';
import { type JsonObject, textMember } from '../json.js';
import { acceptsContext, judgedByPackages } from './linked-data/index.js';
import { type FamilyAnswer, type ProofFamily, type SignatureFlaw, isOfSuite } from './proof-family.js';
import { brokenValue } from './proof-value.js';

/**
 * Data Integrity ECDSA Cryptosuites v1.0 §3.5–3.7: the issuer signs what must be shown, and a key made for this one
 * credential signs every other statement, so that its holder can leave statements out.
 */
export const ecdsaSd2023: ProofFamily = {
  name: 'ecdsa-sd-2023',
  recognises: isOfSuite('ecdsa-sd-2023'),
  chains: false,
  keys: ['P-256'],
  acceptsContext,
  flawIn,
  judge: async (work, surroundings) => partlyShown(await judgedByPackages('ecdsa-sd-2023')(work, surroundings)),
};

/** What the value of a proof begins with: the issuer's, for the wallet of the holder, and the one made from it (§3.5.2, §3.5.7). */
const [BASE, DERIVED] = [0x00, 0x01];

/** The issuer's own proof holds the key that hides what is left out; it is not there to be shown (§3.6.1). */
const forTheHolder: SignatureFlaw = {
  reason: 'proof.unsupported',
  member: '/proofValue',
  value: 'ecdsa-sd-2023',
  notes: ['proof.for-the-holder'],
};

function flawIn(proof: JsonObject): SignatureFlaw | undefined {
  const kind = kindOf(textMember(proof, 'proofValue') ?? '');
  if (kind === BASE) return forTheHolder;
  return kind === DERIVED ? undefined : brokenValue;
}

/** Multibase without padding, and three bytes that name the form. */
function kindOf(value: string): number | undefined {
  const [first, second, kind] = value.startsWith('u') ? (fromBase64url(value.slice(1)) ?? []) : [];
  return first === 0xd9 && second === 0x5d ? kind : undefined;
}

/** What is not there may have been left out, an end and a place to ask for a revocation too. */
const partlyShown = (answer: FamilyAnswer): FamilyAnswer => ({
  ...answer,
  ...(answer.reading && { reading: { ...answer.reading, selective: true } }),
  ...(answer.kind === 'intact' && { notes: [...answer.notes, 'proof.partly-shown'] }),
});
