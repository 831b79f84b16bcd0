import type { Language } from '../language/en.js';
import { quoted } from '../language/phrase.js';
import type { Phrase } from '../language/phrase.js';
import { expectedIn, marksBeside, toneBeside } from './as-expected.js';
import { answersOf, doubtsOf } from './answers.js';
import { contactedIn } from './contacted.js';
import { elementRows } from './elements.js';
import { factsOf } from './facts.js';
import { headlineOf, toneOf } from './headline.js';
import { issuerCardOf } from './issuer-card.js';
import { learnerReading } from './learner.js';
import { criterionRows, lensRows, sourceRows } from './lenses.js';
import { letterOf } from './letter.js';
import { marksOf } from './marks.js';
import type { Audience, Presentation, Rehearsal } from './presentation.js';
import { knownAgain } from './known-again.js';
import { rehearsalOf } from './rehearsal.js';
import type { VerificationReport } from './report.js';
import { reviewLines } from './reviews.js';
import { gapsOf, learnerOf, summaryOf } from './summary.js';
import { wayOf } from './way.js';

export interface PresentOptions {
  readonly audience: Audience;
  readonly language: Language;
  /** The issuer a site expects: a host name, or an identifier. */
  readonly expected?: string | undefined;
}

/** A report in the words of one language, for one reader. All wording, order and tone of every interface come from here. */
export function present(report: VerificationReport, { audience, expected, language }: PresentOptions): Presentation {
  const elements = elementRows(report, audience, language);
  const ofSite = expectedIn(report, expected, language);
  const reviews = reviewLines(report, audience, language);
  const isFor = (reader: Audience): boolean => audience === reader;
  return {
    ...headlineOf(report, language, ofSite),
    expected: ofSite,
    audience,
    language: language.tag,
    direction: language.direction,
    verdict: report.verdict,
    because: report.because,
    rung: report.issuer.rung,
    tone: toneBeside(toneOf(report), ofSite),
    marks: marksBeside(marksOf(report, language), ofSite, language),
    title: titleOf(report),
    format: report.format === undefined ? language.page.unknownFormat : language.formats[report.format],
    summary: summaryOf(report, language),
    learner: learnerOf(report, language),
    facts: isFor('recruiter') ? factsOf(report, language) : undefined,
    unprotected: unprotectedIn(report, language),
    gaps: gapsOf(report, language),
    doubts: doubtsOf(report, language),
    answers: answersOf(report, language, reviews),
    issuer: issuerCardOf(report, reviews, language),
    reviews,
    elements,
    track: wayOf(report, language),
    lenses: isFor('evaluator') ? lensRows(report, language) : [],
    criteria: isFor('evaluator') ? criterionRows(report, language) : [],
    sources: isFor('evaluator') && elements.length > 0 ? sourceRows(language) : [],
    own: isFor('learner')
      ? { ...learnerReading(report, elements, language), seen: seenIn(report, language, expected) }
      : undefined,
    letter: isFor('learner') ? letterOf(report, language) : undefined,
    contacts: contactedIn(report.contacted, language),
    checkedAt: language.page.checkedAt(report.checkedAt),
    receipt: knownAgain(report, language),
  };
}

function titleOf({ credential, elements }: VerificationReport): Phrase | undefined {
  const stated = elements.find(finding => finding.id === 'title' && finding.status !== 'missing')?.value;
  const title = stated ?? credential?.title?.value;
  return title === undefined ? undefined : [quoted(title)];
}

/** A recruiter's own presentation, so that the rehearsal of it cannot differ. */
const seenIn = (report: VerificationReport, language: Language, expected: string | undefined): Rehearsal | undefined =>
  report.credential === undefined
    ? undefined
    : rehearsalOf(present(report, { audience: 'recruiter', language, expected }));

/** Values no checked signature protects are labelled so, wherever they stand. */
function unprotectedIn({ coverage, credential }: VerificationReport, language: Language): Phrase | undefined {
  if (credential === undefined || coverage === 'all') return undefined;
  return language.coverage[coverage];
}
