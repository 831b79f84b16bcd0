import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Checks, Progress } from '../judging/checks.js';
import { once } from './once.js';
import { useReader } from './reader.js';

/** How the answers to several fell out. A credential whose file holds more than one counts as its worst. */
export interface Fallen {
  readonly confirmed: number;
  readonly rejected: number;
  readonly open: number;
}

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
  const words = isOver ? language.panel.allChecked(standing.length, fallenOf(standing)) : '';
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

/** What could not be checked leaves a question open, and nothing else. */
function fallenOf(standing: readonly Progress[]): Fallen {
  const verdicts = standing.map(progress => {
    const found = progress.kind === 'checked' ? progress.reports.map(({ verdict }) => verdict) : [];
    if (found.includes('rejected')) return 'rejected';
    return found.length > 0 && found.every(verdict => verdict === 'confirmed') ? 'confirmed' : 'open';
  });
  const count = (kind: keyof Fallen): number => verdicts.filter(one => one === kind).length;
  return { confirmed: count('confirmed'), rejected: count('rejected'), open: count('open') };
}
