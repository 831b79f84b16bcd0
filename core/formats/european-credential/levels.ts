import type { Shape } from '../../elements/format-elements.js';
import { noFiller } from '../../elements/reading/shapes.js';
import { memberAt, objectsAt, type Origin, type Value } from '../../elements/reading/text.js';
import type { LevelClaim } from '../../elements/rules/levels.js';
import { type Scale, scaleOf } from '../../elements/vocabularies/frameworks.js';
import { isEqfUri } from '../../elements/vocabularies/levels.js';
import { isDigitalCompetenceUri } from '../../elements/vocabularies/skills.js';
import { type Concept, concepts, conceptsAt } from './concepts.js';

const claimOf = ({ pointer, uri, code, label, scheme }: Concept, scale: Scale | undefined): LevelClaim => ({
  pointer,
  ...(scale && { scale }),
  ...(scheme && !/^https?:/i.test(scheme.value) && { framework: scheme }),
  ...(uri && { uri }),
  ...(code && { code }),
  ...(label && { label }),
});

/** Which framework a level says it is of: by its address, its list, or the words of its name. */
function scaleIn({ uri, label, scheme, code }: Concept): Scale | undefined {
  if (uri && isEqfUri(uri.value)) return 'EQF';
  if (uri && /\/snb\/qdr\/./i.test(uri.value)) return scaleOf(label?.value ?? '') ?? 'NQF';
  return [label, scheme, code].map(text => text && scaleOf(text.value)).find(scale => scale !== undefined);
}

/** A national level may name the European framework for higher education instead. */
const nationalScale = (concept: Concept): Scale => (scaleIn(concept) === 'QF-EHEA' ? 'QF-EHEA' : 'NQF');

/** The levels of a specification in the members that say of which framework they are; members are read together. */
export const statedLevels: Shape<LevelClaim> = {
  read: (value, origin) =>
    objectsAt(value).flatMap(specification => [
      ...conceptsAt(memberAt(specification, 'eqfLevel'), origin).map(concept => claimOf(concept, 'EQF')),
      ...conceptsAt(memberAt(specification, 'nqfLevel'), origin).map(concept =>
        claimOf(concept, nationalScale(concept)),
      ),
    ]),
  fillerIn: value =>
    objectsAt(value)
      .flatMap(item => ['eqfLevel', 'nqfLevel'].flatMap(key => fillerOf(memberAt(item, key))))
      .at(0),
};

const fillerOf = (value: Value | undefined) => (value && concepts(() => undefined).fillerIn(value)) ?? [];

/** Levels in a member for levels of any framework. */
export const educationLevels = (...scales: readonly (Scale | undefined)[]): Shape<LevelClaim> => {
  const shape = concepts((concept): LevelClaim | undefined => {
    const scale = scaleIn(concept);
    return scales.includes(scale) ? claimOf(concept, scale) : undefined;
  });
  return { ...shape, fillerIn: noFiller };
};

/** Levels in a member for levels of national frameworks. */
export const nationalLevels = (wanted: 'NQF' | 'QF-EHEA'): Shape<LevelClaim> =>
  concepts(concept => (nationalScale(concept) === wanted ? claimOf(concept, wanted) : undefined));

/** The level an accreditation is limited to is near, and not the level of the learning. */
export const accreditedLevels: Shape<LevelClaim> = {
  read: (value, origin) =>
    objectsAt(value).flatMap(accreditation =>
      limitsOf(accreditation, origin).map(concept => ({ ...claimOf(concept, 'EQF'), aside: 'accreditation' as const })),
    ),
  fillerIn: noFiller,
};

export const limitsOf = (accreditation: Value, origin: Origin): readonly Concept[] =>
  ['limitEQFLevel', 'limitEqfLevel'].flatMap(key => conceptsAt(memberAt(accreditation, key), origin));

/** A skill of DigComp with its level. */
export const skillLevels: Shape<LevelClaim> = concepts(concept =>
  concept.uri && isDigitalCompetenceUri(concept.uri.value) && /\blevel\b/i.test(concept.label?.value ?? '')
    ? { pointer: concept.pointer, scale: 'SQF', ...(concept.label && { label: concept.label }) }
    : undefined,
);
