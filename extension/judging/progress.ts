import type { Check, Directory, Input, VerificationReport } from '../../core/index.js';
import type { Asked } from './ask-ror.js';
import type { Question } from './said.js';

/** What is to be checked: where it comes from, and whom asking for it contacts. */
export interface Work {
  /** The hosts named on the button; pressing it agrees to them. */
  readonly hosts: readonly string[];
  /** The credential itself; nothing when it is no longer there. */
  read(): Promise<Input | undefined>;
  /** Further ways to it, each taken when the one before led to no credential. */
  readonly others?: readonly (() => Promise<Input | undefined>)[];
  /** A platform's page stands for it: when all its endpoints decline to answer, only that page is left. */
  readonly page?: true;
  /** Nobody else is asked, and no question is put: whoever turns up later stands in the report as not asked. */
  readonly onlyHosts?: true;
  /** A second engine judges the signature, too. */
  readonly doubleCheck?: boolean;
  /** What a register answered about its issuer, for this check. */
  readonly live?: readonly Directory[];
}

/** Something to check, under the id its progress is kept by. */
export interface Task {
  readonly id: string;
  readonly work: Work;
}

/** Where one check stands. */
export type Progress =
  | {
      readonly kind: 'checking';
      /** The first report's answers so far. */
      readonly steps: readonly Check[];
      readonly asking?: Question;
      /** Hosts the person is asked about, one by one. */
      readonly questions: readonly Question[];
    }
  | {
      readonly kind: 'checked';
      readonly reports: readonly VerificationReport[];
      /** What a register said that was asked about the issuer. */
      readonly asked?: Asked;
    }
  | { readonly kind: 'declined'; readonly host: string }
  /** Every endpoint was asked and declined to answer: only the issuer's page is left. */
  | { readonly kind: 'refused'; readonly hosts: readonly string[] }
  | { readonly kind: 'gone' }
  | { readonly kind: 'ended' }
  /** The person took a host back before the check was over. */
  | { readonly kind: 'revoked'; readonly host: string }
  /** Whoever judged was ended from outside, or what is to be checked could not be read. */
  | { readonly kind: 'interrupted' };

export type Checking = Extract<Progress, { kind: 'checking' }>;
