import { type KnownIssuer } from '../../core/index.js';
import { changeFromWorker, freshPlace, placed } from '../kept.js';
import { isSame } from '../lists.js';
import { mergedSeen } from '../seen.js';
import type { FromCarrier, Wanted } from './carried.js';
import type { ReadExport, Unpacked } from './read-export.js';

/**
 * Takes in what the person chose of an export, all of it or nothing. Nothing that is here is lost by it: lists stand
 * behind those that are here, and what was noted here stays as it was noted.
 */
export async function takeIn({ directories, parts, trusted }: ReadExport, wanted: Wanted): Promise<FromCarrier> {
  const lists = directories.filter((_, at) => wanted.lists.includes(at));
  const anchors = trusted.filter((_, at) => wanted.trusted.includes(at));
  try {
    await changeFromWorker(async (kept, transaction) => {
      const seen = transaction.objectStore('seen');
      const before = wanted.seen ? ((await seen.get('all')) ?? []) : [];
      await Promise.all([
        ...lists.map(({ list }) => transaction.objectStore('directories').put(list, list.sha256)),
        ...anchors.map(({ list }) => transaction.objectStore('trusted').put(list, list.sha256)),
        ...(wanted.seen ? [seen.put(mergedSeen(before, parts.seen), 'all')] : []),
      ]);
      return {
        ...kept,
        places: lists.reduce(withPlaceOf, kept.places),
        trusted: anchors.reduce(withPlaceOf, kept.trusted),
        known: wanted.known ? [...kept.known, ...parts.known.filter(isNewAmong(kept.known))] : kept.known,
      };
    });
    return { kind: 'taken' };
  } catch {
    return { kind: 'failed' };
  }
}

type Places = Parameters<typeof placed>[0];

function withPlaceOf(places: Places, { list: { sha256 }, on, refused }: Unpacked<{ readonly sha256: string }>): Places {
  const isHere = places.some(place => place.sha256 === sha256);
  return isHere ? places : placed(places, { ...freshPlace(sha256, refused), on }, sha256);
}

const isNewAmong =
  (here: readonly KnownIssuer[]) =>
  (one: KnownIssuer): boolean =>
    !here.some(known => isSame(known, one));
