import { limits } from '../../core/index.js';
import type { Pass } from '../finding.js';
import { drawn } from './drawn.js';

/** Tells what a document holds: the first time at once, then at most once a pause, never losing the last. */
export interface Telling {
  readonly tell: () => void;
  /** What is there is read from now on, and told at the end. */
  readonly expect: () => void;
  /** Tells what is there so far, when reading takes long. */
  readonly tellSoFar: () => void;
  /** The next time it is told also where nothing changed: somebody asked. */
  readonly tellAnyway: () => void;
}

export function newTelling(now: () => Pass, say: (pass: Pass) => void, signal: AbortSignal): Telling {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let said = '';
  let [asked, last] = [-Infinity, performance.now()];

  function tell(): void {
    if (timer !== undefined || signal.aborted) return;
    const rest = asked + limits.tellingPause - performance.now();
    if (rest > 0) timer = setTimeout(ask, rest);
    else ask();
  }

  function ask(): void {
    timer = undefined;
    asked = performance.now();
    void drawn()
      .then(sayNow)
      .catch(() => undefined); // what cannot be put into words is told the next time
  }

  function sayNow(): void {
    if (signal.aborted) return;
    last = performance.now();
    const pass = now();
    const text = JSON.stringify(pass);
    if (text === said) return;
    said = text;
    say(pass);
  }

  return {
    tell,
    expect: () => {
      last = performance.now();
    },
    tellSoFar() {
      if (performance.now() - last >= limits.tellingPause) tell();
    },
    tellAnyway: () => {
      said = '';
    },
  };
}
