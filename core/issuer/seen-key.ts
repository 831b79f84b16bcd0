import { limits } from '../limits.js';

/** A key that signed for an issuer. Days are YYYY-MM-DD: nobody needs to know the hour. */
export interface SeenKey {
  /** RFC 7638, SHA-256, base64url */
  readonly thumbprint: string;
  readonly first: string;
  readonly last: string;
}

/** The keys seen under one identifier, in no order. */
export interface SeenIssuer {
  readonly issuer: string;
  readonly keys: readonly SeenKey[];
}

/** Where somebody who chose so remembers which keys signed for whom. */
export interface SeenKeys {
  of(issuer: string): Promise<readonly SeenKey[]>;
  /** @param day YYYY-MM-DD */
  saw(issuer: string, thumbprint: string, day: string): Promise<void>;
}

/** What is remembered with one key more: the issuer seen last stands at the end, and whoever was longest unseen is forgotten. */
export function withSeen(all: readonly SeenIssuer[], issuer: string, key: SeenKey): readonly SeenIssuer[] {
  const before = all.find(one => one.issuer === issuer)?.keys ?? [];
  const same = before.find(({ thumbprint }) => thumbprint === key.thumbprint);
  const others = before.filter(one => one !== same);
  const keys = [...others, same ? joined(same, key) : key].toSorted((one, other) => (one.last < other.last ? -1 : 1));
  const entry = { issuer, keys: keys.slice(-limits.seenKeysOfIssuer) };
  return [...all.filter(one => one.issuer !== issuer), entry].slice(-limits.seenIssuers);
}

const joined = (one: SeenKey, other: SeenKey): SeenKey => ({
  ...one,
  first: one.first < other.first ? one.first : other.first,
  last: one.last > other.last ? one.last : other.last,
});
