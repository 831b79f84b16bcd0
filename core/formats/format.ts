import type { Credential, FormatName } from '../credential.js';
import type { FormatElements } from '../elements/format-elements.js';
import type { JsonObject } from '../json.js';
import type { Check } from '../report/check.js';

/** A data model: how to know it, how to read it, and where its standard elements live. */
export interface Format {
  readonly name: FormatName;
  /** Total and cheap. */
  recognise(document: JsonObject): boolean;
  /** A credential in our own words. Never fails: a field of another type is an absent field. */
  read(document: JsonObject): Credential;
  /** Comes when it is asked for: of eight data models a credential has one. */
  elements(): Promise<FormatElements>;
  /** Whether it states several learners or achievements, of which only the first is read. */
  statesSeveral?(document: JsonObject): boolean;
  /** Whether a document keeps the rules of this data model; absent: those of the W3C data model decide. */
  checkStructure?(document: JsonObject): Check;
}
