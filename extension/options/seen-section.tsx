import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { type SeenIssuer, plain, quoted } from '../../core/index.js';
import { forgetAllSeen, forgetSeen, onSeenChanged, readSeen } from '../seen.js';
import { useReader } from '../views/reader.js';
import { Words } from '../views/words.js';
import { Named } from './kept-list.js';
import { OnceMore } from './once-more.js';
import { Switched } from './switched.js';
import { useRead } from './use-read.js';
import { useOptionsWords } from './words.js';

/** Which keys signed for whom: remembered only by wish, shown whole, and forgotten one by one or at once. */
export function SeenSection(): JSX.Element {
  const { announce } = useReader();
  const words = useOptionsWords().seen;
  const heading = useRef<HTMLHeadingElement>(null);
  const [asked, setAsked] = useState(false);
  const seen = useRead(readSeen, onSeenChanged) ?? [];
  async function forget(forgotten: Promise<void>, says: string): Promise<void> {
    await forgotten;
    announce(says);
    heading.current?.focus();
  }
  return (
    <section class="seen-keys" aria-labelledby="seen-keys">
      <h2 id="seen-keys" ref={heading} tabIndex={-1}>
        {words.title}
      </h2>
      <Switched
        name="rememberKeys"
        id="remember-keys"
        says={words.remember}
        turned={on => {
          setAsked(!on && seen.length > 0);
        }}
      >
        {words.means}
      </Switched>
      {asked && (
        <OnceMore
          asks={[{ kind: 'text', text: words.offAsk }]}
          yes={words.offYes}
          no={words.offNo}
          answer={agreed => {
            setAsked(false);
            if (agreed) void forget(forgetAllSeen(), words.allForgotten);
            else heading.current?.focus();
          }}
        />
      )}
      {seen.length === 0 ? (
        <p class="quiet" data-state="nothing-seen">
          {words.none}
        </p>
      ) : (
        <details>
          <summary>{words.issuers(seen.length)}</summary>
          <ul class="held">
            {seen.toReversed().map(one => (
              <Seen
                key={one.issuer}
                of={one}
                forget={() => void forget(forgetSeen(one.issuer), plain(words.forgotten(quoted(one.issuer))))}
              />
            ))}
          </ul>
          <button
            type="button"
            data-action="forget-all"
            onClick={() => void forget(forgetAllSeen(), words.allForgotten)}
          >
            {words.forgetAll}
          </button>
        </details>
      )}
    </section>
  );
}

interface SeenParts {
  readonly of: SeenIssuer;
  readonly forget: () => void;
}

function Seen({ forget, of: { issuer, keys } }: SeenParts): JSX.Element {
  const { grammar } = useReader().language;
  const words = useOptionsWords().seen;
  const first = keys.map(key => key.first).toSorted()[0] ?? '';
  const last =
    keys
      .map(key => key.last)
      .toSorted()
      .at(-1) ?? '';
  return (
    <li data-seen={issuer}>
      <span>
        <Words of={[quoted(issuer)]} />{' '}
        <small class="quiet">{words.keys(keys.length, grammar.date(first), grammar.date(last))}</small>
      </span>{' '}
      <button type="button" onClick={forget}>
        {words.forget}
        <Named of={issuer} />
      </button>
    </li>
  );
}
