import type { Evidence } from '../report/check.js';
import type { ReasonFor } from '../report/reasons.js';
import type { JsonObject } from '../json.js';

/** Where a document that lists keys was found: inside its own identifier, on a ledger, or at a web address of its own. */
export type DocumentOrigin =
  | { readonly kind: 'identifier' }
  | { readonly kind: 'ledger'; readonly url: string; readonly fetchedAt: string }
  | {
      readonly kind: 'web';
      readonly via: 'did:web' | 'did:webvh' | 'profile' | 'hosted';
      readonly url: string;
      /** ISO 8601. */
      readonly fetchedAt: string;
    };

/** Kinds of public key a signature can be checked with. */
export type KeyType = 'Ed25519' | 'P-256' | 'P-384' | 'P-521' | 'RSA';

/** A public key as a JSON Web Key (RFC 7517 §4), with its public members only. */
export interface PublicKey {
  readonly type: KeyType;
  readonly jwk: JsonObject;
}

/** A verification method as its controller document lists it (Controlled Identifiers v1.0 §2.2). */
export interface ListedKey {
  readonly id: string;
  readonly controller: string;
  /** Public key in Multikey form; `undefined` for a kind that has none here. */
  readonly publicKeyMultibase: string | undefined;
  /** The key itself, of any kind that can be used; `undefined` when it cannot be read. */
  readonly publicKey: PublicKey | undefined;
  /** The kind of key for the evidence, such as `Multikey` or `JsonWebKey`. */
  readonly type: string;
  /** Whether the document lists it under `assertionMethod`: it may sign credentials. */
  readonly asserts: boolean;
  readonly revoked: string | undefined;
  readonly expires: string | undefined;
  /** The document publishes the private half: anybody can sign with it. */
  readonly leaked: boolean;
}

/** What an issuer publishes about itself, read from the place its identifier names. */
export interface ControllerDocument {
  readonly kind: 'document';
  readonly id: string;
  readonly keys: readonly ListedKey[];
  readonly deactivated: boolean;
  readonly origin: DocumentOrigin;
  /** Of its history, where it has one that was checked from the beginning. */
  readonly version?: string;
  /** Addresses it names as its own: nothing but where to look whether they name it, too. */
  readonly linkedDomains?: readonly string[];
}

/** Why no key could be had; a doubt or a refusal, never a judgement about the credential's bytes. */
export interface NoKey {
  readonly kind: 'no-key';
  readonly reason: Extract<
    ReasonFor<'unknown' | 'failed', 'proof'>,
    | 'proof.key-not-published'
    | 'proof.key-unreachable'
    | 'proof.key-withdrawn'
    | 'proof.key-since-withdrawn'
    | 'proof.algorithm-refused'
    | 'proof.unsupported'
    | 'proof.malformed'
  >;
  readonly evidence: readonly Evidence[];
}

export const noKey = (reason: NoKey['reason'], ...evidence: readonly Evidence[]): NoKey => ({
  kind: 'no-key',
  reason,
  evidence,
});
