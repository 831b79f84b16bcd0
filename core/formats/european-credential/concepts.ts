import type { Shape } from '../../elements/format-elements.js';
import { isFiller } from '../../elements/reading/filler.js';
import { fillerAmong, fillerAt } from '../../elements/reading/shapes.js';
import {
  itemsAt,
  memberAt,
  type Origin,
  type Text,
  textAt,
  textMemberAt,
  type Value,
  writtenAt,
} from '../../elements/reading/text.js';
import { findTerm, type TermList } from '../../elements/vocabularies/terms.js';
import { isObject } from '../../json.js';

/** A value of a list: by its address, by its code, by its name; judged in this order. */
export interface Concept {
  readonly pointer: string;
  readonly uri?: Text;
  readonly code?: Text;
  readonly label?: Text;
  /** The list it says it is of. */
  readonly scheme?: Text;
}

const isAddress = (text: string): boolean => /^https?:\/\/\S/i.test(text);
const isOfKnownList = (uri: string): boolean =>
  /^https?:\/\/(?:data\.europa\.eu\/(?:snb|esco)|publications\.europa\.eu\/resource\/authority)\/./i.test(uri);

/**
 * `{ id, notation, prefLabel, inScheme }`, any part of it, or a bare address. Filler in all that carries the meaning
 * leaves nothing said, even beside an address, unless that is a value of a known list.
 */
export function conceptAt(value: Value, origin: Origin, isEmpty = isFiller): Concept | undefined {
  if (!isObject(value.value)) return fromText(value, origin, isEmpty);
  const label = textMemberAt(value, 'prefLabel', origin, isEmpty) ?? languageMap(value, origin, isEmpty);
  const id = textMemberAt(value, 'id', origin);
  const uri = id && isAddress(id.value) ? id : undefined;
  const scheme = schemeOf(value, origin);
  const code = codeIn(value, origin, id, scheme);
  const written = ['prefLabel', 'notation'].flatMap(key => writtenAt(memberAt(value, key)));
  const isHollow = !label && !code && written.length > 0 && !isOfKnownList(uri?.value ?? '');
  if (isHollow || (!label && !code && !uri)) return undefined;
  return {
    pointer: value.pointer,
    ...(uri && { uri }),
    ...(code && { code }),
    ...(label && { label }),
    ...(scheme && { scheme }),
  };
}

function fromText(value: Value, origin: Origin, isEmpty: typeof isFiller): Concept | undefined {
  const text = textAt(value, origin, isEmpty);
  return text && { pointer: value.pointer, ...(isAddress(text.value) ? { uri: text } : { label: text }) };
}

/** A name in several languages in place of a value. */
const languageMap = (value: Value, origin: Origin, isEmpty: typeof isFiller): Text | undefined =>
  memberAt(value, 'id') || memberAt(value, 'type') ? undefined : textAt(value, origin, isEmpty);

function schemeOf(value: Value, origin: Origin): Text | undefined {
  const scheme = memberAt(value, 'inScheme');
  return textMemberAt(scheme, 'id', origin) ?? textMemberAt(scheme, 'prefLabel', origin) ?? textAt(scheme, origin);
}

const NAMES_OF_LISTS: ReadonlySet<string> = new Set(['country', 'eqf', 'language', 'file-type', 'human-sex', 'atu']);

/** A notation is often the name of the list and no value of it; a short `id` is a code. */
function codeIn(value: Value, origin: Origin, id: Text | undefined, scheme: Text | undefined): Text | undefined {
  const notation = textMemberAt(value, 'notation', origin);
  const parts = [...(id?.value.split('/').slice(0, -1) ?? []), ...(scheme?.value.split('/') ?? [])];
  const isList = notation && (NAMES_OF_LISTS.has(notation.value.toLowerCase()) || parts.includes(notation.value));
  if (notation && !isList) return notation;
  return id && /^[A-Za-z0-9]{1,12}$/.test(id.value) ? id : undefined;
}

export const conceptsAt = (value: Value | undefined, origin: Origin, isEmpty = isFiller): readonly Concept[] =>
  itemsAt(value).flatMap(item => conceptAt(item, origin, isEmpty) ?? []);

/** Values of a list, as claims. */
export const concepts = <Claim>(
  claimOf: (concept: Concept) => Claim | undefined,
  isEmpty = isFiller,
): Shape<Claim> => ({
  read: (value, origin) => conceptsAt(value, origin, isEmpty).flatMap(concept => claimOf(concept) ?? []),
  fillerIn: value =>
    itemsAt(value)
      .map(item =>
        isObject(item.value)
          ? (fillerAt(memberAt(item, 'prefLabel'), isEmpty) ?? fillerAmong('notation')(item))
          : fillerAt(item, isEmpty),
      )
      .find(text => text !== undefined),
});

/** The text of a concept that a list knows; else what a reader can read best. */
export function termOf(list: TermList, { uri, code, label }: Concept): Text | undefined {
  const texts = [uri, code, label].filter(text => text !== undefined);
  return texts.find(({ value }) => findTerm(list, value)) ?? label ?? code ?? uri;
}

/** A claim of a text, and the label beside an address. */
export const termClaims = <Where extends string>(list: TermList, where: Where, isEmpty = isFiller) =>
  concepts((concept): { in: Where; text: Text; label?: Text } | undefined => {
    const text = termOf(list, concept);
    const { uri, label } = concept;
    return text && { in: where, text, ...(text === uri && label && { label }) };
  }, isEmpty);
