import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { quoted } from '../../core/index.js';
import type { Finding } from '../finding.js';
import { stateOf } from '../finding-state.js';
import { type Checks, answeredOf } from '../judging/checks.js';
import { CheckState } from '../views/check-state.js';
import { ForPeopleSays, Open } from '../views/for-people.js';
import { Named } from '../views/named.js';
import { OptionsLink } from '../views/options-link.js';
import { useReader } from '../views/reader.js';
import { SideBySide } from '../views/together.js';
import { useChanges, useChecks, useProgress } from '../views/use-checks.js';
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
  const take = (taken: readonly Thing[], forGood = false): void => {
    void checks.beginAll(
      taken.flatMap(({ id, work }) => (work ? [{ id, work }] : [])),
      forGood,
    );
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
        <TextField
          take={thing => {
            take([thing]);
          }}
        />
        <AddressField
          take={(thing, forGood) => {
            take([thing], forGood);
          }}
          given={new URLSearchParams(location.search).get('address') ?? ''}
        />
      </main>
      <nav>
        <OptionsLink />
      </nav>
    </>
  );
}

/** Stands above the fields: whoever pressed below is brought to it. */
function Results({ checks, things }: { readonly things: readonly Thing[]; readonly checks: Checks }): JSX.Element {
  const words = useReader().language.panel.checkPage;
  const heading = useRef<HTMLHeadingElement>(null);
  const newest = things[0]?.id;
  useChanges(checks);
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
        {things.map(thing => (
          <li key={thing.id} class="entry" data-thing={thing.name}>
            <p class="quiet">
              <Words of={[quoted(thing.name)]} />
            </p>
            <Named.Provider value={thing.name}>
              <Standing thing={thing} checks={checks} />
            </Named.Provider>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where a check stands, or what a person can do where no machine can check it. */
function Standing({ checks, thing: { finding, id, work } }: { readonly checks: Checks; readonly thing: Thing }) {
  const progress = useProgress(checks, id);
  if (finding && (work === undefined || progress?.kind === 'refused'))
    return <OnlyForPeople finding={finding} asked={progress?.kind === 'refused' ? progress.hosts : []} />;
  if (work === undefined) return null;
  if (progress !== undefined) return <CheckState id={id} checks={checks} work={work} />;
  return (
    <Stopped
      press={() => {
        checks.begin(id, work);
      }}
    />
  );
}

/** @param asked who was asked and declined to answer */
function OnlyForPeople({ asked, finding }: { readonly asked: readonly string[]; readonly finding: Finding }) {
  const { language } = useReader();
  const { grammar, panel } = language;
  return (
    <div data-state={asked.length > 0 ? 'page-only' : stateOf(finding)}>
      {asked.length > 0 && (
        <p>
          <Words of={panel.refused(quoted(grammar.list(asked)))} />
        </p>
      )}
      <ForPeopleSays finding={finding} />
      <p class="buttons">
        <Open finding={finding} />
      </p>
    </div>
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
