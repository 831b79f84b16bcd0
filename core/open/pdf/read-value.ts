import { limits } from '../../limits.js';
import type { PdfDictionary, PdfValue } from './values.js';

/** A value, and where the text after it goes on. */
export interface ReadValue {
  readonly value: PdfValue;
  readonly end: number;
}

/** Reads the value that begins here, after white space and comments; `undefined` when none does. */
export function readValue(text: string, from: number, depth = 0): ReadValue | undefined {
  const at = afterSpace(text, from);
  const letter = text[at];
  if (letter === '/') return readName(text, at);
  if (letter === '(') return readLiteral(text, at);
  if (letter === '<' && text[at + 1] !== '<') return readHexadecimal(text, at);
  if (letter !== '<' && letter !== '[') return readReference(text, at) ?? readNumber(text, at) ?? readWord(text, at);
  if (depth >= limits.jsonDepth) return undefined;
  return letter === '[' ? readList(text, at + 1, depth + 1) : readDictionary(text, at + 2, depth + 1);
}

export function afterSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && (isSpace(text, at) || text[at] === '%')) {
    at = text[at] === '%' ? endOfLine(text, at) : at + 1;
  }
  return at;
}

const SPACE = '\u0000\t\n\f\r ';
const isSpace = (text: string, at: number): boolean => SPACE.includes(text.charAt(at));

function endOfLine(text: string, from: number): number {
  const lineEnd = /[\n\r]/g;
  lineEnd.lastIndex = from;
  return lineEnd.exec(text)?.index ?? text.length;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

function readName(text: string, at: number): ReadValue | undefined {
  const written = matchAt(/\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y, text, at);
  if (!written) return undefined;
  const name = (written[1] ?? '').replace(/#([\da-f]{2})/gi, (_, digits: string) => letterOf(digits, 16));
  return { value: { kind: 'name', name }, end: at + written[0].length };
}

const letterOf = (digits: string, base: number): string => String.fromCharCode(Number.parseInt(digits, base) & 0xff);

function readReference(text: string, at: number): ReadValue | undefined {
  const written = matchAt(/(\d{1,10})[\0\t\n\f\r ]{1,16}\d{1,5}[\0\t\n\f\r ]{1,16}R(?![A-Za-z])/y, text, at);
  return written && { value: { kind: 'reference', number: Number(written[1]) }, end: at + written[0].length };
}

function readNumber(text: string, at: number): ReadValue | undefined {
  const written = matchAt(/[+-]?(?:\d+\.?\d*|\.\d+)/y, text, at);
  return written && { value: Number(written[0]), end: at + written[0].length };
}

const WORDS: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null };

function readWord(text: string, at: number): ReadValue | undefined {
  const word = matchAt(/true|false|null/y, text, at)?.[0];
  return word === undefined ? undefined : { value: WORDS[word] ?? null, end: at + word.length };
}

function readHexadecimal(text: string, at: number): ReadValue | undefined {
  const end = text.indexOf('>', at);
  if (end < 0) return undefined;
  const digits = text.slice(at + 1, end).replace(/[^\da-f]/gi, '');
  const letters = digits.replace(/..?/g, pair => letterOf(pair.padEnd(2, '0'), 16));
  return { value: { kind: 'text', text: letters }, end: end + 1 };
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '', '\r': '' };

/** Brackets nest in it, and a backslash escapes them (ISO 32000-1 §7.3.4.2). */
function readLiteral(text: string, from: number): ReadValue | undefined {
  const parts: string[] = [];
  let depth = 0;
  let at = from;
  while (at < text.length) {
    const [piece = ''] = matchAt(/[^()\\]+|\\(?:[0-7]{1,3}|\r\n|[^])|[()]/y, text, at) ?? [];
    if (piece === '') return undefined;
    at += piece.length;
    depth += piece === '(' ? 1 : piece === ')' ? -1 : 0;
    if (depth > limits.jsonDepth) return undefined;
    if (depth === 0) return { value: { kind: 'text', text: parts.join('').slice(1) }, end: at };
    parts.push(piece.startsWith('\\') ? unescaped(piece.slice(1)) : piece);
  }
  return undefined;
}

function unescaped(written: string): string {
  if (/^[0-7]/.test(written)) return letterOf(written, 8);
  return Object.hasOwn(ESCAPES, written.charAt(0)) ? (ESCAPES[written.charAt(0)] ?? '') : written;
}

function readList(text: string, from: number, depth: number): ReadValue | undefined {
  const value: PdfValue[] = [];
  let at = afterSpace(text, from);
  while (text[at] !== ']') {
    const item = readValue(text, at, depth);
    if (!item) return undefined;
    value.push(item.value);
    at = afterSpace(text, item.end);
  }
  return { value, end: at + 1 };
}

function readDictionary(text: string, from: number, depth: number): ReadValue | undefined {
  const entries = new Map<string, PdfValue>();
  let at = afterSpace(text, from);
  while (!text.startsWith('>>', at)) {
    const key = text[at] === '/' ? readName(text, at) : undefined;
    const item = key && readValue(text, key.end, depth);
    if (!key || !item) return undefined;
    entries.set((key.value as { readonly name: string }).name, item.value);
    at = afterSpace(text, item.end);
  }
  return { value: { kind: 'dictionary', entries } satisfies PdfDictionary, end: at + 2 };
}
