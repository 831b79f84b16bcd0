import type { Environment } from '../environment.js';
import type { DatedList } from '../report/report.js';
import { TRUSTED_LIST, type TrustedList } from './seal/trusted-list.js';

/** The lists one verification had: those of organisations, and the trusted lists once a seal made it look into them. */
export function openListsSeen(environment: Environment): {
  readonly trustedLists: Environment['trustedLists'];
  all(): readonly DatedList[];
} {
  let trusted: readonly TrustedList[] = [];
  const ask = environment.trustedLists?.bind(environment);
  return {
    trustedLists:
      ask &&
      (async () => {
        trusted = await ask();
        return trusted;
      }),
    all: () => [
      ...environment.directories.map(
        ({ name, sha256, version }) => ({ kind: 'directory', name, version, sha256 }) as const,
      ),
      ...trusted.map(
        ({ issuedAt, sha256 }) => ({ kind: 'trusted-list', name: TRUSTED_LIST, version: issuedAt, sha256 }) as const,
      ),
    ],
  };
}
