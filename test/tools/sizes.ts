/** What people have to load, as built: the last lines of `npm run build`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { isForOthers, isOneOf, loadedWith, partsForOthers } from './loaded.js';
import { table } from './table.js';

const widget = join('dist', 'widget');
const extension = join('dist', 'extension', 'chrome-mv3');
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** Files of the extension whose built names carry a hash. */
const named = (folder: string, start: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter(name => name.startsWith(start) && name.endsWith('.js'))
        .map(name => join(folder, name))
    : [];

const loaded = (entries: readonly string[], lazily = false): readonly string[] => [
  ...new Set(entries.filter(existsSync).flatMap(entry => loadedWith(entry, lazily))),
];

const firstVerdict = (entries: readonly string[]): readonly string[] =>
  loaded(entries, true).filter(file => !isForOthers(file));

const worker = named(join(extension, 'assets'), 'worker');

const rows: readonly (readonly [string, readonly string[]])[] = [
  ['widget, before anybody presses', loaded([join(widget, 'proofmark.js')])],
  ['widget, with the first verdict', firstVerdict([join(widget, 'proofmark.js')])],
  ['widget, in one file', loaded([join(widget, 'proofmark.single.js')])],
  ['checker, in one page', loaded([join('dist', 'check.html')])],
  ['extension, background', loaded([join(extension, 'background.js')])],
  ['extension, spotter in a page', loaded([join(extension, 'spot.js')])],
  ['extension, panel', loaded(named(join(extension, 'chunks'), 'sidepanel'))],
  ['extension, judging worker', firstVerdict(worker)],
  ...Object.entries(partsForOthers).flatMap(([kind, parts]): (readonly [string, readonly string[]])[] => {
    const files = loaded(worker, true).filter(file => isOneOf(parts, file));
    return files.length > 0 ? [[`extension, also for ${kind}`, files]] : [];
  }),
];

const sizes = rows.map(([what, files]) => {
  const texts = files.map(file => readFileSync(file));
  const sum = (size: (text: Buffer) => number): string =>
    kilobytes(texts.reduce((total, text) => total + size(text), 0));
  return [what, String(files.length), sum(text => text.length), sum(text => gzipSync(text, { level: 9 }).length)];
});
process.stdout.write(`${table([['what is loaded', 'files', 'bytes', 'gzip'], ...sizes]).join('\n')}\n`);
