import type { Json } from '../json.js';
import { limits } from '../limits.js';
import { Flawed, type Refused, refused } from './flaw.js';
import { readDocument } from './read-document.js';
import { exceedsBytes } from './size.js';

export type JsonRefused = Refused;

export interface JsonReadValue {
  readonly kind: 'read';
  readonly value: Json;
}
export type JsonRead = JsonReadValue | Refused;

/** How many bytes the document and each of its strings, how many items each of its lists may have. */
export interface Bounds {
  readonly bytes: number;
  readonly items: number;
  readonly stringBytes: number;
  /** How many members each of its objects may have; as many as a credential's may, where this is absent. */
  readonly keys?: number;
}
const CREDENTIAL_BOUNDS: Bounds = {
  bytes: limits.inputBytes,
  items: limits.itemsPerList,
  stringBytes: limits.stringBytes,
};

/**
 * Reads one JSON document (RFC 8259) so that no two readers can see two different credentials in it: strict UTF-8, no
 * repeated or prototype-changing keys, no number that a double cannot hold, nothing beyond the limits. Never throws.
 * Objects have a null prototype.
 * @param bounds for documents that are larger than a credential by nature, such as a directory
 */
export function readJson(source: string | Uint8Array, { bytes, ...bounds }: Bounds = CREDENTIAL_BOUNDS): JsonRead {
  const text = typeof source === 'string' ? wellFormed(source, bytes) : decoded(source, bytes);
  if (typeof text !== 'string') return text;
  try {
    return { kind: 'read', value: readDocument(text, bounds) };
  } catch (flawed) {
    if (flawed instanceof Flawed) return refused(flawed.flaw, flawed.pointer);
    throw flawed;
  }
}

function wellFormed(text: string, most: number): string | Refused {
  if (exceedsBytes(text, most)) return refused('bytes');
  return text.isWellFormed() ? text.replace(/^\uFEFF/, '') : refused('lone-surrogate');
}

function decoded(bytes: Uint8Array, most: number): string | Refused {
  if (bytes.length > most) return refused('bytes');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refused('utf-8');
  }
}
