import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { browser } from 'wxt/browser';
import type { Directory, KnownIssuer, SeenIssuer, TrustedList } from '../core/index.js';

/** What is kept of a list beside what it holds, so that a switch does not write all of it again. */
export interface Place {
  readonly sha256: string;
  readonly on: boolean;
  /** ISO 8601 */
  readonly importedAt: string;
  /** How many records of the file were left out. */
  readonly refused: number;
}

/** What the person imported or noted, without what the lists hold. */
export interface Kept {
  /** Of lists of organisations, in the person's order. */
  readonly places: readonly Place[];
  /** Of trusted lists, those imported last at the end. */
  readonly trusted: readonly Place[];
  readonly known: readonly KnownIssuer[];
  /** Grows with every change, and after everything was deleted, too. */
  readonly revision: number;
}

interface Schema extends DBSchema {
  readonly directories: { key: string; value: Directory };
  readonly trusted: { key: string; value: TrustedList };
  /** What an earlier version kept lacks what it did not know. */
  readonly kept: { key: 'all'; value: Partial<Kept> };
  /** Only of whoever chose it (seen.ts). */
  readonly seen: { key: 'all'; value: readonly SeenIssuer[] };
}

const nothingKept: Kept = { places: [], trusted: [], known: [], revision: 0 };
const CHANNEL = 'lists';

let opened: Promise<IDBPDatabase<Schema>> | undefined;

/** One connection for each page and worker; after a failure the next one tries anew. */
function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('lists', 3, {
    upgrade(fresh, before) {
      if (before < 1) {
        fresh.createObjectStore('directories');
        fresh.createObjectStore('kept');
      }
      if (before < 2) fresh.createObjectStore('trusted');
      fresh.createObjectStore('seen');
    },
    blocking: close,
    terminated: close,
  }).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

function close(): void {
  void opened?.then(connection => {
    connection.close();
  });
  opened = undefined;
}

type Stores = ('directories' | 'trusted' | 'kept' | 'seen')[];
export type Reading = IDBPTransaction<Schema, Stores>;
export type Writing = IDBPTransaction<Schema, Stores, 'readwrite'>;

const STORES: Stores = ['directories', 'trusted', 'kept', 'seen'];

export const openReading = async (): Promise<Reading> => (await database()).transaction(STORES);

export const keptIn = async (transaction: Reading | Writing): Promise<Kept> => ({
  ...nothingKept,
  ...(await transaction.objectStore('kept').get('all')),
});

/** What is changed at once is changed whole or not at all. A private window leaves nothing behind. */
export async function change(to: (kept: Kept, transaction: Writing) => Kept): Promise<void> {
  if (!browser.extension.inIncognitoContext) await changeFromWorker(to);
}

/** The same for a worker, which cannot know whose window it works for: whoever employs it knows that it is not private. */
export async function changeFromWorker(to: (kept: Kept, transaction: Writing) => Kept | Promise<Kept>): Promise<void> {
  const transaction = (await database()).transaction(STORES, 'readwrite');
  // What is not waited for below is told of its end here.
  transaction.done.catch(() => undefined);
  try {
    const kept = await keptIn(transaction);
    const changed = { ...(await to(kept, transaction)), revision: Math.max(Date.now(), kept.revision + 1) };
    await transaction.objectStore('kept').put(changed, 'all');
  } catch (broken) {
    abort(transaction);
    throw broken;
  }
  await transaction.done;
  tellOfChange();
}

/** Where the browser has not done so already. */
function abort(transaction: Writing): void {
  try {
    transaction.abort();
  } catch {
    return;
  }
}

/** One transaction over what is remembered alone. */
export async function changeSeen(to: (seen: readonly SeenIssuer[]) => readonly SeenIssuer[]): Promise<void> {
  const transaction = (await database()).transaction('seen', 'readwrite');
  const changed = to((await transaction.store.get('all')) ?? []);
  const written = changed.length === 0 ? transaction.store.delete('all') : transaction.store.put(changed, 'all');
  await Promise.all([written, transaction.done]);
  tellOfChange();
}

export const readSeen = async (): Promise<readonly SeenIssuer[]> => (await (await database()).get('seen', 'all')) ?? [];

export function tellOfChange(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('changed');
  channel.close();
}

/** Tells of every change, whichever page made it; answers with the way to stop listening. */
export function onListsChanged(heard: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', heard);
  return () => {
    channel.close();
  };
}

export const freshPlace = (sha256: string, refused: number): Place => ({
  sha256,
  on: true,
  importedAt: new Date().toISOString(),
  refused,
});

/** As the last one, or where the one stood that it replaces. */
export function placed(places: readonly Place[], place: Place, replaced: string): readonly Place[] {
  const others = places.filter(one => one.sha256 !== place.sha256 || one.sha256 === replaced);
  const at = others.findIndex(one => one.sha256 === replaced);
  return at < 0 ? [...others, place] : others.with(at, place);
}

export const without = (places: readonly Place[], sha256: string): readonly Place[] =>
  places.filter(one => one.sha256 !== sha256);

export const switched = (places: readonly Place[], sha256: string, on: boolean): readonly Place[] =>
  places.map(one => (one.sha256 === sha256 ? { ...one, on } : one));
