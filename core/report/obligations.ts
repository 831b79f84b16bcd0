import { catalogue, conditional, lenses } from '../elements/catalogue.js';
import type { ElementId } from '../elements/element.js';

/** How firmly a text asks for an element. */
export type Duty = 'mandatory' | 'conditional' | 'optional';

/** Where a text asks for it. */
export interface Obligation {
  readonly place: 'annex-1' | 'annex-2' | 'constitutive';
  readonly duty: Duty;
}

/** What each text says about one element; absent is not named. */
export interface Obligations {
  /** Council Recommendation 2022/C 243/02: the lists of Annex I, and principle 9 ("authentic") of Annex II. */
  readonly council?: Obligation;
  /** MICROBOL Common Framework (2022), constitutive elements. */
  readonly microbol?: Obligation;
  /** The guide for institutions (TPG-LRC CoRE, §08) names it. */
  readonly guide: boolean;
}

/** "Level (and cycle, if applicable)": Annex I names the cycle inside another element. */
const WITH_THE_LEVEL: readonly ElementId[] = ['qf-ehea-cycle'];

/** "When possible", "if different", "if needed" (MICROBOL Common Framework). */
const WHERE_IT_APPLIES: readonly ElementId[] = [
  ...conditional,
  'awarding-body-country',
  'nqf-level',
  'qf-ehea-cycle',
  'sqf-level',
];

/** "In some cases or study fields it may be necessary" (MICROBOL Common Framework, footnote 2). */
const BY_FIELD: readonly ElementId[] = ['expiry'];

/** Which text asks for an element, and how firmly. */
export function obligationsOf(id: ElementId): Obligations {
  const [council, microbol] = [byCouncil(id), byMicrobol(id)];
  return {
    ...(council && { council }),
    ...(microbol && { microbol }),
    guide: catalogue[id].tier === 'guide-optional',
  };
}

function byCouncil(id: ElementId): Obligation | undefined {
  const { tier } = catalogue[id];
  if (conditional.includes(id) || WITH_THE_LEVEL.includes(id)) return { place: 'annex-1', duty: 'conditional' };
  if (tier === 'council-mandatory') return { place: 'annex-1', duty: 'mandatory' };
  if (tier === 'council-optional') return { place: 'annex-1', duty: 'optional' };
  return tier === 'principle' ? { place: 'annex-2', duty: 'mandatory' } : undefined;
}

function byMicrobol(id: ElementId): Obligation | undefined {
  if (WHERE_IT_APPLIES.includes(id)) return { place: 'constitutive', duty: 'conditional' };
  if (BY_FIELD.includes(id)) return { place: 'constitutive', duty: 'optional' };
  return lenses.microbol.includes(id) ? { place: 'constitutive', duty: 'mandatory' } : undefined;
}
