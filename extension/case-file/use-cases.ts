import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { Written } from '../../core/index.js';
import type { Checks } from '../judging/checks.js';
import { type Cases, openCases } from './cases.js';
import { useCaseFileWords } from './words.js';

/** The case file of this page; whoever asks is drawn again when it changes. */
export function useCases(checks: Checks): Cases {
  const words = useCaseFileWords();
  const saying = useMemo(() => ({ words }), []);
  saying.words = words;
  const cases = useMemo(
    () =>
      openCases(checks, ({ decidedAt = '', decision }: Written) =>
        saying.words.row.was(saying.words.decisions[decision], decidedAt),
      ),
    [checks],
  );
  const [, setTurn] = useState(0);
  useLayoutEffect(
    () =>
      cases.listen(() => {
        setTurn(turn => turn + 1);
      }),
    [cases],
  );
  return cases;
}

/** Leaving would lose what was written: the browser asks first, and never before something was. */
export function useWarning(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return;
    const warn = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    addEventListener('beforeunload', warn);
    return () => {
      removeEventListener('beforeunload', warn);
    };
  }, [isUnsaved]);
}
