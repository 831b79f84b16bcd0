import type { Amount } from './amount.js';
import { groupsOf, keysOf } from './duplicates.js';
import { wholesOf } from './stacks.js';
import { isAward, isRecord, type Unit } from './unit.js';

/** Why a row adds nothing. */
export const leftOutReasons = [
  'rejected',
  'not-in-force',
  'not-read',
  'record',
  'offer',
  'no-amount',
  'duplicate',
  'differs',
  'part',
] as const;
export type LeftOut = (typeof leftOutReasons)[number];

export type Counting =
  { readonly kind: 'counted'; readonly amount: Amount } | { readonly kind: 'left-out'; readonly why: LeftOut };

type Countings = ReadonlyMap<Unit, Counting>;

const leftOut = (why: LeftOut): Counting => ({ kind: 'left-out', why });

/**
 * What each row adds. A credential counts once however often it came, a part does not count beside its whole, and what
 * is not confirmed takes nothing from what is.
 */
export function countingOf(units: readonly Unit[]): Countings {
  const confirmed = units.filter(unit => isAward(unit) && unit.verdict === 'confirmed');
  const keys = new Set(confirmed.flatMap(keysOf));
  const open = units.filter(unit => isAward(unit) && unit.verdict === 'unconfirmed');
  const repeating = open.filter(unit => keysOf(unit).some(key => keys.has(key)));
  const others = open.filter(unit => !repeating.includes(unit));
  return new Map([
    ...units.flatMap(unit => setAside(unit)),
    ...repeating.map(unit => [unit, leftOut('duplicate')] as const),
    ...counted(confirmed, []),
    ...counted(others, confirmed),
  ]);
}

/** What is no achievement anybody should count. */
function setAside(unit: Unit): readonly (readonly [Unit, Counting])[] {
  const why = reasonToSetAside(unit);
  return why === undefined ? [] : [[unit, leftOut(why)]];
}

function reasonToSetAside(unit: Unit): LeftOut | undefined {
  if (unit.verdict === 'rejected')
    return /^(?:period|status)\./.test(unit.report.because) ? 'not-in-force' : 'rejected';
  if (isAward(unit)) return undefined;
  if (isRecord(unit)) return 'record';
  return unit.report.elements.length > 0 ? 'offer' : 'not-read';
}

/** One of each group; `before` are those that weigh more and may hold these as parts. */
const counted = (units: readonly Unit[], before: readonly Unit[]): readonly (readonly [Unit, Counting])[] =>
  groupsOf(units).flatMap(group => countedOnce(group, [...before, ...units].filter(hasAmount)));

const hasAmount = ({ amount }: Unit): boolean => amount !== undefined;

function countedOnce(group: readonly Unit[], weighty: readonly Unit[]): readonly (readonly [Unit, Counting])[] {
  const all = (why: LeftOut) => group.map(unit => [unit, leftOut(why)] as const);
  const amounts = new Map(group.map(({ amount }) => [JSON.stringify(amount ?? null), amount]));
  if (amounts.size > 1) return all('differs');
  const [amount] = amounts.values();
  if (amount === undefined) return all('no-amount');
  const wholes = group.flatMap(unit => wholesOf(unit, weighty)).filter(unit => !group.includes(unit));
  if (wholes.length > 0) return all('part');
  return group.map((unit, at) => [unit, at === 0 ? { kind: 'counted', amount } : leftOut('duplicate')] as const);
}
