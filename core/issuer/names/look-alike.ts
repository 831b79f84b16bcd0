import { plainName, withoutOrnament } from '../same-name.js';
import { type Look, looksOf } from './alike-letters.js';
import { unicodeDomain } from './punycode.js';

const skeletonOf = (looks: readonly Look[]): string => looks.map(({ like }) => like).join('');

/** How a domain looks, read in the letters its international labels stand for. */
export const domainSkeleton = (domain: string): string => skeletonOf(looksOf(plainDomain(domain)));

/** Without accents, as names are compared: the eye drops a small dot too. */
const plainDomain = (domain: string): string =>
  unicodeDomain(domain)
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '');

/**
 * What makes one name look like another one, piece by piece; `undefined` when it does not, or is the same name. A large
 * I looks like a small l only where the name is written so; a name in capitals is compared in small letters too.
 */
export function nameLookAlike(one: string, other: string): readonly string[] | undefined {
  if (plainName(one) === plainName(other)) return undefined;
  return (
    differenceIn(looksOf(withoutOrnament(one)), looksOf(withoutOrnament(other))) ??
    differenceIn(looksOf(plainName(one)), looksOf(plainName(other)))
  );
}

/** The same for domains: what makes one look like another, be it nothing but an accent. */
export function domainLookAlike(one: string, other: string): readonly string[] | undefined {
  if (one === other || domainSkeleton(one) !== domainSkeleton(other)) return undefined;
  return (
    differenceIn(looksOf(plainDomain(one)), looksOf(plainDomain(other))) ?? [...accentsIn(one), ...accentsIn(other)]
  );
}

const accentsIn = (domain: string): readonly string[] =>
  (unicodeDomain(domain).match(/[^\u0000-\u007F]/gu) ?? []).map(coded);

function differenceIn(one: readonly Look[], other: readonly Look[]): readonly string[] | undefined {
  if (skeletonOf(one) !== skeletonOf(other)) return undefined;
  const pairs = one.flatMap(({ written }, at) => {
    const meant = other[at]?.written ?? '';
    return written.toLowerCase() === meant.toLowerCase() ? [] : [`${coded(written)} ≠ ${coded(meant)}`];
  });
  return pairs.length === 0 ? undefined : [...new Set(pairs)];
}

/** A letter that is easily mistaken, with its code: "а (U+0430)". */
const coded = (letters: string): string =>
  `${letters} (${Array.from(letters, letter => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join(' ')})`;
