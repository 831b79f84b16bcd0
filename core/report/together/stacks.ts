import type { Named } from '../../elements/ties.js';
import { folded } from '../../elements/reading/markup.js';
import { keysOf } from './duplicates.js';
import { isAward, statedIssuer, type Unit } from './unit.js';

/** What one credential states about another, and the rows that are that other one. */
export interface Stack {
  readonly unit: Unit;
  readonly kind: 'part-of' | 'holds';
  readonly named: Named;
  readonly among: readonly Unit[];
}

/** Every whole and part a credential names itself, as far as anybody should listen to it. Nothing is concluded. */
export const stacksAmong = (units: readonly Unit[]): readonly Stack[] =>
  units
    .filter(unit => isAward(unit) && unit.verdict !== 'rejected')
    .flatMap(unit => {
      const stack = (kind: Stack['kind']) => (named: Named) => ({
        unit,
        kind,
        named,
        among: units.filter(other => isMeant(named, unit, other)),
      });
      const { wholes, parts } = unit.report.ties;
      return [...eachOnce(wholes).map(stack('part-of')), ...eachOnce(parts).map(stack('holds'))];
    });

/** The rows a credential is stated to be a part of, by itself or by them. */
export const wholesOf = (unit: Unit, among: readonly Unit[]): readonly Unit[] =>
  among.filter(
    other =>
      unit.report.ties.wholes.some(named => isMeant(named, unit, other)) ||
      other.report.ties.parts.some(named => isMeant(named, other, unit)),
  );

/** An address says which one; a bare title does only where both have the same issuer. */
function isMeant({ address, label }: Named, by: Unit, other: Unit): boolean {
  if (other === by || !isAward(other) || isSame(by, other)) return false;
  if (address !== undefined && other.report.ties.own.some(own => sameAddress(own, address))) return true;
  const issuer = statedIssuer(by.report);
  return (
    label !== undefined &&
    issuer !== undefined &&
    issuer === statedIssuer(other.report) &&
    folded(other.title ?? '') === folded(label)
  );
}

const isSame = (one: Unit, other: Unit): boolean => {
  const keys = keysOf(one);
  return keysOf(other).some(key => keys.includes(key));
};

/** Two spellings of an address: with and without the closing slash, over http and https. */
export const plainAddress = (address: string): string =>
  address
    .trim()
    .replace(/^http:/i, 'https:')
    .replace(/\/$/, '');

const sameAddress = (one: string, other: string): boolean => plainAddress(one) === plainAddress(other);

const eachOnce = (all: readonly Named[]): readonly Named[] =>
  all.filter(
    (named, at) =>
      all.findIndex(
        other => other.address === named.address && folded(other.label ?? '') === folded(named.label ?? ''),
      ) === at,
  );
