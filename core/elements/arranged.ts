import type { JsonObject } from '../json.js';

/**
 * A document as the places of its format expect it, where what belongs together stands apart. Findings point into it;
 * a reader is told where the values stand in the document as received.
 */
export interface Arranged {
  readonly document: JsonObject;
  /** From a JSON Pointer into the arranged document to the one into the received document. */
  readonly received: (pointer: string) => string;
}

export const asReceived = (document: JsonObject): Arranged => ({ document, received: pointer => pointer });
