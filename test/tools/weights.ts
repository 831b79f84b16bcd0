/** What a page that embeds the widget has to load, and how much it may become. All sizes in kB (1000 bytes). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { isOneOf, loadedUntilVerdict, loadedWith } from './loaded.js';

export interface Load {
  readonly what: string;
  readonly files: readonly string[];
  /** gzip; a test holds it. Raised only with a page in docs/decisions. */
  readonly atMost?: number;
  /** gzip; what was aimed at before the first release. */
  readonly aim?: number;
}

const widget = join('dist', 'widget');
const shell = join(widget, 'proofmark.js');

/**
 * Lit is 6 of the shell's; the rest of it is the button, the frame of the dialog and a dozen words in two languages. One
 * file can leave nothing for later: of it, about 30 are the reader of certificates, which the module loads for a seal
 * alone, and about as much again the other formats, tokens, pictures and documents (docs/decisions/0006).
 */
export const widgetLoads = (): readonly Load[] => [
  { what: 'before anybody presses', files: loadedWith(shell), atMost: 11.7, aim: 10 },
  {
    what: 'until the verdict of an Open Badge',
    files: loadedUntilVerdict(shell, 'an Open Badge'),
    atMost: 300,
    aim: 95,
  },
  { what: 'until the verdict of a token', files: loadedUntilVerdict(shell, 'a token'), atMost: 240, aim: 35 },
  {
    what: 'of these two, the list of public suffixes',
    files: loadedWith(shell, true).filter(file => isOneOf(['public-suffixes'], file)),
  },
  { what: 'in one file', files: [join(widget, 'proofmark.single.js')], atMost: 355, aim: 130 },
  { what: 'the checker in one page', files: [join('dist', 'check.html')], atMost: 365 },
];

/**
 * What others load to check a credential, gzip; measured in late 2026 with the releases of that day. Not like for like:
 * each reads other credentials than the next, and only the first draws an answer.
 */
export const others: readonly (readonly [name: string, gzip: number])[] = [
  ['blockcerts-verifier', 1190],
  ['cert-verifier-js', 328],
  ['@digitalcredentials/verifier-core', 198],
  ['didkit-wasm', 2260],
];

export interface Weight {
  readonly plain: number;
  readonly gzip: number;
  /** Measured when it is asked for: it takes its time. */
  readonly brotli: number;
}

export function weightOf(files: readonly string[]): Weight {
  const texts = files.map(file => readFileSync(file));
  const sum = (size: (text: Buffer) => number): number => texts.reduce((total, text) => total + size(text), 0) / 1000;
  return {
    plain: sum(text => text.length),
    gzip: sum(text => gzipSync(text, { level: 9 }).length),
    get brotli() {
      return sum(text => brotliCompressSync(text).length);
    },
  };
}
