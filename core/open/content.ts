import type { Source } from '../environment.js';
import { limits } from '../limits.js';
import type { Note } from '../report/reasons.js';
import type { Step } from '../report/report.js';
import { isPdf, isPng } from './signatures.js';
import { exceedsBytes } from './size.js';

/** What is to be recognised: bytes, and what they say where they are text. */
export interface Content {
  readonly bytes: Uint8Array;
  /** Without a byte order mark; `undefined` when the bytes are not strict UTF-8. */
  readonly text: string | undefined;
  /** Pasted by a person: white space and quotation marks around it are forgiven. */
  readonly pasted: boolean;
  /** A file that a person handed over, or a part of it: it is also looked for a QR code. */
  readonly handedOver: boolean;
  readonly path: readonly Step[];
  /** Where it comes from, for the evidence. */
  readonly source: Source;
  /** What to know about the way to it. */
  readonly notes: readonly Note[];
}

export const THE_CREDENTIAL: Source = { kind: 'credential', pointer: '' };

const RECEIVED = { path: [], source: THE_CREDENTIAL, notes: [] } as const;

export const contentOfText = (text: string): Content => ({
  ...RECEIVED,
  bytes: new TextEncoder().encode(text),
  text,
  pasted: true,
  handedOver: false,
});

export const contentOfFile = (bytes: Uint8Array): Content => ({
  ...RECEIVED,
  bytes,
  text: textOf(bytes),
  pasted: false,
  handedOver: true,
});

/** What the web answered in place of an address. */
export const contentOfAnswer = (bytes: Uint8Array, outer: Content, step: Step, source: Source): Content => ({
  ...contentInside(outer, step, bytes),
  handedOver: false,
  source,
});

/** What lies inside other content, one step further; it is read as it stands. */
export const contentInside = (outer: Content, step: Step, bytes: Uint8Array, ...notes: readonly Note[]): Content => ({
  ...outer,
  bytes,
  text: textOf(bytes),
  pasted: false,
  path: [...outer.path, step],
  notes: [...outer.notes, ...notes],
});

export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The size in bytes when it is more than may be opened. */
export function oversize(input: string | Uint8Array): number | undefined {
  if (typeof input === 'string') return exceedsBytes(input, limits.inputBytes) ? sizeOf(input) : undefined;
  const bound = isPng(input) || isPdf(input) ? limits.imageOrPdfBytes : limits.inputBytes;
  return input.length > bound ? input.length : undefined;
}

const sizeOf = (text: string): number =>
  text.length > limits.inputBytes ? text.length : new TextEncoder().encode(text).length;
