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

function claimsBelow(value: Value, path: readonly string[] = []): readonly Claim[] {
  if (path.length === DEPTH) return [];
  return objectsAt(value).flatMap(item => {
    if (!isObject(item.value) || isLanguageMap(item.value)) return [];
    const here = Object.keys(item.value).flatMap(key => {
      const held = memberAt(item, key);
      return held ? [{ ...held, path: [...path, normal(key)] }] : [];
    });
    return [...here, ...here.flatMap(claim => claimsBelow(claim, claim.path))];
  });
}

/** A key stands for a name wherever it is; `degree.name` for a name in that company, `.name` for one at the top. */
function stands(name: string, path: readonly string[]): boolean {
  const wanted = name.split('.').map(normal);
  return wanted.every((part, index) =>
    part === '' ? path.length === wanted.length - 1 : part === path.at(index - wanted.length),
  );
}

/** The claims of a subject under any of these names, in the order of the names and the outermost first. */
const claimsNamed = (subject: Value, names: readonly string[]): readonly Claim[] => {
  const claims = [...claimsBelow(subject)].sort((a, b) => a.path.length - b.path.length);
  return names.flatMap(name => claims.filter(({ path }) => stands(name, path)));
};

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
