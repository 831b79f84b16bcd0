import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';

/** What was said last, and how many times something was said. */
interface Said {
  readonly words: string;
  readonly turn: number;
}

/** What is said to whoever does not look. `announce` is always the same function. */
export function useAnnounced(): { readonly said: Said; readonly announce: (words: string) => void } {
  const [said, setSaid] = useState<Said>({ words: '', turn: 0 });
  const announce = useMemo(
    () => (words: string) => {
      setSaid(({ turn }) => ({ words, turn: turn + 1 }));
    },
    [],
  );
  return { said, announce };
}

/** Two places that speak in turn: in one alone, equal words would be no change, and nobody would hear them again. */
export const Announced = ({ of: { turn, words } }: { readonly of: Said }): JSX.Element => (
  <>
    {[0, 1].map(place => (
      <p key={place} class="unseen" role="status" {...(turn % 2 === place && { 'data-announced': '' })}>
        {turn % 2 === place ? words : ''}
      </p>
    ))}
  </>
);
