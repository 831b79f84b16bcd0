import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type VerificationReport, fallenOf } from '../../core/index.js';
import type { Checks } from '../judging/checks.js';
import type { Progress } from '../judging/progress.js';
import { once } from './once.js';
import { useReader } from './reader.js';

interface AllParts {
  /** The very list that was begun together. */
  readonly ids: readonly string[];
  readonly checks: Checks;
}

/** The sum of what one press for several brought; nothing while one of them is under way. Drawn by whoever listens. */
export function AllChecked({ checks, ids }: AllParts): JSX.Element | null {
  const { announce, language } = useReader();
  const standing = ids.flatMap(id => checks.progress(id) ?? []);
  const isOver = standing.length > 1 && standing.every(({ kind }) => kind !== 'checking');
  const words = isOver ? language.together.allChecked(standing.length, fallenOf(standing.map(reportsOf))) : '';
  const sum = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (isOver)
      once(ids, () => {
        if (document.activeElement !== sum.current) announce(words);
      });
  }, [ids, isOver]);
  if (!isOver) return null;
  return (
    <p ref={sum} class="sum" data-state="all-checked" data-takes-focus tabIndex={-1}>
      {words}
    </p>
  );
}

const reportsOf = (progress: Progress): readonly VerificationReport[] =>
  progress.kind === 'checked' ? progress.reports : [];
