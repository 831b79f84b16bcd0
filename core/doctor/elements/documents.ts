/** Documents that state one thing in one place. */
import type { FormatName } from '../../credential.js';
import { isLanguageMap } from '../../elements/reading/text.js';
import { AMONG_CLAIMS } from '../../formats/eudi-credential/learning-elements.js';
import { ACHIEVEMENT as ARRANGED } from '../../formats/european-credential/paths.js';
import { isList, isObject, type Json, type JsonObject } from '../../json.js';
import type { Specimen } from './specimen.js';

/** Members that are lists where they are published; Proofmark reads one value and a list alike. */
const LISTS = new Set(
  'accreditations alignment association endorsement evidence hasClaim identifier otherIdentifier result resultDescription'.split(
    ' ',
  ),
);

/** Where a format's places stand in a document as it is published. */
export const published = (at: string): string => at.replace(ARRANGED, 'credentialSubject.hasClaim').replace(CLAIMS, '');
const CLAIMS = new RegExp(`^${AMONG_CLAIMS}(?:\\.|$)`);
const stepsOf = (at: string): readonly string[] =>
  published(at)
    .split('.')
    .filter(step => step !== '');

/** What a document has to be before anything is read at that place of it. */
export const baseFor = (format: FormatName, at: string): JsonObject =>
  (CLAIMS.test(at) ? { vct: 'urn:eu.europa.ec.eudi:learning:credential:1' } : bases[format]) ?? {};

const bases: Partial<Record<FormatName, JsonObject>> = {
  'european-credential': { credentialSubject: { hasClaim: [{ type: 'LearningAchievement' }] } },
  'ebsi-credential': { credentialSubject: { hasClaim: [{ type: 'LearningAchievement' }] } },
  'verifiable-credential': { credentialSubject: { type: 'Award' } },
  blockcerts: { credentialSubject: { type: 'Award' } },
};

/** A document with a value at a place; objects on the way are kept, and what stands there is added to. */
export function put(document: Json | undefined, [step, ...rest]: readonly string[], value: Json): Json {
  if (step === undefined) return merged(document, value);
  const here = isObject(document) ? document : {};
  const held = here[step];
  const filled = put(isList(held) ? held[0] : held, rest, value);
  return { ...here, [step]: LISTS.has(step) ? [filled] : filled };
}

function merged(held: Json | undefined, value: Json): Json {
  if (!isObject(held) || !isObject(value)) return value;
  return Object.entries(value).reduce<JsonObject>(
    (all, [key, more]) => ({ ...all, [key]: merged(all[key], more) }),
    held,
  );
}

export function documentWith(base: JsonObject, at: string, { value, beside = {} }: Specimen): JsonObject {
  const document = put(merged(base, beside), stepsOf(at), value);
  return isObject(document) ? document : base;
}

/** Where a value stands and what it is: an object with one member is the member. */
export function shown(at: string, written: Json): { readonly path: string; readonly value: Json } {
  const steps = [...stepsOf(at)];
  let value = written;
  while (isObject(value) && !isLanguageMap(value)) {
    const [only, ...more] = Object.entries(value);
    if (only === undefined || more.length > 0) break;
    steps.push(only[0]);
    value = only[1];
  }
  return { path: steps.map(step => (LISTS.has(step) ? `${step}[]` : step)).join('.'), value };
}
