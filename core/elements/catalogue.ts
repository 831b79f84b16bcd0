import type { CriterionNumber, ElementId, Lens } from './element.js';
import { elementIds } from './element.js';

/** How firmly the sources ask for an element. */
export type Tier = 'council-mandatory' | 'council-optional' | 'microbol-extra' | 'principle' | 'guide-optional';

export interface CatalogueEntry {
  readonly tier: Tier;
  /** The criteria of the Micro-evaluator it counts for. */
  readonly criteria: readonly CriterionNumber[];
  /** Where the sources name it. */
  readonly source: string;
}

const ANNEX_I = 'Council Recommendation 2022/C 243/02, Annex I';
const ANNEX_II = 'Council Recommendation 2022/C 243/02, Annex II, principle 9';
const MICROBOL = 'MICROBOL Common Framework (2022), constitutive elements';
const GUIDE = 'TPG-LRC CoRE, Micro-credentials for higher education institutions, §08';

const mandatory = (...criteria: readonly CriterionNumber[]): CatalogueEntry => ({
  tier: 'council-mandatory',
  criteria,
  source: ANNEX_I,
});
const optional = (...criteria: readonly CriterionNumber[]): CatalogueEntry => ({
  tier: 'council-optional',
  criteria,
  source: ANNEX_I,
});
const extra = (...criteria: readonly CriterionNumber[]): CatalogueEntry => ({
  tier: 'microbol-extra',
  criteria,
  source: MICROBOL,
});
const principle = (...criteria: readonly CriterionNumber[]): CatalogueEntry => ({
  tier: 'principle',
  criteria,
  source: ANNEX_II,
});

/** The thirty elements; their labels, official wording and questions are in core/language. */
export const catalogue: Readonly<Record<ElementId, CatalogueEntry>> = {
  'learner-identity': mandatory(7),
  title: mandatory(),
  'issuer-country': mandatory(),
  'awarding-body': mandatory(2),
  'issue-date': mandatory(),
  'learning-outcomes': mandatory(4),
  workload: mandatory(5),
  level: mandatory(3),
  'assessment-type': mandatory(6),
  'participation-form': mandatory(),
  'quality-assurance': mandatory(1),
  prerequisites: optional(),
  'supervision-id-verification': optional(6, 7),
  grade: optional(),
  stackability: optional(),
  'further-information': optional(),
  'recognition-information': { tier: 'guide-optional', criteria: [], source: GUIDE },
  provider: extra(),
  'provider-country': extra(),
  'awarding-body-country': extra(),
  seal: extra(2),
  authenticity: extra(2),
  'nqf-level': extra(),
  'qf-ehea-cycle': extra(),
  'isced-level': extra(),
  'isced-field': extra(),
  'sqf-level': extra(),
  expiry: extra(),
  'issuer-legal-identity': principle(2),
  'place-of-issue': principle(),
};

const ofTier = (tier: Tier): readonly ElementId[] => elementIds.filter(id => catalogue[id].tier === tier);

/** The "11 + 5" of Annex I. */
export const councilMandatory = ofTier('council-mandatory');
export const councilOptional = ofTier('council-optional');

/** Asked for "if applicable": silence is a question, not an obstacle. */
export const conditional: readonly ElementId[] = ['level'];

/** What each lens asks for; the longer list adds what MICROBOL calls constitutive and Annex I does not. */
export const lenses: Readonly<Record<Lens, readonly ElementId[]>> = {
  council: councilMandatory,
  microbol: [
    ...councilMandatory,
    'provider',
    'provider-country',
    'seal',
    'authenticity',
    'isced-level',
    'isced-field',
    'prerequisites',
  ],
};

/** The element whose absence alone makes a criterion not robust. */
export const primaryElement: Readonly<Record<CriterionNumber, ElementId>> = {
  1: 'quality-assurance',
  2: 'seal',
  3: 'level',
  4: 'learning-outcomes',
  5: 'workload',
  6: 'assessment-type',
  7: 'learner-identity',
};

export const elementsOfCriterion = (criterion: CriterionNumber): readonly ElementId[] =>
  elementIds.filter(id => catalogue[id].criteria.includes(criterion));
