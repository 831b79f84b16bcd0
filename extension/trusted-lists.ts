import type { TrustedList } from '../core/index.js';
import { type Place, change, freshPlace, keptIn, openReading, placed, switched, without } from './kept.js';

export { onListsChanged } from './kept.js';

/** A snapshot of trusted lists the person imported. */
export interface KeptTrustedList extends Omit<Place, 'sha256'> {
  readonly list: TrustedList;
}

/** Those the person imported, the last one at the end. */
export async function readTrustedLists(): Promise<readonly KeptTrustedList[]> {
  const transaction = await openReading();
  const { trusted } = await keptIn(transaction);
  const lists = await Promise.all(
    trusted.map(async ({ sha256, ...place }) => {
      const list = await transaction.objectStore('trusted').get(sha256);
      return list && { ...place, list };
    }),
  );
  return lists.filter(list => list !== undefined);
}

/** Keeps one as the last, or where the one stood that it replaces. The same one again takes its own place. */
export const keepTrustedList = (list: TrustedList, refused: number, replaced = list.sha256): Promise<void> =>
  change((kept, transaction) => {
    const { sha256 } = list;
    void transaction.objectStore('trusted').put(list, sha256);
    if (replaced !== sha256) void transaction.objectStore('trusted').delete(replaced);
    return { ...kept, trusted: placed(kept.trusted, freshPlace(sha256, refused), replaced) };
  });

export const removeTrustedList = (sha256: string): Promise<void> =>
  change((kept, transaction) => {
    void transaction.objectStore('trusted').delete(sha256);
    return { ...kept, trusted: without(kept.trusted, sha256) };
  });

export const switchTrustedList = (sha256: string, on: boolean): Promise<void> =>
  change(kept => ({ ...kept, trusted: switched(kept.trusted, sha256, on) }));

/** What was read last, by what it was read of. */
let last: { readonly key: string; readonly lists: readonly TrustedList[] } | undefined;

/**
 * What a check of a seal uses: those that are on, the newest first. None where the browser does not let us read them: a
 * sealer is then known by less, never by more.
 */
export async function trustedListsInUse(): Promise<readonly TrustedList[]> {
  try {
    return await readInUse();
  } catch {
    return [];
  }
}

async function readInUse(): Promise<readonly TrustedList[]> {
  const transaction = await openReading();
  const on = (await keptIn(transaction)).trusted.filter(place => place.on);
  const key = on.map(({ sha256, importedAt }) => `${sha256} ${importedAt}`).join();
  if (last?.key === key) return last.lists;
  const found = await Promise.all(on.map(({ sha256 }) => transaction.objectStore('trusted').get(sha256)));
  const lists = found.filter(list => list !== undefined);
  last = { key, lists: lists.toSorted((one, other) => (one.issuedAt < other.issuedAt ? 1 : -1)) };
  return last.lists;
}
