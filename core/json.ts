/** JSON as data: the types, and looking things up in it without walking a prototype. */

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isList = (value: unknown): value is readonly Json[] => Array.isArray(value);

/** The member of an object, and nothing its prototype could lend it. */
export const member = (value: Json | undefined, key: string): Json | undefined =>
  isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;

/** The member if it is a string that is not empty. */
export function textMember(value: Json | undefined, key: string): string | undefined {
  const found = member(value, key);
  return typeof found === 'string' && found !== '' ? found : undefined;
}

/** JSON-LD writes one value with or without brackets; read both as a list. Absent and `null` are the empty list. */
export const listOf = (value: Json | undefined): readonly Json[] =>
  value === undefined || value === null ? [] : isList(value) ? value : [value];

/** The strings among the values of a member that may be single or a list, such as `type`. */
export const textsOf = (value: Json | undefined): readonly string[] =>
  listOf(value).filter(item => typeof item === 'string');

/** A truth value, which may be written as a text or a number (XML Schema `boolean`); `undefined` when it is none. */
export function truthOf(value: Json | undefined): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const written = typeof value === 'number' || typeof value === 'string' ? String(value).toLowerCase() : '';
  if (written === 'true' || written === '1') return true;
  return written === 'false' || written === '0' ? false : undefined;
}

/** A JSON Pointer (RFC 6901) from unescaped segments; no segment is the whole document, `''`. */
export const pointerTo = (...segments: readonly (string | number)[]): string =>
  segments.reduce<string>((pointer, segment) => `${pointer}/${escaped(segment)}`, '');

/** Most names need no escaping, and looking is cheaper than writing them again. */
const escaped = (segment: string | number): string => {
  const name = String(segment);
  return /[~/]/.test(name) ? name.replaceAll('~', '~0').replaceAll('/', '~1') : name;
};

/** Follows a JSON Pointer (RFC 6901); `undefined` when it leads nowhere. */
export function resolvePointer(document: Json, pointer: string): Json | undefined {
  if (pointer === '') return document;
  return pointer
    .slice(1)
    .split('/')
    .map(segment => segment.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<Json | undefined>(
      (value, segment) =>
        isList(value) ? (/^(0|[1-9]\d*)$/.test(segment) ? value[Number(segment)] : undefined) : member(value, segment),
      document,
    );
}
