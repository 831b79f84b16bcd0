import type { Language } from '../language/en.js';
import { quoted } from '../language/phrase.js';
import type { Phrase, Segment } from '../language/phrase.js';
import { expectationOf } from './expected-issuer.js';
import type { ExpectedIssuer, Mark, Tone } from './presentation.js';
import type { VerificationReport } from './report.js';

/** An identifier can be as long as a key. */
const GRAPHEMES = 80;

/** What to say of the issuer a site expects; nothing where it expects none, or nothing was read that has an issuer. */
export function expectedIn(
  { credential, issuer }: VerificationReport,
  expected: string | undefined,
  { signer }: Language,
): ExpectedIssuer | undefined {
  if (expected === undefined || credential === undefined) return undefined;
  const answer = expectationOf(issuer, expected);
  const named = quoted(expected, GRAPHEMES);
  const says = { met: signer.asExpected, another: signer.notBy, unknown: signer.perhapsBy }[answer](named);
  return { answer, named, says };
}

/** Whose it is not is said with the first sentence; whoever is told that need not be asked about the signer. */
export function withoutExpected(sentences: readonly Phrase[], named: Segment, { signer }: Language): readonly Phrase[] {
  const [first, ...others] = sentences.filter(sentence => sentence !== signer.expected);
  if (first === undefined) return sentences;
  const isIntact = first === signer.intact || first === signer.intactAndInForce;
  return isIntact ? [signer.intactNotBy(named), ...others] : [first, signer.notBy(named), ...others];
}

/** Another's credential must not look like the site's own, however well it is signed. */
export function toneBeside(tone: Tone, expected: ExpectedIssuer | undefined): Tone {
  if (tone === 'broken' || expected === undefined || expected.answer === 'met') return tone;
  if (expected.answer === 'another') return 'doubt';
  return tone === 'sound' ? 'plain' : tone;
}

/** The signer was found, and is not whom this place is about: a question for the reader, and no fault of the credential. */
export const marksBeside = (
  marks: readonly Mark[],
  expected: ExpectedIssuer | undefined,
  { signer }: Language,
): readonly Mark[] =>
  expected?.answer === 'another'
    ? marks.map(mark => (isFoundSigner(mark) ? { ...mark, state: 'doubt', says: signer.otherThanExpected } : mark))
    : marks;

const isFoundSigner = ({ id, state }: Mark): boolean => id === 'signer' && state === 'passed';
