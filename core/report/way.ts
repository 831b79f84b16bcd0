import type { ElementFinding } from '../elements/element.js';
import type { Language } from '../language/en.js';
import type { Phrase } from '../language/phrase.js';
import {
  askedBy,
  isImplausible,
  isMissing,
  isQuestion,
  isStated,
  isTooLarge,
  isUndisclosed,
  isUnread,
} from './gaps.js';
import type { Presentation } from './presentation.js';
import type { VerificationReport } from './report.js';

/** The way open to the holder, and exactly what it rests on. None is built on what was changed or withdrawn. */
export function wayOf(report: VerificationReport, language: Language): Presentation['track'] {
  const { rejected, ways } = language.track;
  if (report.elements.length === 0) return { name: ways[report.track], says: [nothingToAssess(report, language)] };
  if (isUnreliable(report)) return { name: rejected.name, says: [rejected.says] };
  return { name: ways[report.track], says: reasonsFor(report, language) };
}

/** A credential outside its dates was still awarded; one that failed otherwise is not to be relied on. */
export const isUnreliable = ({ verdict, because }: VerificationReport): boolean =>
  verdict === 'rejected' && !because.startsWith('period.');

const nothingToAssess = ({ credential }: VerificationReport, { track }: Language): Phrase =>
  credential === undefined ? track.notRead : track.noAchievement;

function reasonsFor(report: VerificationReport, language: Language): readonly Phrase[] {
  const { track } = language;
  const asked = askedBy(report.elements, 'council');
  const names = (findings: readonly ElementFinding[]): readonly string[] =>
    findings.map(({ id }) => language.elements[id].name);
  switch (report.track) {
    case 'recognition':
      return [track.complete];
    case 'recognition-after-questions':
      return [track.questions(asked.filter(isStated).length, questionsAbout(asked, language))];
    case 'prior-learning':
      return [...gaps(asked, names, language), track.priorLearning];
    case 'not-assessable':
      return whyNot(asked, names, language);
  }
}

const questionsAbout = (findings: readonly ElementFinding[], language: Language): readonly string[] =>
  findings.filter(isQuestion).flatMap(({ id }) => language.elements[id].question ?? []);

type Names = (findings: readonly ElementFinding[]) => readonly string[];

function gaps(asked: readonly ElementFinding[], names: Names, { track }: Language): readonly Phrase[] {
  const missing = names(asked.filter(isMissing));
  const implausible = names(asked.filter(isImplausible));
  const weak = names(asked.filter(({ status }) => status === 'weak'));
  return [
    ...(missing.length > 0 ? [track.notStated(missing)] : []),
    ...(implausible.length > 0 ? [track.notPlausible(implausible)] : []),
    ...(missing.length === 0 && implausible.length === 0 && weak.length > 0 ? [track.unclear(weak)] : []),
  ];
}

function whyNot(asked: readonly ElementFinding[], names: Names, { track }: Language): readonly Phrase[] {
  const unread = names(asked.filter(isUnread));
  const undisclosed = names(asked.filter(isUndisclosed));
  if (asked.some(isTooLarge)) return [track.larger];
  if (unread.length === 0 && undisclosed.length === 0) return [track.offer];
  return [
    ...(unread.length > 0 ? [track.unread(unread)] : []),
    ...(undisclosed.length > 0 ? [track.undisclosed(undisclosed)] : []),
  ];
}
