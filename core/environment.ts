import type { JsonObject } from './json.js';
import type { Directory } from './issuer/directory.js';
import type { SeenKeys } from './issuer/seen-key.js';
import type { TrustedList } from './issuer/seal/trusted-list.js';
import type { Received } from './report/received.js';
import type { Attempt } from './web/attempt.js';
import type { Turns } from './web/pace.js';

/** What a request is for; it decides what is asked, how much is read and what a fault means (web/purposes.ts). */
export type Purpose =
  'credential' | 'picture' | 'badge-part' | 'key' | 'status' | 'context' | 'domain-linkage' | 'directory';

/** Why a web request gave nothing. */
export type Fault =
  | 'web.refused'
  | 'web.not-permitted'
  | 'web.unreachable'
  | 'web.timeout'
  | 'web.busy'
  | 'web.redirected'
  | 'web.unexpected-content'
  | 'web.too-large';

/** Where a fact was read. */
export type Source =
  | { readonly kind: 'credential'; readonly pointer: string } // RFC 6901, into the document as received
  | { readonly kind: 'web'; readonly url: string; readonly fetchedAt: string }
  | { readonly kind: 'bundled'; readonly name: string; readonly version: string }; // a list or vocabulary we ship or the user imported

/** One request made, answered from the cache, or refused. Times are ISO 8601, sizes bytes. */
export interface Contact {
  readonly url: string;
  readonly host: string;
  readonly purpose: Purpose;
  readonly outcome: 'answered' | Fault;
  readonly status?: number;
  readonly bytes?: number;
  readonly redirectedTo?: string;
  readonly cached: boolean;
  readonly mirrored: boolean;
  readonly at: string;
  readonly milliseconds: number;
}

/** Row by row from the top left, four bytes each: red, green, blue, opacity. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** Hashes and signatures that are computed at once. */
export interface Cryptography {
  /** SHA-256 (FIPS 180-4 §6.2) of a text in UTF-8, 32 bytes. */
  sha256(text: string): Uint8Array;
  /** Whether an Ed25519 signature of 64 bytes fits (RFC 8032 §5.1.7). `jwk` is an octet key pair (RFC 8037 §2). */
  ed25519Fits(jwk: JsonObject, signed: Uint8Array, signature: Uint8Array): boolean;
}

/** Everything the core may ask of the outside world. */
export interface Environment {
  /** Raw; the rules live in core/web, its only caller. */
  fetch(url: string, init: RequestInit): Promise<Response>;
  now(): Date;
  /** A moment that has certainly passed; a clock that says an earlier one is wrong, and no date is judged by it. */
  readonly notBefore?: Date;
  /** Lists of organisations, bundled or imported. */
  readonly directories: readonly Directory[];
  /**
   * Services that vouch for the certificates of seals, newest list first. Asked for only where a seal is judged: a list
   * is large, and most credentials bear no seal. Never rejects; absent: no seal leads to an anchor.
   */
  trustedLists?(): Promise<readonly TrustedList[]>;
  /**
   * What a community list of academic domains calls this one, a name for people and no proof of anything; `undefined`
   * where it has none. The list may be old and its mail domains need not be websites. Absent: nobody is asked.
   * @param domain lower-case ASCII
   */
  academicDomain?(domain: string): Promise<string | undefined>;
  /** Imported vocabularies, accepted only by hash (proofs/contexts/pins.ts). */
  readonly contexts?: readonly { readonly url: string; readonly document: unknown }[];
  /**
   * A picture as its pixels, made smaller where it has more than `limits.pixels`; `undefined` when it cannot be drawn.
   * Absent: QR codes in pictures are not looked for.
   */
  pixels?(picture: Uint8Array, mediaType: string): Promise<Pixels | undefined>;
  /** Told the credential of each report, counted from 0, as it came; absent: nobody wants to show it. */
  received?(report: number, received: Received): void;
  /** The reports also say what was handed over, by its hash, and which lists were at hand. */
  readonly forReceipts?: boolean;
  /** What it states is also read in every other language it is written in, so that its reader can choose. */
  readonly everyLanguage?: boolean;
  /** Where the platform has it, it is several times faster than Web Cryptography; absent: that. */
  readonly cryptography?: Cryptography;
  /** A signature over linked data is judged by two engines, and the report says whether they agree; it takes longer. */
  readonly doubleCheck?: boolean;
  /** What the person agreed to; `host` names the port too when it is not 443. Absent: everything on port 443. */
  allowed?(host: string, purpose: Purpose): Promise<boolean>;
  /** The person's setting *Do not contact issuers*: no key, status, part of a badge or linkage is asked for. */
  readonly doNotContactIssuers?: boolean;
  /** Lists, keys and contexts kept between calls; absent: this call only. */
  readonly memory?: { read(key: string): Promise<unknown>; write(key: string, value: unknown): Promise<void> };
  /** Which keys signed for whom before, where the person chose that this is remembered; absent: nothing is noted. */
  readonly seenKeys?: SeenKeys;
  /** What the attempt before at the same check was answered, and where this one's answers are kept; absent: nothing is. */
  readonly attempt?: Attempt;
  /** The turns in which hosts are asked, shared by verifications that go on at once; absent: this one has its own. */
  readonly turns?: Turns;
  /** Requests are answered from files: `test` names and other ports are allowed, times are the fixed clock's. */
  readonly mirrored?: boolean;
  /** The origin of the page that embeds the core; its own addresses are asked as they stand (core/web/own-origin.ts). */
  readonly origin?: string;
}
