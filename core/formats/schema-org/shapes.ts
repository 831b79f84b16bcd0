import type { Shape } from '../../elements/format-elements.js';
import { readNumber } from '../../elements/reading/number.js';
import { noFiller, texts } from '../../elements/reading/shapes.js';
import {
  itemsAt,
  memberAt,
  type Origin,
  type Text,
  textAt,
  textMemberAt,
  type Value,
} from '../../elements/reading/text.js';
import type { CountryClaim } from '../../elements/rules/country.js';
import type { OutcomeClaim } from '../../elements/rules/learning-outcomes.js';
import type { LevelClaim } from '../../elements/rules/levels.js';
import type { QualityClaim } from '../../elements/rules/quality-assurance.js';
import type { WorkloadClaim } from '../../elements/rules/workload.js';
import { soundsLikeAgency } from '../../elements/vocabularies/accreditation.js';
import { creditSystemOf } from '../../elements/vocabularies/credit-systems.js';
import { scaleOf } from '../../elements/vocabularies/frameworks.js';
import { isSkillUri } from '../../elements/vocabularies/skills.js';
import { isObject } from '../../json.js';

/** A text, or the name of what stands there. */
const named = (value: Value, origin: Origin): Text | undefined =>
  isObject(value.value) ? textMemberAt(value, 'name', origin) : textAt(value, origin);

const each = <Claim>(claimOf: (value: Value, origin: Origin) => Claim | undefined): Shape<Claim> => ({
  read: (value, origin) => itemsAt(value).flatMap(item => claimOf(item, origin) ?? []),
  fillerIn: texts.fillerIn,
});

export const names: Shape<Text> = each(named);

/** A statement, or a term of a list of skills (`DefinedTerm`). */
export const outcomes: Shape<OutcomeClaim> = each((value, origin) => {
  if (!isObject(value.value)) {
    const text = textAt(value, origin);
    return text && { kind: 'statement', text };
  }
  const uri = textMemberAt(value, 'url', origin) ?? textMemberAt(value, '@id', origin);
  const text = textMemberAt(value, 'name', origin);
  if (!text) return undefined;
  return uri
    ? { kind: 'skill', pointer: value.pointer, label: text.value, uri: uri.value, defined: isSkillUri(uri.value) }
    : { kind: 'statement', text };
});

/** A level as a term of a named set, or in words. */
export const level: Shape<LevelClaim> = each((value, origin) => {
  const { pointer } = value;
  if (!isObject(value.value)) {
    const code = textAt(value, origin);
    return code && { pointer, code };
  }
  const [code, label] = [textMemberAt(value, 'termCode', origin), textMemberAt(value, 'name', origin)];
  const [set] = itemsAt(memberAt(value, 'inDefinedTermSet'));
  const framework = set && named(set, origin);
  const scale = framework && scaleOf(framework.value);
  if (!code && !label) return undefined;
  return {
    pointer,
    ...(scale && { scale }),
    ...(framework && { framework }),
    ...(code && { code }),
    ...(label && { label }),
  };
});

/** A number, or a value with its unit (`StructuredValue`). */
export const credits: Shape<WorkloadClaim> = each((value, origin) => {
  const amount = isObject(value.value) ? memberAt(value, 'value') : value;
  const number = readNumber(amount?.value);
  const unit = ['unitText', 'unitCode', 'name'].map(key => textMemberAt(value, key, origin)).find(text => text);
  const system = unit && creditSystemOf(unit.value);
  return amount === undefined || number === undefined
    ? undefined
    : { kind: 'credits', amount: { value: number, pointer: amount.pointer }, ...(system && { system }) };
});

/** Where the body is that stands behind an offer; nobody said that it teaches there. */
export const country: Shape<CountryClaim> = each((value, origin) => {
  const name = named(value, origin);
  return name && { kind: 'address', name, behindOffer: true };
});

/** An organisation that recognises it, when it sounds like an agency of quality assurance. */
export const agency: Shape<QualityClaim> = {
  read: (value, origin) =>
    itemsAt(value).flatMap(item => {
      const name = named(item, origin);
      return name && soundsLikeAgency(name.value)
        ? { pointer: item.pointer, in: 'process' as const, agency: name, texts: [name] }
        : [];
    }),
  fillerIn: noFiller,
};
