import { limits } from './limits.js';
import { NotLoaded } from './not-loaded.js';
import { LATE, within } from './web/time.js';

/**
 * What is loaded with its first use, and once. What did not come, or not in time, is tried again by whoever asks next.
 * Rejects with {@link NotLoaded} alone.
 */
export function later<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () =>
    (loading ??= inTime(load).catch((cause: unknown) => {
      loading = undefined;
      throw new NotLoaded('a part did not load', { cause });
    }));
}

async function inTime<T>(load: () => Promise<T>): Promise<T> {
  const part = await within(limits.partLoading, load());
  if (part === LATE) throw new Error('too late');
  return part;
}
