import { fromBase64url } from '../../base64url.js';
import type { PublicKey } from '../../issuer/key.js';
import { modulusBits, signatureBytes } from '../../issuer/public-key.js';
import { isList, member } from '../../json.js';
import { limits } from '../../limits.js';
import type { Token } from '../../open/opened.js';
import type { Evidence } from '../../report/check.js';
import type { ReasonFor } from '../../report/reasons.js';
import { readHeader } from './header.js';
import { type AlgorithmName, keyTypeOf, signatureFits } from './signature.js';

/** Whether a signature fits, or why that was not found. */
export type JwsAnswer = { readonly kind: 'fits' } | JwsRefused;

export interface JwsRefused {
  readonly kind: 'refused';
  readonly reason: Extract<
    ReasonFor<'failed' | 'unknown', 'proof'>,
    'proof.altered' | 'proof.malformed' | 'proof.algorithm-refused' | 'proof.unsupported' | 'proof.too-complex'
  >;
  readonly evidence: readonly Evidence[];
}

const refused = (reason: JwsRefused['reason'], ...evidence: readonly Evidence[]): JwsRefused => ({
  kind: 'refused',
  reason,
  evidence,
});

const inHeader = (fact: string, value: string | undefined): Evidence => ({
  fact,
  ...(value !== undefined && { value }),
  source: { kind: 'credential', pointer: '' },
});

/**
 * Whether the signature of a compact token fits under a key (RFC 7515 §5.2): the header's rules, whether key and
 * algorithm belong together, and the mathematics. Whose key it is, and whether it may sign, is asked elsewhere.
 * @param allowed the algorithms the format permits
 */
export async function judgeJws(token: Token, key: PublicKey, allowed: readonly AlgorithmName[]): Promise<JwsAnswer> {
  const header = readHeader(token.header, allowed);
  if (header.kind === 'refused')
    return refused(header.reason, inHeader('stated.proof', header.value ?? header.parameter));
  const flaw = keyFlaw(key, header.name);
  if (flaw !== undefined)
    return refused('proof.algorithm-refused', inHeader('stated.proof', header.name), inHeader('key.type', flaw));
  if (modulusBits(key) > limits.rsaBits[1]) return refused('proof.too-complex', inHeader('key.type', 'RSA'));
  const signature = fromBase64url(token.signature);
  if (signature?.length !== signatureBytes(key))
    return refused('proof.malformed', inHeader('stated.proof', header.name));
  return judgeSignature(token, header.name, key, signature);
}

async function judgeSignature(
  { signed }: Token,
  algorithm: AlgorithmName,
  key: PublicKey,
  signature: Uint8Array<ArrayBuffer>,
): Promise<JwsAnswer> {
  try {
    const fits = await signatureFits(algorithm, key, new TextEncoder().encode(signed), signature);
    return fits ? { kind: 'fits' } : refused('proof.altered');
  } catch (error) {
    const message = error instanceof Error ? `${error.name} ${error.message}`.trim().slice(0, 300) : '';
    return refused('proof.unsupported', inHeader('library.message', message));
  }
}

/** Why a key may not be used with an algorithm; its own members say what it is for (RFC 7517 §4.2–4). */
function keyFlaw(key: PublicKey, algorithm: AlgorithmName): string | undefined {
  const { type, jwk } = key;
  if (type !== keyTypeOf(algorithm)) return type;
  const [own, use, operations] = [member(jwk, 'alg'), member(jwk, 'use'), member(jwk, 'key_ops')];
  if (own !== undefined && !sameAlgorithm(own, algorithm)) return JSON.stringify(own);
  if (use !== undefined && use !== 'sig') return JSON.stringify(use);
  if (operations !== undefined && !(isList(operations) && operations.includes('verify'))) return 'key_ops';
  return type === 'RSA' && modulusBits(key) < limits.rsaBits[0] ? `RSA ${String(modulusBits(key))}` : undefined;
}

/** `EdDSA` and `Ed25519` name one algorithm where the key is on that curve (RFC 9864 §2.2). */
const sameAlgorithm = (own: unknown, algorithm: AlgorithmName): boolean =>
  own === algorithm || (['EdDSA', 'Ed25519'].includes(algorithm) && (own === 'EdDSA' || own === 'Ed25519'));
