/** A list of organisations, in the one form every reader in `directories/` produces. Dates are ISO 8601. */
export interface Directory {
  readonly id: string;
  readonly name: string;
  readonly kind: 'plain-list';
  readonly version: string;
  readonly issuedAt: string;
  readonly staleAfter?: string;
  readonly origin: 'bundled' | 'imported' | 'site' | 'live';
  readonly curation: 'vetted' | 'open' | 'self-declared' | 'own';
  readonly source: string;
  readonly organisations: readonly Organisation[];
}

export interface Organisation {
  readonly id: string;
  readonly names: readonly { readonly value: string; readonly language?: string }[];
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  readonly active: boolean;
  /** Registrable or more specific host names, lower case ASCII. */
  readonly domains: readonly string[];
  readonly dids: readonly string[];
  readonly identifiers: readonly { readonly scheme: string; readonly value: string }[];
}
