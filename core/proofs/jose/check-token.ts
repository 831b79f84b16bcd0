import type { FormatName } from '../../credential.js';
import type { NoKey } from '../../issuer/key.js';
import { documentOf, isUrl } from '../../issuer/look-up-key.js';
import { type JsonObject, member, textMember } from '../../json.js';
import { limits } from '../../limits.js';
import type { OpenedDocument, Token } from '../../open/opened.js';
import { type Check, type Evidence, failed, numbered, overall, passed, withNotes } from '../../report/check.js';
import type { Note } from '../../report/reasons.js';
import { readNumericDate } from '../../validity/date.js';
import { type ProofAnswer, notJudged, unread } from '../answer.js';
import { type JudgedProof, doubtOr, issuerOf, publishedAt, signerFlaw } from '../judge-proof.js';
import { ownVocabulary, readByNames } from '../read-by-names.js';
import type { ProofSurroundings } from '../surroundings.js';
import { algorithmsFor } from './algorithms.js';
import { type KeyTried, type TokenSigning, shownKey, tryKey } from './find-key.js';
import { readHeader } from './header.js';
import { judgeJws } from './judge-jws.js';
import type { AlgorithmName } from './signature.js';

/** Judges the signature of a token, and whose it is. Never throws. */
export async function checkToken(
  { document, envelope }: OpenedDocument,
  surroundings: ProofSurroundings,
  format: FormatName | undefined,
): Promise<ProofAnswer> {
  if (envelope?.kind !== 'token') return notJudged(document);
  const judged = await judgeToken(envelope, document, surroundings, algorithmsFor(format));
  const answer = withNotes(overall(judged.check), ...unjudgedInside(document));
  const isIntact = answer.reason === 'proof.intact';
  return {
    checks: [numbered(judged.check, 0), answer],
    overall: answer,
    signer: isIntact ? judged.signer : undefined,
    unreachable: judged.unreachable === undefined ? [] : [judged.unreachable],
    reading: (isIntact ? judged.reading : undefined) ?? unread(document),
    enclosing: textMember(envelope.header, 'alg') ?? '',
  };
}

/** The token covers what stands inside, other proofs too; those are not judged beside it. */
const unjudgedInside = (document: JsonObject): readonly Note[] =>
  Object.hasOwn(document, 'proof') ? ['proof.extra-unsupported'] : [];

/** Its header, its time, its key, its signature, and whose it is, in this order; the first that fails answers. */
async function judgeToken(
  token: Token,
  document: JsonObject,
  surroundings: ProofSurroundings,
  allowed: readonly AlgorithmName[],
): Promise<JudgedProof> {
  const stated = statedBy(token);
  const header = readHeader(token.header, allowed);
  if (header.kind === 'refused') {
    const value = header.value ?? header.parameter;
    return {
      check: doubtOr(header.reason, [
        ...stated,
        fact(`stated.${header.parameter === 'alg' ? 'proof' : 'header'}`, value),
      ]),
    };
  }
  const time = signingTime(token.claims, surroundings.now);
  if ('flaw' in time) return { check: failed(time.flaw, stated) };
  const issuer = textMember(token.claims, 'iss') ?? issuerOf(document);
  const signing = { token, issuer, algorithm: header.name, allowed, time };
  const tried = await tryKey(signing, surroundings.web);
  return tried.kind === 'tried' ? judgeTried(tried, document, signing, stated) : withoutKey(tried, signing, stated);
}

/** When it says it was signed: seconds since 1970 (RFC 7519 §4.1.6). */
function signingTime(
  claims: JsonObject,
  now: Date,
): TokenSigning['time'] | { readonly flaw: 'proof.malformed' | 'proof.from-the-future' } {
  const stated = member(claims, 'iat');
  if (stated === undefined) return { signedAt: undefined, now };
  const signedAt = readNumericDate(stated);
  if (!signedAt) return { flaw: 'proof.malformed' };
  return signedAt.getTime() > now.getTime() + limits.clockSkew ? { flaw: 'proof.from-the-future' } : { signedAt, now };
}

/** A key the token brings along proves nothing; that the signature fits under it is worth knowing all the same. */
async function withoutKey(
  { reason, evidence }: NoKey,
  { token, allowed, issuer = '' }: TokenSigning,
  stated: readonly Evidence[],
): Promise<JudgedProof> {
  const shown = shownKey(token);
  const fits = shown && (await judgeJws(token, shown, allowed)).kind === 'fits';
  const check = doubtOr(reason, [...stated, ...evidence]);
  const answer: Check = fits ? withNotes(check, 'proof.self-asserted-key') : check;
  return reason === 'proof.key-unreachable' ? { check: answer, unreachable: asked(token, issuer) } : { check: answer };
}

/** The identifier whose host was asked. */
function asked({ header }: Token, issuer: string): string {
  const kid = textMember(header, 'kid') ?? '';
  return documentOf(isUrl(kid) ? kid : issuer);
}

function judgeTried(
  { key, answer }: KeyTried,
  document: JsonObject,
  { token }: TokenSigning,
  stated: readonly Evidence[],
): JudgedProof {
  const evidence = [...stated, fact('stated.verification-method', key.key.id)];
  if (answer.kind === 'refused') return { check: doubtOr(answer.reason, [...evidence, ...answer.evidence]) };
  const issuer = issuerOf(document);
  const claimed = textMember(token.claims, 'iss') ?? issuer;
  const flaw = claimed === issuer ? signerFlaw(key, issuer) : 'proof.wrong-signer';
  if (flaw) return { check: failed(flaw, evidence) };
  const reading = readByNames(withoutProof(document));
  return {
    check: passed('proof.intact', [...evidence, ...publishedAt(key)], ownVocabulary(reading)),
    signer: key,
    reading,
  };
}

/** A proof that was not judged says nothing to anybody. */
const withoutProof = (document: JsonObject): JsonObject =>
  Object.hasOwn(document, 'proof') ? { ...document, proof: null } : document;

const fact = (name: string, value: string): Evidence => ({
  fact: name,
  value,
  source: { kind: 'credential', pointer: '' },
});

function statedBy({ header, claims }: Token): readonly Evidence[] {
  const [algorithm, kid] = [textMember(header, 'alg'), textMember(header, 'kid')];
  const signedAt = readNumericDate(member(claims, 'iat'));
  return [
    ...(algorithm === undefined ? [] : [fact('stated.proof', algorithm)]),
    ...(kid === undefined ? [] : [fact('stated.key-name', kid)]),
    ...(signedAt === undefined ? [] : [fact('stated.created', signedAt.toISOString().replace('.000Z', 'Z'))]),
  ];
}
