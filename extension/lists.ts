import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { browser } from 'wxt/browser';
import { type Directory, type KnownIssuer, ownList } from '../core/index.js';

/** A list the person imported. */
export interface KeptList {
  readonly directory: Directory;
  readonly on: boolean;
  /** ISO 8601 */
  readonly importedAt: string;
  /** How many records of the file were left out. */
  readonly refused: number;
}

/** What is kept of a list beside its organisations, so that a switch does not write two hundred thousand of them again. */
interface Place extends Omit<KeptList, 'directory'> {
  readonly sha256: string;
}

interface Kept {
  /** In the person's order. */
  readonly places: readonly Place[];
  readonly known: readonly KnownIssuer[];
  /** Grows with every change. */
  readonly revision: number;
}

interface Schema extends DBSchema {
  readonly directories: { key: string; value: Directory };
  readonly kept: { key: 'all'; value: Kept };
}

const nothingKept: Kept = { places: [], known: [], revision: 0 };
const CHANNEL = 'lists';

let opened: Promise<IDBPDatabase<Schema>> | undefined;

/** One connection for each page and worker; after a failure the next one tries anew. */
function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('lists', 1, {
    upgrade(fresh) {
      fresh.createObjectStore('directories');
      fresh.createObjectStore('kept');
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

type Stores = ('directories' | 'kept')[];
type Reading = IDBPTransaction<Schema, Stores>;
type Writing = IDBPTransaction<Schema, Stores, 'readwrite'>;

const keptIn = async (transaction: Reading | Writing): Promise<Kept> =>
  (await transaction.objectStore('kept').get('all')) ?? nothingKept;

/** What is changed at once is changed whole or not at all. A private window leaves nothing behind. */
async function change(to: (kept: Kept, transaction: Writing) => Kept): Promise<void> {
  if (browser.extension.inIncognitoContext) return;
  const transaction = (await database()).transaction<Stores, 'readwrite'>(['directories', 'kept'], 'readwrite');
  const kept = await keptIn(transaction);
  const changed = { ...to(kept, transaction), revision: kept.revision + 1 };
  await Promise.all([transaction.objectStore('kept').put(changed, 'all'), transaction.done]);
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(changed.revision);
  channel.close();
}

/** The lists the person imported, in the person's order. */
export async function readLists(): Promise<readonly KeptList[]> {
  const transaction = (await database()).transaction<Stores>(['directories', 'kept']);
  const { places } = await keptIn(transaction);
  const lists = await Promise.all(
    places.map(async ({ sha256, ...place }) => {
      const directory = await transaction.objectStore('directories').get(sha256);
      return directory && { ...place, directory };
    }),
  );
  return lists.filter(list => list !== undefined);
}

/** Keeps a list as the last one, or where the one stood that it replaces. The same list again takes its own place. */
export const keepList = (directory: Directory, refused: number, replaced = directory.sha256): Promise<void> =>
  change((kept, transaction) => {
    const { sha256 } = directory;
    const place: Place = { sha256, on: true, importedAt: new Date().toISOString(), refused };
    void transaction.objectStore('directories').put(directory, sha256);
    if (replaced !== sha256) void transaction.objectStore('directories').delete(replaced);
    const others = kept.places.filter(one => one.sha256 !== sha256 || one.sha256 === replaced);
    const at = others.findIndex(one => one.sha256 === replaced);
    return { ...kept, places: at < 0 ? [...others, place] : others.with(at, place) };
  });

export const removeList = (sha256: string): Promise<void> =>
  change((kept, transaction) => {
    void transaction.objectStore('directories').delete(sha256);
    return { ...kept, places: kept.places.filter(one => one.sha256 !== sha256) };
  });

export const switchList = (sha256: string, on: boolean): Promise<void> =>
  change(kept => ({ ...kept, places: kept.places.map(one => (one.sha256 === sha256 ? { ...one, on } : one)) }));

export const moveList = (sha256: string, to: 'up' | 'down'): Promise<void> =>
  change(kept => ({ ...kept, places: moved(kept.places, sha256, to === 'up' ? -1 : 1) }));

function moved(places: readonly Place[], sha256: string, by: number): readonly Place[] {
  const at = places.findIndex(one => one.sha256 === sha256);
  const [place, other] = [places[at], places[at + by]];
  return place && other ? places.with(at, other).with(at + by, place) : places;
}

/** The issuers the person knows, the last one kept first. */
export async function readKnown(): Promise<readonly KnownIssuer[]> {
  return (await keptIn((await database()).transaction<Stores>(['directories', 'kept']))).known;
}

/** Keeps an issuer in place of the one with the same identifier or host. */
export const keepKnown = (known: KnownIssuer): Promise<void> =>
  change(kept => {
    const at = kept.known.findIndex(one => isSame(one, known));
    return { ...kept, known: at < 0 ? [known, ...kept.known] : kept.known.with(at, known) };
  });

export const forgetKnown = (known: KnownIssuer): Promise<void> =>
  change(kept => ({ ...kept, known: kept.known.filter(one => !isSame(one, known)) }));

const isSame = (one: KnownIssuer, other: KnownIssuer): boolean =>
  (one.did !== undefined && one.did === other.did) || (one.domain !== undefined && one.domain === other.domain);

/** What was read last. A list that did not change stays the same object, and so keeps its index. */
let last: { readonly key: string; readonly directories: readonly Directory[] } | undefined;
let read: ReadonlyMap<string, Directory> = new Map();

/**
 * What a check uses: the person's own list where it has entries, then the lists that are on, in their order. None where
 * the browser does not let us read them: an issuer is then known by less, never by more.
 *
 * @param name of the own list, in the person's language
 */
export async function directoriesFor(name: string): Promise<readonly Directory[]> {
  try {
    return await readDirectories(name);
  } catch {
    return [];
  }
}

async function readDirectories(name: string): Promise<readonly Directory[]> {
  const transaction = (await database()).transaction<Stores>(['directories', 'kept']);
  const { known, places, revision } = await keptIn(transaction);
  const key = `${String(revision)} ${name}`;
  if (last?.key === key) return last.directories;
  const on = places.filter(place => place.on);
  const found = await Promise.all(
    on.map(async ({ importedAt, sha256 }) => {
      const directory = read.get(`${sha256} ${importedAt}`);
      return directory ?? (await transaction.objectStore('directories').get(sha256));
    }),
  );
  read = new Map(on.flatMap(({ importedAt, sha256 }, at) => pair(`${sha256} ${importedAt}`, found[at])));
  const own = known.length > 0 ? [await ownList(known, name)] : [];
  last = { key, directories: [...own, ...found.filter(one => one !== undefined)] };
  return last.directories;
}

const pair = (key: string, directory: Directory | undefined): readonly (readonly [string, Directory])[] =>
  directory ? [[key, directory]] : [];

/** Tells of every change, whichever page made it; answers with the way to stop listening. */
export function onListsChanged(heard: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', heard);
  return () => {
    channel.close();
  };
}
