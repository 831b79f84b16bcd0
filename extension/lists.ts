import { type Directory, type KnownIssuer, ownList } from '../core/index.js';
import { type Place, change, freshPlace, keptIn, openReading, placed, switched, without } from './kept.js';

export { onListsChanged } from './kept.js';

/** A list of organisations the person imported. */
export interface KeptList extends Omit<Place, 'sha256'> {
  readonly directory: Directory;
}

/** The lists the person imported, in the person's order. */
export async function readLists(): Promise<readonly KeptList[]> {
  const transaction = await openReading();
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
    void transaction.objectStore('directories').put(directory, sha256);
    if (replaced !== sha256) void transaction.objectStore('directories').delete(replaced);
    return { ...kept, places: placed(kept.places, freshPlace(sha256, refused), replaced) };
  });

export const removeList = (sha256: string): Promise<void> =>
  change((kept, transaction) => {
    void transaction.objectStore('directories').delete(sha256);
    return { ...kept, places: without(kept.places, sha256) };
  });

export const switchList = (sha256: string, on: boolean): Promise<void> =>
  change(kept => ({ ...kept, places: switched(kept.places, sha256, on) }));

export const moveList = (sha256: string, to: 'up' | 'down'): Promise<void> =>
  change(kept => ({ ...kept, places: moved(kept.places, sha256, to === 'up' ? -1 : 1) }));

function moved(places: readonly Place[], sha256: string, by: number): readonly Place[] {
  const at = places.findIndex(one => one.sha256 === sha256);
  const [place, other] = [places[at], places[at + by]];
  return place && other ? places.with(at, other).with(at + by, place) : places;
}

/** The issuers the person knows, the last one kept first. */
export async function readKnown(): Promise<readonly KnownIssuer[]> {
  return (await keptIn(await openReading())).known;
}

/** Keeps an issuer in place of the one with the same identifier or host. */
export const keepKnown = (known: KnownIssuer): Promise<void> =>
  change(kept => {
    const at = kept.known.findIndex(one => isSame(one, known));
    return { ...kept, known: at < 0 ? [known, ...kept.known] : kept.known.with(at, known) };
  });

export const forgetKnown = (known: KnownIssuer): Promise<void> =>
  change(kept => ({ ...kept, known: kept.known.filter(one => !isSame(one, known)) }));

export const isSame = (one: KnownIssuer, other: KnownIssuer): boolean =>
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
  const transaction = await openReading();
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
