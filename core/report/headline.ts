import type { Language } from '../language/en.js';
import { joined, quoted, wordsIn } from '../language/phrase.js';
import type { Phrase, Segment } from '../language/phrase.js';
import { tell } from '../language/sentence.js';
import type { Known } from '../language/sentence.js';
import { withoutExpected } from './as-expected.js';
import { isHosted, knownAbout, overallCheck } from './known.js';
import { isShownInPart, standsToday } from './marks.js';
import type { ExpectedIssuer, Tone } from './presentation.js';
import type { CheckReason, Family } from './reasons.js';
import type { VerificationReport } from './report.js';

/** The voice of every first line: at most 25 words. */
const MOST_WORDS = 25;

export interface Headline {
  readonly headline: Phrase;
  /** The sentences that no longer fit. */
  readonly remarks: readonly Phrase[];
  /** Its first two sentences, for where there is one line. */
  readonly short: Phrase;
}

/** Tone follows the rung; a doubt or a break is heard first. */
export function toneOf({ verdict, issuer }: VerificationReport): Tone {
  if (verdict === 'rejected') return 'broken';
  if (verdict === 'unconfirmed' || issuer.rung === 0) return 'doubt';
  return issuer.rung === 1 ? 'plain' : 'sound';
}

export function headlineOf(report: VerificationReport, language: Language, expected?: ExpectedIssuer): Headline {
  const sentences = sentencesOf(report, language);
  if (expected === undefined) return fitted(sentences);
  if (expected.answer === 'another') return fitted(withoutExpected(sentences, expected.named, language));
  const { remarks, ...first } = fitted(sentences);
  return { ...first, remarks: [...remarks, expected.says] };
}

/** The most serious thing first, then the signer, then what the reader must judge alone. */
function sentencesOf(report: VerificationReport, language: Language): readonly Phrase[] {
  const reason = report.because;
  if (!isCheckReason(reason, language)) return [];
  const family = familyOf(reason);
  const known = knownAbout(report, overallCheck(report, family), language);
  if (family === 'format' || family === 'proof')
    return [tell(language.headlines[reason] ?? language.reasons[reason], known)];
  return family === 'issuer'
    ? aboutTheIssuer(reason, known, report, language)
    : aboutItsValidity(reason, known, report, language);
}

function aboutTheIssuer(
  reason: CheckReason,
  known: Known,
  report: VerificationReport,
  language: Language,
): readonly Phrase[] {
  const special = language.headlines[reason];
  if (special !== undefined) return [tell(special, known)];
  const { intact, intactAndInForce, inForce, perhapsNotShown, withoutEnd } = language.signer;
  const stands = standsToday(report);
  const isInForce = stands === 'passed' && report.verdict === 'confirmed';
  // Nothing shows that a badge without signature is as it was; its address shows it as it is.
  const opening = isHosted(report) ? (isInForce ? [inForce] : []) : [isInForce ? intactAndInForce : intact];
  const open = isShownInPart(report) ? perhapsNotShown : withoutEnd;
  return [...opening, ...signerSentences(report, language), ...(stands === 'not-asked' ? [open] : [])];
}

/** Whatever the dates and the list say, a reader still learns about the signature and the signer. */
function aboutItsValidity(
  reason: CheckReason,
  known: Known,
  report: VerificationReport,
  language: Language,
): readonly Phrase[] {
  const proof = overallCheck(report, 'proof');
  const opening = tell(language.headlines[reason] ?? language.reasons[reason], known);
  if (proof === undefined) return [opening];
  if (proof.reason === 'proof.unsigned') return [opening, tell(language.reasons['proof.unsigned'], known)];
  if (proof.status !== 'passed') return [opening, language.signer.notChecked];
  const signed = signerSentences(report, language);
  if (isHosted(report)) return [opening, ...(wasWithdrawn(report) ? [] : signed)];
  const intact = language.headlinesWhenIntact[reason];
  return [
    ...(intact === undefined ? [opening, language.signer.stillIntact] : [tell(intact, known)]),
    ...(report.verdict === 'rejected' ? signed.slice(0, 1) : signed),
  ];
}

/** The address says so itself, and shows nothing any more. */
const wasWithdrawn = (report: VerificationReport): boolean =>
  overallCheck(report, 'proof')?.evidence.some(({ fact }) => fact === 'hosted.withdrawn') ?? false;

/** Who signed it. The first sentence names the signer, the others say what that does not prove. */
function signerSentences(report: VerificationReport, language: Language): readonly Phrase[] {
  const { signer, reasons } = language;
  const check = overallCheck(report, 'issuer');
  const known = knownAbout(report, check, language);
  const { claimed, host, name } = known;
  const doubts = [signer.expected, ...(claimed ? [signer.callsItself(claimed)] : [])];
  if (check?.reason === 'issuer.not-loaded') return [tell(reasons[check.reason], known)];
  if (isHosted(report)) return [tell(reasons['proof.hosted'], known), ...doubts];
  switch (check?.reason) {
    case 'issuer.web-address':
      return host ? [signer.address(host), ...doubts] : [signer.unknown(claimed)];
    case 'issuer.platform-account':
      return [host ? signer.account(host, claimed) : signer.unknown(claimed)];
    case 'issuer.listed-address':
    case 'issuer.listed-signer':
      return [name ? signer.organisation(name, host && quoted(host.text)) : signer.unknown(claimed)];
    case 'issuer.legal-seal':
      return name ? sealed(name, known, language) : [signer.unknown(claimed)];
    case 'issuer.seal-unbound':
      return [name ? signer.seal(name, undefined) : signer.unknown(claimed)];
    case 'issuer.seal-untrusted': {
      const subject = known.said('certificate.organisation');
      return [subject ? signer.certificate(subject) : signer.unknown(claimed)];
    }
    default:
      return [signer.unknown(claimed)];
  }
}

/** Whose seal it is, and who vouches for that. */
function sealed(name: Segment, known: Known, { signer }: Language): readonly Phrase[] {
  const [provider, country] = [known.said('seal.provider'), known.said('seal.list-country')];
  const isQualified = known.has('seal.qualified');
  return [
    signer.seal(name, known.said('certificate.organisation-identifier')),
    ...(provider && country ? [signer.vouched(provider, country, known.listDate, isQualified)] : []),
  ];
}

const isCheckReason = (reason: string, language: Language): reason is CheckReason =>
  Object.hasOwn(language.reasons, reason);

const familyOf = (reason: CheckReason): Family => reason.slice(0, reason.indexOf('.')) as Family;

/** As many sentences as fit into the words of a headline; the first one always stands there. */
function fitted(sentences: readonly Phrase[]): Headline {
  const lengths = sentences.map(wordsIn);
  const within = sentences.filter(
    (_, at) => at === 0 || lengths.slice(0, at + 1).reduce((sum, length) => sum + length, 0) <= MOST_WORDS,
  );
  return { headline: joined(within), remarks: sentences.slice(within.length), short: joined(within.slice(0, 2)) };
}
