import { type SeenIssuer, type SeenKey, withSeen } from '../core/index.js';
import { changeSeen, readSeen } from './kept.js';

export { onListsChanged as onSeenChanged, readSeen } from './kept.js';

/** Which keys signed for an issuer, written down where the person chose it. */
export const seenKeysOf = async (issuer: string): Promise<readonly SeenKey[]> =>
  (await readSeen()).find(one => one.issuer === issuer)?.keys ?? [];

export const keepSeen = (issuer: string, key: SeenKey): Promise<void> =>
  changeSeen(seen => withSeen(seen, issuer, key));

/** Whoever deletes what is remembered waits for whoever is writing it, and is not written after. */
export const whileNobodyRemembers = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks.request('remembered', work);

export const forgetSeen = (issuer: string): Promise<void> =>
  whileNobodyRemembers(() => changeSeen(seen => seen.filter(one => one.issuer !== issuer)));

export const forgetAllSeen = (): Promise<void> => whileNobodyRemembers(() => changeSeen(() => []));

/** The same with what was remembered elsewhere. */
export const mergedSeen = (here: readonly SeenIssuer[], elsewhere: readonly SeenIssuer[]): readonly SeenIssuer[] =>
  elsewhere.reduce((seen, { issuer, keys }) => keys.reduce((all, key) => withSeen(all, issuer, key), seen), here);
