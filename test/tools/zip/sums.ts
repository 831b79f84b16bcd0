import { createHash } from 'node:crypto';
import type { Packed } from './archive.js';

/** SHA-256 of each file, by its name. */
export type Sums = ReadonlyMap<string, string>;

export const sumOf = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

export const sumsOf = (files: readonly Packed[]): Sums =>
  new Map(files.map(({ content, name }) => [name, sumOf(content)]));

/** As `sha256sum --check` reads them. */
export const linesOf = (sums: Sums): string =>
  [...sums]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, sum]) => `${sum}  ${name}\n`)
    .join('');

/** Files that are not in both, or not the same in both, each with what is the matter. */
export function differences(here: Sums, there: Sums): readonly string[] {
  const names = [...new Set([...here.keys(), ...there.keys()])].toSorted();
  return names.filter(name => here.get(name) !== there.get(name)).map(name => `${name}: ${matter(name, here, there)}`);
}

function matter(name: string, here: Sums, there: Sums): string {
  if (!here.has(name)) return 'only there';
  return there.has(name) ? 'not the same' : 'only here';
}
