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
  /** Whether it ever ran: one that was ended before holds no lock, and only its silence tells. */
  readonly hasLived: () => boolean;
  /** The checks it judged last: what they were answered is kept by it alone. */
  readonly judged: Set<string>;
}

/** A worker that is ended from outside says nothing; but the lock it held is then free. */
function hire(): Hired {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const lock = `worker ${crypto.randomUUID()}`;
  let lived = false;
  const gone = new Promise<void>(resolve => {
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind !== 'alive') return;
      lived = true;
      void navigator.locks.request(lock, () => undefined).then(resolve);
    });
  });
  worker.postMessage({ kind: 'live', lock } satisfies ToWorker);
  const hired = { worker, gone, hasLived: () => lived, judged: new Set<string>() };
  living.add(hired);
  void gone.then(() => {
    living.delete(hired);
    if (idle.includes(hired)) idle.splice(idle.indexOf(hired), 1);
  });
  return hired;
}

/** Workers that finished and may work again; they keep the keys and lists they fetched. */
const idle: Hired[] = [];
const living = new Set<Hired>();

/** Whoever judged this check, if they have nothing to do; anybody else otherwise, who then asks everything anew. */
function next(check: string | undefined): Hired {
  const at = check === undefined ? -1 : idle.findIndex(({ judged }) => judged.has(check));
  return (at < 0 ? idle.pop() : idle.splice(at, 1)[0]) ?? hire();
}

/** What these checks were about is gone, and with it whatever they were answered. */
export function forgetChecks(checks: readonly string[]): void {
  for (const { judged, worker } of living) {
    for (const check of checks) judged.delete(check);
    worker.postMessage({ kind: 'forget', checks } satisfies ToWorker);
  }
}

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
  const check = job.kind === 'judge' ? job.check : undefined;
  const hired = next(check);
  if (check !== undefined) {
    for (const { judged } of living) judged.delete(check);
    hired.judged.add(check);
  }
  const { gone, hasLived, worker } = hired;
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
      living.delete(hired);
      worker.terminate();
    },
  };
  const giveUp = (why: GivenUp) => (): void => {
    if (signal.aborted) return;
    employed.end();
    gaveUp(why);
  };
  const tire = (): void => {
    giveUp(hasLived() ? 'ended' : 'interrupted')();
  };
  let patience = setTimeout(tire, limits.computingTime);
  const listen = ({ data }: MessageEvent<FromWorker>): void => {
    clearTimeout(patience);
    patience = setTimeout(tire, limits.computingTime);
    hear(data, employed);
  };
  worker.addEventListener('message', listen, { signal });
  worker.addEventListener('error', giveUp('interrupted'), { signal });
  void gone.then(giveUp('interrupted'));
  employed.say(job);
  return employed;
}
