import { lenses } from '../elements/catalogue.js';
import type { CriterionNumber, ElementFinding, Lens } from '../elements/element.js';
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
import type { CriterionRow, LensRow, Letter, Presentation } from './presentation.js';
import type { VerificationReport } from './report.js';

/** The way open to the holder, and exactly what it rests on. None is built on what was changed or withdrawn. */
export function wayOf(report: VerificationReport, language: Language): Presentation['track'] {
  const { rejected, ways } = language.track;
  if (report.elements.length === 0) return { name: ways[report.track], says: [nothingToAssess(report, language)] };
  if (isUnreliable(report)) return { name: rejected.name, says: [rejected.says] };
  return { name: ways[report.track], says: reasonsFor(report, language) };
}

/** A credential outside its dates was still awarded; one that failed otherwise is not to be relied on. */
const isUnreliable = ({ verdict, because }: VerificationReport): boolean =>
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

/** The same findings under the Council list and under the longer MICROBOL list. */
export function lensRows(report: VerificationReport, language: Language): readonly LensRow[] {
  if (report.elements.length === 0) return [];
  const tracks = { council: report.track, microbol: report.microbolTrack };
  const shown: readonly Lens[] = ['council', 'microbol'];
  return shown.map(lens => ({
    lens,
    label: language.lenses[lens],
    count: language.lenses.count(askedBy(report.elements, lens).filter(isStated).length, lenses[lens].length),
    track: tracks[lens],
    way: language.track.ways[tracks[lens]],
  }));
}

const CRITERIA: readonly CriterionNumber[] = [1, 2, 3, 4, 5, 6, 7];

/** The seven criteria of the Micro-evaluator; they are not shown for what cannot be assessed. */
export function criterionRows({ criteria, track }: VerificationReport, language: Language): readonly CriterionRow[] {
  if (criteria === undefined || track === 'not-assessable') return [];
  return CRITERIA.map(number => ({
    number,
    label: language.criteria[number],
    level: criteria[number],
    levelWord: language.criterionLevels[criteria[number]],
  }));
}

/** The gaps as a letter from the learner to the issuer; nothing when there is nothing to ask for. */
export function letterOf({ elements }: VerificationReport, language: Language): Letter | undefined {
  const { letter } = language;
  const open = askedBy(elements, 'council').filter(({ status }) => status !== 'present' && status !== 'not-applicable');
  const programme = elements.some(finding => finding.id === 'recognition-information' && isMissing(finding));
  const paragraphs = [
    ...(open.length > 0 ? [letter.please(open.map(({ id }) => language.elements[id].request)), letter.source] : []),
    ...(programme ? [letter.programme] : []),
  ];
  return paragraphs.length === 0 ? undefined : { title: letter.title, paragraphs };
}
