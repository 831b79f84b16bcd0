/** What people load, beside what it was meant to become (gzip, kB). A test holds today's bounds; these are the aims. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadedUntilVerdict, loadedWith } from '../../tools/loaded.js';
import { others, weightOf } from '../../tools/weights.js';

interface Budget {
  readonly what: string;
  readonly first: number;
  readonly goal?: number;
  readonly files: () => readonly string[];
}

const widget = join('dist', 'widget');
const shell = join(widget, 'proofmark.js');
const extension = join('dist', 'extension', 'chrome-mv3');

const built = (folder: string, start: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter(name => name.startsWith(start) && name.endsWith('.js'))
        .map(name => join(folder, name))
    : [];

const budgets: readonly Budget[] = [
  { what: 'widget, before anybody presses', first: 10, goal: 8, files: () => loadedWith(shell) },
  {
    what: 'widget, until the verdict of an Open Badge',
    first: 95,
    goal: 40,
    files: () => loadedUntilVerdict(shell, 'an Open Badge'),
  },
  {
    what: 'widget, until the verdict of a token',
    first: 35,
    goal: 25,
    files: () => loadedUntilVerdict(shell, 'a token'),
  },
  { what: 'widget in one file', first: 130, goal: 90, files: () => [join(widget, 'proofmark.single.js')] },
  { what: 'spotter in a page', first: 16, goal: 12, files: () => loadedWith(join(extension, 'spot.js')) },
  { what: 'background', first: 12, goal: 12, files: () => loadedWith(join(extension, 'background.js')) },
  {
    what: 'judging worker, until the verdict of an Open Badge',
    first: 90,
    goal: 40,
    files: () => built(join(extension, 'assets'), 'worker').flatMap(one => loadedUntilVerdict(one, 'an Open Badge')),
  },
];

export const widgetWeight = (): number => weightOf(loadedUntilVerdict(shell, 'an Open Badge')).gzip;

const kilobytes = (size: number | undefined): string => (size === undefined ? '' : size.toFixed(1));

export const budgetRows = (): readonly (readonly string[])[] => [
  ['what is loaded', 'kB gzip', 'meant at first', 'goal', ''],
  ...budgets.map(({ files, first, goal, what }) => {
    const { gzip } = weightOf(files());
    const bound = goal ?? first;
    return [what, kilobytes(gzip), kilobytes(first), kilobytes(goal), gzip <= bound ? 'met' : 'missed'];
  }),
  ...others.map(([name, gzip]) => [`others, ${name}`, kilobytes(gzip), '', '', '']),
];
