import type { Sighting } from '../detectors/detector.js';
import type { Spotted } from '../finding.js';
import { sha256 } from './sha256.js';

/** A sighting with what it is told apart and merged by. */
export interface Named {
  readonly sighting: Sighting;
  readonly key: string;
  readonly payload?: NonNullable<Spotted['payload']>;
}

/** Names what leads somewhere by where it leads; nothing for a text, whose name takes longer. */
export function namedAtOnce(sighting: Sighting): Named | undefined {
  return 'target' in sighting ? { sighting, key: sighting.target } : undefined;
}

/** Names a text by its hash, so that no text is kept. */
export async function named(sighting: Sighting): Promise<Named> {
  if ('target' in sighting) return { sighting, key: sighting.target };
  const { text, same } = sighting;
  const bytes = new TextEncoder().encode(text);
  const [hash, key] = await Promise.all([sha256(bytes), sha256(new TextEncoder().encode(same))]);
  return { sighting, key, payload: { sha256: hash, bytes: bytes.length } };
}
