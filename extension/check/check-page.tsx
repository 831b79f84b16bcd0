import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { quoted } from '../../core/index.js';
import { type Checks, answeredOf } from '../judging/checks.js';
import { CheckState } from '../views/check-state.js';
import { useReader } from '../views/reader.js';
import { SideBySide } from '../views/together.js';
import { useChecks } from '../views/use-checks.js';
import { Words } from '../views/words.js';
import { AddressField } from './address-field.js';
import { FileDrop } from './file-drop.js';
import { TextField } from './text-field.js';
import type { Thing } from './things.js';

/** A page for a file, a text or an address that stands on no page. The last one handed over is shown first. */
export function CheckPage(): JSX.Element {
  const { panel } = useReader().language;
  const words = panel.checkPage;
  const checks = useChecks();
  const [things, setThings] = useState<readonly Thing[]>([]);
  const take = (...taken: readonly Thing[]): void => {
    for (const { id, work } of taken) checks.begin(id, work);
    setThings(before => [...taken, ...before]);
  };
  return (
    <>
      <header>
        <p class="name">{panel.name}</p>
      </header>
      <main>
        <h1>{words.title}</h1>
        <p>{words.intro}</p>
        {things.length > 0 && <Results things={things} checks={checks} />}
        <FileDrop take={take} />
        <TextField take={take} />
        <AddressField take={take} given={new URLSearchParams(location.search).get('address') ?? ''} />
      </main>
    </>
  );
}

/** Stands above the fields: whoever pressed below is brought to it. */
function Results({ checks, things }: { readonly things: readonly Thing[]; readonly checks: Checks }): JSX.Element {
  const words = useReader().language.panel.checkPage;
  const heading = useRef<HTMLHeadingElement>(null);
  const newest = things[0]?.id;
  useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView();
  }, [newest]);
  return (
    <section class="results">
      <h2 ref={heading} tabIndex={-1}>
        {words.results}
      </h2>
      <SideBySide
        of={answeredOf(
          checks,
          things.map(({ id, name }) => ({ id, label: name })),
        )}
      />
      <ul class="entries">
        {things.map(({ id, name, work }) => (
          <li key={id} class="entry" data-thing={name}>
            <p class="quiet">
              <Words of={[quoted(name)]} />
            </p>
            <CheckState id={id} checks={checks} work={work} />
            {checks.progress(id) === undefined && (
              <Stopped
                press={() => {
                  checks.begin(id, work);
                }}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Stopped({ press }: { readonly press: () => void }): JSX.Element {
  const { panel } = useReader().language;
  return (
    <div data-state="not-checked">
      <p>{panel.notChecked}</p>
      <button type="button" onClick={press}>
        {panel.check}
      </button>
    </div>
  );
}
