import type { Stated } from '../../credential.js';
import { type Json, type JsonObject, isList, isObject, pointerTo } from '../../json.js';
import { limits } from '../../limits.js';

/** Claims about the token, which say nothing about anybody (RFC 7519 §4.1, SD-JWT VC §2.2.2.2). */
export const aboutToken: readonly string[] = [
  'iss',
  'nbf',
  'exp',
  'iat',
  'vct',
  'vct#integrity',
  'cnf',
  'status',
  'aud',
  'jti',
];

/**
 * What is claimed about somebody, each value under the names that lead to it, as their issuer wrote them: what they mean
 * is known to whoever knows the type. What was kept back leaves no name. At most `limits.claimsShown`.
 */
export function claimsIn(document: JsonObject): readonly Stated[] {
  const own = Object.entries(document).filter(([name]) => !aboutToken.includes(name));
  const found: Stated[] = [];
  for (const [name, value] of own) collect(value, [name], found);
  return found;
}

function collect(value: Json, path: readonly (string | number)[], found: Stated[]): void {
  if (found.length >= limits.claimsShown) return;
  const name = path.at(-1);
  if (name === '_sd' || name === '...') return;
  if (isList(value)) for (const [index, item] of value.entries()) collect(item, [...path, index], found);
  else if (isObject(value)) for (const [key, inner] of Object.entries(value)) collect(inner, [...path, key], found);
  else found.push({ value: `${path.join(' › ')}: ${String(value)}`, pointer: pointerTo(...path) });
}
