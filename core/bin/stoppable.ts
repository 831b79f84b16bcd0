export const STOPPED: unique symbol = Symbol('stopped');

/** Waits for work or for the end, whatever comes first. */
export type OrStop = <T>(work: Promise<T>) => Promise<T | typeof STOPPED>;

/** The end is listened to once: a promise that is raced again and again holds all it was raced with. */
export function stoppable(stopped: Promise<void> | undefined): OrStop {
  let isStopped = false;
  let stop = (): void => undefined;
  void stopped?.then(() => {
    isStopped = true;
    stop();
  });
  return work =>
    new Promise((resolve, reject) => {
      stop = () => {
        resolve(STOPPED);
      };
      if (isStopped) stop();
      work.then(resolve, reject);
    });
}
