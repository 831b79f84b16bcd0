import type {
  Check,
  Directory,
  Input,
  Inside,
  Purpose,
  Received,
  RorAnswer,
  VerificationReport,
} from '../../core/index.js';

/** A host that has to be asked, and what for. */
export interface Question {
  readonly host: string;
  readonly purpose: Purpose;
}

/** A key that signed for an issuer, by its thumbprint, and the day (ISO 8601) on which that was seen. */
export interface Saw {
  readonly issuer: string;
  readonly thumbprint: string;
  readonly day: string;
}

/** What the person chose that a judging depends on, read at the beginning of every job. */
export interface Terms {
  readonly doNotContactIssuers: boolean;
  /** Which keys signed for whom is remembered; never in a private window. */
  readonly rememberKeys: boolean;
  /** What the list of the issuers the person knows is called in their language. */
  readonly ownList: string;
}

/** What a page says to the judging worker. */
export type ToWorker =
  /** Hold this lock for as long as you live. */
  | { readonly kind: 'live'; readonly lock: string }
  | {
      readonly kind: 'judge';
      readonly input: Input;
      /** The id of the check, and whether it goes on with what it was answered before. */
      readonly check: string;
      readonly again: boolean;
      readonly terms: Terms;
      /** A second engine judges the signature, too. */
      readonly doubleCheck: boolean;
      /** What a register answered that the person had asked, for this judging alone. */
      readonly live: readonly Directory[];
    }
  /** The person pressed for it: one register is asked about one host. */
  | { readonly kind: 'ask-ror'; readonly host: string }
  /** The addresses of pictures, all of them named to the person before. */
  | { readonly kind: 'look'; readonly pictures: readonly (readonly string[])[] }
  | { readonly kind: 'answer'; readonly host: string; readonly agreed: boolean }
  /** What it saw was written down, or was not to be. */
  | { readonly kind: 'noted' }
  /** What these checks were about is gone. */
  | { readonly kind: 'forget'; readonly checks: readonly string[] };

/** What the worker says to the page that started it. */
export type FromWorker =
  /** It holds the lock it was told of: whoever is given that lock knows that it is no more. */
  | { readonly kind: 'alive' }
  /** Nothing is computed: the web, or the person, is being waited for. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'asking'; readonly host: string; readonly purpose: Purpose }
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'check'; readonly report: number; readonly check: Check }
  | { readonly kind: 'saw'; readonly saw: Saw }
  | { readonly kind: 'inside'; readonly at: number; readonly inside: Inside }
  | { readonly kind: 'looked' }
  | { readonly kind: 'ror'; readonly answer: RorAnswer }
  | {
      readonly kind: 'judged';
      readonly reports: readonly VerificationReport[];
      /** The credential of each report as it came, where one could be taken out. */
      readonly received: readonly (Received | undefined)[];
    };
