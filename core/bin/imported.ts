import type { Directory } from '../issuer/directory.js';
import { readDirectory } from '../issuer/read-directory.js';
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
  if (file.bytes.length > limits.directoryBytes) return { kind: 'refused', sentence: cannotOpen.list(name) };
  const read = await readDirectory(new TextDecoder().decode(file.bytes));
  if (read.kind === 'refused') return { kind: 'refused', sentence: cannotOpen.list(name) };
  const remark = read.refused === 0 ? undefined : skippedOrganisations(name, read.refused);
  return { kind: 'imported', content: read.directory, remark };
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
