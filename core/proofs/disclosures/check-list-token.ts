import { isObject, isList, type Json, type JsonObject, member, textMember } from '../../json.js';
import { documentOf } from '../../issuer/look-up-key.js';
import type { Token } from '../../open/opened.js';
import { type Check, failed, passed, unknown } from '../../report/check.js';
import { algorithmsFor } from '../jose/algorithms.js';
import { beginningOf } from '../jose/check-token.js';
import { ownDocument, tryKey } from '../jose/find-key.js';
import { judgeJws } from '../jose/judge-jws.js';
import { doubtOr, signerFlaw } from '../judge-proof.js';
import { sealKeyOf } from '../seal/certificates.js';
import type { ProofSurroundings } from '../surroundings.js';
import { inMetadata } from './key-source.js';

/** The token a list answers for: who issued it, and what stands in its header. */
export interface AnsweredFor {
  readonly issuer: string | undefined;
  readonly around: JsonObject | undefined;
  /** Its issuer publishes keys as those of SD-JWT VCs do. */
  readonly isSdJwtVc: boolean;
}

/**
 * Whether a status list is signed by whoever signed the token it answers for (Token Status List §11.3): under the same
 * issuer's keys, or with the same certificate. A list that names another issuer is another's.
 */
export async function checkListToken(
  token: Token,
  { issuer, around, isSdJwtVc }: AnsweredFor,
  { now, web }: ProofSurroundings,
): Promise<Check> {
  const begun = beginningOf(token, now, algorithmsFor(undefined));
  if (begun.kind === 'judged') return begun.check;
  const named = textMember(token.claims, 'iss');
  if (named !== undefined && named !== issuer) return failed('proof.wrong-signer', begun.stated);
  const certificate = leafIn(token.header);
  if (certificate !== undefined && certificate === leafIn(around)) {
    const key = await sealKeyOf(token.header, begun.algorithm);
    if (key.kind === 'unreadable') return doubtOr(key.reason, begun.stated);
    const answer = await judgeJws(token, key.key, begun.allowed);
    return answer.kind === 'fits' ? passed('proof.intact', begun.stated) : doubtOr(answer.reason, answer.evidence);
  }
  if (issuer === undefined) return unknown('proof.key-not-published', begun.stated);
  const keys = isSdJwtVc ? inMetadata(issuer) : ownDocument;
  const method = keys.keyNamed(textMember(token.header, 'kid'), issuer);
  // Whoever made the list chooses no third host that is asked.
  if (method !== undefined && documentOf(method) !== documentOf(issuer))
    return failed('proof.wrong-signer', begun.stated);
  const tried = await tryKey({ ...begun, token, issuer, keys }, web);
  if (tried.kind === 'no-key') return doubtOr(tried.reason, [...begun.stated, ...tried.evidence]);
  if (tried.answer.kind === 'refused') return doubtOr(tried.answer.reason, tried.answer.evidence);
  const flaw = signerFlaw(tried.key, issuer);
  return flaw ? failed(flaw, begun.stated) : passed('proof.intact', begun.stated);
}

/** The certificate a header brings, as it is written there. */
function leafIn(header: JsonObject | undefined): Json | undefined {
  const chain = isObject(header) ? member(header, 'x5c') : undefined;
  return isList(chain) ? chain[0] : undefined;
}
