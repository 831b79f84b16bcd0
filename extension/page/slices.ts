/** A clock for work the page must not feel. */
export interface Slice {
  readonly isOver: () => boolean;
}

/** Work in steps: it looks at its clock, and gives way where the slice is used up. */
export type Work<T> = (slice: Slice) => Generator<undefined, T, undefined>;

export interface Pace {
  /** Of one slice, in ms. */
  readonly longest: number;
  /** In ms, after which a page that always has something to do is no longer waited for. */
  readonly patience: number;
}

/** What work stops for. */
export interface Circumstances {
  readonly signal: AbortSignal;
  /** Resolves when somebody looks at the page again; nothing while somebody does. */
  readonly unseen: () => Promise<void> | undefined;
  /** Another slice is needed. */
  readonly onPause?: () => void;
}

/** Does work in idle moments. Resolves with what it comes to, or with nothing when it was stopped. */
export function inSlices<T>(work: Work<T>, pace: Pace, stop: Circumstances): Promise<T | undefined> {
  let end = 0;
  const steps = work({ isOver: () => performance.now() >= end });
  return new Promise((resolve, reject) => {
    function next(): void {
      whenIdle(pace, run);
    }
    function run(time: number): void {
      const unseen = stop.unseen();
      if (stop.signal.aborted) resolve(undefined);
      else if (unseen) void unseen.then(next);
      else step(time);
    }
    function step(time: number): void {
      end = performance.now() + time;
      try {
        const { done, value } = steps.next();
        if (done === true) resolve(value);
        else {
          stop.onPause?.();
          next();
        }
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    }
    next();
  });
}

/**
 * Runs work with the time it has, in ms: whenever nothing of the page waits. Where tasks have no priorities, in an idle
 * moment, of which there is one in a frame or in 50 ms.
 */
function whenIdle({ longest, patience }: Pace, work: (time: number) => void): void {
  const { scheduler } = globalThis as { readonly scheduler?: Scheduler };
  if (scheduler)
    soon(scheduler, patience, () => {
      work(longest);
    });
  else
    requestIdleCallback(
      idle => {
        work(idle.didTimeout ? longest : Math.min(longest, idle.timeRemaining()));
      },
      { timeout: patience },
    );
}

/** After everything the page wants done, but no later than patience lasts. */
function soon(scheduler: Scheduler, patience: number, work: () => void): void {
  const instead = new AbortController();
  const timer = setTimeout(() => {
    instead.abort();
    work();
  }, patience);
  scheduler
    .postTask(
      () => {
        clearTimeout(timer);
        work();
      },
      { priority: 'background', signal: instead.signal },
    )
    .catch(() => undefined); // it was no longer waited for
}
