import type { JsonObject } from '../json.js';
import type { Check } from '../report/check.js';
import type { Note } from '../report/reasons.js';
import type { Step } from '../report/report.js';

/** Input as a person or a page hands it over: pasted text, a file's bytes, or an https address. */
export type Input =
  | { readonly text: string }
  | { readonly bytes: Uint8Array; readonly name?: string; readonly mediaType?: string }
  | { readonly address: string };

/** A credential taken out of what carried it: a document read strictly, not yet understood. */
export interface OpenedDocument {
  readonly kind: 'document';
  readonly document: JsonObject;
  readonly path: readonly Step[];
  readonly notes: readonly Note[];
}

/** Nothing could be taken out; `check` is the format stage's answer and says why. */
export interface NotOpened {
  readonly kind: 'not-opened';
  readonly check: Check;
  readonly path: readonly Step[];
}

export type Opened = OpenedDocument | NotOpened;
