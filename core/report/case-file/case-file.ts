import type { Receipt } from '../receipt/receipt.js';

/** What every case file begins with; another number is another shape. */
export const CASE_FILE = 'case-file/1';

/** What an office can decide, in the order it is offered; `open` until somebody decides. Never Proofmark's judgement. */
export const decisions = ['open', 'ask-applicant', 'ask-issuer', 'counts', 'counts-not'] as const;
export type Decision = (typeof decisions)[number];

/** What an evaluator writes beside one credential. */
export interface Written {
  /** Of the case it belongs to; several credentials may carry the same. */
  readonly number: string;
  readonly note: string;
  readonly decision: Decision;
  /** ISO 8601; absent while it is open. */
  readonly decidedAt?: string;
}

/** One credential of a case file that is kept: what was written beside it, and the receipt of its check. */
export interface SavedCase extends Written {
  /** The name of its file, which is personal. */
  readonly file?: string;
  /** `null` where no check came to an end. */
  readonly receipt: Receipt | null;
}

/** A case file as it is kept. Anybody can write one: it proves nothing, and its checksum notices damage alone. */
export interface CaseFile {
  readonly proofmark: typeof CASE_FILE;
  /** ISO 8601 */
  readonly savedAt: string;
  readonly personal: boolean;
  readonly cases: readonly SavedCase[];
  /** SHA-256 over the canonical form (RFC 8785) of all other members, with the SHA-256 of each case in its place. */
  readonly checksum: string;
}
