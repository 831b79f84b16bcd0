import { useMemo, useState } from 'preact/hooks';
import { type Looks, openLooks } from './looks.js';

/** The looks of this panel; it is drawn again with every change. Closing the panel ends its workers, and so the looks. */
export function useLooks(): Looks {
  const [, setTurn] = useState(0);
  return useMemo(
    () =>
      openLooks(() => {
        setTurn(turn => turn + 1);
      }),
    [],
  );
}
