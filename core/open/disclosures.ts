import { fromBase64url, toBase64url } from '../base64url.js';
import { utf8 } from '../bytes.js';
import { type Json, type JsonObject, isList, isObject, member } from '../json.js';
import { limits } from '../limits.js';
import { readJson } from './json.js';
import type { DisclosureFlaw } from './opened.js';

/** What a payload says with everything that is shown put in its place, or why something shown has none. */
export type Disclosed =
  | { readonly kind: 'disclosed'; readonly claims: JsonObject }
  | { readonly kind: 'flawed'; readonly flaw: DisclosureFlaw };

/** One claim or one entry of a list, as its holder shows it (RFC 9901 §4.2). */
interface Disclosure {
  /** Counted from 1, and its name where it has one. */
  readonly which: string;
  /** `undefined` for an entry of a list. */
  readonly name: string | undefined;
  readonly value: Json;
}

/** Leaves the putting together at the first flaw; caught where it began. */
class Misplaced extends Error {
  readonly flaw: DisclosureFlaw;
  constructor(kind: DisclosureFlaw['kind'], which: string) {
    super(kind);
    this.flaw = { kind, which };
  }
}

/**
 * Puts the claims that are shown where their digests stand in the payload (RFC 9901 §7.1), strictly: each belongs to
 * exactly one digest, and takes nobody's place. Digests of what is not shown stay as marks of it, which cannot be told
 * from those that stand for nothing; `_sd_alg` goes. Nothing is verified here.
 * @param texts the disclosures, base64url as received
 */
export async function disclose(claims: JsonObject, texts: readonly string[]): Promise<Disclosed> {
  try {
    const hash = hashOf(claims);
    if (texts.length > limits.disclosures) throw new Misplaced('too-many', String(texts.length));
    const shown = new Map<string, Disclosure>();
    for (const [index, text] of texts.entries()) {
      const disclosure = read(text, index + 1);
      const digest = toBase64url(new Uint8Array(await crypto.subtle.digest(hash, utf8(text))));
      if (shown.has(digest)) throw new Misplaced('twice', disclosure.which);
      shown.set(digest, disclosure);
    }
    return { kind: 'disclosed', claims: putTogether(claims, shown) };
  } catch (misplaced) {
    if (misplaced instanceof Misplaced) return { kind: 'flawed', flaw: misplaced.flaw };
    throw misplaced;
  }
}

/** Names of hash functions as registered for it (RFC 9901 §4.1.1); the first where none is named. */
const HASHES: Readonly<Record<string, string>> = { 'sha-256': 'SHA-256', 'sha-384': 'SHA-384', 'sha-512': 'SHA-512' };

function hashOf(claims: JsonObject): string {
  const named = member(claims, '_sd_alg') ?? 'sha-256';
  if (typeof named !== 'string') throw new Misplaced('digests', '_sd_alg');
  const hash = Object.hasOwn(HASHES, named) ? HASHES[named] : undefined;
  if (hash === undefined) throw new Misplaced('algorithm', named);
  return hash;
}

/** A salt, a name and a value, or a salt and an entry of a list (RFC 9901 §4.2.1–2). */
function read(text: string, place: number): Disclosure {
  const bytes = fromBase64url(text);
  const parsed = bytes && readJson(bytes);
  if (parsed?.kind === 'refused' && BEYOND_LIMITS.has(parsed.reason)) throw new Misplaced('too-deep', String(place));
  const parts = parsed?.kind === 'read' && isList(parsed.value) ? parsed.value : [];
  const [salt, second = null, third = null] = parts;
  if (typeof salt !== 'string' || parts.length < 2 || parts.length > 3) throw new Misplaced('shape', String(place));
  if (parts.length === 2) return { which: String(place), name: undefined, value: second };
  if (typeof second !== 'string') throw new Misplaced('shape', String(place));
  const which = `${String(place)} ${second}`;
  if (UNSAFE_NAMES.has(second)) throw new Misplaced('name', which);
  return { which, name: second, value: third };
}

const BEYOND_LIMITS: ReadonlySet<string> = new Set(['format.too-deep', 'format.too-large']);

/** What would mark something as kept back (RFC 9901 §7.1), or mislead software. */
const UNSAFE_NAMES: ReadonlySet<string> = new Set(['_sd', '...', '__proto__', 'constructor', 'prototype']);

/** Claims about the token itself are never kept back (SD-JWT VC §2.2.2.2). */
const NEVER_KEPT_BACK: ReadonlySet<string> = new Set('iss nbf exp cnf vct vct#integrity status _sd_alg'.split(' '));

interface Pile {
  readonly shown: ReadonlyMap<string, Disclosure>;
  readonly met: Set<string>;
  readonly placed: Set<Disclosure>;
}

function putTogether(claims: JsonObject, shown: ReadonlyMap<string, Disclosure>): JsonObject {
  const pile: Pile = { shown, met: new Set(), placed: new Set() };
  const whole = inObject(Object.fromEntries(Object.entries(claims).filter(([name]) => name !== '_sd_alg')), pile, 0);
  const unused = [...shown.values()].find(disclosure => !pile.placed.has(disclosure));
  if (unused) throw new Misplaced('unused', unused.which);
  return whole;
}

function inside(value: Json, pile: Pile, depth: number): Json {
  if (depth > limits.jsonDepth) throw new Misplaced('too-deep', String(depth));
  if (isList(value)) return value.map(item => inList(item, pile, depth));
  return isObject(value) ? inObject(value, pile, depth) : value;
}

/** An object that is nothing but `...` and a digest stands for an entry (RFC 9901 §4.2.4.2). */
function inList(item: Json, pile: Pile, depth: number): Json {
  if (!isObject(item) || !Object.hasOwn(item, '...')) return inside(item, pile, depth + 1);
  const digest = item['...'];
  if (typeof digest !== 'string' || Object.keys(item).length > 1) throw new Misplaced('digests', '...');
  const disclosure = taken(digest, pile);
  if (!disclosure) return item;
  if (disclosure.name !== undefined) throw new Misplaced('shape', disclosure.which);
  return inside(disclosure.value, pile, depth + 1);
}

/** `_sd` lists the digests of members (RFC 9901 §4.2.4.1). */
function inObject(object: JsonObject, pile: Pile, depth: number): JsonObject {
  if (Object.hasOwn(object, '...')) throw new Misplaced('digests', '...');
  const { _sd: digests = [], ...stated } = object;
  const members = new Map(Object.entries(stated).map(([name, value]) => [name, inside(value, pile, depth + 1)]));
  if (!isTexts(digests)) throw new Misplaced('digests', '_sd');
  const keptBack: string[] = [];
  for (const digest of digests) {
    const disclosure = taken(digest, pile);
    if (!disclosure) {
      keptBack.push(digest);
      continue;
    }
    const { name, value, which } = disclosure;
    if (name === undefined) throw new Misplaced('shape', which);
    if (depth === 0 && NEVER_KEPT_BACK.has(name)) throw new Misplaced('protected', which);
    if (members.has(name)) throw new Misplaced('overwrites', which);
    members.set(name, inside(value, pile, depth + 1));
  }
  return { ...Object.fromEntries(members), ...(keptBack.length > 0 && { _sd: keptBack }) };
}

const isTexts = (value: Json): value is readonly string[] =>
  isList(value) && value.every(item => typeof item === 'string');

/** The disclosure of a digest, if it is shown. A digest that stands twice could put one thing in two places. */
function taken(digest: string, { shown, met, placed }: Pile): Disclosure | undefined {
  if (met.has(digest)) throw new Misplaced('digest-twice', digest);
  met.add(digest);
  const disclosure = shown.get(digest);
  if (disclosure) placed.add(disclosure);
  return disclosure;
}
