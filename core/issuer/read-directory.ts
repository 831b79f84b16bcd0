import { sha256 } from '../digest.js';
import { limits } from '../limits.js';
import { readJson } from '../open/json.js';
import { readCsv } from './directories/csv-rows.js';
import { type DirectoryRead, type ListFile, type ListRefused, refusedAt } from './directories/directory-reader.js';
import { directoryReaders } from './directories/index.js';

/**
 * Reads an imported list of organisations, of any known kind, in JSON or CSV. What is none is refused with the line or
 * member at fault. Never throws.
 * @param told name and day (YYYY-MM-DD) for files that do not say them; a file's own come first
 * @param most bytes; a tool may read more than an import
 */
export async function readDirectory(
  text: string,
  told: ListFile['told'] = {},
  most: number = limits.directoryBytes,
): Promise<DirectoryRead> {
  const content = contentOf(text, most);
  if (content.kind === 'refused') return content;
  const file = { content, sha256: await sha256(text), told };
  const reader = directoryReaders.find(candidate => candidate.recognises(file));
  return reader?.read(file) ?? refusedAt('kind');
}

const STRINGS = { stringBytes: limits.stringBytes, items: limits.organisations, keys: limits.organisations };

function contentOf(text: string, most: number): ListFile['content'] | ListRefused {
  if (/^\uFEFF?\s*[[{]/.test(text)) {
    const read = readJson(text, { ...STRINGS, bytes: most });
    return read.kind === 'read' ? { kind: 'json', value: read.value } : refusedAt(read.detail, read.pointer);
  }
  if (text.length > most) return refusedAt('bytes');
  const rows = readCsv(text);
  return 'kind' in rows ? rows : { kind: 'csv', ...rows };
}
