/** What people have to load, as built: the last lines of `npm run build`. */
import { existsSync } from 'node:fs';
import { everythingOf, isOneOf, partsForOthers } from './loaded.js';
import { table } from './table.js';
import { type Load, extensionLoads, others, weightOf, widgetLoads, workers } from './weights.js';

/** What a badge never loads: for whom it is there. */
const forOthers = Object.entries(partsForOthers).flatMap(([kind, parts]): readonly Load[] => {
  const files = workers()
    .flatMap(everythingOf)
    .filter(file => isOneOf(parts, file));
  return files.length > 0 ? [{ what: `the judging worker, also for ${kind}`, files }] : [];
});

const written = (sizes: readonly (number | undefined)[]): readonly string[] =>
  sizes.map(size => (size === undefined ? '' : `${size.toFixed(1)} kB`));

const rowsOf = (owner: string, loads: readonly Load[]): readonly (readonly string[])[] =>
  loads
    .filter(({ files }) => files.length > 0 && files.every(existsSync))
    .map(({ aim, atMost, files, what }) => {
      const { brotli, gzip, plain } = weightOf(files);
      return [`${owner}, ${what}`, String(files.length), ...written([plain, gzip, brotli, atMost, aim])];
    });
const widgetRows = rowsOf('widget', widgetLoads());
const extensionRows = rowsOf('extension', [...extensionLoads(), ...forOthers]);
const otherRows = others.map(([name, gzip]) => [`others, ${name}`, '', '', ...written([gzip])]);

const head = ['what is loaded', 'files', 'bytes', 'gzip', 'brotli', 'gzip at most', 'gzip aimed at'];
process.stdout.write(`${table([head, ...widgetRows, ...extensionRows, ...otherRows]).join('\n')}\n`);
