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

/** Why a job was given up: it computed for too long, or its worker was gone or broke. */
export type GivenUp = 'ended' | 'interrupted';

interface Hired {
  readonly worker: Worker;
  /** Answers when the worker is no more, whoever ended it. */
  readonly gone: Promise<void>;
}

/** A worker that is ended from outside says nothing; but the lock it held is then free. */
function hire(): Hired {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const lock = `worker ${crypto.randomUUID()}`;
  const gone = new Promise<void>(resolve => {
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === 'alive') void navigator.locks.request(lock, () => undefined).then(resolve);
    });
  });
  worker.postMessage({ kind: 'live', lock } satisfies ToWorker);
  const hired = { worker, gone };
  void gone.then(() => {
    if (idle.includes(hired)) idle.splice(idle.indexOf(hired), 1);
  });
  return hired;
}

/** Workers that finished and may work again; they keep the keys and lists they fetched. */
const idle: Hired[] = [];

/**
 * Gives a worker of this page a job. One that computes for `limits.computingTime` without saying anything is ended; the
 * next job gets a new one.
 *
 * @param gaveUp is called when it was ended so, or broke, or was ended by somebody else
 */
export function employ(
  job: ToWorker,
  hear: (said: FromWorker, worker: Employed) => void,
  gaveUp: (why: GivenUp) => void,
): Employed {
  const hired = idle.pop() ?? hire();
  const { gone, worker } = hired;
  const ending = new AbortController();
  const { signal } = ending;
  const employed: Employed = {
    say(message) {
      if (!signal.aborted) worker.postMessage(message);
    },
    release() {
      clearTimeout(patience);
      ending.abort();
      idle.push(hired);
    },
    end() {
      clearTimeout(patience);
      ending.abort();
      worker.terminate();
    },
  };
  const giveUp = (why: GivenUp) => (): void => {
    if (signal.aborted) return;
    employed.end();
    gaveUp(why);
  };
  let patience = setTimeout(giveUp('ended'), limits.computingTime);
  const listen = ({ data }: MessageEvent<FromWorker>): void => {
    clearTimeout(patience);
    patience = setTimeout(giveUp('ended'), limits.computingTime);
    hear(data, employed);
  };
  worker.addEventListener('message', listen, { signal });
  worker.addEventListener('error', giveUp('interrupted'), { signal });
  void gone.then(giveUp('interrupted'));
  employed.say(job);
  return employed;
}
