import type { Inside } from '../../core/index.js';
import { employ } from './employ.js';

/** What is heard while pictures are looked into. */
export interface Watcher {
  /** What the picture at this place of the list holds. */
  seen(at: number, inside: Inside): void;
  /** All were answered, or the worker computed for too long or broke. */
  done(): void;
}

/**
 * Looks into pictures in a worker of this page: their addresses are asked, and nobody else.
 *
 * @param pictures the addresses of each, the best first
 * @returns what stops it; afterwards nothing more is heard
 */
export function look(pictures: readonly (readonly string[])[], watcher: Watcher): () => void {
  const worker = employ(
    { kind: 'look', pictures },
    (said, employed) => {
      if (said.kind === 'inside') watcher.seen(said.at, said.inside);
      if (said.kind !== 'looked') return;
      employed.release();
      watcher.done();
    },
    () => {
      watcher.done();
    },
  );
  return worker.end;
}
