import { useMemo, useState } from 'preact/hooks';
import { type Checks, openChecks } from '../judging/checks.js';

/** The checks of this page; it is drawn again with every change. Closing the page ends its workers, and so the checks. */
export function useChecks(): Checks {
  const [, setTurn] = useState(0);
  return useMemo(
    () =>
      openChecks(() => {
        setTurn(turn => turn + 1);
      }),
    [],
  );
}
