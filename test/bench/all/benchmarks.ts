import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Chapter {
  readonly title: string;
  readonly lines: readonly string[];
}

/** Writes what was printed, as a page: nobody edits it, and nothing is quoted that does not stand there. */
export function writeBenchmarks(chapters: readonly Chapter[], where: string): void {
  const page = [
    '# Benchmarks',
    '',
    'Written by `npm run bench`. Ratios come first: they are taken in one interleaved run, so that a slow or busy machine',
    'does not matter; the sharper comparison stands before the other. Milliseconds are medians, beside the 95th percentile,',
    'and mean nothing without the machine:',
    '',
    `${where}.`,
    ...chapters.flatMap(({ lines, title }) => ['', `## ${title}`, '', '```text', ...lines, '```']),
  ];
  writeFileSync(join('docs', 'benchmarks.md'), `${page.join('\n')}\n`);
}
