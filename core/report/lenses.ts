import { elementsOfCriterion, lenses } from '../elements/catalogue.js';
import type { CriterionNumber, ElementFinding, Lens } from '../elements/element.js';
import { elementIds } from '../elements/element.js';
import type { Language } from '../language/en.js';
import { joined, say } from '../language/phrase.js';
import type { Phrase } from '../language/phrase.js';
import { askedBy, isImplausible, isStated, judgementWord } from './gaps.js';
import { type Obligation, obligationsOf } from './obligations.js';
import type { CriterionRow, LensRow, SourceRow } from './presentation.js';
import type { VerificationReport } from './report.js';
import { gapsAmong } from './summary.js';

/** The same findings under the Council list and under the longer MICROBOL list, each with what it leaves open. */
export function lensRows(report: VerificationReport, language: Language): readonly LensRow[] {
  if (report.elements.length === 0) return [];
  const tracks = { council: report.track, microbol: report.microbolTrack };
  const shown: readonly Lens[] = ['council', 'microbol'];
  return shown.map(lens => ({
    lens,
    label: language.lenses[lens],
    count: language.lenses.count(askedBy(report.elements, lens).filter(isStated).length, lenses[lens].length),
    open: openUnder(lens, report, language),
    track: tracks[lens],
    way: language.track.ways[tracks[lens]],
  }));
}

/** By name: what is not stated, what cannot be right, what is to be asked. */
function openUnder(lens: Lens, { elements }: VerificationReport, language: Language): Phrase {
  const { evaluator } = language.readings;
  const asked = askedBy(elements, lens);
  const names = (findings: readonly ElementFinding[]): readonly string[] =>
    findings.map(({ id }) => language.elements[id].name);
  const [implausible, weak] = [names(asked.filter(isImplausible)), names(asked.filter(one => isToAsk(one, lens)))];
  const open = [
    ...gapsAmong(asked, language),
    ...(implausible.length > 0 ? [evaluator.implausible(implausible)] : []),
    ...(weak.length > 0 ? [evaluator.toAsk(weak)] : []),
  ];
  return joined(open);
}

/** "Date of issuance or date of assessment" (MICROBOL): the longer list takes the other date for an answer. */
const isToAsk = ({ notes, status }: ElementFinding, lens: Lens): boolean =>
  status === 'weak' && !(lens === 'microbol' && notes.includes('element.assessment-date'));

const CRITERIA: readonly CriterionNumber[] = [1, 2, 3, 4, 5, 6, 7];

/** The seven criteria of the Micro-evaluator; they are not shown for what cannot be assessed. */
export function criterionRows(report: VerificationReport, language: Language): readonly CriterionRow[] {
  const { criteria, elements, track } = report;
  if (criteria === undefined || track === 'not-assessable') return [];
  return CRITERIA.map(number => ({
    number,
    label: language.criteria[number],
    level: criteria[number],
    levelWord: language.criterionLevels[criteria[number]],
    open: loweredBy(number, elements, language),
  }));
}

/** The elements that keep a criterion from being robust, each with its judgement. */
function loweredBy(number: CriterionNumber, findings: readonly ElementFinding[], language: Language): Phrase {
  const { evaluator } = language.readings;
  const lowering = elementsOfCriterion(number).flatMap(id => {
    const finding = findings.find(one => one.id === id);
    if (finding === undefined || finding.status === 'present' || finding.status === 'not-applicable') return [];
    return evaluator.named(language.elements[id].name, judgementWord(finding, language));
  });
  return lowering.length === 0 ? [] : say`${language.grammar.list(lowering)}`;
}

/** Which text asks for each element, and how firmly. */
export const sourceRows = (language: Language): readonly SourceRow[] =>
  elementIds.map(id => {
    const { label, official } = language.elements[id];
    const { council, guide, microbol } = obligationsOf(id);
    const { evaluator } = language.readings;
    return {
      id,
      label,
      official,
      council: asks(council, language),
      microbol: asks(microbol, language),
      guide: guide ? evaluator.guide : undefined,
    };
  });

function asks(obligation: Obligation | undefined, { readings: { evaluator } }: Language): string {
  if (obligation === undefined) return evaluator.notNamed;
  return evaluator.places[obligation.place](evaluator.duties[obligation.duty]);
}
