import type { Language } from '../language/index.js';
import { limits } from '../limits.js';
import type { Output } from './output.js';
import { type Tally, allOf } from './tally.js';

/** One line that says how far the work is. */
export interface Progress {
  show(tally: Tally): void;
  clear(): void;
}

export const noProgress: Progress = { show: () => undefined, clear: () => undefined };

interface Watched {
  /** How many there are; `undefined` as long as nobody knows. */
  readonly total: () => number | undefined;
  /** Milliseconds, from whenever. */
  readonly clock: () => number;
}

/** On a terminal one line that renews itself a few times a second; elsewhere a plain line every so many seconds. */
export function progressOn(output: Output, { clock, total }: Watched, { command }: Language): Progress {
  const begun = clock();
  const isTerminal = output.isTTY === true;
  const pause = isTerminal ? limits.progressPause : limits.progressEvery;
  let last = isTerminal ? -Infinity : begun;
  let isShown = false;
  return {
    show(tally) {
      const now = clock();
      if (now - last < pause) return;
      last = now;
      const words = command.progress({
        ...stateOf(tally, total()),
        minutesLeft: minutesLeft(tally, total(), now - begun),
      });
      output.write(isTerminal ? `\r\u001b[K${words}` : `${words}\n`);
      isShown = isTerminal;
    },
    clear() {
      if (isShown) output.write('\r\u001b[K');
      isShown = false;
    },
  };
}

const stateOf = (tally: Tally, total: number | undefined) => ({ ...tally, checked: allOf(tally), total });

/** As if the rest took as long each as those before it. */
function minutesLeft(tally: Tally, total: number | undefined, passed: number): number | undefined {
  const checked = allOf(tally);
  if (total === undefined || checked === 0 || checked >= total || passed < limits.estimateAfter) return undefined;
  return Math.round(((passed / checked) * (total - checked)) / 60_000);
}
