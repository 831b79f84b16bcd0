import type { Check, Input, Inside, Purpose, VerificationReport } from '../../core/index.js';

/** A host that has to be asked, and what for. */
export interface Question {
  readonly host: string;
  readonly purpose: Purpose;
}

/** What a page says to the judging worker. */
export type ToWorker =
  | { readonly kind: 'judge'; readonly input: Input }
  /** The addresses of pictures, all of them named to the person before. */
  | { readonly kind: 'look'; readonly pictures: readonly (readonly string[])[] }
  | { readonly kind: 'answer'; readonly host: string; readonly agreed: boolean };

/** What the worker says to the page that started it. */
export type FromWorker =
  /** Nothing is computed: the web, or the person, is being waited for. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'asking'; readonly host: string; readonly purpose: Purpose }
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'check'; readonly report: number; readonly check: Check }
  | { readonly kind: 'inside'; readonly at: number; readonly inside: Inside }
  | { readonly kind: 'looked' }
  | { readonly kind: 'judged'; readonly reports: readonly VerificationReport[] };
