import type { Contact, Fault, Purpose } from '../environment.js';

/** What came back: the body as bytes and, where it is strict UTF-8, as text without a byte order mark. */
export interface Answer {
  readonly kind: 'answered';
  readonly url: string;
  readonly status: number;
  readonly mediaType: string | undefined;
  readonly bytes: Uint8Array;
  readonly text: string | undefined;
  /** ISO 8601; the time it was fetched, also when it comes from memory. */
  readonly fetchedAt: string;
  /** How long the server allows it to be kept, milliseconds; `undefined` when it does not say, 0 for `no-store`. */
  readonly freshFor: number | undefined;
}

/** Nothing usable came back. `status` where a server answered (404 and 410 mean something to some purposes). */
export interface NoAnswer {
  readonly kind: 'fault';
  readonly url: string;
  readonly fault: Fault;
  readonly status?: number;
  /** What to know about it, for the evidence: the bound reached, the host redirected to, the media type met. */
  readonly detail?: string;
  /** Not asked because of the person's setting *Do not contact issuers*. */
  readonly bySetting?: true;
  /** What stood in the answer all the same, where a purpose has a use for it (`Terms.readsGone`). */
  readonly bytes?: Uint8Array;
  readonly at: string;
}

/** How long the content of an answer says it stays good after it was fetched, milliseconds; before what the server says. */
export type Lifetime = (answer: Answer) => number | undefined | Promise<number | undefined>;

/** The guarded way to the web for one verification: no other module asks the environment to fetch. Never throws. */
export interface Web {
  /** @param lifetime decides, for keys and lists kept from an earlier verification, whether they are still good */
  get(url: string, purpose: Purpose, lifetime?: Lifetime): Promise<Answer | NoAnswer>;
  /** The same way for who doubts what was kept: answers of this verification count, those kept from an earlier one do not. */
  afresh(): Web;
  /** Whether this is an address of the page the core is embedded in, which is asked as it stands. */
  isOwn(url: string): boolean;
  /** Every request made and every request refused so far, in order. */
  readonly contacts: readonly Contact[];
}
