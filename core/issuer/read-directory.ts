import { sha256 } from '../digest.js';
import { isObject } from '../json.js';
import { limits } from '../limits.js';
import { readJson } from '../open/json.js';
import type { DirectoryRead } from './directories/directory-reader.js';
import { directoryReaders } from './directories/index.js';

const BOUNDS = { bytes: limits.directoryBytes, items: limits.organisations, stringBytes: limits.stringBytes };

/** Reads an imported list of organisations, of any known kind. The text is JSON; its hash becomes the list's id. */
export async function readDirectory(text: string): Promise<DirectoryRead> {
  const read = readJson(text, BOUNDS);
  if (read.kind === 'refused') return { kind: 'refused', detail: read.reason };
  const document = read.value;
  const reader = isObject(document) && directoryReaders.find(candidate => candidate.recognises(document));
  if (!reader || !isObject(document)) return { kind: 'refused', detail: 'kind' };
  return reader.read(document, await sha256(text));
}
