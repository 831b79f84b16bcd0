import type { Environment } from '../environment.js';
import type { Directory } from '../issuer/directory.js';
import type { TrustedList } from '../issuer/seal/trusted-list.js';
import { openMemory } from '../memory.js';
import { notBefore } from '../validity/clock.js';
import { nodeCryptography } from './cryptography.js';
import { mirrorFetch } from './mirror.js';

export interface NodeOptions {
  /** A directory that answers every request in place of the web. */
  readonly mirror?: string | undefined;
  /** A second engine judges signatures over linked data, too. */
  readonly doubleCheck?: boolean | undefined;
  /** The reports also say what a receipt needs. */
  readonly forReceipts?: boolean | undefined;
  /** Nobody is asked. */
  readonly offline?: boolean | undefined;
  /** The time it is taken to be, in place of the clock. */
  readonly now?: Date | undefined;
  readonly directories?: readonly Directory[];
  readonly trustedLists?: readonly TrustedList[];
  readonly contexts?: readonly { readonly url: string; readonly document: unknown }[];
}

/** The outside world as Node shows it: the web, or files that stand for it, or nothing. */
export function nodeEnvironment({
  doubleCheck,
  forReceipts,
  mirror,
  offline,
  now,
  directories = [],
  trustedLists = [],
  contexts = [],
}: NodeOptions): Environment {
  return {
    cryptography: nodeCryptography(),
    ...(doubleCheck && { doubleCheck }),
    ...(forReceipts && { forReceipts }),
    fetch: mirror === undefined ? (url, init) => fetch(url, init) : mirrorFetch(mirror),
    now: () => new Date(now ?? Date.now()),
    // A time that was given is meant.
    ...(now === undefined && { notBefore }),
    directories,
    ...(trustedLists.length > 0 && { trustedLists: () => Promise.resolve(trustedLists) }),
    contexts,
    ...(offline && { allowed: () => Promise.resolve(false), doNotContactIssuers: true }),
    // Of several credentials of one command, lists and keys are asked for once.
    ...(mirror === undefined && { memory: openMemory() }),
    mirrored: mirror !== undefined,
  };
}
