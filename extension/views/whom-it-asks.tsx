import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { quoted } from '../../core/index.js';
import { ForGood } from './for-good.js';
import { Offline } from './offline.js';
import { useReader } from './reader.js';
import { Words } from './words.js';

interface WhomParts {
  /** The hosts of each that is to be checked. */
  readonly asked: readonly (readonly string[])[];
  readonly back: () => void;
  readonly begin: (forGood: boolean) => void;
}

/** Every host that one press will ask, read before anybody is asked. */
export function WhomItAsks({ asked, back, begin }: WhomParts): JSX.Element {
  const { all } = useReader().language.panel;
  const heading = useRef<HTMLHeadingElement>(null);
  const [forGood, setForGood] = useState(false);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const hosts = [...new Set(asked.flat())].toSorted();
  const here = asked.filter(({ length }) => length === 0).length;
  return (
    <section class="notice all" data-state="whom-it-asks" aria-labelledby="whom">
      <h2 id="whom" ref={heading} data-takes-focus tabIndex={-1}>
        {all.title}
      </h2>
      {hosts.length === 0 ? <p>{all.nobody}</p> : <Hosts of={hosts} />}
      {hosts.length > 0 && here > 0 && <p class="quiet">{all.onDevice(here)}</p>}
      <p class="quiet">{all.further}</p>
      <Offline hosts={hosts} />
      <ForGood hosts={hosts} on={forGood} choose={setForGood} />
      <p class="buttons">
        <button
          type="button"
          class="first"
          data-action="begin-all"
          onClick={() => {
            begin(forGood);
          }}
        >
          {all.begin(asked.length)}
        </button>
        <button type="button" onClick={back}>
          {all.back}
        </button>
      </p>
    </section>
  );
}

function Hosts({ of }: { readonly of: readonly string[] }): JSX.Element {
  const { all } = useReader().language.panel;
  return (
    <>
      <p>{all.hosts}</p>
      <ul class="hosts">
        {of.map(host => (
          <li key={host}>
            <Words of={[quoted(host)]} />
          </li>
        ))}
      </ul>
    </>
  );
}
