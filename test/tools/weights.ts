/** What people load, and how much it may become: one table for the widget and the extension. All sizes in kB (1000 bytes). */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { everythingOf, isOneOf, loadedUntilVerdict, loadedWith } from './loaded.js';

export interface Load {
  readonly what: string;
  readonly files: readonly string[];
  /** gzip; a test holds it. Raised only with a page in docs/decisions. */
  readonly atMost?: number;
  /** gzip; what is aimed at. */
  readonly aim?: number;
}

const widget = join('dist', 'widget');
const shell = join(widget, 'proofmark.js');
const language = (files: readonly string[]): readonly string[] => files.filter(file => isOneOf(['en'], file));

/**
 * Lit is 6 of the shell's; the rest of it is the button, the frame of the dialog and a dozen words in two languages. One
 * file can leave nothing for later: of it, about 30 are the reader of certificates, which the module loads for a seal
 * alone, and about as much again the other formats, tokens, pictures and documents (docs/decisions/0006).
 */
export const widgetLoads = (): readonly Load[] => [
  { what: 'before anybody presses', files: loadedWith(shell), atMost: 11.8, aim: 8 },
  {
    what: 'until the verdict of an Open Badge',
    files: loadedUntilVerdict(shell, 'an Open Badge'),
    atMost: 229,
    aim: 40,
  },
  { what: 'until the verdict of a token', files: loadedUntilVerdict(shell, 'a token'), atMost: 225, aim: 25 },
  { what: 'of these two, one language', files: language(everythingOf(shell)), atMost: 21.5, aim: 8 },
  {
    what: 'of these two, the list of public suffixes',
    files: everythingOf(shell).filter(file => isOneOf(['public-suffixes'], file)),
  },
  { what: 'in one file', files: [join(widget, 'proofmark.single.js')], atMost: 403, aim: 90 },
  { what: 'the checker in one page', files: [join('dist', 'check.html')], atMost: 411 },
];

const extension = join('dist', 'extension', 'chrome-mv3');

/** Files of the extension whose built names carry a hash. */
const named = (folder: string, start: string): readonly string[] =>
  existsSync(join(extension, folder))
    ? readdirSync(join(extension, folder))
        .filter(name => isOneOf([start], name))
        .map(name => join(extension, folder, name))
    : [];

/** The script of the judging worker; its name tells its contents. */
export const workers = (): readonly string[] => named('assets', 'worker');

/** What only this page of the extension loads at once. */
function ownCode(page: string): readonly string[] {
  const pages = ['case-file', 'check', 'options', 'report', 'sidepanel', 'welcome'];
  const loadedBy = (one: string): readonly string[] => named('chunks', one).flatMap(entry => loadedWith(entry));
  const others = new Set(pages.filter(one => one !== page).flatMap(loadedBy));
  return loadedBy(page).filter(file => !others.has(file));
}

/** It comes with the package: nothing of it travels when it is needed, and all of it is read and compiled then. */
export const extensionLoads = (): readonly Load[] => [
  { what: 'the background', files: loadedWith(join(extension, 'background.js')), atMost: 6, aim: 12 },
  { what: 'the spotter in a page', files: [join(extension, 'spot.js')], atMost: 34, aim: 12 },
  {
    what: 'the judging worker until the verdict of an Open Badge',
    files: workers().flatMap(entry => loadedUntilVerdict(entry, 'an Open Badge')),
    atMost: 183,
    aim: 40,
  },
  {
    what: 'the panel, with one language',
    files: named('chunks', 'sidepanel').flatMap(entry => loadedWith(entry, file => isOneOf(['en'], file))),
    atMost: 94,
  },
  { what: 'of it, one language', files: language(named('chunks', 'en')), atMost: 28.5, aim: 8 },
  { what: 'code of the panel alone', files: ownCode('sidepanel'), atMost: 10, aim: 15 },
  {
    what: 'the lines for a learner’s own page, once somebody wants them',
    files: named('chunks', 'share-kit'),
    atMost: 6,
  },
  { what: 'code of the options alone', files: ownCode('options'), atMost: 21, aim: 15 },
  { what: 'code of the self-check alone', files: ownCode('check'), atMost: 4, aim: 15 },
  { what: 'code of the case file alone', files: ownCode('case-file'), atMost: 26 },
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
