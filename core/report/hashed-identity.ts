import { sha256 } from '../digest.js';
import type { Exposure } from './exposed.js';

/** An e-mail address as a credential hides it: `sha256$` and a digest of the address with the salt after it. */
export interface HashedEmail {
  readonly hash: string;
  readonly salt: string;
}

/** The e-mail addresses of the learner that a file states as hashes (Open Badges 2.0 and 3.0, IdentityHash). */
export const hashedEmails = ({ facts }: Exposure): readonly HashedEmail[] =>
  facts.flatMap(({ hides, salt = '', value }) =>
    hides === 'email' && value !== undefined ? [{ hash: value, salt }] : [],
  );

/** `uncomputable`: hidden in a way that is not computed here, such as MD5, so that nothing is known about it. */
export type Likeness = 'same' | 'different' | 'uncomputable';

/**
 * Compares what somebody typed with what a credential hides, on this device. Exactly the typed characters are hashed: an
 * issuer may have hashed any spelling, and another one than the typed one is never tried.
 */
export async function compareEmail(typed: string, hidden: readonly HashedEmail[]): Promise<Likeness> {
  const each = await Promise.all(hidden.map(one => compareOne(typed, one)));
  return each.find(one => one === 'same') ?? each.find(one => one === 'uncomputable') ?? 'different';
}

async function compareOne(typed: string, { hash, salt }: HashedEmail): Promise<Likeness> {
  const [, digest] = /^sha256\$([0-9a-f]{64})$/i.exec(hash.trim()) ?? [];
  if (digest === undefined) return 'uncomputable';
  return (await sha256(typed + salt)) === digest.toLowerCase() ? 'same' : 'different';
}
