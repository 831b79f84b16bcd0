import type { Shape } from '../../elements/format-elements.js';
import { readNumber } from '../../elements/reading/number.js';
import { noFiller } from '../../elements/reading/shapes.js';
import { memberAt, objectsAt, textAt, textMemberAt, type Value } from '../../elements/reading/text.js';
import type { GradeClaim } from '../../elements/rules/grade.js';
import type { OutcomeClaim } from '../../elements/rules/learning-outcomes.js';
import type { WorkloadClaim } from '../../elements/rules/workload.js';
import { isSkillUri } from '../../elements/vocabularies/skills.js';
import { isObject } from '../../json.js';
import type { BadgeProse } from '../badge-prose.js';

export const BADGE = 'badge';
export const ISSUER = 'badge.issuer';
export const PROSE: BadgeProse = {
  description: `${BADGE}.description`,
  narrative: `${BADGE}.criteria.narrative`,
  tags: `${BADGE}.tags`,
};

/** An extension repeats its own name inside: `extensions:ECTSExtension` holds `ECTS`. */
export const ofBadge = (name: string, member = name): string => `${BADGE}.extensions:${name}Extension.${member}`;
export const ofIssuer = (name: string): string => `${ISSUER}.extensions:${name}Extension.${name}`;
export const COMPETENCIES = `${BADGE}.extensions:CompetencyExtension`;

/** A competency with its address in a framework, or described in words. */
export const competencies: Shape<OutcomeClaim> = {
  read: (value, origin) =>
    objectsAt(value).flatMap((item): readonly OutcomeClaim[] => {
      const [name, description] = [textMemberAt(item, 'name', origin), textMemberAt(item, 'description', origin)];
      const uri = addressOf(textMemberAt(item, 'framework_identifier', origin)?.value);
      const label = name ?? description;
      if (uri !== undefined && label)
        return [{ kind: 'skill', pointer: item.pointer, label: label.value, uri, defined: isSkillUri(uri) }];
      const text = description ?? name;
      return text ? [{ kind: 'statement', text }] : [];
    }),
  fillerIn: noFiller,
};

/** Skills of ESCO are often written by their path alone. */
const addressOf = (identifier: string | undefined): string | undefined =>
  identifier?.replace(/^\/esco\//, 'http://data.europa.eu/esco/');

/** The sum over the competencies; whether minutes or hours depends on the version that wrote it. */
export const competencyLoad: Shape<WorkloadClaim> = {
  read: value => {
    const loads = objectsAt(value).flatMap(item => numberAt(memberAt(item, 'studyLoad')) ?? []);
    const [first] = loads;
    const sum = loads.reduce((total, load) => total + load.value, 0);
    return first && sum > 0 ? [{ kind: 'credits', amount: { value: sum, pointer: first.pointer } }] : [];
  },
  fillerIn: noFiller,
};

function numberAt(node: Value | undefined): { readonly value: number; readonly pointer: string } | undefined {
  const value = readNumber(node?.value);
  return node === undefined || value === undefined ? undefined : { value, pointer: node.pointer };
}

/** A grade as a text, or as an object that holds one. */
export const grades: Shape<GradeClaim> = {
  read: (value, origin) => {
    const text = isObject(value.value)
      ? ['grade', 'Grade', 'value', 'result'].map(key => textMemberAt(value, key, origin)).find(Boolean)
      : textAt(value, origin);
    return text ? [{ value: text }] : [];
  },
  fillerIn: noFiller,
};
