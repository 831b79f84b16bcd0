import { limits } from '../../core/index.js';
import type { FromWorker, ToWorker } from './said.js';

/** A worker that has a job. */
export interface Employed {
  readonly say: (message: ToWorker) => void;
  /** It did what it was to do, and may be given another job. */
  readonly release: () => void;
  /** Stops it; afterwards nothing more is heard of it. */
  readonly end: () => void;
}

const startWorker = (): Worker => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

/** Workers that finished and may work again; they keep the keys and lists they fetched. */
const idle: Worker[] = [];

/**
 * Gives a worker of this page a job. One that computes for `limits.computingTime` without saying anything is ended; the
 * next job gets a new one.
 *
 * @param gaveUp is called when it was ended so, or broke
 */
export function employ(
  job: ToWorker,
  hear: (said: FromWorker, worker: Employed) => void,
  gaveUp: () => void,
): Employed {
  const worker = idle.pop() ?? startWorker();
  const ending = new AbortController();
  const { signal } = ending;
  const employed: Employed = {
    say(message) {
      if (!signal.aborted) worker.postMessage(message);
    },
    release() {
      clearTimeout(patience);
      ending.abort();
      idle.push(worker);
    },
    end() {
      clearTimeout(patience);
      ending.abort();
      worker.terminate();
    },
  };
  const giveUp = (): void => {
    employed.end();
    gaveUp();
  };
  let patience = setTimeout(giveUp, limits.computingTime);
  const listen = ({ data }: MessageEvent<FromWorker>): void => {
    clearTimeout(patience);
    patience = setTimeout(giveUp, limits.computingTime);
    hear(data, employed);
  };
  worker.addEventListener('message', listen, { signal });
  worker.addEventListener('error', giveUp, { signal });
  employed.say(job);
  return employed;
}
