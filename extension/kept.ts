import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { browser } from 'wxt/browser';
import type { Directory, KnownIssuer, TrustedList } from '../core/index.js';

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
  /** Grows with every change. */
  readonly revision: number;
}

interface Schema extends DBSchema {
  readonly directories: { key: string; value: Directory };
  readonly trusted: { key: string; value: TrustedList };
  /** What an earlier version kept lacks what it did not know. */
  readonly kept: { key: 'all'; value: Partial<Kept> };
}

const nothingKept: Kept = { places: [], trusted: [], known: [], revision: 0 };
const CHANNEL = 'lists';

let opened: Promise<IDBPDatabase<Schema>> | undefined;

/** One connection for each page and worker; after a failure the next one tries anew. */
function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('lists', 2, {
    upgrade(fresh, before) {
      if (before < 1) {
        fresh.createObjectStore('directories');
        fresh.createObjectStore('kept');
      }
      fresh.createObjectStore('trusted');
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

type Stores = ('directories' | 'trusted' | 'kept')[];
export type Reading = IDBPTransaction<Schema, Stores>;
export type Writing = IDBPTransaction<Schema, Stores, 'readwrite'>;

const STORES: Stores = ['directories', 'trusted', 'kept'];

export const openReading = async (): Promise<Reading> => (await database()).transaction(STORES);

export const keptIn = async (transaction: Reading | Writing): Promise<Kept> => ({
  ...nothingKept,
  ...(await transaction.objectStore('kept').get('all')),
});

/** What is changed at once is changed whole or not at all. A private window leaves nothing behind. */
export async function change(to: (kept: Kept, transaction: Writing) => Kept): Promise<void> {
  if (browser.extension.inIncognitoContext) return;
  const transaction = (await database()).transaction(STORES, 'readwrite');
  const kept = await keptIn(transaction);
  const changed = { ...to(kept, transaction), revision: kept.revision + 1 };
  await Promise.all([transaction.objectStore('kept').put(changed, 'all'), transaction.done]);
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(changed.revision);
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
