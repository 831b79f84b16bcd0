import type { Stated } from '../../credential.js';
import type { Json } from '../../json.js';
import { isList, isObject, member, pointerTo } from '../../json.js';
import { limits } from '../../limits.js';
import { isFiller } from './filler.js';

/** A text with its place and, where the credential tags it, its language (BCP 47, lower case). */
export interface Text extends Stated {
  readonly language?: string;
}

/** Any value with its place. */
export type Value = Stated<Json>;

/** What is read from, and the language its texts are picked in when they come in several. */
export interface Origin {
  readonly document: Json;
  readonly language: string | undefined;
  /** The languages in which some text is written more than once; noted while it is read. */
  readonly met?: Set<string>;
}

/** One member of an object, with its pointer. */
export function memberAt(node: Value | undefined, key: string): Value | undefined {
  const value = member(node?.value, key);
  return node === undefined || value === undefined || value === null
    ? undefined
    : { value, pointer: node.pointer + pointerTo(key) };
}

/** Lists inside lists are read this far. */
const LISTS_IN_LISTS = 4;

/** The same value has the same items, whoever asks for them. */
const known = new WeakMap<Value, readonly Value[]>();

/** One value or a list of them, as a list; a single value keeps its own pointer. */
export function itemsAt(node: Value | undefined): readonly Value[] {
  if (node === undefined || node.value === null) return [];
  if (!isList(node.value)) return [node];
  const before = known.get(node);
  if (before) return before;
  const items = flattened(node, LISTS_IN_LISTS);
  known.set(node, items);
  return items;
}

function flattened({ value, pointer }: Value, depth: number): readonly Value[] {
  if (!isList(value)) return value === null ? [] : [{ value, pointer }];
  if (depth === 0) return [];
  return value.flatMap((item, index) => flattened({ value: item, pointer: `${pointer}/${String(index)}` }, depth - 1));
}

export const objectsAt = (node: Value | undefined): readonly Value[] => {
  const items = itemsAt(node);
  return items.every(isObjectAt) ? items : items.filter(isObjectAt);
};
const isObjectAt = ({ value }: Value): boolean => isObject(value);

const LANGUAGE_TAG = /^([a-z]{2,3}(-[a-z0-9]{2,8}){0,3}|und|@?none)$/i;

/** `{"@value": …, "@language": …}` around a text or a number. */
function isLanguageValue(value: Json): boolean {
  const held = member(value, '@value');
  return typeof held === 'string' || typeof held === 'number';
}

/** Every key is a language tag and holds texts. A lone `id` is an identifier and not Indonesian. */
export const isLanguageMap = (value: Json): boolean =>
  isObject(value) &&
  Object.keys(value).some(key => key !== 'id') &&
  Object.entries(value).every(
    ([key, held]) => LANGUAGE_TAG.test(key) && (typeof held === 'string' || (isList(held) && held.every(isString))),
  );
const isString = (value: unknown): value is string => typeof value === 'string';

/** Every text at a place, filler among them, whatever the shape: string, number, language value, list, language map. */
export function writtenAt(node: Value | undefined): readonly Text[] {
  if (node === undefined) return [];
  const { value, pointer } = node;
  if (typeof value === 'string') return [{ value: value.slice(0, limits.elementTextLength), pointer }];
  if (typeof value === 'number') return [{ value: String(value), pointer }];
  if (isList(value)) return itemsAt(node).flatMap(writtenAt);
  if (isLanguageValue(value)) return tagged(writtenAt(memberAt(node, '@value')), member(value, '@language'));
  if (!isObject(value) || !isLanguageMap(value)) return [];
  return Object.keys(value).flatMap(key => tagged(writtenAt(memberAt(node, key)), key));
}

const tagged = (texts: readonly Text[], language: Json | undefined): readonly Text[] =>
  typeof language === 'string' && !/^(und|@?none)$/i.test(language)
    ? texts.map(text => ({ ...text, language: language.toLowerCase() }))
    : texts;

/** The texts at a place that say something; of one text in several languages, the best one for the reader. */
export function textsAt(node: Value | undefined, origin: Origin, isEmpty = isFiller): readonly Text[] {
  if (node === undefined) return [];
  const written = writtenAt(node).filter(text => !isEmpty(text.value));
  return typeof node.value === 'string' ? written : inOneLanguage(written, origin);
}

/** The first of them; what is written once, such as a name, is read with it. */
export const textAt = (node: Value | undefined, origin: Origin, isEmpty = isFiller): Text | undefined =>
  textsAt(node, origin, isEmpty)[0];

export const textMemberAt = (node: Value | undefined, key: string, origin: Origin, isEmpty = isFiller) =>
  textAt(memberAt(node, key), origin, isEmpty);

function inOneLanguage(texts: readonly Text[], { language: preferred, met }: Origin): readonly Text[] {
  const languages = [...new Set(texts.flatMap(({ language }) => language ?? []))];
  if (languages.length < 2) return texts;
  for (const language of languages) met?.add(language);
  const kept = languageAmong(languages, preferred);
  return texts.filter(({ language }) => language === undefined || language === kept);
}

/** The one that is read of several: exactly the preferred one, a kind of it, English, or the first. */
export const languageAmong = (languages: readonly string[], preferred: string | undefined): string | undefined =>
  languages.find(language => language === preferred?.toLowerCase()) ??
  [preferred, 'en'].flatMap(
    wanted => languages.find(language => wanted !== undefined && sameLanguage(language, wanted)) ?? [],
  )[0] ??
  languages[0];

export const primarySubtag = (language: string): string => language.toLowerCase().split('-', 1).join('');
const sameLanguage = (a: string, b: string): boolean => primarySubtag(a) === primarySubtag(b);
