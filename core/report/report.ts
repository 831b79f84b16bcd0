import type { Credential, FormatName } from '../credential.js';
import type { Criteria, ElementFinding, Track } from '../elements/element.js';
import type { Ties } from '../elements/ties.js';
import type { Contact, Source } from '../environment.js';
import type { Check } from './check.js';
import type { Exposure } from './exposed.js';
import type { Note, Reason } from './reasons.js';

/** How a credential was reached inside the input; codes and values, never sentences. */
export interface Step {
  readonly kind:
    | 'address'
    | 'list'
    | 'presentation'
    | 'wrapper'
    | 'graph'
    | 'envelope'
    | 'token'
    | 'seal'
    | 'png'
    | 'svg'
    | 'attachment'
    | 'qr-code'
    | 'data-address'
    | 'page'
    | 'record';
  /**
   * The address, the JSON Pointer inside the surrounding document, the keyword or element of a baked picture, the name
   * of an attachment, the media type of a `data:` address, what a page announces it with; empty where nothing tells.
   */
  readonly at: string;
}

export type Verdict = 'confirmed' | 'unconfirmed' | 'rejected';

/** How far the signer is known, from an unidentified key (0) to a legal seal (4); a later rung says more. */
export type Rung = 0 | 1 | 2 | 3 | 4;

/** A name with the source that proves it. */
export interface ProvenName {
  readonly value: string;
  readonly source: Source;
}

/** What the identity rests on: a key published at a web address, or nothing but the key. */
export type Anchor =
  | {
      readonly kind: 'web';
      readonly id: string;
      readonly host: string;
      readonly registrableDomain: string;
      readonly path: string | null;
      readonly shared: boolean;
      readonly via: 'did:web' | 'profile' | 'hosted';
      readonly fetchedAt: string;
    }
  | { readonly kind: 'key'; readonly id: string }
  /** A certificate nobody at hand vouches for: what it says of its subject, and no more. */
  | {
      readonly kind: 'certificate';
      readonly organisation: string | null;
      readonly organisationIdentifier: string | null;
      readonly country: string | null;
      readonly commonName: string | null;
    };

/** A directory that names the signer. */
export interface Listing {
  readonly directory: string;
  readonly name: string;
  readonly version: string;
  readonly organisation: string;
  readonly matchedBy: 'did' | 'domain';
}

/** Who really issued it. `claimedName` is what the credential says and never proves anything. */
export interface IssuerIdentity {
  readonly rung: Rung;
  readonly provenName: ProvenName | null;
  readonly claimedName: string | null;
  readonly anchor: Anchor | null;
  readonly listedIn: readonly Listing[];
  readonly notes: readonly Note[];
}

export const unidentified: IssuerIdentity = {
  rung: 0,
  provenName: null,
  claimedName: null,
  anchor: null,
  listedIn: [],
  notes: [],
};

/** Everything found out about one credential. Facts and their evidence; the words are in present.ts. */
export interface VerificationReport {
  readonly format: FormatName | undefined;
  /** How the credential was reached inside the input, outermost first. */
  readonly path: readonly Step[];
  /** What it says, in our own words. */
  readonly credential: Credential | undefined;
  readonly verdict: Verdict;
  /** The one reason that decided. */
  readonly because: Reason;
  readonly checks: readonly Check[];
  readonly issuer: IssuerIdentity;
  readonly elements: readonly ElementFinding[];
  /** The track under the Council list, and under the longer MICROBOL list. */
  readonly track: Track;
  readonly microbolTrack: Track;
  readonly criteria: Criteria | undefined;
  /** What it states that other credentials may state as well: its addresses, its outcomes, what it is part of. */
  readonly ties: Ties;
  /** Whether a checked signature covers what is shown, a part of it, or nothing. */
  readonly coverage: 'all' | 'part' | 'none';
  /** Terms a signature does not cover (RFC 6901 pointers or names). */
  readonly uncovered: readonly string[];
  /** What the file tells about the person who earned it, whoever gets it. */
  readonly exposure: Exposure;
  readonly contacted: readonly Contact[];
  readonly checkedAt: string;
}
