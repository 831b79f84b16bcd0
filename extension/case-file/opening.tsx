import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type CaseFileFlaw, quoted } from '../../core/index.js';
import { Words } from '../views/words.js';
import { focusOn } from '../views/use-kept-focus.js';
import type { Brought } from './cases.js';
import { useCaseFileWords } from './words.js';

/** What became of a saved case file that was handed over. */
export type Opened =
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly name: string; readonly why: CaseFileFlaw }
  | { readonly kind: 'asked'; readonly brought: Brought; readonly doubles: number }
  | { readonly kind: 'opened'; readonly brought: Brought };

interface OpeningParts {
  readonly of: Opened;
  readonly add: (brought: Brought, together: boolean) => void;
  readonly leave: () => void;
}

/** What is here already is never changed by opening another: a person says how the two become one. */
export function Opening({ add, leave, of }: OpeningParts): JSX.Element {
  const words = useCaseFileWords();
  switch (of.kind) {
    case 'reading':
      return <p role="status">{words.reading}</p>;
    case 'refused':
      return (
        <div class="notice" data-state={of.why} role="status">
          <p>
            <Words of={[quoted(of.name)]} />
          </p>
          <p>{words.flaws[of.why]}</p>
        </div>
      );
    case 'asked':
      return <Doubles {...of} add={add} leave={leave} />;
    case 'opened':
      return (
        <p class="notice" data-state="opened" role="status">
          {words.opened(of.brought.cases.length, of.brought.savedAt)} {!of.brought.personal && words.personalNot}
        </p>
      );
  }
}

type DoublesParts = Omit<OpeningParts, 'of'> & { readonly brought: Brought; readonly doubles: number };

function Doubles({ add, brought, doubles, leave }: DoublesParts): JSX.Element {
  const words = useCaseFileWords().doubles;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    focusOn(heading.current);
  }, []);
  const answer = (together: boolean) => () => {
    add(brought, together);
  };
  return (
    <section class="notice" data-state="doubles">
      <h2 ref={heading} tabIndex={-1}>
        {words.title}
      </h2>
      <p>{words.says(brought.cases.length, doubles)}</p>
      <p class="buttons">
        <button type="button" class="first" data-action="together" onClick={answer(true)}>
          {words.together}
        </button>
        <button type="button" data-action="apart" onClick={answer(false)}>
          {words.apart}
        </button>
        <button type="button" data-action="leave" onClick={leave}>
          {words.back}
        </button>
      </p>
    </section>
  );
}
