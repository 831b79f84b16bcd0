import type { Expectation, Tier } from '../finding.js';
import source from './platforms.json';

/** One way a platform writes the address of somebody's credential; what is given must all match. */
export interface AddressForm {
  readonly host: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly fragment?: string;
  readonly flags?: string;
}

/** How an answer is relied on: by its own signature, or because it comes from the platform's address. */
export type EndpointKind = 'signed' | 'hosted';

/**
 * A platform: how its addresses look, and where its machine-readable form is. In the templates `{name}` is a named
 * group of the patterns, `{region.}` that group and a dot or nothing, `{host}` the host.
 */
export interface Platform {
  readonly id: string;
  readonly name: string;
  readonly kind: EndpointKind | 'page-only';
  /** Holds only in a list of certificates of a page whose layout is known. */
  readonly context?: 'certificate-section';
  /** Too weak a pattern to be marked. */
  readonly tier?: Tier;
  readonly pages: readonly AddressForm[];
  /** The address to show, open and merge on; absent: the address itself, without its fragment. */
  readonly canonical?: string;
  /** Where a check may ask, in order, until one answers with a credential. None: a page for people only. */
  readonly endpoints: readonly { readonly url: string; readonly kind: EndpointKind }[];
  /** Identifiers are the same in capitals. */
  readonly lowercaseId?: boolean;
}

/** An address that carries another one in a parameter. Hosts are written `a.example or *.a.example`. */
export interface WrapperRow {
  readonly id: string;
  readonly host: string;
  readonly path?: string;
  readonly fragment?: string;
  /** The parameter's name; of the address, or of the query inside the fragment where the row has a fragment. */
  readonly parameter: string;
  readonly tier?: Tier;
}

/** What recognising needs of `platforms.json`; its examples, notes and what has been confirmed stay in the file. */
export interface PlatformTable {
  /** Names, in whatever case; `*` at the end stands for anything. */
  readonly trackingParameters: readonly string[];
  /** In the order they are tried; those for any host come after those for named ones. */
  readonly platforms: readonly Platform[];
  readonly wrappers: {
    readonly depth: number;
    readonly rows: readonly WrapperRow[];
    /** Only a request tells where they lead. */
    readonly shortLinks: readonly { readonly host: string; readonly path?: string }[];
  };
  readonly files: { readonly extensions: Readonly<Record<'marked' | 'listed' | 'offered', readonly string[]>> };
}

export const platformTable: PlatformTable = source as PlatformTable;

/** What a check of a platform's credential rests on. */
export function expectationOf({ kind, endpoints }: Platform): Expectation {
  const kinds = new Set(endpoints.map(endpoint => endpoint.kind));
  return kinds.size > 1 ? 'hosted-or-signed' : kind;
}
