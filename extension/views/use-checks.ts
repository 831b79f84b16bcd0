import { useEffect, useMemo, useState } from 'preact/hooks';
import { limits } from '../../core/index.js';
import { type Checks, openChecks } from '../judging/checks.js';
import type { Progress } from '../judging/progress.js';

/** The checks of this page. Closing the page ends its workers, and so the checks. */
export const useChecks = (): Checks => useMemo(openChecks, []);

/** Where one check stands; only what asks is drawn again when that changes. */
export function useProgress(checks: Checks, id: string): Progress | undefined {
  const draw = useDraw();
  const progress = checks.progress(id);
  useEffect(() => {
    // A check may have gone on between the drawing and now.
    if (checks.progress(id) !== progress) draw();
    return checks.listen(changed => {
      if (changed === id) draw();
    });
  }, [checks, id]);
  return progress;
}

/**
 * Whoever asks is drawn again when a check changes: at once while there is one, and a few times a second while there are
 * many, so that five hundred checks do not draw a list thousands of times.
 *
 * @param concerns whether a change of this check is one to be drawn for
 * @returns another number after every change
 */
export function useChanges(checks: Checks, concerns: (id: string) => boolean = always): number {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const draw = (): void => {
      timer = undefined;
      setTurn(now => now + 1);
    };
    const stop = checks.listen(id => {
      if (timer !== undefined || !concerns(id)) return;
      if (checks.running() > 1) timer = setTimeout(draw, limits.listPause);
      else draw();
    });
    draw(); // a check may have gone on between the drawing and now
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [checks]);
  return turn;
}

const always = (): boolean => true;

function useDraw(): () => void {
  const [, setTurn] = useState(0);
  return () => {
    setTurn(turn => turn + 1);
  };
}
