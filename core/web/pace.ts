import { limits } from '../limits.js';
import { pause } from './time.js';

/** Runs so many works at once; the others wait their turn. */
export type Gate = <T>(work: () => Promise<T>) => Promise<T>;

export function gate(size: number): Gate {
  const waiting: (() => void)[] = [];
  let free = size;
  const enter = async () => {
    if (free > 0) free -= 1;
    else await new Promise<void>(resolve => void waiting.push(resolve));
  };
  const leave = () => {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  };
  return async work => {
    await enter();
    try {
      return await work();
    } finally {
      leave();
    }
  };
}

/**
 * Milliseconds until one more request may begin: `limits.hostBurst` at once, then one each `limits.hostRate`. Asking
 * takes the place.
 */
export function bucket(): () => number {
  // The generic cell rate algorithm: `due` is when the last request would have come, had they come evenly.
  let due = 0;
  return () => {
    const now = performance.now();
    const earliest = due - (limits.hostBurst - 1) * limits.hostRate;
    due = Math.max(due, now) + limits.hostRate;
    return Math.max(0, earliest - now);
  };
}

/** The gate in front of each host. */
export type Turns = (host: string) => Gate;

/** `limits.requestsInFlightPerHost` at once to each host, and no faster than `limits.hostRate`. */
export function openTurns(wait: (milliseconds: number) => Promise<void> = pause): Turns {
  return perKey((): Gate => {
    const [alone, untilDrop] = [gate(limits.requestsInFlightPerHost), bucket()];
    return work => alone(() => wait(untilDrop()).then(work));
  });
}

/** One value per key, made when it is first asked for. */
export function perKey<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return key => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
