import {
  type Origin,
  type Text,
  itemsAt,
  isLanguageMap,
  memberAt,
  objectsAt,
  textsAt,
  type Value,
} from '../../elements/reading/text.js';
import type { Shape } from '../../elements/format-elements.js';
import { isFiller } from '../../elements/reading/filler.js';
import { fillerAt } from '../../elements/reading/shapes.js';
import { isObject } from '../../json.js';
import { limits } from '../../limits.js';
import { nameAt } from '../quality.js';

/** How deep claims of a free-form credential are looked for, counted in member names. */
const DEPTH = 3;

/** Keys are compared without case, `_` and `-`; terms of the CTDL vocabulary by their local name. */
const normal = (key: string): string =>
  key
    .replace(/^ceterms:/, '')
    .replace(/[_-]/g, '')
    .toLowerCase();

interface Claim extends Value {
  /** The normalised names from the subject down. */
  readonly path: readonly string[];
}

/** The claims of a subject by their own name, the outermost first. */
type Claims = ReadonlyMap<string, readonly Claim[]>;

const known = new WeakMap<object, { readonly pointer: string; readonly claims: Claims }>();

/** Asked for under many names, looked through once. */
function claimsOf(subject: Value): Claims {
  const { value, pointer } = subject;
  if (typeof value !== 'object' || value === null) return new Map();
  const before = known.get(value);
  if (before?.pointer === pointer) return before.claims;
  const claims = new Map<string, Claim[]>();
  for (const claim of claimsBelow(subject)) {
    const name = claim.path.at(-1) ?? '';
    claims.set(name, [...(claims.get(name) ?? []), claim]);
  }
  known.set(value, { pointer, claims });
  return claims;
}

/** Level by level, as far as `limits.claims`. */
function claimsBelow(subject: Value): readonly Claim[] {
  const claims: Claim[] = [];
  let level: readonly Claim[] = [{ ...subject, path: [] }];
  for (let depth = 0; depth < DEPTH && claims.length < limits.claims; depth += 1) {
    level = level.flatMap(claim => objectsAt(claim).flatMap(item => membersOf(item, claim.path)));
    claims.push(...level.slice(0, limits.claims - claims.length));
  }
  return claims;
}

function membersOf(item: Value, path: readonly string[]): readonly Claim[] {
  if (!isObject(item.value) || isLanguageMap(item.value)) return [];
  return Object.keys(item.value).flatMap(key => {
    const held = memberAt(item, key);
    return held ? [{ ...held, path: [...path, normal(key)] }] : [];
  });
}

/** A key stands for a name wherever it is; `degree.name` for a name in that company, `.name` for one at the top. */
function stands(wanted: readonly string[], path: readonly string[]): boolean {
  return wanted.every((part, index) =>
    part === '' ? path.length === wanted.length - 1 : part === path.at(index - wanted.length),
  );
}

/** The claims of a subject under any of these names, in the order of the names and the outermost first. */
const claimsNamed = (subject: Value, names: readonly string[]): readonly Claim[] =>
  names.flatMap(name => {
    const wanted = name.split('.').map(normal);
    return (claimsOf(subject).get(wanted.at(-1) ?? '') ?? []).filter(({ path }) => stands(wanted, path));
  });

/** Texts under any of these names, or the name of what stands there. */
export const claimed = (names: readonly string[], isEmpty = isFiller): Shape<Text> => ({
  read: (value, origin) => claimsNamed(value, names).flatMap(claim => textsOfClaim(claim, origin, isEmpty)),
  fillerIn: value =>
    claimsNamed(value, names)
      .map(claim => fillerAt(claim, isEmpty))
      .find(text => text !== undefined),
});

/** Whatever stands under these names, for shapes of several members. */
export const claimedValues = (subject: Value, names: readonly string[]): readonly Value[] =>
  claimsNamed(subject, names).flatMap(itemsAt);

function textsOfClaim(claim: Value, origin: Origin, isEmpty: (text: string) => boolean): readonly Text[] {
  const texts = textsAt(claim, origin, isEmpty);
  return texts.length > 0 ? texts : objectsAt(claim).flatMap(item => nameAt(item, origin) ?? []);
}
