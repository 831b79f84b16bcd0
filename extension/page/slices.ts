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

/**
 * Does work in idle moments. Resolves with what it comes to, or with nothing when it was stopped. The first slices are
 * short, a ms longer each: what runs for the first time takes longer than any look at the clock foresees.
 */
export function inSlices<T>(work: Work<T>, pace: Pace, stop: Circumstances): Promise<T | undefined> {
  let [end, slices] = [0, 0];
  const steps = work({ isOver: () => performance.now() >= end });
  const inNextMoment = momentsAt(pace);
  return new Promise((resolve, reject) => {
    function next(): void {
      inNextMoment(run);
    }
    function run(time: number): void {
      const unseen = stop.unseen();
      if (stop.signal.aborted) resolve(undefined);
      else if (unseen) void unseen.then(next);
      else step(time);
    }
    function step(time: number): void {
      slices += 1;
      end = performance.now() + Math.min(time, slices);
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

/** Lets the page do what it has in mind first. */
export const pause = (): Promise<void> =>
  new Promise(resolve => {
    const { scheduler } = globalThis as { readonly scheduler?: Scheduler };
    if (scheduler) void scheduler.postTask(resolve);
    else setTimeout(resolve);
  });

/** Does something in the next moment, with the time there is in it, in ms. */
type InNextMoment = (work: (time: number) => void) => void;

/**
 * Whenever nothing of the page waits. Where tasks have no priorities, in an idle moment, of which there is one in a frame
 * or in 50 ms.
 */
function momentsAt(pace: Pace): InNextMoment {
  const { scheduler } = globalThis as { readonly scheduler?: Scheduler };
  if (scheduler) return asTasks(scheduler, pace);
  const { longest, patience } = pace;
  return work => {
    requestIdleCallback(
      idle => {
        work(idle.didTimeout ? longest : Math.min(longest, idle.timeRemaining()));
      },
      { timeout: patience },
    );
  };
}

/**
 * After everything the page wants done; work that was kept waiting for as long as its patience lasts comes in its turn
 * from then on. One clock looks after all slices, because one for each would cost as much as the slice; it stands still
 * while nothing waits.
 */
function asTasks(scheduler: Scheduler, { longest, patience }: Pace): InNextMoment {
  const controller = new TaskController({ priority: 'background' });
  let [asked, clock]: [number?, ReturnType<typeof setInterval>?] = [];
  let isLate = false;

  function look(): void {
    isLate = asked !== undefined && performance.now() - asked >= patience / 2;
    if (isLate) controller.setPriority('user-visible');
    if (!isLate && asked !== undefined) return;
    clearInterval(clock);
    clock = undefined;
  }

  return work => {
    asked = performance.now();
    if (!isLate) clock ??= setInterval(look, patience / 2);
    void scheduler.postTask(
      () => {
        asked = undefined;
        work(longest);
      },
      { signal: controller.signal },
    );
  };
}
