import { limits } from '../../core/index.js';

/** A clock for work that must not be felt: `pause` gives way to the page whenever the slice is used up. */
export interface Slice {
  /** Resolves at once, or in the next idle moment. */
  readonly pause: () => Promise<void> | undefined;
}

const LONGEST_WAIT = 200;
const BETWEEN_LOOKS = 16;

export function inSlices(): Slice {
  let end = performance.now() + limits.sliceTime;
  let steps = 0;
  return {
    pause() {
      steps += 1;
      if (steps % BETWEEN_LOOKS !== 0 || performance.now() < end) return undefined;
      return idle().then(() => {
        end = performance.now() + limits.sliceTime;
      });
    },
  };
}

const idle = (): Promise<void> =>
  new Promise(resolve => {
    requestIdleCallback(
      () => {
        resolve();
      },
      { timeout: LONGEST_WAIT },
    );
  });
