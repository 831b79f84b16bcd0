import {
  type Directory,
  type DirectoryRead,
  type ListRead,
  type ListRefused,
  limits,
  refusedAt,
} from '../../core/index.js';
import type { KeptList } from '../lists.js';
import type { ListJob } from './read-apart.js';

/** What became of a file that may be a list. Nothing of it is kept yet. */
export type Reading =
  | { readonly kind: 'reading'; readonly file: string }
  | { readonly kind: 'unreadable'; readonly file: string }
  | { readonly kind: 'refused'; readonly file: string; readonly refusal: ListRefused }
  | Untold
  | { readonly kind: 'read'; readonly file: string; readonly list: ListRead };

/** A list that does not say its name or its day itself. */
export interface Untold {
  readonly kind: 'untold';
  readonly file: string;
  readonly text: string;
  readonly asks: 'name-and-date' | 'date';
  /** What the file's own name and its last change suggest; days are YYYY-MM-DD. */
  readonly suggested: { readonly name: string; readonly date: string };
}

/** Who reads the text; rejects where that breaks. */
type Read = (job: ListJob) => Promise<DirectoryRead>;

/** Whatever is larger than a list may be is not even read. */
export async function readFile(file: File, read: Read): Promise<Reading> {
  if (file.size > limits.directoryBytes) return { kind: 'refused', file: file.name, refusal: refusedAt('bytes') };
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return { kind: 'unreadable', file: file.name };
  }
  const text = textOf(bytes);
  if (text === undefined) return { kind: 'refused', file: file.name, refusal: refusedAt('utf-8') };
  return readText({ text, told: {} }, file.name, suggestedBy(file), read);
}

/** The same file with what the person says of it. */
export const readTold = ({ file, suggested, text }: Untold, told: ListJob['told'], read: Read): Promise<Reading> =>
  readText({ text, told }, file, suggested, read);

async function readText(job: ListJob, file: string, suggested: Untold['suggested'], read: Read): Promise<Reading> {
  let list: DirectoryRead;
  try {
    list = await read(job);
  } catch {
    return { kind: 'unreadable', file };
  }
  const { text } = job;
  if (list.kind === 'read') return { kind: 'read', file, list };
  if (list.flaw === 'told-name') return { kind: 'untold', file, text, suggested, asks: 'name-and-date' };
  if (list.flaw === 'told-date') return { kind: 'untold', file, text, suggested, asks: 'date' };
  return { kind: 'refused', file, refusal: list };
}

function textOf(bytes: ArrayBuffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function suggestedBy({ lastModified, name }: File): Untold['suggested'] {
  const day = /\d{4}-\d{2}-\d{2}/.exec(name)?.[0] ?? new Date(lastModified).toISOString().slice(0, 10);
  return { name: name.replace(/\.\w{1,5}$/, ''), date: day };
}

/** How a list stands to those that are kept: the very same, or another one of its kind and name. */
export interface Standing {
  readonly kind: 'new' | 'same' | 'newer' | 'older' | 'alike';
  readonly other?: KeptList;
}

export function standingOf(directory: Directory, lists: readonly KeptList[]): Standing {
  const same = lists.find(one => one.directory.sha256 === directory.sha256);
  if (same) return { kind: 'same', other: same };
  const other = lists.find(one => one.directory.kind === directory.kind && one.directory.name === directory.name);
  if (other === undefined) return { kind: 'new' };
  const [mine, theirs] = [directory.issuedAt, other.directory.issuedAt];
  if (mine === theirs) return { kind: 'alike', other };
  return { kind: mine > theirs ? 'newer' : 'older', other };
}
