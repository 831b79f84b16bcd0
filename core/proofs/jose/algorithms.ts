import type { FormatName } from '../../credential.js';
import { type AlgorithmName, isAlgorithm } from './signature.js';

/** What every credential may be signed with, and what Open Badges and their records may be besides (Open Badges 3.0 §8.2). */
const EVERYWHERE: readonly AlgorithmName[] = ['EdDSA', 'Ed25519', 'ES256', 'ES384'];
const OF_1EDTECH: readonly AlgorithmName[] = [...EVERYWHERE, 'RS256', 'PS256'];
const FORMATS_OF_1EDTECH: readonly (FormatName | undefined)[] = ['open-badges-2', 'open-badges-3', 'clr-2'];

/** The algorithms a token of a format may be signed with. */
export const algorithmsFor = (format: FormatName | undefined): readonly AlgorithmName[] =>
  FORMATS_OF_1EDTECH.includes(format) ? OF_1EDTECH : EVERYWHERE;

/** No signature at all, a secret that whoever checks could sign with, and encryption that is none (RFC 8725 §3.1–2). */
const PROTECTS_NOTHING = /^(none|HS\d+|RSA1_5)$/i;

/** The algorithm a header names; refused when it protects nothing, unsupported when it is only not one of those allowed. */
export function algorithmNamed(
  name: string,
  allowed: readonly AlgorithmName[],
): AlgorithmName | 'proof.algorithm-refused' | 'proof.unsupported' {
  if (PROTECTS_NOTHING.test(name)) return 'proof.algorithm-refused';
  return isAlgorithm(name) && allowed.includes(name) ? name : 'proof.unsupported';
}
