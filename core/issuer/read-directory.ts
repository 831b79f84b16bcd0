import { sha256 } from '../digest.js';
import { isObject, listOf, member } from '../json.js';
import { limits } from '../limits.js';
import { readJson } from '../open/json.js';
import type { DirectoryRead } from './directories/directory-reader.js';
import { directoryReaders } from './directories/index.js';

/** Reads an imported list of organisations, of any known kind. The text is JSON; its hash becomes the list's id. */
export async function readDirectory(text: string): Promise<DirectoryRead> {
  if (text.length > limits.directoryBytes) return { kind: 'refused', detail: 'size' };
  const read = readJson(text);
  if (read.kind === 'refused') return { kind: 'refused', detail: read.reason };
  const document = read.value;
  const reader = isObject(document) && directoryReaders.find(candidate => candidate.recognises(document));
  if (!reader || !isObject(document)) return { kind: 'refused', detail: 'kind' };
  const count = listOf(member(document, 'organisations')).length;
  if (count > limits.organisations) return { kind: 'refused', detail: 'size' };
  return reader.read(document, await sha256(text));
}
