import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useKeptFocus } from '../views/use-kept-focus.js';
import { WhomItAsks } from '../views/whom-it-asks.js';
import type { Cases } from './cases.js';
import { useCaseFileWords } from './words.js';

/** What is under way, and what could be checked further: whom that asks is read before anybody is asked. */
export function Asking({ cases }: { readonly cases: Cases }): JSX.Element {
  const place = useKeptFocus<HTMLDivElement>();
  return (
    <div ref={place}>
      <Standing cases={cases} />
    </div>
  );
}

function Standing({ cases }: { readonly cases: Cases }): JSX.Element | null {
  const words = useCaseFileWords();
  const [isAsked, setAsked] = useState(false);
  if (cases.isRunning())
    return (
      <p>
        <button
          type="button"
          data-action="stop"
          data-takes-focus
          onClick={() => {
            cases.stop();
          }}
        >
          {words.stop}
        </button>
      </p>
    );
  const left = cases.left();
  const tasks = cases.toAsk();
  if (isAsked && tasks.length > 0)
    return (
      <WhomItAsks
        asked={tasks.map(({ work }) => work.hosts)}
        back={() => {
          setAsked(false);
        }}
        begin={forGood => {
          setAsked(false);
          cases.ask(forGood);
        }}
      />
    );
  if (left === 0 && tasks.length === 0) return null;
  const hosts = new Set(tasks.flatMap(({ work }) => work.hosts)).size;
  return (
    <section class="notice" data-state="to-ask">
      {tasks.length > 0 && <p>{words.ask.needed(tasks.length, hosts)}</p>}
      <p class="buttons">
        {left > 0 && (
          <button
            type="button"
            data-action="go-on"
            data-takes-focus
            onClick={() => {
              cases.goOn();
            }}
          >
            {words.goOn(left)}
          </button>
        )}
        {tasks.length > 0 && (
          <button
            type="button"
            data-action="see-hosts"
            data-takes-focus
            onClick={() => {
              setAsked(true);
            }}
          >
            {words.ask.open}
          </button>
        )}
      </p>
    </section>
  );
}
