/** What a list was made from; each kind has a reader in `directories/`. */
export type DirectoryKind = 'plain-list' | 'ror' | 'deqar' | 'dcc-registry';

/**
 * A list of organisations, in the one form every reader in `directories/` produces. Dates are ISO 8601. Anchors for
 * seals belong to lists of services that vouch for certificates, which no reader reads.
 */
export interface Directory {
  readonly id: string;
  readonly name: string;
  readonly kind: DirectoryKind;
  readonly version: string;
  readonly issuedAt: string;
  readonly staleAfter?: string;
  readonly origin: 'bundled' | 'imported' | 'site' | 'live';
  /** `own`: written by whoever imports it, or by the site that embeds the check. */
  readonly curation: 'vetted' | 'open' | 'self-declared' | 'own';
  /** As its publisher names it; empty where nobody says. */
  readonly licence: string;
  /** Where it comes from, an address; empty where nobody says. */
  readonly source: string;
  /** Of the file it was read from, in hexadecimal. */
  readonly sha256: string;
  readonly organisations: readonly Organisation[];
}

export interface Organisation {
  readonly id: string;
  readonly names: readonly OrganisationName[];
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  readonly active: boolean;
  /** Registrable or more specific host names, lower case ASCII. */
  readonly domains: readonly string[];
  readonly website?: string;
  readonly dids: readonly string[];
  readonly identifiers: readonly { readonly scheme: string; readonly value: string }[];
  /** What its directory calls it: `education`, `facility` and so on. */
  readonly types?: readonly string[];
  /** The organisation of the same directory that it belongs to, by its id there. */
  readonly parent?: string;
  /** Of DEQAR only. */
  readonly reviews: readonly QualityReview[];
  /** What whoever wrote it down says of it, and since when they know it (YYYY-MM-DD). */
  readonly note?: string;
  readonly since?: string;
}

/** `until`: the last day it was called so (YYYY-MM-DD). */
export interface OrganisationName {
  readonly value: string;
  readonly language?: string;
  readonly until?: string;
}

/** A report of a quality assurance agency, as DEQAR has it. Days are YYYY-MM-DD. */
export interface QualityReview {
  readonly report: string;
  readonly agency: string;
  readonly subject: 'institution' | 'institution-and-programmes' | 'programme' | 'joint-programme';
  readonly decision: 'positive' | 'conditional' | 'negative' | 'not-applicable';
  /** Part of the obligatory system of its country; otherwise voluntary. */
  readonly official: boolean;
  readonly flag: 'none' | 'low' | 'high';
  readonly from: string;
  readonly to: string;
  readonly programmes: readonly { readonly name: string; readonly ects?: number }[];
}

interface Powers {
  /** An identifier in it proves whose it is (rung 3). */
  readonly signers: boolean;
  /** A domain in it proves whose it is (rung 2). */
  readonly addresses: boolean;
  readonly reviews: boolean;
  /** Days until it is too old to prove anything. */
  readonly days?: number;
}

/** What a list of each kind may prove, whatever stands in it. */
export const powers: Readonly<Record<DirectoryKind, Powers>> = {
  'plain-list': { signers: true, addresses: true, reviews: false },
  ror: { signers: false, addresses: true, reviews: false, days: 180 },
  deqar: { signers: false, addresses: true, reviews: true, days: 180 },
  'dcc-registry': { signers: false, addresses: false, reviews: false },
};
