import { type Json, type JsonObject, isList, isObject, member, textMember } from '../../../json.js';

/** Who witnesses changes, and how many of them it takes. */
export interface Witnesses {
  readonly threshold: number;
  /** Keys in Multikey form, each once. */
  readonly keys: readonly string[];
}

/** What is in force after an entry (did:webvh v1.0, DID Method Parameters). */
export interface Parameters {
  readonly updateKeys: readonly string[];
  /** Hashes of the keys that may come next; where there are some, no others may. */
  readonly nextKeyHashes: readonly string[];
  readonly witnesses: Witnesses | undefined;
  readonly portable: boolean;
  readonly deactivated: boolean;
}

const METHOD = 'did:webvh:1.0';

const isText = (value: Json): value is string => typeof value === 'string';
const isTexts = (value: Json): value is readonly string[] => isList(value) && value.every(isText);
const isTruth = (value: Json): boolean => typeof value === 'boolean';
const isSeconds = (value: Json): boolean => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 2 ** 31;

/** Every parameter there is, and what it may be. `null` is none of it. */
const KINDS: Readonly<Record<string, (value: Json) => boolean>> = {
  method: value => value === METHOD,
  scid: isText,
  updateKeys: isTexts,
  nextKeyHashes: isTexts,
  witness: value => isObject(value) && (isNobody(value) || witnessesIn(value) !== undefined),
  watchers: isTexts,
  portable: isTruth,
  deactivated: isTruth,
  ttl: isSeconds,
};

const areKnown = (stated: JsonObject): boolean =>
  Object.entries(stated).every(([name, value]) => Object.hasOwn(KINDS, name) && KINDS[name]?.(value) === true);

/** What the first entry sets; `undefined` where it breaks a rule. */
export function firstParameters(stated: JsonObject, scid: string): Parameters | undefined {
  const isComplete = textMember(stated, 'method') === METHOD && textMember(stated, 'scid') === scid;
  if (!areKnown(stated) || !isComplete || textsAt(stated, 'updateKeys').length === 0) return undefined;
  return inForce(stated, {
    updateKeys: [],
    nextKeyHashes: [],
    witnesses: undefined,
    portable: false,
    deactivated: false,
  });
}

/** What a later entry changes; `undefined` where it breaks a rule, or nothing may be changed any more. */
export function laterParameters(stated: JsonObject, before: Parameters): Parameters | undefined {
  if (!areKnown(stated) || before.deactivated || Object.hasOwn(stated, 'scid')) return undefined;
  if (member(stated, 'portable') === true && !before.portable) return undefined;
  const isBound = before.nextKeyHashes.length > 0;
  const keys = textsAt(stated, 'updateKeys');
  if (isBound && (keys.length === 0 || !Object.hasOwn(stated, 'nextKeyHashes'))) return undefined;
  return inForce(stated, before);
}

const inForce = (stated: JsonObject, before: Parameters): Parameters => ({
  updateKeys: Object.hasOwn(stated, 'updateKeys') ? textsAt(stated, 'updateKeys') : before.updateKeys,
  nextKeyHashes: Object.hasOwn(stated, 'nextKeyHashes') ? textsAt(stated, 'nextKeyHashes') : before.nextKeyHashes,
  witnesses: Object.hasOwn(stated, 'witness') ? witnessesIn(member(stated, 'witness')) : before.witnesses,
  portable: (member(stated, 'portable') ?? before.portable) === true,
  deactivated: (member(stated, 'deactivated') ?? before.deactivated) === true,
});

function textsAt(stated: JsonObject, name: string): readonly string[] {
  const value = member(stated, name);
  return value !== undefined && isTexts(value) ? value : [];
}

const isNobody = (witness: JsonObject): boolean => Object.keys(witness).length === 0;

/** Each of them is a did:key of its own, and the threshold can be reached. */
function witnessesIn(witness: Json | undefined): Witnesses | undefined {
  const [threshold, stated] = [member(witness, 'threshold'), member(witness, 'witnesses')];
  if (!isObject(witness) || Object.keys(witness).length !== 2 || !isList(stated)) return undefined;
  const keys = stated.flatMap(one => keyOf(one) ?? []);
  const areTold = keys.length === stated.length && new Set(keys).size === keys.length;
  if (!areTold || !Number.isInteger(threshold)) return undefined;
  return Number(threshold) >= 1 && Number(threshold) <= keys.length
    ? { threshold: Number(threshold), keys }
    : undefined;
}

const keyOf = (witness: Json): string | undefined =>
  isObject(witness) && Object.keys(witness).length === 1
    ? /^did:key:(z6Mk\w+)$/.exec(textMember(witness, 'id') ?? '')?.[1]
    : undefined;
