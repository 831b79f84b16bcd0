import { limits, writtenDirectory, writtenTrustedList } from '../../core/index.js';
import { readKnown, readLists } from '../lists.js';
import { readSeen } from '../seen.js';
import { keptAs } from '../settings.js';
import { readTrustedLists } from '../trusted-lists.js';
import { EXPORT, type FromCarrier, type Wishes } from './carried.js';

/** Everything that is kept, as one file; one that could not be read again is not written. */
export async function writeExport({ hosts, settings, sites }: Wishes): Promise<FromCarrier> {
  const [lists, trusted, known, remembered] = await Promise.all([
    readLists(),
    readTrustedLists(),
    readKnown(),
    readSeen(),
  ]);
  const file = new Blob(
    [
      JSON.stringify(
        {
          proofmark: EXPORT,
          exportedAt: new Date().toISOString(),
          settings: keptAs(settings),
          sites,
          hosts,
          known,
          remembered,
          lists: lists.map(({ directory, ...place }) => ({
            ...place,
            name: directory.name,
            sha256: directory.sha256,
            text: writtenDirectory(directory),
          })),
          trustedLists: trusted.map(({ list, ...place }) => ({
            ...place,
            sha256: list.sha256,
            text: writtenTrustedList(list),
          })),
        },
        undefined,
        1,
      ),
    ],
    { type: 'application/json' },
  );
  return file.size > limits.directoryBytes ? { kind: 'too-large' } : { kind: 'written', file };
}
