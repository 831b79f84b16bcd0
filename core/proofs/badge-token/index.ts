import { verificationOf } from '../../formats/open-badges-2/assertion.js';
import { type JsonObject, member, textMember } from '../../json.js';
import type { OpenedDocument, Token } from '../../open/opened.js';
import { type Check, type Evidence, failed, passed, unknown } from '../../report/check.js';
import { type CheckReason, type ReasonFor, checkReasons } from '../../report/reasons.js';
import { readDate } from '../../validity/date.js';
import { type ProofAnswer, notJudged, only, unread } from '../answer.js';
import { type Found, askedFor, shownBy } from '../hosted/ask.js';
import { signerOf } from '../hosted/index.js';
import { type Parts, fetchParts, together } from '../hosted/parts.js';
import { algorithmsFor } from '../jose/algorithms.js';
import { readHeader } from '../jose/header.js';
import { judgeJws } from '../jose/judge-jws.js';
import type { Securing } from '../securing.js';
import type { ProofSurroundings } from '../surroundings.js';
import { type BadgeKey, candidatesFor, lookUpBadgeKey } from './key.js';

/** Open Badges 2.0 signed as a token: the issuer's profile lists the key (Open Badges 2.0, "SignedBadge"). */
export const badgeToken: Securing = {
  name: 'signed badge',
  secures: ({ envelope }, format) => format === 'open-badges-2' && envelope?.kind === 'token',
  check: ({ document, envelope }: OpenedDocument, surroundings) =>
    envelope?.kind === 'token' ? checkToken(document, envelope, surroundings) : Promise.resolve(notJudged(document)),
};

const ALLOWED = algorithmsFor('open-badges-2');

interface Work {
  readonly document: JsonObject;
  readonly token: Token;
  readonly profile: Found;
  readonly surroundings: ProofSurroundings;
}

async function checkToken(document: JsonObject, token: Token, surroundings: ProofSurroundings): Promise<ProofAnswer> {
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
  const check = unknown('proof.key-unreachable', [...stated, askedFor('asked.part', missing)]);
  return { ...without(document, check), issuerSilent: true };
}

/** Each key in turn; the first that fits decides, else what was found out about the first. */
async function judge(work: Work, stated: Evidence): Promise<Check> {
  const creator = textMember(verificationOf(work.document)?.value, 'creator');
  const answers: Check[] = [];
  for (const address of candidatesFor(creator, work.profile)) {
    const check = await judgeWith(address, work, stated);
    if (check.reason !== 'proof.altered') return check;
    answers.push(check);
  }
  return answers[0] ?? unknown('proof.key-not-published', [stated, shownBy('hosted.profile', work.profile)]);
}

async function judgeWith(address: string, { document, token, profile, surroundings }: Work, stated: Evidence) {
  const { web, now } = surroundings;
  const signedAt = readDate(textMember(document, 'issuedOn') ?? '')?.date;
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

function doubtOr(reason: ReasonFor<'failed' | 'unknown', 'proof'>, evidence: readonly Evidence[]): Check {
  const isFailure = (code: CheckReason): code is ReasonFor<'failed', 'proof'> =>
    checkReasons.proof.failed.includes(code);
  return isFailure(reason) ? failed(reason, evidence) : unknown(reason, evidence);
}
