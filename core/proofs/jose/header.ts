import { type Json, type JsonObject, isList, member } from '../../json.js';
import type { ReasonFor } from '../../report/reasons.js';
import { algorithmNamed } from './algorithms.js';
import { type AlgorithmName, isAlgorithm } from './signature.js';

/** What a header asks for, or why it cannot be followed. */
export type HeaderRead =
  | { readonly kind: 'algorithm'; readonly name: AlgorithmName }
  | {
      readonly kind: 'refused';
      readonly reason: Extract<
        ReasonFor<'failed' | 'unknown', 'proof'>,
        'proof.malformed' | 'proof.algorithm-refused' | 'proof.unsupported'
      >;
      /** The header parameter that is to blame. */
      readonly parameter: string;
      readonly value?: string;
    };

/** Parameters of the standards themselves, which nobody may call an extension (RFC 7515 §4.1, RFC 7516 §4.1, RFC 7518, RFC 7519 §5.3). */
const REGISTERED: ReadonlySet<string> = new Set(
  'alg enc zip jku jwk kid x5u x5c x5t x5t#S256 typ cty crit epk apu apv iv tag p2s p2c iss sub aud nonce'.split(' '),
);

/** The extensions a reader must understand: a list, not empty, of different names that stand in the header (RFC 7515 §4.1.11). */
export const isCriticalList = (critical: Json, header: JsonObject): critical is readonly string[] =>
  isList(critical) &&
  critical.length > 0 &&
  new Set(critical).size === critical.length &&
  critical.every(name => typeof name === 'string' && !REGISTERED.has(name) && Object.hasOwn(header, name));

/** The algorithm of a compact token, under the rules for its header (RFC 7515 §4.1.11, RFC 7797 §6). */
export function readHeader(header: JsonObject, allowed: readonly AlgorithmName[]): HeaderRead {
  const named = member(header, 'alg');
  if (typeof named !== 'string') return refused('proof.malformed', 'alg');
  const name = algorithmNamed(named, allowed);
  if (!isAlgorithm(name)) return refused(name, 'alg', named);
  const flaw = critFlaw(header);
  if (flaw) return flaw;
  const encoded = member(header, 'b64') ?? true;
  if (typeof encoded !== 'boolean') return refused('proof.malformed', 'b64');
  return encoded ? { kind: 'algorithm', name } : refused('proof.unsupported', 'b64');
}

function critFlaw(header: JsonObject): HeaderRead | undefined {
  const crit = member(header, 'crit');
  if (crit === undefined) return undefined;
  if (!isCriticalList(crit, header)) return refused('proof.malformed', 'crit');
  const unknown = crit.find(name => name !== 'b64');
  return unknown === undefined ? undefined : refused('proof.unsupported', 'crit', unknown);
}

type Refused = Extract<HeaderRead, { kind: 'refused' }>;
const refused = (reason: Refused['reason'], parameter: string, value?: string): Refused => ({
  kind: 'refused',
  reason,
  parameter,
  ...(value !== undefined && { value }),
});
