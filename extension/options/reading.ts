import {
  type Directory,
  type DirectoryRead,
  type ListRead,
  type ListRefused,
  type TrustedList,
  type TrustedListFile,
  type TrustedListRead,
  limits,
  refusedAt,
} from '../../core/index.js';
import type { KeptList } from '../lists.js';
import type { KeptTrustedList } from '../trusted-lists.js';
import type { ListJob } from './read-apart.js';

/** What became of a file that may be a list. Nothing of it is kept yet. */
export type Reading =
  | { readonly kind: 'reading'; readonly file: string }
  | { readonly kind: 'unreadable'; readonly file: string }
  /** Everything that was kept elsewhere, not read yet. */
  | { readonly kind: 'export'; readonly file: File }
  | { readonly kind: 'refused'; readonly file: string; readonly refusal: ListRefused }
  | Untold
  | { readonly kind: 'read'; readonly file: string; readonly list: ListRead }
  | { readonly kind: 'read-trusted'; readonly file: string; readonly trusted: TrustedListFile };

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
type Read = (job: ListJob) => Promise<DirectoryRead | TrustedListRead>;

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
  let list: DirectoryRead | TrustedListRead;
  try {
    list = await read(job);
  } catch {
    return { kind: 'unreadable', file };
  }
  const { text } = job;
  if (list.kind === 'read')
    return 'directory' in list ? { kind: 'read', file, list } : { kind: 'read-trusted', file, trusted: list };
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

/** A list that is kept, as far as another one is compared with it. Days and moments are ISO 8601. */
interface Dated {
  readonly sha256: string;
  readonly issuedAt: string;
  readonly importedAt: string;
  /** How many organisations or services it names. */
  readonly size: number;
}

/**
 * How a list stands to those that are kept: the very same, or another one of its kind and name; `empty` where nothing in
 * it can be used, whatever is kept.
 */
export interface Standing {
  readonly kind: 'new' | 'same' | 'newer' | 'older' | 'alike' | 'empty';
  readonly other?: Dated | undefined;
  /** How many it names, where that is far less than the other one does. */
  readonly muchSmaller?: number;
}

export function standingOf(directory: Directory, lists: readonly KeptList[]): Standing {
  const dated = ({ directory: { issuedAt, organisations, sha256 }, importedAt }: KeptList): Dated => ({
    sha256,
    issuedAt,
    importedAt,
    size: organisations.length,
  });
  const { issuedAt, kind, name, organisations, sha256 } = directory;
  const alike = lists.filter(one => one.directory.kind === kind && one.directory.name === name);
  return standing({ issuedAt, sha256, size: organisations.length }, lists.map(dated), alike.map(dated)[0]);
}

/** They are all of one kind, and have no names; it is compared with the one imported last. */
export function trustedStandingOf(list: TrustedList, lists: readonly KeptTrustedList[]): Standing {
  const dated = lists.map(({ importedAt, list: { issuedAt, services, sha256 } }) => ({
    sha256,
    issuedAt,
    importedAt,
    size: services.length,
  }));
  const { issuedAt, services, sha256 } = list;
  return standing({ issuedAt, sha256, size: services.length }, dated, dated.at(-1));
}

function standing(
  { issuedAt, sha256, size }: Omit<Dated, 'importedAt'>,
  lists: readonly Dated[],
  other: Dated | undefined,
): Standing {
  if (size === 0) return { kind: 'empty', other };
  const same = lists.find(one => one.sha256 === sha256);
  if (same) return { kind: 'same', other: same };
  if (other === undefined) return { kind: 'new' };
  const small = size < other.size * limits.shrunkenList ? { muchSmaller: size } : {};
  if (issuedAt === other.issuedAt) return { kind: 'alike', other, ...small };
  return { kind: issuedAt > other.issuedAt ? 'newer' : 'older', other, ...small };
}
