import { referenceOf, verificationOf } from '../../formats/open-badges-2/assertion.js';
import { read as readBadge } from '../../formats/open-badges-2/read.js';
import { type JsonObject, member, textMember } from '../../json.js';
import type { OpenedDocument, Token } from '../../open/opened.js';
import { type Check, type Evidence, failed, passed, unknown } from '../../report/check.js';
import { readDate } from '../../validity/date.js';
import { inVain } from '../../web/in-vain.js';
import { type ProofAnswer, notJudged, only, unread } from '../answer.js';
import { type Found, shownBy } from '../hosted/ask.js';
import { signerOf } from '../hosted/check-hosted-badge.js';
import { type Parts, fetchParts, together } from '../hosted/parts.js';
import { algorithmsFor } from '../jose/algorithms.js';
import { readHeader } from '../jose/header.js';
import { judgeJws } from '../jose/judge-jws.js';
import type { ProofSurroundings } from '../surroundings.js';
import { doubtOr } from '../judge-proof.js';
import { type BadgeKey, keysListedBy, lookUpBadgeKey } from './key.js';

const ALLOWED = algorithmsFor('open-badges-2');

interface Work {
  readonly document: JsonObject;
  readonly token: Token;
  readonly profile: Found;
  readonly surroundings: ProofSurroundings;
}

/** Judges the signature of a signed badge: the issuer's profile lists the key (Open Badges 2.0, "SignedBadge"). Never throws. */
export async function checkSignedBadge(
  { document, envelope: token }: OpenedDocument,
  surroundings: ProofSurroundings,
): Promise<ProofAnswer> {
  if (token?.kind !== 'token') return notJudged(document);
  const header = readHeader(token.header, ALLOWED);
  const source = { kind: 'credential', pointer: '' } as const;
  const stated: Evidence = { fact: 'stated.proof', value: textMember(token.header, 'alg') ?? '', source };
  if (header.kind === 'refused') return without(document, doubtOr(header.reason, [stated]));
  const parts = await fetchParts(member(document, 'badge'), surroundings.web);
  if (parts.profile?.kind !== 'found') return withoutProfile(document, parts, [stated]);
  const { profile } = parts;
  const check = await judge({ document, token, profile, surroundings }, stated);
  if (check.reason !== 'proof.intact') {
    return { ...without(document, check), issuerSilent: check.reason === 'proof.key-unreachable' };
  }
  const whole = together(document, parts);
  return {
    ...only(check),
    signer: signerOf(profile, 'profile'),
    unreachable: [],
    reading: { ...unread(whole.document), coverage: 'all', parts: whole.parts },
  };
}

const without = (document: JsonObject, check: Check): ProofAnswer => ({ ...notJudged(document), ...only(check) });

function withoutProfile(document: JsonObject, { badge, profile }: Parts, stated: readonly Evidence[]): ProofAnswer {
  const missing = badge !== 'inside' && badge.kind === 'fault' ? badge : profile;
  if (missing?.kind !== 'fault') return without(document, unknown('proof.key-not-published', stated));
  const check = unknown('proof.key-unreachable', [...stated, inVain('asked.part', missing)]);
  return { ...without(document, check), issuerSilent: true };
}

/**
 * The key the badge names decides. One that names none is tried with those its issuer lists; if none fits, it may have
 * been signed with a key that is listed no more, so nothing found out about the others is held against it.
 */
async function judge(work: Work, stated: Evidence): Promise<Check> {
  const creator = referenceOf(member(verificationOf(work.document)?.value, 'creator'));
  if (creator !== undefined) return judgeWith(creator, work, stated);
  const answers: Check[] = [];
  for (const address of keysListedBy(work.profile)) {
    const check = await judgeWith(address, work, stated);
    if (check.reason === 'proof.intact') return check;
    answers.push(check);
  }
  const silent = answers.find(({ reason }) => reason === 'proof.key-unreachable');
  return silent ?? unknown('proof.key-not-published', [stated, shownBy('hosted.profile', work.profile)]);
}

async function judgeWith(address: string, { document, token, profile, surroundings }: Work, stated: Evidence) {
  const { web, now } = surroundings;
  const signedAt = readDate(readBadge(document).validFrom[0]?.value ?? '')?.date;
  const source = { kind: 'credential', pointer: '/verification/creator' } as const;
  const evidence = [stated, { fact: 'stated.verification-method', value: address, source }];
  const key = await lookUpBadgeKey(address, profile, { signedAt, now }, web);
  if (key.kind === 'no-key') return doubtOr(key.reason, [...evidence, ...key.evidence]);
  const answer = await judgeJws(token, key.publicKey, ALLOWED);
  if (answer.kind === 'refused') return doubtOr(answer.reason, [...evidence, ...answer.evidence]);
  return judgeSigner(key, [...evidence, shownBy('hosted.profile', profile)]);
}

/** The signature fits. Whose is it? */
function judgeSigner({ whose }: BadgeKey, evidence: readonly Evidence[]): Check {
  if (whose === 'issuer') return passed('proof.intact', evidence);
  return whose === 'stranger' ? failed('proof.wrong-signer', evidence) : unknown('proof.key-not-published', evidence);
}
