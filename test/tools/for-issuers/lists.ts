/** The lists whose terms count, each term tried by its address. */
import type { ElementId } from '../../../core/elements/element.js';
import { accreditationTypes } from '../../../core/elements/vocabularies/accreditation.js';
import { assessmentTypes, publishersAssessmentTypes } from '../../../core/elements/vocabularies/assessment.js';
import { creditSystems } from '../../../core/elements/vocabularies/credit-systems.js';
import { cycleOfLevel, eqfTerms } from '../../../core/elements/vocabularies/levels.js';
import { modes, publishersModes } from '../../../core/elements/vocabularies/participation.js';
import type { Term, TermList } from '../../../core/elements/vocabularies/terms.js';
import { europeanCredential } from '../../../core/formats/european-credential/index.js';
import type { Json, JsonObject } from '../../../core/json.js';
import { elementsOf } from '../../fixtures/format-elements.js';
import { code, table } from './markdown.js';
import { baseFor, documentWith } from '../../../core/doctor/elements/documents.js';
import { findingOf } from '../../../core/doctor/elements/places.js';
import { concept } from '../../../core/doctor/elements/specimen.js';
import { outcome } from './tables.js';

interface Listed {
  readonly title: string;
  readonly list: TermList;
  readonly element: ElementId;
  /** Where a European credential states a term of the list, and what stands around the term. */
  readonly path: string;
  readonly around: (term: JsonObject) => Json;
  readonly remark: string;
}

const ACHIEVEMENT = 'credentialSubject.hasClaim';
const base: JsonObject = baseFor('european-credential', '');
const alone = (term: JsonObject): Json => term;
const words = (some: readonly string[]): string => some.map(word => `“${word}”`).join(', ');

export const lists: readonly Listed[] = [
  {
    title: 'Type of assessment',
    list: assessmentTypes,
    element: 'assessment-type',
    path: `${ACHIEVEMENT}.provenBy.specifiedBy.dcType`,
    around: alone,
    remark: `These words count as well: ${words(publishersAssessmentTypes)}, and any text that names a method.`,
  },
  {
    title: 'Form of participation',
    list: modes,
    element: 'participation-form',
    path: `${ACHIEVEMENT}.specifiedBy.mode`,
    around: alone,
    remark: `These words count as well: ${words(publishersModes)}. A schedule (“part time”) is no form of participation.`,
  },
  {
    title: 'Quality assurance',
    list: accreditationTypes,
    element: 'quality-assurance',
    path: `${ACHIEVEMENT}.specifiedBy.accreditation`,
    around: dcType => ({
      type: 'Accreditation',
      dcType,
      accreditingAgent: { legalName: { en: 'Agency for Quality' } },
    }),
    remark: 'The type is one half. The other is the agency, or the number or address of its decision or report.',
  },
  {
    title: 'Level',
    list: eqfTerms,
    element: 'level',
    path: `${ACHIEVEMENT}.specifiedBy.eqfLevel`,
    around: alone,
    remark: `A cycle of the QF-EHEA (${words(Object.values(cycleOfLevel))}) and a level of a national framework count as well, with the name of the framework. A number alone is weak.`,
  },
  {
    title: 'Credit system',
    list: creditSystems,
    element: 'workload',
    path: `${ACHIEVEMENT}.creditReceived`,
    around: framework => ({ type: 'CreditPoint', framework, point: '5' }),
    remark:
      'Hours of study count as well: a number in a field for hours, or a duration such as `PT130H`. Weeks do not.',
  },
];

/** Terms with an address; the few that have none are known by their words. */
const rowsOf = ({ list, element, path, around }: Listed): readonly (readonly string[])[] =>
  list.terms
    .filter(term => term.code !== '')
    .map(term => {
      const value = around(concept(list.base + term.code, term.label));
      const finding = findingOf(documentWith(base, path, { value }), elementsOf(europeanCredential), element);
      return [term.label, code(list.base + term.code), outcome(finding), synonymsOf(term)];
    });

const synonymsOf = ({ synonyms = [] }: Term): string => (synonyms.length > 0 ? synonyms.join(', ') : '–');

export const listSections = (): readonly string[] =>
  lists.flatMap(one => [
    `### ${one.title}`,
    table(['term', 'address', 'counts as', 'also written'], rowsOf(one)),
    one.remark,
  ]);
