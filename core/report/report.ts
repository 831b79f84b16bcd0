import type { Credential, FormatName } from '../credential.js';
import type { Criteria, ElementFinding, Track } from '../elements/element.js';
import type { InEachLanguage } from '../elements/in-each-language.js';
import type { Ties } from '../elements/ties.js';
import type { Contact, Source } from '../environment.js';
import type { Check } from './check.js';
import type { Exposure } from './exposed.js';
import type { Note, Reason } from './reasons.js';
import type { Received } from './received.js';

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
      readonly via: 'did:web' | 'did:webvh' | 'profile' | 'hosted' | 'domain-linkage';
      readonly fetchedAt: string;
    }
  | { readonly kind: 'key'; readonly id: string }
  /** What a certificate says of its subject; whether somebody vouches for it, the rung and the reason say. */
  | {
      readonly kind: 'certificate';
      readonly subject: {
        readonly organisation: string | null;
        readonly organisationIdentifier: string | null;
        readonly country: string | null;
        readonly commonName: string | null;
      };
      readonly issuer: string | null;
      /** Hexadecimal. */
      readonly serial: string;
      readonly notBefore: string;
      readonly notAfter: string;
      /** Of the whole certificate, in hexadecimal. */
      readonly sha256: string;
      /** What it says of its own legal standing (ETSI EN 319 412-5). */
      readonly statements: readonly ('qualified' | 'seal' | 'device')[];
      /** How its subject is tied to the issuer that the credential states. */
      readonly binding: 'identifier' | 'name' | 'mandate' | 'differs' | 'none';
      /** For trying things out. */
      readonly test: boolean;
    };

/** A directory that names the signer. */
export interface Listing {
  readonly directory: string;
  readonly name: string;
  readonly version: string;
  readonly curation: 'vetted' | 'open' | 'self-declared' | 'own';
  readonly origin: 'bundled' | 'imported' | 'site' | 'live';
  readonly organisation: string;
  readonly organisationName: string;
  readonly matchedBy: 'did' | 'domain';
  /** Too old to prove anything. */
  readonly stale: boolean;
  /** What whoever wrote the list says of it, and since when they know it (YYYY-MM-DD). */
  readonly note?: string;
  readonly since?: string;
}

/** How a report about an organisation is tied to the issuer: its key, a claim, its page, or nothing but a name. */
export type QualityBinding = 'bound' | 'claimed' | 'same-website' | 'name-and-country' | 'name-only';

/**
 * An external quality review on record, beside the identity and never a part of it. The members of the report are
 * absent where the register has none about the organisation or this programme. Days are YYYY-MM-DD.
 */
export interface QualityStatement {
  readonly directory: string;
  readonly list: string;
  readonly version: string;
  readonly stale: boolean;
  readonly binding: QualityBinding;
  readonly organisation: string;
  readonly organisationName: string;
  /** The organisation it is listed under, such as the university of a faculty. */
  readonly under?: string;
  readonly report?: string;
  readonly agency?: string;
  readonly subject?: 'institution' | 'institution-and-programmes' | 'programme' | 'joint-programme';
  /** Of the programme with the same name as the credential, and its size. */
  readonly programme?: string;
  readonly ects?: number;
  readonly decision?: 'positive' | 'conditional' | 'negative' | 'not-applicable';
  readonly official?: boolean;
  readonly flag?: 'none' | 'low' | 'high';
  readonly from?: string;
  readonly to?: string;
  /** Absent where the credential states no date that can be read. */
  readonly coversAwardDate?: boolean;
  readonly coversToday?: boolean;
}

/** Who really issued it. `claimedName` is what the credential says and never proves anything. */
export interface IssuerIdentity {
  readonly rung: Rung;
  readonly provenName: ProvenName | null;
  readonly claimedName: string | null;
  readonly anchor: Anchor | null;
  readonly listedIn: readonly Listing[];
  /** Reports of quality assurance agencies; it changes nothing else in this report. */
  readonly accreditation: readonly QualityStatement[];
  readonly notes: readonly Note[];
}

export const unidentified: IssuerIdentity = {
  rung: 0,
  provenName: null,
  claimedName: null,
  anchor: null,
  listedIn: [],
  accreditation: [],
  notes: [],
};

/** What was handed over, for whoever wants to know it again; a hash only where bytes were there to be hashed. */
export interface InputIdentity {
  readonly kind: 'bytes' | 'text' | 'address';
  /** Of the bytes, of the text in UTF-8, or of what the address answered; lower-case hexadecimal. */
  readonly sha256?: string;
  /** How many those are. */
  readonly bytes?: number;
  /** Which of the credentials in it this report is about, counted from 0. */
  readonly number: number;
}

/** A list that was at hand when a credential was judged. */
export interface DatedList {
  readonly kind: 'directory' | 'trusted-list';
  readonly name: string;
  readonly version: string;
  /** Of the file it was read from, in hexadecimal. */
  readonly sha256: string;
}

/** Everything found out about one credential. Facts and their evidence; the words are in present.ts. */
export interface VerificationReport {
  readonly format: FormatName | undefined;
  /** How the credential was reached inside the input, outermost first. */
  readonly path: readonly Step[];
  /** The same for copies of one credential, however their JSON is spaced (open/fingerprint.ts). */
  readonly fingerprint?: string;
  /** What it says, in our own words. */
  readonly credential: Credential | undefined;
  readonly verdict: Verdict;
  /** The one reason that decided. */
  readonly because: Reason;
  readonly checks: readonly Check[];
  readonly issuer: IssuerIdentity;
  readonly elements: readonly ElementFinding[];
  /** The elements in every language it is written in, where an interface lets its reader choose one and there is a choice. */
  readonly languages?: InEachLanguage;
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
  /** What was handed over, and the lists at hand, where a receipt may be wanted (`Environment.forReceipts`). */
  readonly input?: InputIdentity;
  readonly lists?: readonly DatedList[];
  /** As it came, where an interface keeps it (`Environment.received`); no part of what was found out. */
  readonly received?: Received;
}
