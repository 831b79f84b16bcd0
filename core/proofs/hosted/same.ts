import { type Json, isList, isObject, member } from '../../json.js';
import { referenceOf, secure } from '../../formats/open-badges-2/assertion.js';

/**
 * Whether what a person brought says what its host shows: the same members, in any order. An address stands for the
 * document it leads to.
 */
export function saysTheSame(brought: Json | undefined, shown: Json | undefined): boolean {
  if (isObject(brought) !== isObject(shown)) return isSameReference(brought, shown);
  if (isObject(brought) && isObject(shown)) {
    const keys = new Set([...Object.keys(brought), ...Object.keys(shown)]);
    return [...keys].every(key => saysTheSame(member(brought, key), member(shown, key)));
  }
  if (isList(brought) && isList(shown))
    return brought.length === shown.length && brought.every((item, index) => saysTheSame(item, shown[index]));
  return brought === shown;
}

function isSameReference(brought: Json | undefined, shown: Json | undefined): boolean {
  const [one, other] = [referenceOf(brought), referenceOf(shown)];
  return one !== undefined && other !== undefined && secure(one) === secure(other);
}
