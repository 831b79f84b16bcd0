import { limits } from '../../core/index.js';

/** JSON of a page, looked at member by member. Nothing is believed of it, and a key called `__proto__` is a key. */

type Members = Readonly<Record<string, unknown>>;

export const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const member = (value: unknown, key: string): unknown =>
  isMembers(value) && Object.hasOwn(value, key) ? value[key] : undefined;

export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as readonly unknown[]) : value === undefined || value === null ? [] : [value];

/** Whether a member, or one of several it lists, is one of these words. */
export const hasOne = (value: unknown, key: string, words: readonly string[]): boolean =>
  listOf(member(value, key)).some(item => typeof item === 'string' && words.includes(item));

/** The value of a JSON text, or nothing: too deep, in too many parts, or no JSON. Counted first, so no parser is bombed. */
export function parsed(text: string): unknown {
  if (isTooMuch(text)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Counts in one walk: a pattern would start again at every quotation mark. */
function isTooMuch(text: string): boolean {
  const { jsonDepth, partsOfInlineJson } = limits;
  let depth = 0;
  let parts = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === 0x22 /* " */) at = endOfString(text, at);
    else if (sign === 0x2c /* , */ || sign === 0x3a /* : */) parts += 1;
    else if (sign === 0x7b /* { */ || sign === 0x5b /* [ */) depth += 1;
    else if (sign === 0x7d /* } */ || sign === 0x5d /* ] */) depth -= 1;
    if (depth > jsonDepth || parts > partsOfInlineJson) return true;
  }
  return false;
}

/** Where the text ends that begins at a quotation mark; an escaped mark ends none. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end >= 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end < 0 ? text.length : end;
}

function isEscaped(text: string, mark: number): boolean {
  let at = mark - 1;
  while (text.charCodeAt(at) === 0x5c /* \ */) at -= 1;
  return (mark - at) % 2 === 0;
}
