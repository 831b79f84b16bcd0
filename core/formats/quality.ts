import type { Shape } from '../elements/format-elements.js';
import { fillerAmong, fillerAt } from '../elements/reading/shapes.js';
import {
  itemsAt,
  memberAt,
  type Origin,
  type Text,
  textAt,
  textMemberAt,
  type Value,
} from '../elements/reading/text.js';
import type { QualityClaim } from '../elements/rules/quality-assurance.js';
import { soundsLikeAgency } from '../elements/vocabularies/accreditation.js';
import { isObject, textsOf } from '../json.js';

/** The members accreditations are written with, in the extensions and in practice. */
const TYPE = ['accreditationType', 'qualityAssuranceType', 'dcType', 'title', 'name'];
const AGENCY = [
  'accreditingAgent',
  'accreditingAgency',
  'accreditor',
  'accreditedBy',
  'agency',
  'organization',
  'organisation',
];
const DECISION = ['decision', 'report', 'identifier', 'certificate', 'url', 'id'];
const OUTCOME = ['decision', 'outcome', 'status', 'description'];
const END = ['expiryDate', 'validUntil', 'expires', 'endDate'];

/** A name, or something that has one. */
export const nameAt = (value: Value | undefined, origin: Origin): Text | undefined =>
  value && isObject(value.value) && ['name', 'legalName', 'prefLabel', 'title'].some(key => memberAt(value, key))
    ? ['name', 'legalName', 'prefLabel', 'title']
        .map(key => textMemberAt(value, key, origin))
        .find(text => text !== undefined)
    : textAt(value, origin);

const firstAt = (value: Value, keys: readonly string[], origin: Origin): Text | undefined =>
  keys.map(key => nameAt(memberAt(value, key), origin)).find(text => text !== undefined);

export function accreditationOf(value: Value, origin: Origin): QualityClaim | undefined {
  const { pointer } = value;
  if (!isObject(value.value)) {
    const type = textAt(value, origin);
    return type && { pointer, in: 'process', type, texts: [type] };
  }
  const [type, agency, decision] = [TYPE, AGENCY, DECISION].map(keys => firstAt(value, keys, origin));
  const [outcome, endedOn] = [OUTCOME, END].map(keys => firstAt(value, keys, origin));
  const texts = [type, agency, decision, outcome].filter(text => text !== undefined);
  return texts.length === 0
    ? undefined
    : {
        pointer,
        in: 'process',
        ...(type && { type }),
        ...(agency && { agency }),
        ...(decision && { decision }),
        ...(outcome && { outcome }),
        ...(endedOn && { endedOn }),
        texts,
      };
}

/** Accreditations of an organisation, each an object or a bare name. */
export const accreditations: Shape<QualityClaim> = {
  read: (value, origin) => itemsAt(value).flatMap(item => accreditationOf(item, origin) ?? []),
  fillerIn: value => fillerAt(value) ?? fillerAmong(...TYPE, ...AGENCY)(value),
};

/** An inner credential by an organisation that sounds like an agency. Nobody checked its signature here. */
export const endorsements: Shape<QualityClaim> = {
  read: (value, origin) =>
    itemsAt(value).flatMap(item => {
      const types = textsOf(memberAt(item, 'type')?.value);
      const agency = nameAt(memberAt(item, 'issuer'), origin);
      return types.some(type => /^Endorsement(?:Credential)?$/.test(type)) && agency && soundsLikeAgency(agency.value)
        ? { pointer: item.pointer, in: 'endorsement' as const, agency, texts: [agency] }
        : [];
    }),
  fillerIn: () => undefined,
};

/** Prose that may claim to be accredited. */
export const qualityMention = (text: Text): QualityClaim => ({ pointer: text.pointer, in: 'mention', texts: [text] });
