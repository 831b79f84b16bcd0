import { limits } from '../limits.js';
import { type Json, type JsonObject, isObject, member, textMember } from '../json.js';
import type { FormatElements } from './format-elements.js';
import { valuesAt } from './places.js';
import { sentencesOf } from './reading/prose.js';
import { itemsAt, textMemberAt, type Origin, type Value } from './reading/text.js';
import type { OutcomeClaim } from './rules/learning-outcomes.js';
import type { Said } from './rules/rule.js';
import { withoutTies } from './without-ties.js';
import { outcomesIn } from './wording/outcomes.js';

/** Something by its name, its address, or both; at least one is there. */
export interface Named {
  readonly label?: string;
  readonly address?: string;
}

/** What a credential states of itself that others may state as well. Nothing here is concluded. */
export interface Ties {
  /** The addresses of the credential, of its achievement and of what specifies it. */
  readonly own: readonly string[];
  /** What the learner can do: each statement, and the concept it links to. */
  readonly outcomes: readonly Named[];
  /** What it says it is a part of. */
  readonly wholes: readonly Named[];
  /** What it says it holds. */
  readonly parts: readonly Named[];
}

/** What only the data model knows how to find. */
export type StatedTies = Omit<Ties, 'outcomes'>;

/** Reads the ties of a document as its places expect it; a document that cannot be read has none. */
export function tiesOf(document: JsonObject, { ties }: FormatElements, said: Said): Ties {
  try {
    const stated = ties?.(document) ?? withoutTies;
    const first = <T>(all: readonly T[]): readonly T[] => all.slice(0, limits.ties);
    return {
      own: first([...new Set(stated.own)]),
      outcomes: first(said.about('learning-outcomes').flatMap(claim => outcomesOf(claim, said))),
      wholes: first(stated.wholes),
      parts: first(stated.parts),
    };
  } catch {
    return withoutTies;
  }
}

/** Keywords, topics and links to a page state no outcome. */
function outcomesOf(claim: OutcomeClaim, said: Said): readonly Named[] {
  switch (claim.kind) {
    case 'statement':
      return [{ label: claim.text.value }];
    case 'skill':
      return namedBy(claim.label === '' ? undefined : claim.label, claim.uri);
    case 'prose': {
      const [title] = said.about('title');
      return sentencesOf(outcomesIn(claim.text, title?.value) ?? '').map(label => ({ label }));
    }
    default:
      return [];
  }
}

/** The addresses at a place: texts, and the identifiers of objects. */
export const addressesAt = (document: JsonObject, at: string): readonly string[] =>
  valuesAt(document, at)
    .flatMap(itemsAt)
    .flatMap(({ value }) => idOf(value) ?? []);

/** A name, an address, or both; nothing when there is neither. */
export const namedBy = (label: string | undefined, address: string | undefined): readonly Named[] =>
  label === undefined && address === undefined
    ? []
    : [{ ...(label !== undefined && { label }), ...(address !== undefined && { address }) }];

/** What stands at a place, by its identifier, by its title, or by a bare address. */
export const namedAt = (document: JsonObject, at: string): readonly Named[] =>
  valuesAt(document, at).flatMap(itemsAt).flatMap(named);

function named(item: Value): readonly Named[] {
  const origin: Origin = { document: null, language: undefined };
  return namedBy(textMemberAt(item, 'title', origin)?.value, idOf(item.value));
}

function idOf(value: Json): string | undefined {
  if (typeof value === 'string' && value !== '') return value;
  return isObject(value) && typeof member(value, 'id') === 'string' ? textMember(value, 'id') : undefined;
}
