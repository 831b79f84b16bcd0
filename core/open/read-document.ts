import { type Json, type JsonObject, pointerTo } from '../json.js';
import { limits } from '../limits.js';
import { type Flaw, Flawed } from './flaw.js';
import type { Bounds } from './json.js';
import { survivesReading } from './number.js';
import { exceedsBytes, isPermittedImage } from './size.js';

const UNSAFE_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const TYPOGRAPHIC_QUOTES = '“”„‟‘’‚‛«»';
const WORDS: Readonly<Record<string, null | boolean>> = { null: null, true: true, false: false };
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

// Each is anchored at the reading position and without alternatives that overlap, so reading is linear.
const SPACE = /[ \t\n\r]*/y;
const PLAIN = /[^"\\\u0000-\u001F]*/y;
const WORD = /[a-z]+/y;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const CODE_UNIT = /[0-9A-Fa-f]{4}/y;

/**
 * Reads the one value of a text that is well-formed Unicode. Throws {@link Flawed} and nothing else; recursion is as deep
 * as the limit on depth, and no deeper.
 */
export function readDocument(text: string, bounds: Omit<Bounds, 'bytes'>): Json {
  const path: (string | number)[] = [];
  const mostKeys = bounds.keys ?? limits.keysPerObject;
  let at = 0;

  const flawed = (flaw: Flaw): Flawed => new Flawed(flaw, pointerTo(...path));
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? '';
    at += found.length;
    return found;
  };
  const skipSpace = () => {
    if (text.charCodeAt(at) <= 0x20) take(SPACE);
  };
  const unexpected = (): Flawed => {
    if (at >= text.length) return flawed('ends-early');
    return flawed(TYPOGRAPHIC_QUOTES.includes(text.charAt(at)) ? 'typographic-quotes' : 'syntax');
  };
  const expect = (character: string) => {
    if (text[at] !== character) throw unexpected();
    at += 1;
  };
  /** After a member: `true` when another follows, `false` at the closing bracket. */
  const another = (closing: string): boolean => {
    skipSpace();
    if (text[at] !== closing) {
      expect(',');
      return true;
    }
    at += 1;
    return false;
  };
  const opensEmpty = (closing: string): boolean => {
    at += 1;
    if (path.length >= limits.jsonDepth) throw flawed('depth');
    skipSpace();
    if (text[at] !== closing) return false;
    at += 1;
    return true;
  };

  const readValue = (): Json => {
    skipSpace();
    const first = text[at];
    if (first === '{') return readObject();
    if (first === '[') return readList();
    if (first === '"') return readString();
    return first !== undefined && first >= 'a' && first <= 'z' ? readWord() : readNumber();
  };

  const readObject = (): JsonObject => {
    const object: Record<string, Json> = Object.create(null) as Record<string, Json>;
    if (opensEmpty('}')) return object;
    let keys = 0;
    do {
      skipSpace();
      const key = readKey();
      path.push(key);
      if (UNSAFE_KEYS.has(key)) throw flawed('unsafe-key');
      if (Object.hasOwn(object, key)) throw flawed('duplicate-key');
      if (++keys > mostKeys) throw flawed('keys');
      skipSpace();
      expect(':');
      object[key] = readValue();
      path.pop();
    } while (another('}'));
    return object;
  };

  const readKey = (): string => {
    if (text[at] !== '"') throw unexpected();
    return readString();
  };

  const readList = (): readonly Json[] => {
    const list: Json[] = [];
    if (opensEmpty(']')) return list;
    do {
      path.push(list.length);
      if (list.length >= bounds.items) throw flawed('items');
      list.push(readValue());
      path.pop();
    } while (another(']'));
    return list;
  };

  const readString = (): string => {
    at += 1;
    const plain = take(PLAIN);
    const value = text[at] === '"' ? plain : plain + readEscaped();
    at += 1;
    if (exceedsBytes(value, bounds.stringBytes) && !isPermittedImage(value)) throw flawed('string');
    return value;
  };

  /** The rest of a string that is more than plain characters, up to its closing quotation mark. */
  const readEscaped = (): string => {
    const parts: string[] = [];
    while (text[at] === '\\') parts.push(readEscape(), take(PLAIN));
    if (at >= text.length) throw flawed('ends-early');
    if (text[at] !== '"') throw flawed('control-character');
    const value = parts.join('');
    if (!value.isWellFormed()) throw flawed('lone-surrogate');
    return value;
  };

  const readEscape = (): string => {
    const letter = text.charAt(at + 1);
    at += 2;
    if (letter === 'u') return readCodeUnit();
    const meant = Object.hasOwn(ESCAPES, letter) ? ESCAPES[letter] : undefined;
    if (meant === undefined) throw flawed('escape');
    return meant;
  };

  const readCodeUnit = (): string => {
    const digits = take(CODE_UNIT);
    if (digits === '') throw flawed('escape');
    return String.fromCharCode(Number.parseInt(digits, 16));
  };

  const readWord = (): null | boolean => {
    const start = at;
    const word = take(WORD);
    const value = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
    if (value !== undefined) return value;
    at = start;
    throw unexpected();
  };

  const readNumber = (): number => {
    const written = take(NUMBER);
    if (written === '') throw unexpected();
    if (!survivesReading(written)) throw flawed('number');
    return Number(written);
  };

  const value = readValue();
  skipSpace();
  if (at < text.length) throw flawed('text-after');
  return value;
}
