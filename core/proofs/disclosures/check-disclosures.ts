import type { FormatName } from '../../credential.js';
import { claimsIn } from '../../formats/sd-jwt-vc/claims.js';
import { type JsonObject, isList, member, textMember } from '../../json.js';
import type { OpenedDocument, Token } from '../../open/opened.js';
import {
  type Check,
  type Evidence,
  failed,
  numbered,
  overall,
  passed,
  skipped,
  unknown,
  withEvidence,
  withNotes,
} from '../../report/check.js';
import type { Note } from '../../report/reasons.js';
import { type ProofAnswer, type Sealer, notJudged, only, unread } from '../answer.js';
import { algorithmsFor } from '../jose/algorithms.js';
import { type Begun, beginningOf, checkToken, namesItsIssuer, notesOn, readingOf } from '../jose/check-token.js';
import { judgeJws } from '../jose/judge-jws.js';
import { later } from '../../later.js';
import { doubtOr } from '../judge-proof.js';
import type { ProofSurroundings } from '../surroundings.js';
import { inMetadata } from './key-source.js';

const certificateKeys = later(() => import('../seal/certificates.js'));
const subjectNames = later(() => import('../../issuer/seal/subject-names.js'));

const SD_JWT: Evidence = {
  fact: 'stated.proof',
  value: 'SD-JWT VC',
  source: { kind: 'credential', pointer: '/vct' },
};

/**
 * Judges the signature of claims that are shown one by one (SD-JWT VC §3.4), with a key its issuer publishes, or with a
 * certificate it brings, of which somebody else must say whose it is. Alone the claims are signed by nobody, and neither
 * a proof inside them nor a token of another kind is the signature their kind has. Never throws.
 */
export async function checkDisclosures(
  opened: OpenedDocument,
  surroundings: ProofSurroundings,
  format: FormatName | undefined,
): Promise<ProofAnswer> {
  const { document, envelope } = opened;
  if (envelope?.kind !== 'token' || !envelope.selective) return unsecured(opened);
  const certificate = await certificateFor(envelope);
  if (certificate === 'its-own')
    return withClaims(await checkCertified(envelope, document, surroundings, format), format);
  const answer = await checkToken(opened, surroundings, format, inMetadata(textMember(envelope.claims, 'iss')));
  return withClaims(
    certificate === 'others' ? withFacts(answer, inHeader('certificate.not-made-out')) : answer,
    format,
  );
}

/** Claims of a type nobody here knows are listed as they stand, once it is certain who made them. */
function withClaims(answer: ProofAnswer, format: FormatName | undefined): ProofAnswer {
  if (format !== 'sd-jwt-vc' || answer.overall.reason !== 'proof.intact') return answer;
  const claims = claimsIn(answer.reading.document).map(({ value, pointer }) => ({
    fact: 'stated.claim',
    value,
    source: { kind: 'credential', pointer } as const,
  }));
  return withFacts(answer, ...claims);
}

/** The overall answer with further facts. */
function withFacts(answer: ProofAnswer, ...facts: readonly Evidence[]): ProofAnswer {
  const overall = withEvidence(answer.overall, ...facts);
  return { ...answer, checks: answer.checks.map(check => (check === answer.overall ? overall : check)), overall };
}

const unsecured = ({ document, envelope }: OpenedDocument): ProofAnswer => ({
  ...notJudged(document),
  ...only(
    envelope || Object.hasOwn(document, 'proof') ? unknown('proof.unsupported', [SD_JWT]) : skipped('proof.unsigned'),
  ),
});

/**
 * Whose certificate the header brings. It speaks for an https issuer only where it is made out to that address, and for
 * an identifier that says itself where its keys are, not at all.
 */
async function certificateFor({ header, claims }: Token): Promise<'none' | 'its-own' | 'others'> {
  const [chain, issuer] = [member(header, 'x5c'), textMember(claims, 'iss')];
  if (chain === undefined || issuer?.startsWith('did:')) return 'none';
  if (issuer === undefined || !/^https:/i.test(issuer)) return 'its-own';
  const [{ certificateBytes }, { isMadeOutTo }] = await Promise.all([certificateKeys(), subjectNames()]);
  const leaf = isList(chain) && chain[0] !== undefined ? certificateBytes(chain[0]) : undefined;
  return leaf && isMadeOutTo(leaf, issuer) ? 'its-own' : 'others';
}

const inHeader = (fact: string, value?: string): Evidence => ({
  fact,
  ...(value !== undefined && { value }),
  source: { kind: 'credential', pointer: '' },
});

/** The first certificate signed it (RFC 7515 §4.1.6). Whose it is, the issuer's question is, as for a seal. */
async function checkCertified(
  token: Token,
  document: JsonObject,
  { now }: ProofSurroundings,
  format: FormatName | undefined,
): Promise<ProofAnswer> {
  const begun = beginningOf(token, now, algorithmsFor(format));
  const names = namesItsIssuer(token, document, format);
  const judged: Judged = begun.kind === 'judged' ? { check: begun.check } : await judgeCertified(token, begun, names);
  const answer = withNotes(overall(judged.check), ...certifiedNotes(judged.check, document, token));
  const sealer = answer.reason === 'proof.intact' ? judged.sealer : undefined;
  return {
    checks: [numbered(judged.check, 0), answer],
    overall: answer,
    signer: undefined,
    ...(sealer && { sealer }),
    unreachable: [],
    reading: sealer ? readingOf(document) : unread(document),
    enclosing: textMember(token.header, 'alg') ?? '',
  };
}

/** As for a seal: who can say more about a certificate than Proofmark does (issuer-identity §8.5). */
const certifiedNotes = ({ status }: Check, document: JsonObject, token: Token): readonly Note[] => [
  ...notesOn(document, token),
  ...(status === 'failed' ? [] : (['proof.legal-validation'] as const)),
];

interface Judged {
  readonly check: Check;
  readonly sealer?: Sealer;
}

async function judgeCertified(
  token: Token,
  { algorithm, allowed, stated, time }: Begun,
  namesItsIssuer: boolean,
): Promise<Judged> {
  const { sealKeyOf } = await certificateKeys();
  const key = await sealKeyOf(token.header, algorithm);
  if (key.kind === 'unreadable') {
    const { reason, what, value } = key;
    const named = what.startsWith('seal.') ? inHeader(what, value) : inHeader('stated.header', value ?? what);
    return { check: doubtOr(reason, [...stated, named]) };
  }
  const answer = await judgeJws(token, key.key, allowed);
  if (answer.kind === 'refused') return { check: doubtOr(answer.reason, [...stated, ...answer.evidence]) };
  if (!namesItsIssuer) return { check: failed('proof.wrong-signer', stated) };
  const { certificate, certificates } = key;
  const { signedAt } = time;
  return {
    check: passed('proof.intact', stated),
    sealer: { certificate, certificates, ...(signedAt && { sealedAt: signedAt }) },
  };
}
