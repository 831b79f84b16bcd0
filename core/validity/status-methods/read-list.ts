import { limits } from '../../limits.js';
import { type JsonRead, readJson } from '../../open/json.js';

/** A list is larger than a credential by nature: one long text of bits, or many identifiers. */
const BOUNDS = { bytes: limits.statusBytes, items: limits.revokedEntries, stringBytes: limits.statusBytes };

export const readList = (bytes: Uint8Array): JsonRead => readJson(bytes, BOUNDS);
