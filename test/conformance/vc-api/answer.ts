/** What a route answers, and how it says what is wrong. */
import { STATUS_CODES } from 'node:http';

/**
 * `code` is a reason code of the core; of the holder's proof, which the core does not judge, it may be an error of VC
 * Data Integrity §4.7; `http.…` is the status. `title` is the core's sentence, where the core was asked.
 */
export interface Problem {
  readonly code: string;
  readonly title?: string;
  /** RFC 6901, into the credential or presentation as it was sent. */
  readonly pointer?: string;
}

export interface Answer {
  readonly status: number;
  readonly body: object;
  readonly headers?: Readonly<Record<string, string>>;
}

export const refused = (...errors: readonly Problem[]): Answer => ({ status: 400, body: { errors } });

/** A request that is none of ours, in the words of RFC 9110 §15. */
export const declined = (status: number, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status,
  headers,
  body: { errors: [{ code: `http.${String(status)}`, title: STATUS_CODES[status] ?? '' }] },
});

/** `verified` stands in these answers and nowhere else in Proofmark (docs/conformance.md). */
export const verified = (checks: readonly string[]): Answer => ({
  status: 200,
  body: { verified: true, checks, warnings: [], errors: [] },
});

export const notVerified = (errors: readonly Problem[], found: object): Answer => ({
  status: 400,
  body: { verified: false, errors, ...found },
});
