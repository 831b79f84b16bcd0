import type { Claims } from './claims.js';
import type { ElementFinding, ElementId } from './element.js';
import type { Judgement } from './judgement.js';
import type { Place } from './format-elements.js';
import { isUndisclosed, isUnresolved, valuesAt } from './places.js';
import type { Text } from './reading/text.js';
import { rules } from './rules/index.js';
import type { Rule, Said } from './rules/rule.js';
import type { Heard, Reading } from './said.js';

/** One element: the places in order, the deciding one, and a second look at it beside everything else. */
export function judgeElement<Id extends ElementId>(id: Id, heard: Heard): ElementFinding & { readonly id: Id } {
  const readings: readonly Reading<Claims[Id]>[] = heard.readings[id];
  const rule: Rule<Claims[Id]> = rules[id];
  const found = decided(readings, rule, heard.said);
  return { id, ...(found ? stated(found) : missing(readings, heard)) };
}

type Found = Omit<ElementFinding, 'id'>;

function decided<Claim>(readings: readonly Reading<Claim>[], rule: Rule<Claim>, said: Said): Judgement | undefined {
  try {
    const found = walk(readings, rule, said);
    return rule.review ? rule.review(found, said) : found;
  } catch {
    return unreadable(readings);
  }
}

/** The first present or implausible place decides; else the first weak one, with the later ones as further evidence. */
function walk<Claim>(readings: readonly Reading<Claim>[], rule: Rule<Claim>, said: Said): Judgement | undefined {
  const judged = readings
    .filter(({ claims }) => claims.length > 0)
    .flatMap(({ place, claims }) => capped(rule.judge(claims, said), place) ?? []);
  const [first, ...later] = judged;
  return judged.find(({ status }) => status !== 'weak') ?? (first && withEvidence(first, later));
}

const withEvidence = (first: Judgement, later: readonly Judgement[]): Judgement => ({
  ...first,
  at: [...new Set([...first.at, ...later.flatMap(({ at }) => at)])],
});

/** What a place can carry at most. */
const capped = (judged: Judgement | undefined, { atMost }: Pick<Place<unknown>, 'atMost'>): Judgement | undefined =>
  judged?.status === 'present' && atMost ? { ...judged, status: 'weak', reason: atMost } : judged;

/** A rule that stumbled over a value has still seen one: ask about it. */
function unreadable<Claim>(readings: readonly Reading<Claim>[]): Judgement | undefined {
  const seen = readings.filter(({ claims }) => claims.length > 0).flatMap(({ at }) => at);
  return seen.length > 0 ? { status: 'weak', reason: 'element.free-text', at: seen } : undefined;
}

function stated({ status, reason, value, at, derived, notes }: Judgement): Found {
  const [pointer, ...alsoAt] = at;
  return {
    status,
    reason,
    ...(value !== undefined && { value }),
    ...(pointer !== undefined && { pointer }),
    ...(alsoAt.length > 0 && { alsoAt }),
    origin: derived ? 'derived' : 'credential',
    notes: notes ?? [],
  };
}

/** Not read, not shown, filled with filler, or simply not there: four different things to tell a reader. */
function missing<Claim>(readings: readonly Reading<Claim>[], heard: Heard): Found {
  const places = readings.map(({ place }) => place);
  const { document, format } = heard;
  const base = { status: 'missing', origin: 'credential', notes: [] } as const;
  if (places.some(({ at }) => isUnresolved(document, at, format.references))) {
    return { ...base, reason: 'element.unresolved' };
  }
  if (places.some(({ at }) => isUndisclosed(document, at))) return { ...base, reason: 'element.undisclosed' };
  const filler = firstFiller(places, heard);
  return filler
    ? { ...base, reason: 'element.placeholder', value: filler.value, pointer: filler.pointer }
    : { ...base, reason: 'element.not-stated' };
}

const firstFiller = <Claim>(places: readonly Place<Claim>[], { document }: Heard): Text | undefined =>
  places
    .flatMap(({ at, shape }) => valuesAt(document, at).map(value => shape.fillerIn(value)))
    .find(text => text !== undefined);
