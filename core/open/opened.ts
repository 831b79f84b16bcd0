import type { JsonObject } from '../json.js';
import type { Check } from '../report/check.js';
import type { Note } from '../report/reasons.js';
import type { Step } from '../report/report.js';

/** Input as a person or a page hands it over: pasted text, a file's bytes, or an https address. */
export type Input = (
  | { readonly text: string }
  | { readonly bytes: Uint8Array; readonly name?: string; readonly mediaType?: string }
  | { readonly address: string }
) & {
  /** The origin of the page it stood on, or of the address its bytes came from: the browser's word, never the page's. */
  readonly foundOn?: string;
};

/** A credential taken out of what carried it: a document read strictly, not yet understood. */
export interface OpenedDocument {
  readonly kind: 'document';
  readonly document: JsonObject;
  /** What secures the document from outside; without it, whatever stands inside the document does. */
  readonly envelope?: Envelope;
  readonly path: readonly Step[];
  readonly notes: readonly Note[];
  /** All of the text it was read from, letter for letter; absent where it was taken out of something larger. */
  readonly text?: string;
}

export type Envelope = Token | Seal | LearnerRecord;

/** A compact JWS, its parts read strictly (RFC 7515 §7.1). The document is the credential its payload states. */
export interface Token {
  readonly kind: 'token';
  readonly header: JsonObject;
  /** The whole payload. */
  readonly claims: JsonObject;
  /** The first two parts with the dot between them: what was signed. */
  readonly signed: string;
  /** The third part, base64url as received; empty when there is none. */
  readonly signature: string;
  /** Present where it is an SD-JWT; `claims` are then the payload with what is shown in its place. */
  readonly selective?: Selective;
}

/** What stands behind the signature of an SD-JWT (RFC 9901 §4). */
export interface Selective {
  /** What the holder shows, base64url as received. */
  readonly disclosures: readonly string[];
  /** What the holder signed when showing it to somebody, as received. */
  readonly keyBinding?: string;
  /** Why what is shown does not belong to what was signed; absent where all of it does. */
  readonly flaw?: DisclosureFlaw;
}

export interface DisclosureFlaw {
  readonly kind:
    | 'shape'
    | 'name'
    | 'unused'
    | 'twice'
    | 'overwrites'
    | 'protected'
    | 'digests'
    | 'digest-twice'
    | 'algorithm'
    | 'too-many'
    | 'too-deep';
  /** Which disclosure it is, counted from 1, with its name; or which digest, or name of a hash function. */
  readonly which: string;
}

/** A JWS in its JSON serialization (RFC 7515 §7.2), such as a JAdES seal. The document is what its payload says. */
export interface Seal {
  readonly kind: 'seal';
  /** The payload as it stands in the JSON, not decoded any further. */
  readonly payload: string;
  readonly signatures: readonly SealSignature[];
}

export interface SealSignature {
  /** The protected header, base64url as received; empty when there is none. */
  readonly protected: string;
  /** The unprotected header. */
  readonly header: JsonObject;
  /** base64url as received. */
  readonly signature: string;
}

/** A learner record around one of the achievements it states. The document is the record, narrowed to that one. */
export interface LearnerRecord {
  readonly kind: 'record';
  readonly record: OpenedDocument;
  /** Its identifier, where it has one, and its place among the achievements of the record, counted from 0. */
  readonly achievement: { readonly id: string | undefined; readonly index: number };
}

/** Nothing could be taken out; `check` is the format stage's answer and says why. */
export interface NotOpened {
  readonly kind: 'not-opened';
  readonly check: Check;
  readonly path: readonly Step[];
}

export type Opened = OpenedDocument | NotOpened;
