import type { Purpose } from '../environment.js';
import { limits } from '../limits.js';
import type { Answer } from './web.js';

/**
 * What one attempt at a check was answered, for the next attempt at the same check: used again in place of asking, for
 * the very address and purpose it answered, and no longer than `limits.againFor` after it came.
 */
export interface Attempt {
  find(url: string, purpose: Purpose): Answer | undefined;
  keep(url: string, purpose: Purpose, answer: Answer): void;
  /** How many answers are kept. */
  size(): number;
  forget(): void;
}

interface Kept {
  readonly answer: Answer;
  /** By a clock that nobody sets. */
  readonly at: number;
}

/** Kept in memory and nowhere else, at most `limits.rememberedListBytes` of it; whatever comes then is asked again. */
export function openAttempt(): Attempt {
  const kept = new Map<string, Kept>();
  let room: number = limits.rememberedListBytes;
  const drop = (key: string): void => {
    room += kept.get(key)?.answer.bytes.length ?? 0;
    kept.delete(key);
  };
  return {
    find(url, purpose) {
      const found = kept.get(keyOf(url, purpose));
      return found && performance.now() - found.at < limits.againFor ? found.answer : undefined;
    },
    keep(url, purpose, answer) {
      const key = keyOf(url, purpose);
      drop(key);
      if (answer.bytes.length > room) return;
      const one: Kept = { answer, at: performance.now() };
      kept.set(key, one);
      room -= answer.bytes.length;
      setTimeout(() => {
        if (kept.get(key) === one) drop(key);
      }, limits.againFor);
    },
    size: () => kept.size,
    forget() {
      for (const key of [...kept.keys()]) drop(key);
    },
  };
}

const keyOf = (url: string, purpose: Purpose): string => `${purpose} ${url}`;
