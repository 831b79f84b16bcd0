import type { FormatName } from '../../credential.js';
import type { ElementFinding, Track } from '../../elements/element.js';
import type { Contact } from '../../environment.js';
import type { Check } from '../check.js';
import type { Reason } from '../reasons.js';
import type { DatedList, InputIdentity, IssuerIdentity, Step, VerificationReport, Verdict } from '../report.js';

/** What every receipt begins with; another number is another shape. */
export const RECEIPT = 'receipt/1';

/**
 * A note of one check: what was checked, when, with what, and what came out. Anybody can write one, so it proves nothing;
 * what counts is to check the file again. Moments are ISO 8601, hashes lower-case hexadecimal.
 */
export interface Receipt {
  readonly proofmark: typeof RECEIPT;
  readonly checkedAt: string;
  readonly by: {
    /** Of Proofmark. */
    readonly version: string;
    /** Lists of organisations that were at hand, and trusted lists that were looked into. */
    readonly lists: readonly DatedList[];
  };
  /** Whether it says what the credential says of its learner; otherwise no text of the credential stands in it. */
  readonly personal: boolean;
  readonly input: ReceiptInput;
  readonly credential: ReceiptCredential;
  /** `null` where nothing was recognised. */
  readonly format: FormatName | null;
  readonly verdict: Verdict;
  readonly because: Reason;
  /** Without what is personal: no pointer, of an address only its host, and few values (impersonal.ts). */
  readonly checks: readonly Check[];
  readonly issuer: ReceiptIssuer;
  readonly elements: readonly ReceiptElement[];
  readonly track: Track;
  readonly coverage: VerificationReport['coverage'];
  readonly contacted: readonly ReceiptContact[];
  /** SHA-256 of all other members in their canonical form (RFC 8785). It notices damage, not forgery. */
  readonly checksum: string;
}

/** The name and the address are personal. */
export interface ReceiptInput extends InputIdentity {
  readonly name?: string;
  /** Where it was asked for, when it was handed over as an address. */
  readonly address?: string;
}

/** By what the credential inside the input is known again. */
export interface ReceiptCredential {
  /** What stands at each step is personal; without it `at` is empty. */
  readonly path: readonly Step[];
  readonly fingerprint?: string;
  /** The name it gives whoever earned it; personal. */
  readonly learner?: string;
}

/** The claimed name, what the checker noted and the address behind a host are personal. */
export type ReceiptIssuer = Omit<IssuerIdentity, 'accreditation'>;

/** The value and its place are personal. */
export type ReceiptElement = Pick<ElementFinding, 'id' | 'status' | 'reason' | 'value' | 'pointer'>;

/** The whole address is personal. */
export interface ReceiptContact extends Pick<Contact, 'host' | 'purpose' | 'outcome' | 'at'> {
  readonly url?: string;
  /** Nobody was asked: it was remembered from an earlier check, or a file answered in place of the host. */
  readonly unasked?: true;
}

/** What a person hands over to be compared. */
export type ReadReceipt =
  | { readonly kind: 'receipt'; readonly receipt: Receipt }
  | { readonly kind: 'receipts'; readonly receipts: readonly Receipt[] }
  | { readonly kind: 'refused'; readonly why: ReceiptFlaw };

/** `newer`: of another number than ours, or it holds what this version does not know. */
export type ReceiptFlaw = 'not-a-receipt' | 'damaged' | 'newer' | 'too-large' | 'too-many';
