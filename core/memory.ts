import type { Environment } from './environment.js';
import { limits } from './limits.js';

interface Kept {
  readonly value: unknown;
  /** Characters, as JSON. */
  readonly size: number;
}

/** Keys and lists kept while this lives, so many and so large at most; the oldest goes first. Nothing is written to disk. */
export function openMemory(): NonNullable<Environment['memory']> {
  const kept = new Map<string, Kept>();
  const isOverfull = () =>
    kept.size > limits.rememberedLists ||
    [...kept.values()].reduce((sum, { size }) => sum + size, 0) > limits.rememberedListBytes;
  return {
    read: key => Promise.resolve(kept.get(key)?.value),
    write(key, value) {
      kept.delete(key);
      kept.set(key, { value, size: JSON.stringify(value).length });
      for (const oldest of kept.keys()) if (isOverfull()) kept.delete(oldest);
      return Promise.resolve();
    },
  };
}
