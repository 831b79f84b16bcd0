import type { StatedTies } from '../../elements/ties.js';
import { type JsonObject, isObject, listOf, member, textMember } from '../../json.js';
import { ties as tiesOfBadge } from '../open-badges-3/ties.js';
import { subjectOf } from './achievement.js';

/** From a part to its whole, and the other way (CLR 2.0 `AssociationType`). What precedes another is no part of it. */
const UPWARDS = new Set(['isPartOf', 'isChildOf']);
const DOWNWARDS = new Set(['isParentOf']);

/** As a badge, and by the associations that name its achievement. */
export function ties(document: JsonObject): StatedTies {
  const badge = tiesOfBadge(document);
  const subject = subjectOf(document);
  const id = textMember(listOf(member(subject, 'achievement')).find(isObject), 'id');
  const associations = id === undefined ? [] : listOf(member(subject, 'association'));
  const others = (own: End, types: ReadonlySet<string>) =>
    associations
      .filter(one => types.has(textMember(one, 'associationType') ?? '') && textMember(one, own) === id)
      .flatMap(one => textMember(one, otherEnd[own]) ?? [])
      .filter(address => address !== id)
      .map(address => ({ address }));
  return {
    // A record narrowed to one achievement still bears the record's own address.
    own: badge.own.filter(address => address !== textMember(document, 'id')),
    wholes: [...badge.wholes, ...others('sourceId', UPWARDS), ...others('targetId', DOWNWARDS)],
    parts: [...badge.parts, ...others('targetId', UPWARDS), ...others('sourceId', DOWNWARDS)],
  };
}

type End = 'sourceId' | 'targetId';
const otherEnd = { sourceId: 'targetId', targetId: 'sourceId' } as const;
