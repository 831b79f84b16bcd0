import type { Shape } from '../../elements/format-elements.js';
import { fillerAmong } from '../../elements/reading/shapes.js';
import {
  itemsAt,
  memberAt,
  objectsAt,
  type Origin,
  type Text,
  textMemberAt,
  type Value,
} from '../../elements/reading/text.js';
import { levelNumber } from '../../elements/vocabularies/levels.js';
import { accreditationTypes } from '../../elements/vocabularies/accreditation.js';
import type { QualityClaim } from '../../elements/rules/quality-assurance.js';
import { conceptsAt, termOf } from './concepts.js';
import { limitsOf } from './levels.js';
import { nameOf } from './organisations.js';

/** Accreditations (European Learning Model 3): the type of process, the agency, its decision and its report. */
export const accreditations: Shape<QualityClaim> = {
  read: (value, origin) => objectsAt(value).flatMap(item => claimOf(item, origin) ?? []),
  fillerIn: fillerAmong('title'),
};

function claimOf(value: Value, origin: Origin): QualityClaim | undefined {
  const [type] = conceptsAt(memberAt(value, 'dcType'), origin).map(concept => termOf(accreditationTypes, concept));
  const [decided] = conceptsAt(memberAt(value, 'decision'), origin).map(({ label, code, uri }) => label ?? code ?? uri);
  const agency = agencyOf(value, origin);
  const title = textMemberAt(value, 'title', origin);
  const end = textMemberAt(value, 'expiryDate', origin);
  const texts = [type, title, agency, decided].filter(text => text !== undefined);
  const decision = agency ? undefined : (decided ?? reportOf(value, origin));
  const levels = limitsOf(value, origin).flatMap(({ uri, code, label }) => levelOf(uri ?? code ?? label) ?? []);
  if (texts.length === 0 && !decision) return undefined;
  return {
    pointer: value.pointer,
    in: 'process',
    ...(type && { type }),
    ...(agency && { agency }),
    ...(decision && { decision }),
    ...(decided && { outcome: decided }),
    ...(end && { endedOn: end }),
    ...(levels.length > 0 && { onlyLevels: levels }),
    texts,
  };
}

const levelOf = (text: Text | undefined): number | undefined => text && levelNumber(text.value);

const agencyOf = (value: Value, origin: Origin): Text | undefined =>
  objectsAt(memberAt(value, 'accreditingAgent'))
    .map(agent => nameOf(agent, origin, 'legalName', 'altLabel', 'prefLabel'))
    .find(name => name !== undefined);

/** The address of the report or decision, or the number it is known by. */
const reportOf = (value: Value, origin: Origin): Text | undefined =>
  [...itemsAt(memberAt(value, 'report')), ...itemsAt(memberAt(value, 'homepage'))]
    .map(item => textMemberAt(item, 'contentURL', origin))
    .find(text => text !== undefined) ??
  itemsAt(memberAt(value, 'identifier'))
    .map(item => textMemberAt(item, 'notation', origin))
    .find(text => text !== undefined);
