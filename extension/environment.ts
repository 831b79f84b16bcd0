import type { Environment, Purpose } from '../core/index.js';
import { limits } from '../core/index.js';
import { pixelsOf } from './pixels.js';

/** What the judging worker is told of the person at the page that started it. */
export interface Outside {
  /** Whether this host may be asked; may wait for the person. */
  readonly allowed: (host: string, purpose: Purpose) => Promise<boolean>;
  /** A request begins or ends; `host` is the one being asked. */
  readonly asking: (host: string) => void;
  readonly answered: (host: string) => void;
}

type Memory = NonNullable<Environment['memory']>;

/** Keys and lists kept while the worker lives; the oldest goes first. Nothing is written to disk. */
export function openMemory(): Memory {
  const kept = new Map<string, unknown>();
  return {
    read: key => Promise.resolve(kept.get(key)),
    write(key, value) {
      kept.delete(key);
      kept.set(key, value);
      const [oldest] = kept.keys();
      if (kept.size > limits.rememberedLists && oldest !== undefined) kept.delete(oldest);
      return Promise.resolve();
    },
  };
}

/** The outside world as an extension's worker reaches it. Whom it may ask, the person decides; how, core/web. */
export const environmentFor = ({ allowed, answered, asking }: Outside, memory: Memory): Environment => ({
  async fetch(url, init) {
    const { host } = new URL(url);
    asking(host);
    try {
      return await fetch(url, init);
    } finally {
      answered(host);
    }
  },
  now: () => new Date(),
  directories: [],
  allowed,
  memory,
  pixels: pixelsOf,
});
