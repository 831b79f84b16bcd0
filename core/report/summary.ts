import type { ElementFinding, ElementId } from '../elements/element.js';
import type { Language } from '../language/en.js';
import { quoted, say, text } from '../language/phrase.js';
import type { Phrase } from '../language/phrase.js';
import { askedBy, isMissing, isUndisclosed, isUnread } from './gaps.js';
import type { ElementStatus } from './reasons.js';
import type { VerificationReport } from './report.js';

/** The words a value may have in a line that is read in two seconds; the whole text stands among the elements. */
export const SHORT = 60;

const found = (
  elements: readonly ElementFinding[],
  id: ElementId,
  ...statuses: readonly ElementStatus[]
): string | undefined => elements.find(finding => finding.id === id && statuses.includes(finding.status))?.value;

const WORKLOAD = /^(?:(\d{1,6}(?:\.\d{1,6})?) ECTS)?(?:; )?(?:(\d{1,6}(?:\.\d{1,6})?) h)?$/;

/** The credits and the hours of a workload in plain form, "5 ECTS; 140 h". */
export function workloadOf(value: string): { readonly ects: number | undefined; readonly hours: number | undefined } {
  const [, ects, hours] = WORKLOAD.exec(value) ?? [];
  const number = (digits: string | undefined): number | undefined =>
    digits === undefined ? undefined : Number(digits);
  return { ects: number(ects), hours: number(hours) };
}

/** A workload in credits, hours or both, with the meaning of the credits beside them; any other text as it stands. */
export function workloadIn(language: Language, value: string): Phrase {
  const { ects, hours } = workloadOf(value);
  if (ects === undefined && hours === undefined) return [quoted(value)];
  return say`${language.summary.workload(ects, hours)}`;
}

/** A term of one of the lists in the reader's language; any other text as it stands. */
export function termIn(language: Language, value: string, most?: number): Phrase {
  const key = value.toLowerCase();
  const known = Object.hasOwn(language.terms, key) ? language.terms[key] : undefined;
  return known === undefined ? [quoted(value, most)] : [text(known)];
}

/** Our word for a value in plain form; any other text as it stands. */
export const wordOr = (words: Readonly<Record<string, string>>, value: string): Phrase =>
  Object.hasOwn(words, value) ? [text(words[value] ?? value)] : [quoted(value)];

/** What · how much · how tested · when. A rejected credential's content is no news to pass on. */
export function summaryOf(
  { elements, verdict, credential }: VerificationReport,
  language: Language,
): readonly Phrase[] {
  if (verdict === 'rejected') return [];
  const title = found(elements, 'title', 'present', 'weak') ?? credential?.title?.value;
  const workload = found(elements, 'workload', 'present');
  const assessment = found(elements, 'assessment-type', 'present');
  const issued = found(elements, 'issue-date', 'present');
  return [
    ...(title === undefined ? [] : [[quoted(title)]]),
    ...(workload === undefined ? [] : [workloadIn(language, workload)]),
    ...(assessment === undefined ? [] : [termIn(language, assessment, SHORT)]),
    ...(issued === undefined ? [] : [say`${language.grammar.month(issued)}`]),
  ];
}

/** The name the credential gives its learner, before any number of theirs. */
export const nameOfLearner = ({ credential, elements }: VerificationReport): string | undefined =>
  credential?.learner?.value ?? found(elements, 'learner-identity', 'present');

export function learnerOf(report: VerificationReport, language: Language): Phrase | undefined {
  const name = nameOfLearner(report);
  return name === undefined || report.verdict === 'rejected' ? undefined : language.summary.learner(quoted(name));
}

/** What is not stated, what could not be read and what the holder does not show: three different things. */
export const gapsOf = ({ elements }: VerificationReport, language: Language): readonly Phrase[] =>
  gapsAmong(askedBy(elements, 'council'), language);

export function gapsAmong(asked: readonly ElementFinding[], language: Language): readonly Phrase[] {
  const missing = asked.filter(isMissing);
  const names = (findings: readonly ElementFinding[]): readonly string[] =>
    findings.map(({ id }) => language.elements[id].name);
  const unread = names(missing.filter(isUnread));
  const undisclosed = names(missing.filter(isUndisclosed));
  const unstated = names(missing.filter(finding => !isUnread(finding) && !isUndisclosed(finding)));
  return [
    ...(unstated.length > 0 ? [language.summary.notStated(unstated)] : []),
    ...(unread.length > 0 ? [language.summary.notRead(unread)] : []),
    ...(undisclosed.length > 0 ? [language.summary.notShown(undisclosed)] : []),
  ];
}
