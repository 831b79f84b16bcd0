import type { JsonObject } from './json.js';

export type FormatName =
  | 'european-credential'
  | 'clr-2'
  | 'open-badges-3'
  | 'eudi-credential'
  | 'ebsi-credential'
  | 'sd-jwt-vc'
  | 'blockcerts'
  | 'open-badges-2'
  | 'verifiable-credential'
  | 'schema-org';

/** A value with the place it was read at (RFC 6901, into the document as received after unwrapping). */
export interface Stated<T = string> {
  readonly value: T;
  readonly pointer: string;
}

/** Who the credential says issued it. Nothing here is proven. */
export interface StatedIssuer {
  /** The identifier of the issuer: a DID or an https address. */
  readonly id?: Stated;
  readonly name?: Stated;
  readonly url?: Stated;
  /** Entries of registers, which anybody can copy. */
  readonly identifiers?: readonly StatedIdentifier[];
  /** The country of its address, as written. */
  readonly country?: Stated;
  /** Where it has several addresses: the countries of all of them. */
  readonly countries?: readonly Stated[];
  /** Its legal name, where it is written in several languages. */
  readonly legalNames?: readonly Stated[];
}

/** An entry of a register; `scheme` is empty where none is named. */
export interface StatedIdentifier extends Stated {
  readonly scheme: string;
}

/** Where a credential says its status is kept, one entry of `credentialStatus`. */
export interface StatedStatus {
  readonly type: string | undefined;
  /** Further types the entry states. */
  readonly otherTypes?: readonly string[];
  readonly entry: JsonObject;
  readonly pointer: string;
  /** The header of the token that states it, where one does. */
  readonly around?: JsonObject;
}

/** A credential in our own words: what every check reads, whatever the data model. All of it is what the document says. */
export interface Credential {
  readonly format: FormatName;
  readonly id?: Stated;
  readonly types: readonly string[];
  readonly title?: Stated;
  readonly learner?: Stated;
  /** The identifiers the credential gives its subjects. */
  readonly subjectIds?: readonly string[];
  readonly issuer: StatedIssuer;
  /** The organisation that awards, where the data model tells it from the one that issues. */
  readonly awardingBody?: Stated;
  /** Statements by which an organisation lets another one seal for it. */
  readonly mandates?: readonly Stated[];
  /** Beginning and end of validity as written; the later beginning and the earlier end decide (validity §1.1). */
  readonly validFrom: readonly Stated[];
  readonly validUntil: readonly Stated[];
  readonly status: readonly StatedStatus[];
  readonly proofs: readonly Stated<JsonObject>[];
  /** Where the achievement was defined, when the document says so: the creator's or the definition's own address. */
  readonly achievementId?: Stated;
  /** Other credentials inside this one (endorsements, evidence) that are named and not judged. */
  readonly nested: readonly string[];
}
