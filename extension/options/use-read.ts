import { useEffect, useState } from 'preact/hooks';

/**
 * What is kept somewhere, now and after every change; `undefined` until it was read.
 *
 * @param read asks anew
 * @param listen tells of every change, and answers with the way to stop listening
 */
export function useRead<T>(read: () => Promise<T>, listen: (heard: () => void) => () => void): T | undefined {
  const [now, setNow] = useState<T>();
  useEffect(() => {
    let turn = 0;
    const look = (): void => {
      const mine = (turn += 1);
      void read().then(
        found => {
          if (mine === turn) setNow(() => found);
        },
        () => undefined, // the browser lets nobody read it: nothing is shown
      );
    };
    const leave = listen(look);
    look();
    return () => {
      turn += 1;
      leave();
    };
  }, []);
  return now;
}
