import { hostedAt, kindOfVerification } from '../../formats/open-badges-2/assertion.js';
import { type JsonObject, member } from '../../json.js';
import type { OpenedDocument } from '../../open/opened.js';
import { type Check, type Evidence, failed, passed, skipped, unknown, withNotes } from '../../report/check.js';
import { inVain } from '../../web/in-vain.js';
import { type ProofAnswer, type Signer, notJudged, only, unread } from '../answer.js';
import type { ProofSurroundings } from '../surroundings.js';
import { type Found, type NotFound, shownBy } from './ask.js';
import { askHost } from './assertion.js';
import { fetchParts, together } from './parts.js';
import { saysTheSame } from './same.js';
import { scopeOf } from './scope.js';

/**
 * Open Badges 2.0 without a signature: the address the badge names answers for it (Open Badges 2.0, "HostedBadge"). What
 * was brought only says which address to ask; what that address shows is what is judged and shown. Never throws.
 */
export async function checkHostedBadge(
  { document: brought }: OpenedDocument,
  { web }: ProofSurroundings,
): Promise<ProofAnswer> {
  const kind = kindOfVerification(brought);
  const address = hostedAt(brought);
  if (kind === 'other') return doubt(brought, unknown('proof.unsupported', statedKind(brought)));
  if (kind !== 'hosted' || !address) return doubt(brought, skipped('proof.unsigned'));
  const stated: Evidence = {
    fact: 'stated.address',
    value: address.value,
    source: { kind: 'credential', pointer: address.pointer },
  };
  const answer = await askHost(address.value, web);
  switch (answer.kind) {
    case 'silent':
      return unreachable(brought, [stated, inVain('asked.host', answer.answer)]);
    case 'gone':
      return doubt(brought, unknown('proof.not-hosted', [stated, inVain('asked.host', answer.answer)]));
    case 'other':
      return doubt(brought, failed('proof.wrong-signer', [stated, shownBy('hosted.other', answer.assertion)]));
    case 'withdrawn':
      return doubt(brought, passed('proof.hosted', [stated, shownBy('hosted.withdrawn', answer)]));
    case 'shown':
      return judgeShown(brought, answer.assertion, [stated, shownBy('hosted.shown', answer.assertion)], web);
  }
}

const statedKind = (document: JsonObject): readonly Evidence[] => {
  const kind = member(member(document, 'verification') ?? member(document, 'verify'), 'type');
  const source = { kind: 'credential', pointer: '/verification/type' } as const;
  return [{ fact: 'stated.proof', ...(typeof kind === 'string' && { value: kind }), source }];
};

/** The host shows it. Whether it may speak for the issuer, the issuer's own profile says. */
async function judgeShown(
  brought: JsonObject,
  assertion: Found,
  evidence: readonly Evidence[],
  web: ProofSurroundings['web'],
): Promise<ProofAnswer> {
  const parts = await fetchParts(member(assertion.document, 'badge'), web);
  const { profile } = parts;
  if (profile?.kind !== 'found') {
    const missing = parts.badge !== 'inside' && parts.badge.kind === 'fault' ? parts.badge : profile;
    return unreachable(brought, [...evidence, ...(missing ? [askedForPart(missing)] : [])]);
  }
  const scope = scopeOf(assertion.url, profile.document, profile.url);
  if (scope === 'outside') {
    return doubt(brought, failed('proof.wrong-signer', [...evidence, shownBy('hosted.elsewhere', profile)]));
  }
  if (scope === 'unclear') {
    return doubt(brought, unknown('proof.not-hosted', [...evidence, shownBy('hosted.among-others', profile)]));
  }
  const whole = together(assertion.document, parts);
  const check = passed('proof.hosted', [...evidence, shownBy('hosted.profile', profile)]);
  const differs = !saysTheSame(brought, whole.document);
  const own = differs ? [{ at: '', name: assertion.url }] : [];
  return {
    ...only(differs ? withNotes(check, 'proof.hosted-differs') : check),
    signer: signerOf(profile),
    unreachable: [],
    reading: { ...unread(whole.document), coverage: 'all', parts: [...own, ...whole.parts] },
  };
}

const askedForPart = (missing: NotFound): Evidence => inVain('asked.part', missing);

/** Who speaks: the profile, as published at its own address. */
export const signerOf = ({ url, fetchedAt }: Found, via: 'hosted' | 'profile' = 'hosted'): Signer => ({
  controller: url,
  document: {
    kind: 'document',
    id: url,
    keys: [],
    deactivated: false,
    origin: { kind: 'web', via, url, fetchedAt },
  },
});

/** No more than what was brought, and nothing that answers for it. */
const doubt = (document: JsonObject, check: Check): ProofAnswer => ({ ...notJudged(document), ...only(check) });

const unreachable = (document: JsonObject, evidence: readonly Evidence[]): ProofAnswer => ({
  ...doubt(document, unknown('proof.key-unreachable', evidence)),
  issuerSilent: true,
});
