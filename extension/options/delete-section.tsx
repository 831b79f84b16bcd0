import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { type Segment, quoted } from '../../core/index.js';
import { useReader } from '../views/reader.js';
import { Words } from '../views/words.js';
import { deleteEverything } from './delete-everything.js';
import { OnceMore } from './once-more.js';
import { useOptionsWords } from './words.js';

type Stage =
  | { readonly kind: 'asking' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'deleted'; readonly held: readonly string[] };

/** Everything at once, after one question: Proofmark then stands as on its first day. */
export function DeleteSection(): JSX.Element {
  const { announce } = useReader();
  const words = useOptionsWords().forgetting;
  const [stage, setStage] = useState<Stage>();
  const heading = useRef<HTMLHeadingElement>(null);
  async function answer(agreed: boolean): Promise<void> {
    setStage(undefined);
    heading.current?.focus();
    if (!agreed) return;
    try {
      setStage({ kind: 'deleted', held: await deleteEverything() });
      announce(words.done);
    } catch {
      setStage({ kind: 'failed' });
      announce(words.failed);
    }
  }
  return (
    <section class="forgetting" aria-labelledby="forgetting">
      <h2 id="forgetting" ref={heading} tabIndex={-1}>
        {words.title}
      </h2>
      <p>{words.intro}</p>
      {stage?.kind === 'asking' ? (
        <OnceMore
          asks={[{ kind: 'text', text: words.ask }]}
          yes={words.press}
          no={words.keep}
          answer={agreed => void answer(agreed)}
        />
      ) : (
        <button
          type="button"
          data-action="delete-everything"
          onClick={() => {
            setStage({ kind: 'asking' });
          }}
        >
          {words.press}
        </button>
      )}
      {stage !== undefined && stage.kind !== 'asking' && <WhatCame of={stage} />}
    </section>
  );
}

/** That nothing is left but what the browser kept for itself, or that something may be. */
export function WhatCame({ of: stage }: { readonly of: Exclude<Stage, { kind: 'asking' }> }): JSX.Element {
  const { asking, forgetting: words } = useOptionsWords();
  if (stage.kind === 'failed')
    return (
      <p class="notice doubtful" data-state="not-deleted">
        {words.failed}
      </p>
    );
  const shown = (host: string): Segment => (host === '*' ? { kind: 'text', text: asking.everywhere } : quoted(host));
  return (
    <div class="notice" data-state="deleted">
      <p>{words.done}</p>
      {stage.held.map(host => (
        <p key={host}>
          <Words of={asking.notTakenBack(shown(host))} />
        </p>
      ))}
    </div>
  );
}
