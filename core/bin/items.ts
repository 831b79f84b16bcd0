import { realpath, readdir, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { type CannotOpen, isAddress, whyNot } from './input.js';
import { linesOf, namesIn } from './lines.js';

/** One thing to judge, by where it lies: nothing of it is read yet. */
export type Item =
  | { readonly kind: 'address' | 'file'; readonly name: string }
  | { readonly kind: 'standard-input'; readonly name: '-' }
  /** A line of a file of credentials: so many bytes from there on. */
  | {
      readonly kind: 'line';
      readonly name: string;
      readonly path: string;
      readonly start: number;
      readonly length: number;
    }
  | { readonly kind: 'cannot-open'; readonly name: string; readonly why: CannotOpen };

const cannotOpen = (name: string, why: CannotOpen): Item => ({ kind: 'cannot-open', name, why });

export interface Named {
  /** Files, folders, addresses and `-`, in the order given. */
  readonly inputs: readonly string[];
  /** A file of further names, one a line; `-` is standard input. */
  readonly filesFrom: string | undefined;
}

/**
 * Whatever is to be judged, in order, as it is asked for: a folder is all files below it, a file of lines is its lines.
 * Never throws.
 */
export async function* itemsOf(
  { filesFrom, inputs }: Named,
  standardInput: AsyncIterable<Uint8Array>,
): AsyncGenerator<Item> {
  for (const name of inputs)
    if (name === '-') yield { kind: 'standard-input', name };
    else yield* itemsNamed(name);
  if (filesFrom === undefined) return;
  yield* orEmpty(itemsFrom(filesFrom, standardInput), filesFrom);
}

async function* itemsFrom(list: string, standardInput: AsyncIterable<Uint8Array>): AsyncGenerator<Item> {
  try {
    for await (const name of namesIn(list, standardInput))
      if (name.kind === 'name') yield* itemsNamed(name.name);
      else yield cannotOpen(name.beginning, 'other');
  } catch (error) {
    yield cannotOpen(list, whyNot(error));
  }
}

async function* itemsNamed(name: string): AsyncGenerator<Item> {
  if (isAddress(name)) yield { kind: 'address', name };
  else if (await isFolder(name)) yield* orEmpty(filesBelow(name), name);
  else yield* itemsIn(name);
}

export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

const HOLDS_LINES = /\.(?:jsonl|ndjson)$/i;

/** A file is one input, and a file of lines as many as it has. */
async function* itemsIn(path: string): AsyncGenerator<Item> {
  if (HOLDS_LINES.test(path)) yield* orEmpty(itemsOfLines(path), path);
  else yield { kind: 'file', name: path };
}

async function* itemsOfLines(path: string): AsyncGenerator<Item> {
  try {
    for await (const { length, number, start } of linesOf(path))
      yield { kind: 'line', name: `${path}:${String(number)}`, path, start, length };
  } catch (error) {
    yield cannotOpen(path, whyNot(error));
  }
}

/** What was named and holds nothing to judge is said: nobody should take it for judged. */
async function* orEmpty(items: AsyncGenerator<Item>, name: string): AsyncGenerator<Item> {
  let isEmpty = true;
  for await (const item of items) {
    isEmpty = false;
    yield item;
  }
  if (isEmpty) yield cannotOpen(name, 'empty');
}

/**
 * All files below a folder, sorted by name folder by folder, without hidden ones. A link to a file that lies below the
 * folder is that file; one to a folder there is not followed, because its files are met where they lie; one that leads
 * out cannot be opened.
 */
async function* filesBelow(folder: string): AsyncGenerator<Item> {
  try {
    yield* below(folder, await realpath(folder));
  } catch (error) {
    yield cannotOpen(folder, whyNot(error));
  }
}

async function* below(folder: string, root: string): AsyncGenerator<Item> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !name.startsWith('.'));
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* belowOrNot(path, root);
    else if (entry.isFile()) yield* itemsIn(path);
    else if (entry.isSymbolicLink()) yield* linked(path, root);
    else yield cannotOpen(path, 'other');
  }
}

/** A folder nobody may look into takes none of the others with it. */
async function* belowOrNot(folder: string, root: string): AsyncGenerator<Item> {
  try {
    yield* below(folder, root);
  } catch (error) {
    yield cannotOpen(folder, whyNot(error));
  }
}

async function* linked(path: string, root: string): AsyncGenerator<Item> {
  try {
    const [place, found] = await Promise.all([realpath(path), stat(path)]);
    const inside = root.endsWith(sep) ? root : root + sep;
    const isBelow = place === root || place.startsWith(inside);
    // What lies in a hidden folder is met nowhere else.
    const isHidden = place
      .slice(inside.length)
      .split(sep)
      .some(part => part.startsWith('.'));
    if (!isBelow || (found.isDirectory() && isHidden)) yield cannotOpen(path, 'link');
    else if (found.isFile()) yield* itemsIn(path);
  } catch (error) {
    yield cannotOpen(path, whyNot(error));
  }
}
