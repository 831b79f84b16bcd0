import type { ElementFinding, ElementId } from '../elements/element.js';
import type { Language } from '../language/en.js';
import { quoted, say } from '../language/phrase.js';
import type { Phrase } from '../language/phrase.js';
import type { VerificationReport } from './report.js';
import { SHORT, nameOfLearner, termIn, workloadOf } from './summary.js';

/**
 * Who completed what, how much, how tested, when, in one sentence without the terms of any framework; only what is
 * clearly stated. Nothing for a credential that is rejected or states none of it.
 */
export function factsOf(report: VerificationReport, language: Language): Phrase | undefined {
  if (report.verdict === 'rejected') return undefined;
  const { elements, credential } = report;
  const { recruiter } = language.readings;
  const stated = (id: ElementId): string | undefined => present(elements, id)?.value;
  const title = elements.find(({ id, status }) => id === 'title' && (status === 'present' || status === 'weak'))?.value;
  const named = title ?? credential?.title?.value;
  const learner = nameOfLearner(report);
  const [workload, tested, issued] = [stated('workload'), stated('assessment-type'), stated('issue-date')];
  if ([named, learner, workload, tested, issued].every(value => value === undefined)) return undefined;
  return recruiter.facts({
    learner: learner === undefined ? undefined : quoted(learner),
    title: named === undefined ? undefined : quoted(named),
    work: workload === undefined ? undefined : workIn(language, workload),
    tested: tested === undefined ? undefined : termIn(language, tested, SHORT),
    supervised: wordFor(recruiter.supervised, stated('supervision-id-verification')),
    when: issued === undefined ? undefined : language.grammar.month(issued),
    offered: report.because === 'format.not-a-credential',
  });
}

const present = (elements: readonly ElementFinding[], id: ElementId): ElementFinding | undefined =>
  elements.find(finding => finding.id === id && finding.status === 'present');

/** Credits say nothing to somebody outside of universities; the hours they stand for do. */
function workIn(language: Language, value: string): Phrase {
  const { ects, hours } = workloadOf(value);
  return ects === undefined && hours === undefined
    ? [quoted(value, SHORT)]
    : say`${language.readings.recruiter.work(ects, hours)}`;
}

const wordFor = (words: Readonly<Record<string, string>>, value: string | undefined): string | undefined =>
  value !== undefined && Object.hasOwn(words, value) ? words[value] : undefined;
