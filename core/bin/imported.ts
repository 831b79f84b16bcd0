import { basename, extname } from 'node:path';
import { type ListFile, type ListRefused, refusedAt } from '../issuer/directories/directory-reader.js';
import type { Directory } from '../issuer/directory.js';
import { readDirectory } from '../issuer/read-directory.js';
import { type TrustedListRead, readTrustedList } from '../issuer/seal/read-trusted-list.js';
import type { TrustedList } from '../issuer/seal/trusted-list.js';
import type { Language } from '../language/index.js';
import { limits } from '../limits.js';
import { readJson } from '../open/json.js';
import { importContext } from '../proofs/contexts/index.js';
import { shown } from '../report/shown.js';
import { readFileBytes } from './input.js';

/** A file named on the command line, or the sentence that says why it is of no use. */
export type Imported<T> =
  | { readonly kind: 'imported'; readonly content: T; readonly remark: string | undefined }
  | { readonly kind: 'refused'; readonly sentence: string };

/** A list of organisations for `--directory`. Never throws. */
export async function importDirectory(path: string, { command }: Language): Promise<Imported<Directory>> {
  const { cannotOpen, skippedOrganisations } = command;
  const name = shown(path);
  const file = await readFileBytes(path, limits.directoryBytes + 1);
  if (file.kind === 'cannot-open') return { kind: 'refused', sentence: cannotOpen[file.why](name) };
  if (file.bytes.length > limits.directoryBytes)
    return { kind: 'refused', sentence: cannotOpen.list(name, whyNoList(refusedAt('bytes'), command)) };
  const text = utf8(file.bytes);
  const read = text === undefined ? refusedAt('utf-8') : await readDirectory(text, toldBy(path, file.changed));
  if (read.kind === 'refused') return { kind: 'refused', sentence: cannotOpen.list(name, whyNoList(read, command)) };
  const remark = read.refused === 0 ? undefined : skippedOrganisations(name, read.refused);
  return { kind: 'imported', content: read.directory, remark };
}

/** A snapshot of trusted lists for `--trusted-list`. Never throws. */
export async function importTrustedList(path: string, { command }: Language): Promise<Imported<TrustedList>> {
  const { cannotOpen, skippedServices } = command;
  const name = shown(path);
  const file = await readFileBytes(path, limits.trustedListBytes + 1);
  if (file.kind === 'cannot-open') return { kind: 'refused', sentence: cannotOpen[file.why](name) };
  const read = await readTrustedBytes(file.bytes);
  if (read.kind === 'refused')
    return { kind: 'refused', sentence: cannotOpen.trustedList(name, whyNoList(read, command)) };
  const remark = read.refused === 0 ? undefined : skippedServices(name, read.refused);
  return { kind: 'imported', content: read.list, remark };
}

async function readTrustedBytes(bytes: Uint8Array): Promise<TrustedListRead> {
  if (bytes.length > limits.trustedListBytes) return refusedAt('bytes');
  const text = utf8(bytes);
  return text === undefined ? refusedAt('utf-8') : readTrustedList(text);
}

/** The text of a file; `undefined` when it is not UTF-8. */
export const utf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** What is wrong with it, and the line or field at fault. */
export const whyNoList = ({ flaw, line, pointer }: ListRefused, { listFlaw }: Language['command']): string =>
  listFlaw(flaw, line, pointer === undefined ? undefined : shown(pointer));

/** What a file says of itself from outside: its name, a day written in that, the day it was last changed. */
export function toldBy(path: string, changed: Date | undefined): ListFile['told'] {
  const name = basename(path, extname(path));
  const issuedAt = /\d{4}-\d{2}-\d{2}/.exec(name)?.[0];
  return {
    name,
    ...(issuedAt !== undefined && { issuedAt }),
    ...(changed && { changed: changed.toISOString().slice(0, 10) }),
  };
}

/** A vocabulary for `--context`; what no pinned hash fits is refused. Never throws. */
export async function importVocabulary(
  path: string,
  { command: { cannotOpen } }: Language,
): Promise<Imported<{ readonly url: string; readonly document: unknown }>> {
  const name = shown(path);
  const file = await readFileBytes(path, limits.contextBytes + 1);
  if (file.kind === 'cannot-open') return { kind: 'refused', sentence: cannotOpen[file.why](name) };
  const read = readJson(file.bytes.subarray(0, limits.contextBytes));
  const content = read.kind === 'read' ? await importContext(read.value) : undefined;
  return content === undefined
    ? { kind: 'refused', sentence: cannotOpen.vocabulary(name) }
    : { kind: 'imported', content, remark: undefined };
}
