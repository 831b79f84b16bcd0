import type { Check, Input, Purpose, VerificationReport } from '../../core/index.js';

/** A host that has to be asked, and what for. */
export interface Question {
  readonly host: string;
  readonly purpose: Purpose;
}

/** What a page says to the judging worker. */
export type ToWorker =
  /** `only` is all the web may be asked for; absent: whatever the person agrees to. */
  | { readonly kind: 'judge'; readonly input: Input; readonly only?: Purpose }
  | { readonly kind: 'answer'; readonly host: string; readonly agreed: boolean };

/** What the worker says to the page that started it. */
export type FromWorker =
  /** Nothing is computed: the web, or the person, is being waited for. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'asking'; readonly host: string; readonly purpose: Purpose }
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'check'; readonly report: number; readonly check: Check }
  | { readonly kind: 'judged'; readonly reports: readonly VerificationReport[] };
