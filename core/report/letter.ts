import type { ElementFinding } from '../elements/element.js';
import type { Language } from '../language/en.js';
import type { LetterSubject } from '../language/words.js';
import { askedBy, isImplausible, isMissing, isUndisclosed, isUnread } from './gaps.js';
import type { Letter } from './presentation.js';
import type { VerificationReport } from './report.js';
import { shown, shownAddress } from './shown.js';
import { nameOfLearner } from './summary.js';
import { isUnreliable } from './way.js';

/** Longer values and identifiers would hide the request they stand in. */
const SHORT = 60;
const LONGEST_ID = 100;

/**
 * The gaps as a letter from the learner to the issuer, ready to send. Nothing where there is nothing to ask for, nobody
 * earned anything, or the credential was changed or withdrawn. What the learner chose not to show is not asked for.
 */
export function letterOf(report: VerificationReport, language: Language): Letter | undefined {
  if (isUnreliable(report) || report.because === 'format.not-a-credential') return undefined;
  const { letter } = language;
  const requests = requestsIn(report, language);
  const programme = report.elements.some(
    finding => finding.id === 'recognition-information' && isOpen(finding) && !isUnread(finding),
  );
  if (requests.length === 0 && !programme) return undefined;
  return {
    title: letter.title,
    paragraphs: [
      letter.greeting,
      letter.about({ ...subjectOf(report, language), isUnclear: requests.length > 0 }),
      ...requests,
      ...(requests.length > 0 ? [letter.source] : []),
      ...(programme ? [letter.programme(requests.length > 0)] : []),
      letter.closing(signatureOf(report)),
    ],
  };
}

/** Missing, unclear, impossible and stored elsewhere are four different things to ask for. */
function requestsIn({ elements }: VerificationReport, { elements: words, elementReasons, letter }: Language) {
  const open = askedBy(elements, 'council').filter(isOpen);
  const [missing, unread] = [open.filter(one => isMissing(one) && !isUnread(one)), open.filter(isUnread)];
  const [weak, wrong] = [open.filter(({ status }) => status === 'weak'), open.filter(isImplausible)];
  const why = ({ reason, status }: ElementFinding): string => {
    const reasons: Readonly<Record<string, string>> = elementReasons[status];
    return reasons[reason] ?? reason;
  };
  return [
    ...(missing.length > 0 ? [letter.please(missing.map(({ id }) => words[id].request))] : []),
    ...(weak.length > 0
      ? [letter.clearer(weak.map(one => letter.now(words[one.id].request, valueOf(one), why(one))))]
      : []),
    ...(wrong.length > 0
      ? [letter.correct(wrong.map(one => letter.wrong(words[one.id].name, valueOf(one), why(one))))]
      : []),
    ...(unread.length > 0 ? [letter.inside(unread.map(({ id }) => words[id].name))] : []),
  ];
}

const isOpen = (finding: ElementFinding): boolean =>
  finding.status !== 'present' && finding.status !== 'not-applicable' && !isUndisclosed(finding);

/** Identifiers and hashes say nothing to who reads the letter. */
const OPAQUE: readonly string[] = ['element.hashed', 'element.identifier-only'];

function valueOf({ reason, value }: ElementFinding): string | undefined {
  if (value === undefined || OPAQUE.includes(reason) || value.length > SHORT) return undefined;
  return shown(value);
}

function subjectOf(
  { credential, elements }: VerificationReport,
  { grammar }: Language,
): Omit<LetterSubject, 'isUnclear'> {
  const stated = (id: ElementFinding['id']): string | undefined =>
    elements.find(finding => finding.id === id && finding.status === 'present')?.value;
  const [title, date] = [stated('title') ?? credential?.title?.value, stated('issue-date')];
  const id = credential?.id?.value;
  return {
    title: title === undefined ? undefined : shown(title),
    date: date === undefined ? undefined : grammar.date(date),
    id: id === undefined || id.length > LONGEST_ID ? undefined : shownId(id),
  };
}

/** An address without what may be a secret in it. */
const shownId = (id: string): string => (/^https?:/i.test(id) ? shownAddress(id) : shown(id));

/** A name, not an address or a number. */
function signatureOf(report: VerificationReport): string | undefined {
  const name = nameOfLearner(report);
  return name === undefined || !/^\p{L}[^@:/\d]*$/u.test(name) ? undefined : shown(name);
}
