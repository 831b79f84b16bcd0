import { sha256OfJson } from '../../digest.js';
import type { Environment, Fault } from '../../environment.js';
import { isObject, type JsonObject } from '../../json.js';
import { readJson } from '../../open/json.js';
import { later } from '../../later.js';
import type { Web } from '../../web/web.js';
import { type Pin, pins, pinsOf } from './pins.js';

/** A vocabulary that is not pinned, or is pinned and could not be had. `fault` says why a request for it gave nothing. */
export class UnknownVocabulary extends Error {
  readonly url: string;
  readonly fault: Fault | undefined;
  constructor(url: string, fault?: Fault) {
    super(`no pinned vocabulary at ${url}`);
    this.url = url;
    this.fault = fault;
  }
}

/** Which published content to judge with where one address has had two: the first, or the second. */
export type Edition = 0 | 1;

/** The pinned vocabularies of one verification, each looked up once. Rejects with {@link UnknownVocabulary} or `NotLoaded`. */
export interface Vocabulary {
  load(url: string, edition: Edition): Promise<JsonObject>;
}

export function openVocabulary(environment: Environment, web: Web): Vocabulary {
  const found = new Map<string, Promise<JsonObject>>();
  const once = (pin: Pin): Promise<JsonObject> => {
    const known = found.get(pin.sha256);
    if (known) return known;
    const looking = find(pin, environment, web);
    found.set(pin.sha256, looking);
    return looking;
  };
  return {
    async load(url, edition) {
      const editions = pinsOf(url);
      const pin = editions[edition] ?? editions[0];
      if (!pin) throw new UnknownVocabulary(url);
      return once(pin);
    },
  };
}

/** Bundled, else imported by hand, else asked for at its own address: in each case accepted only with its hash. */
async function find(pin: Pin, environment: Environment, web: Web): Promise<JsonObject> {
  const shipped = await fromPackage(pin);
  if (shipped) return shipped;
  return (
    (await fromImports(pin, environment)) ??
    (await fromMemory(pin, environment)) ??
    (await fromItsAddress(pin, environment, web))
  );
}

/** What packages ship does not change while we run: it is loaded once, and its hash is checked once. */
const fromPackages = new Map<string, Promise<JsonObject | undefined>>();

function fromPackage({ sha256, shipped, url }: Pin): Promise<JsonObject | undefined> | undefined {
  if (!shipped) return undefined;
  const before = fromPackages.get(url);
  if (before) return before;
  const loading = later(() => shipped(url))().then(document => matching(sha256, document));
  fromPackages.set(url, loading);
  // What could not be loaded now may be later.
  loading.catch(() => fromPackages.delete(url));
  return loading;
}

async function fromImports(pin: Pin, { contexts = [] }: Environment): Promise<JsonObject | undefined> {
  for (const { document } of contexts) {
    const match = await matching(pin.sha256, document);
    if (match) return match;
  }
  return undefined;
}

const memoryKey = (pin: Pin) => `context ${pin.sha256}`;

const fromMemory = async (pin: Pin, { memory }: Environment): Promise<JsonObject | undefined> =>
  matching(pin.sha256, await memory?.read(memoryKey(pin)));

async function fromItsAddress(pin: Pin, environment: Environment, web: Web): Promise<JsonObject> {
  const answer = await web.get(pin.url, 'context');
  if (answer.kind === 'fault') throw new UnknownVocabulary(pin.url, answer.fault);
  const read = readJson(answer.bytes);
  const document = read.kind === 'read' ? await matching(pin.sha256, read.value) : undefined;
  if (!document) throw new UnknownVocabulary(pin.url, 'web.unexpected-content');
  await environment.memory?.write(memoryKey(pin), document);
  return document;
}

const matching = async (sha256: string, document: unknown): Promise<JsonObject | undefined> =>
  isObject(document) && (await sha256OfJson(document)) === sha256 ? document : undefined;

/** Recognises an imported vocabulary by its hash; `undefined` when it is none of the pinned ones. */
export async function importContext(document: unknown): Promise<{ url: string; document: unknown } | undefined> {
  if (!isObject(document)) return undefined;
  const hash = await sha256OfJson(document);
  const pin = pins.find(({ sha256 }) => sha256 === hash);
  return pin && { url: pin.url, document };
}

/** Whether a document uses a term that only the second content published at one of its addresses defines. */
export const needsSecondEdition = (document: JsonObject): boolean => {
  const terms = new Set(pins.flatMap(pin => pin.onlyHere ?? []));
  const uses = (value: unknown): boolean =>
    Array.isArray(value)
      ? value.some(uses)
      : isObject(value) && Object.entries(value).some(([key, inner]) => terms.has(key) || uses(inner));
  return uses(document);
};
