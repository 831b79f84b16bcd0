import type { Shape } from '../../elements/format-elements.js';
import { readNumber } from '../../elements/reading/number.js';
import { fillerAt } from '../../elements/reading/shapes.js';
import { memberAt, objectsAt, type Origin, type Text, textMemberAt, type Value } from '../../elements/reading/text.js';
import type { FieldClaim } from '../../elements/rules/isced-field.js';
import type { OutcomeClaim } from '../../elements/rules/learning-outcomes.js';
import type { LevelClaim } from '../../elements/rules/levels.js';
import type { QualityClaim } from '../../elements/rules/quality-assurance.js';
import type { StackabilityClaim } from '../../elements/rules/stackability.js';
import type { WorkloadClaim } from '../../elements/rules/workload.js';
import { type Scale, scaleOf } from '../../elements/vocabularies/frameworks.js';
import { codeOfIscedFieldUri } from '../../elements/vocabularies/isced-fields.js';
import { isEqfUri } from '../../elements/vocabularies/levels.js';
import { isDigitalCompetenceUri, isSkillUri, skillTargetTypes } from '../../elements/vocabularies/skills.js';

/** One alignment (Open Badges 3.0 §B.3): to a skill, a level, a field, a credit system, a decision, another credential. */
interface Alignment {
  readonly pointer: string;
  readonly name?: Text;
  readonly code?: Text;
  readonly url?: Text;
  readonly description?: Text;
  readonly framework?: Text;
  readonly type: string;
}

/** Every element looks at every alignment; each is read once for all of them. */
const known = new WeakMap<Origin, Map<Value, Alignment | undefined>>();

function alignmentAt(value: Value, origin: Origin): Alignment | undefined {
  const read = known.get(origin) ?? new Map<Value, Alignment | undefined>();
  known.set(origin, read);
  if (!read.has(value)) read.set(value, readAlignment(value, origin));
  return read.get(value);
}

/** Filler in the name and the code leaves nothing said, even beside an address, unless that is a value of a known list. */
function readAlignment(value: Value, origin: Origin): Alignment | undefined {
  const textOf = (key: string) => textMemberAt(value, key, origin);
  const [name, code, url] = [textOf('targetName'), textOf('targetCode'), textOf('targetUrl')];
  const [description, framework] = [textOf('targetDescription'), textOf('targetFramework')];
  if (!name && !code && !(url && isOfKnownList(url.value))) return undefined;
  return {
    pointer: value.pointer,
    ...(name && { name }),
    ...(code && { code }),
    ...(url && { url }),
    ...(description && { description }),
    ...(framework && { framework }),
    type: typeOf(value, origin),
  };
}

const typeOf = (value: Value, origin: Origin): string => textMemberAt(value, 'targetType', origin)?.value ?? '';

const isOfKnownList = (url: string): boolean =>
  isSkillUri(url) || /^https?:\/\/data\.europa\.eu\/(?:snb|esco)\/./i.test(url);

/** Alignments of one purpose as claims; filler counts only in an entry whose type or framework shows that purpose. */
const alignments = <Claim>(
  isFor: (alignment: Alignment) => boolean,
  claimOf: (alignment: Alignment) => Claim,
): Shape<Claim> => ({
  read: (value, origin) =>
    objectsAt(value)
      .flatMap(item => alignmentAt(item, origin) ?? [])
      .filter(isFor)
      .map(claimOf),
  fillerIn: value =>
    objectsAt(value)
      .filter(item => isFor(purposeOf(item)))
      .map(item => fillerAt(memberAt(item, 'targetName')) ?? fillerAt(memberAt(item, 'targetCode')))
      .find(text => text !== undefined),
});

/** What an entry is for, whether or not it says anything. */
function purposeOf(value: Value): Alignment {
  const before = purposes.get(value);
  if (before) return before;
  const purpose = readPurpose(value);
  purposes.set(value, purpose);
  return purpose;
}

const purposes = new WeakMap<Value, Alignment>();

function readPurpose(value: Value): Alignment {
  const origin = { document: null, language: undefined };
  const [url, framework] = [textMemberAt(value, 'targetUrl', origin), textMemberAt(value, 'targetFramework', origin)];
  return { pointer: value.pointer, type: typeOf(value, origin), ...(url && { url }), ...(framework && { framework }) };
}

const isTyped =
  (...types: readonly string[]) =>
  ({ type }: Alignment) =>
    types.includes(type);

const isQuality = isTyped('ext:QualityAssurance');
const isCredits = ({ type, framework }: Alignment): boolean =>
  type === 'ext:ECTS' || /\bECTS\b|European Credit Transfer/i.test(framework?.value ?? '');
const isField = ({ type, framework, url }: Alignment): boolean =>
  type === 'ext:ISCEDF' ||
  /\bISCED\s?-?\s?F\b/i.test(framework?.value ?? '') ||
  (url !== undefined && codeOfIscedFieldUri(url.value) !== undefined);
const isSkill = ({ type, url }: Alignment): boolean =>
  skillTargetTypes.has(type) || (url !== undefined && isSkillUri(url.value));
const isLargerCredential = isTyped('ceterms:Credential');

const scales = new WeakMap<Alignment, { readonly scale: Scale | undefined }>();

/** The scale an alignment puts a level on: by its type, its address, or the name of its framework. */
function scaleOfAlignment(alignment: Alignment): Scale | undefined {
  const found = scales.get(alignment) ?? { scale: readScale(alignment) };
  scales.set(alignment, found);
  return found.scale;
}

function readScale(alignment: Alignment): Scale | undefined {
  const { type, url, framework } = alignment;
  if (type === 'ext:EQF' || type === 'ext:EQFAlignment' || (url && isEqfUri(url.value))) return 'EQF';
  if ([isQuality, isCredits, isField, isSkill, isLargerCredential].some(isFor => isFor(alignment))) return undefined;
  if (url && /^https?:\/\/data\.europa\.eu\/snb\/qdr\/./i.test(url.value)) return 'NQF';
  return scaleOf(type) ?? (framework && scaleOf(framework.value));
}

export const levels = (...scales: readonly Scale[]): Shape<LevelClaim> =>
  alignments(
    alignment => scales.some(scale => scale === scaleOfAlignment(alignment)),
    alignment => {
      const { pointer, name, code, url, framework } = alignment;
      const scale = scaleOfAlignment(alignment);
      return {
        pointer,
        ...(scale && { scale }),
        ...(framework && { framework }),
        ...(url && { uri: url }),
        ...(code && { code }),
        ...(name && { label: name }),
      };
    },
  );

/** DigComp and its kin; a skill without a level places nothing. */
export const sectoralLevels: Shape<LevelClaim> = alignments(
  alignment =>
    scaleOfAlignment(alignment) === 'SQF' ||
    (alignment.url !== undefined &&
      isDigitalCompetenceUri(alignment.url.value) &&
      /\blevel\b/i.test(alignment.name?.value ?? '')),
  ({ pointer, name, code, framework }) => ({
    pointer,
    scale: 'SQF',
    ...(framework && { framework }),
    ...(code && { code }),
    ...(name && { label: name }),
  }),
);

export const skills: Shape<OutcomeClaim> = alignments(isSkill, skillOf);

/** Alignments without any type: links to something, which may be skills. */
export const otherLinks: Shape<OutcomeClaim> = alignments(
  alignment =>
    alignment.type === '' &&
    !isCredits(alignment) &&
    !isField(alignment) &&
    !isSkill(alignment) &&
    scaleOfAlignment(alignment) === undefined,
  skillOf,
);

function skillOf({ pointer, name, code, url, type }: Alignment): OutcomeClaim {
  return {
    kind: 'skill',
    pointer,
    label: (name ?? code ?? url)?.value ?? '',
    ...(url && { uri: url.value }),
    defined: skillTargetTypes.has(type),
  };
}

export const credits: Shape<WorkloadClaim> = alignments(isCredits, ({ pointer, name, code }) => {
  const stated = code ?? name;
  const amount = readNumber(stated?.value) ?? numberIn(stated?.value);
  return amount === undefined
    ? { kind: 'text', text: stated ?? { value: '', pointer } }
    : { kind: 'credits', system: 'ECTS', amount: { value: amount, pointer: stated?.pointer ?? pointer } };
});

const numberIn = (text: string | undefined): number | undefined =>
  readNumber(/[-+]?\d{1,4}(?:[.,]\d{1,4})?/.exec(text ?? '')?.[0]);

export const fields: Shape<FieldClaim> = alignments(isField, ({ pointer, name, code, url }) => ({
  pointer,
  isIscedF: true,
  ...(url && { uri: url }),
  ...(code && { code }),
  ...(name && { label: name }),
}));

/** The name says which process and how it ended; the code or the address identifies the decision. */
export const qualityProcesses: Shape<QualityClaim> = alignments(
  isQuality,
  ({ pointer, name, code, url, description, framework }) => {
    const decision = code ?? (url && /^https:\/\//i.test(url.value) ? url : undefined);
    return {
      pointer,
      in: 'process',
      ...(name && { type: name }),
      ...(decision && { decision }),
      ...(description && { outcome: description }),
      texts: [name, description, framework, code].filter(text => text !== undefined),
    };
  },
);

export const largerCredentials: Shape<StackabilityClaim> = alignments(
  isLargerCredential,
  ({ pointer, name, code, url }) => ({ in: 'whole', text: name ?? code ?? url ?? { value: '', pointer } }),
);
