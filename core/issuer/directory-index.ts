import type { Directory, Organisation } from './directory.js';
import { domainSkeleton } from './names/look-alike.js';
import { plainName } from './same-name.js';
import { registerKey } from './quality/registers.js';

type Index = ReadonlyMap<string, readonly Organisation[]>;
const nobody: readonly Organisation[] = [];

/** Who stands in a directory under a key. Built with the first question and kept as long as the directory is. */
function indexBy(keysOf: (organisation: Organisation) => readonly string[]) {
  const built = new WeakMap<Directory, Index>();
  return (directory: Directory, key: string): readonly Organisation[] => {
    const known = built.get(directory) ?? indexOf(directory, keysOf);
    built.set(directory, known);
    return known.get(key) ?? nobody;
  };
}

/** A map, because a key such as `constructor` or `__proto__` is a text like any other. */
function indexOf({ organisations }: Directory, keysOf: (organisation: Organisation) => readonly string[]): Index {
  const index = new Map<string, Organisation[]>();
  for (const organisation of organisations) {
    for (const key of new Set(keysOf(organisation))) {
      const others = index.get(key);
      if (others) others.push(organisation);
      else index.set(key, [organisation]);
    }
  }
  return index;
}

/** A record that is no longer in force never proves who somebody is. */
const ofActive =
  (keysOf: (organisation: Organisation) => readonly string[]) =>
  (organisation: Organisation): readonly string[] =>
    organisation.active ? keysOf(organisation) : [];

export const byDid = indexBy(ofActive(({ dids }) => dids));
export const byDomain = indexBy(ofActive(({ domains }) => domains));
/** By what a domain looks like; see `names/look-alike.ts`. */
export const byLook = indexBy(ofActive(({ domains }) => domains.map(domainSkeleton)));
export const byId = indexBy(({ id }) => [id]);
export const byName = indexBy(({ names }) => names.map(({ value }) => plainName(value)));
/** By an entry of a register; see `quality/registers.ts`. */
export const byRegister = indexBy(({ identifiers }) =>
  identifiers.flatMap(({ scheme, value }) => registerKey(scheme, value) ?? []),
);
/** By an identifier on the EBSI ledger that a register records; it proves nothing but whom a review is about. */
export const byLedgerDid = indexBy(({ identifiers }) =>
  identifiers.flatMap(({ scheme, value }) => (scheme === 'DID-EBSI' ? value : [])),
);
