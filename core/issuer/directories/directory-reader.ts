import type { Json } from '../../json.js';
import type { Flaw } from '../../open/flaw.js';
import type { Directory } from '../directory.js';
import type { Rows } from './csv-rows.js';

/** A file that may be a list: what its text holds, and what whoever imports it says of it. */
export interface ListFile {
  /** JSON is one value, CSV rows under a header. */
  readonly content: { readonly kind: 'json'; readonly value: Json } | ({ readonly kind: 'csv' } & Rows);
  readonly sha256: string;
  /** For files that do not say it themselves. Days are YYYY-MM-DD; `changed`, when the file was, is the last resort. */
  readonly told: { readonly name?: string; readonly issuedAt?: string; readonly changed?: string };
}

/** Why a file is no list. */
export type ListFlaw = Flaw | 'kind' | 'member' | 'empty' | 'quotes' | 'cells' | 'header' | 'told-name' | 'told-date';

export interface ListRefused {
  readonly kind: 'refused';
  readonly flaw: ListFlaw;
  /** The line at fault, counted from 1, or the member at fault (RFC 6901); neither where the whole file is. */
  readonly line?: number;
  readonly pointer?: string;
}

export interface ListRead {
  readonly kind: 'read';
  readonly directory: Directory;
  /** How many records were left out because they say nothing that could be used. */
  readonly refused: number;
}

export type DirectoryRead = ListRead | ListRefused;

export const refusedAt = (flaw: ListFlaw, place: number | string = ''): ListRefused => {
  if (typeof place === 'number') return { kind: 'refused', flaw, line: place };
  return { kind: 'refused', flaw, ...(place !== '' && { pointer: place }) };
};

/** How one kind of list is read. One bad record is counted, not a reason to refuse the others. */
export interface DirectoryReader {
  readonly kind: Directory['kind'];
  recognises(file: ListFile): boolean;
  read(file: ListFile): Promise<DirectoryRead>;
}
