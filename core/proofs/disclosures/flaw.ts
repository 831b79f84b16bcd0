import type { DisclosureFlaw, Token } from '../../open/opened.js';
import type { Check } from '../../report/check.js';
import { doubtOr } from '../judge-proof.js';

/** What is more than we do is a doubt; anything else was added, moved or damaged after signing (RFC 9901 §7.1). */
const DOUBTS: Readonly<Partial<Record<DisclosureFlaw['kind'], 'proof.unsupported' | 'proof.too-complex'>>> = {
  algorithm: 'proof.unsupported',
  'too-many': 'proof.too-complex',
  'too-deep': 'proof.too-complex',
};

/** Why the claims that are shown do not belong to what was signed; no key is needed to see it. */
export function flawInDisclosures({ selective }: Token): Check | undefined {
  const flaw = selective?.flaw;
  if (!flaw) return undefined;
  const { kind, which } = flaw;
  const source = { kind: 'credential', pointer: '' } as const;
  return doubtOr(DOUBTS[kind] ?? 'proof.malformed', [{ fact: `disclosure.${kind}`, value: which, source }]);
}
