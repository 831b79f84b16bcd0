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
import type { ProofSurroundings, Reading } from '../surroundings.js';
import { algorithmsFor } from './algorithms.js';
import { flawInDisclosures } from '../disclosures/flaw.js';
import { type KeySource, type KeyTried, type TokenSigning, ownDocument, shownKey, tryKey } from './find-key.js';
import { readHeader } from './header.js';
import { judgeJws } from './judge-jws.js';
import type { AlgorithmName } from './signature.js';

/** Judges the signature of a token, and whose it is. Never throws. */
export async function checkToken(
  { document, envelope }: OpenedDocument,
  surroundings: ProofSurroundings,
  format: FormatName | undefined,
  keys = ownDocument,
): Promise<ProofAnswer> {
  if (envelope?.kind !== 'token') return notJudged(document);
  const begun = beginningOf(envelope, surroundings.now, algorithmsFor(format));
  const issuer = issuerIn(document, envelope, format);
  const judged =
    begun.kind === 'judged'
      ? begun
      : await judgeToken({ token: envelope, document, issuer, keys }, begun, surroundings);
  const answer = withNotes(overall(judged.check), ...notesOn(document, envelope));
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

/**
 * The token covers what stands inside, other proofs too; those are not judged beside it. Nor is what a holder signed when
 * showing it to somebody: it proves nothing about the issuer, to anybody else.
 */
export const notesOn = (document: JsonObject, { selective }: Token): readonly Note[] => [
  ...(Object.hasOwn(document, 'proof') ? (['proof.extra-unsupported'] as const) : []),
  ...(selective?.keyBinding === undefined ? [] : (['proof.shown-elsewhere'] as const)),
];

/**
 * Who the document says issued it. Among the claims of an SD-JWT VC that is `iss`; a member `issuer` may be anything,
 * but where they are those of Open Badges.
 */
function issuerIn(document: JsonObject, { claims }: Token, format: FormatName | undefined): string | undefined {
  if (format !== 'eudi-credential' && format !== 'sd-jwt-vc') return issuerOf(document);
  const inside = format === 'eudi-credential' ? issuerOf(document) : undefined;
  return inside !== undefined && isUrl(inside) ? inside : (textMember(document, 'iss') ?? textMember(claims, 'iss'));
}

/** Whether whoever the token names is who the document says issued it; a token need not name anybody. */
export function namesItsIssuer(token: Token, document: JsonObject, format: FormatName | undefined): boolean {
  const issuer = issuerIn(document, token, format);
  return (textMember(token.claims, 'iss') ?? issuer) === issuer;
}

/** A token whose header, time and shown claims are in order. */
export interface Begun {
  readonly kind: 'begun';
  readonly stated: readonly Evidence[];
  readonly algorithm: AlgorithmName;
  readonly allowed: readonly AlgorithmName[];
  readonly time: TokenSigning['time'];
}

interface BegunInVain extends JudgedProof {
  readonly kind: 'judged';
}

/** What is asked before any key: its header, its time, and what stands behind it, in this order. */
export function beginningOf(token: Token, now: Date, allowed: readonly AlgorithmName[]): Begun | BegunInVain {
  const stated = statedBy(token);
  const header = readHeader(token.header, allowed);
  if (header.kind === 'refused') {
    const value = header.value ?? header.parameter;
    return {
      kind: 'judged',
      check: doubtOr(header.reason, [
        ...stated,
        fact(`stated.${header.parameter === 'alg' ? 'proof' : 'header'}`, value),
      ]),
    };
  }
  const time = signingTime(token.claims, now);
  if ('flaw' in time) return { kind: 'judged', check: failed(time.flaw, stated) };
  const flaw = flawInDisclosures(token);
  if (flaw) return { kind: 'judged', check: { ...flaw, evidence: [...stated, ...flaw.evidence] } };
  return { kind: 'begun', stated, algorithm: header.name, allowed, time };
}

interface Judging {
  readonly token: Token;
  readonly document: JsonObject;
  /** Who the document says issued it. */
  readonly issuer: string | undefined;
  readonly keys: KeySource;
}

/** Its key, its signature, and whose it is, in this order; the first that fails answers. */
async function judgeToken(judging: Judging, begun: Begun, { web }: ProofSurroundings): Promise<JudgedProof> {
  const { token, keys } = judging;
  const issuer = textMember(token.claims, 'iss') ?? judging.issuer;
  const signing = { ...begun, token, issuer, keys };
  const tried = await tryKey(signing, web);
  return tried.kind === 'tried' ? judgeTried(tried, judging, begun.stated) : withoutKey(tried, signing, begun.stated);
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
  { token, document, issuer }: Judging,
  stated: readonly Evidence[],
): JudgedProof {
  const evidence = [...stated, fact('stated.verification-method', key.key.id)];
  if (answer.kind === 'refused') return { check: doubtOr(answer.reason, [...evidence, ...answer.evidence]) };
  const claimed = textMember(token.claims, 'iss') ?? issuer;
  const flaw = claimed === issuer ? signerFlaw(key, issuer) : 'proof.wrong-signer';
  if (flaw) return { check: failed(flaw, evidence) };
  const reading = readingOf(document);
  return {
    check: passed('proof.intact', [...evidence, ...publishedAt(key)], ownVocabulary(reading)),
    signer: key,
    reading,
  };
}

/** All that the token covers. */
export const readingOf = (document: JsonObject): Reading => readByNames(withoutProof(document));

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
