/** What people have to load, as built: the last lines of `npm run build`. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isOneOf, loadedUntilVerdict, loadedWith, partsForOthers } from './loaded.js';
import { table } from './table.js';
import { others, weightOf, widgetLoads } from './weights.js';

const extension = join('dist', 'extension', 'chrome-mv3');

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

const worker = named(join(extension, 'assets'), 'worker');

/** They come with the package, and travel as one; no server compresses them on their way. */
const ofExtension: readonly (readonly [string, readonly string[]])[] = [
  ['background', loaded([join(extension, 'background.js')])],
  ['spotter in a page', loaded([join(extension, 'spot.js')])],
  ['panel', loaded(named(join(extension, 'chunks'), 'sidepanel'))],
  ['judging worker', worker.flatMap(entry => loadedUntilVerdict(entry, 'an Open Badge'))],
  ...Object.entries(partsForOthers).flatMap(([kind, parts]): (readonly [string, readonly string[]])[] => {
    const files = loaded(worker, true).filter(file => isOneOf(parts, file));
    return files.length > 0 ? [[`also for ${kind}`, files]] : [];
  }),
];

const written = (sizes: readonly (number | undefined)[]): readonly string[] =>
  sizes.map(size => (size === undefined ? '' : `${size.toFixed(1)} kB`));

const widgetRows = widgetLoads().map(({ aim, atMost, files, what }) => {
  const { brotli, gzip, plain } = weightOf(files);
  return [`widget, ${what}`, String(files.length), ...written([plain, gzip, brotli, atMost, aim])];
});
const extensionRows = ofExtension.map(([what, files]) => {
  const { gzip, plain } = weightOf(files);
  return [`extension, ${what}`, String(files.length), ...written([plain, gzip])];
});
const otherRows = others.map(([name, gzip]) => [`others, ${name}`, '', '', ...written([gzip])]);

const head = ['what is loaded', 'files', 'bytes', 'gzip', 'brotli', 'gzip at most', 'gzip aimed at'];
process.stdout.write(`${table([head, ...widgetRows, ...extensionRows, ...otherRows]).join('\n')}\n`);
