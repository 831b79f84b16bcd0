import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Phrase } from '../../core/index.js';
import { Words } from '../views/words.js';

interface OnceMoreParts {
  readonly asks: Phrase;
  readonly yes: string;
  readonly no: string;
  readonly answer: (agreed: boolean) => void;
}

/** Asked once before something is lost. The answer that loses nothing is the one the keyboard stands on. */
export function OnceMore({ answer, asks, no, yes }: OnceMoreParts): JSX.Element {
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    keep.current?.focus();
  }, []);
  return (
    <div class="notice" role="group" aria-labelledby="once-more" data-state="once-more">
      <p id="once-more">
        <Words of={asks} />
      </p>
      <p class="buttons">
        <button
          type="button"
          data-answer="yes"
          onClick={() => {
            answer(true);
          }}
        >
          {yes}
        </button>
        <button
          ref={keep}
          type="button"
          onClick={() => {
            answer(false);
          }}
        >
          {no}
        </button>
      </p>
    </div>
  );
}
