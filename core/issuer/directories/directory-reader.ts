import type { JsonObject } from '../../json.js';
import type { Directory } from '../directory.js';

export type DirectoryRead =
  | { readonly kind: 'read'; readonly directory: Directory; readonly refused: number }
  | { readonly kind: 'refused'; readonly detail: string };

/** How one kind of list is read. One bad record is counted, not a reason to refuse the others. */
export interface DirectoryReader {
  readonly kind: Directory['kind'];
  recognises(document: JsonObject): boolean;
  read(document: JsonObject, sha256: string): Promise<DirectoryRead>;
}
