import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { plain, quoted } from '../../core/index.js';
import type { Finding } from '../finding.js';
import { stateOf } from '../finding-state.js';
import { type Checks, answeredOf } from '../judging/checks.js';
import type { Progress } from '../judging/progress.js';
import { CheckState } from '../views/check-state.js';
import { ForPeopleSays, Open } from '../views/for-people.js';
import { Named } from '../views/named.js';
import { once } from '../views/once.js';
import { CaseFileLink, OptionsLink } from '../views/options-link.js';
import { useReader } from '../views/reader.js';
import { AllChecked } from '../views/all-checked.js';
import { SideBySide } from '../views/together.js';
import { useChanges, useChecks, useProgress } from '../views/use-checks.js';
import { useKeptFocus } from '../views/use-kept-focus.js';
import { Words } from '../views/words.js';
import { AddressField } from './address-field.js';
import { useArrival } from './arrival.js';
import { FileDrop } from './file-drop.js';
import { type Desk, useReceipts } from './receipts.js';
import { TextField } from './text-field.js';
import type { Thing } from './things.js';

/** A page for a file, a text or an address that stands on no page. The last one handed over is shown first. */
export function CheckPage(): JSX.Element {
  const { panel } = useReader().language;
  const words = panel.checkPage;
  const checks = useChecks();
  const [things, setThings] = useState<readonly Thing[]>([]);
  const receipts = useReceipts(things);
  const take = (taken: readonly Thing[], forGood = false): void => {
    void checks.beginAll(
      taken.flatMap(({ id, work }) => (work ? [{ id, work }] : [])),
      forGood,
    );
    setThings(before => [...taken, ...before]);
  };
  const { doors, welcome } = panel;
  const {
    address = '',
    begin,
    lost,
    text = '',
    thing,
  } = useArrival({
    picture: doors.picture,
    samples: { intact: welcome.intact, changed: welcome.changed },
  });
  useEffect(() => {
    if (!thing) return;
    if (begin) take([thing]);
    else setThings([thing]);
  }, [thing]);
  return (
    <>
      <header>
        <p class="name">{panel.name}</p>
      </header>
      <main>
        <h1>{words.title}</h1>
        <p>{words.intro}</p>
        {lost && <p class="notice">{doors.lost}</p>}
        {text !== '' && <p class="notice">{doors.handed}</p>}
        {(things.length > 0 || receipts.desk) && (
          <Results things={things} checks={checks} desk={receipts.desk} take={take} />
        )}
        <FileDrop take={take} hold={receipts.hold} />
        <TextField
          key={text}
          given={text}
          take={thing => {
            take([thing]);
          }}
          hold={receipts.hold}
        />
        <AddressField
          key={address}
          take={(thing, forGood) => {
            take([thing], forGood);
          }}
          given={address}
        />
      </main>
      <nav>
        <CaseFileLink />
        <OptionsLink />
      </nav>
    </>
  );
}

interface ResultsParts {
  readonly things: readonly Thing[];
  readonly checks: Checks;
  readonly desk: Desk | undefined;
  readonly take: (things: readonly Thing[]) => void;
}

/** Stands above the fields: whoever pressed below is brought to it. */
function Results({ checks, desk, take, things }: ResultsParts): JSX.Element {
  const words = useReader().language.panel.checkPage;
  const heading = useRef<HTMLHeadingElement>(null);
  const newest = `${desk?.held[0]?.id ?? ''} ${things[0]?.id ?? ''}`;
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
      {desk && <desk.parts.Receipts held={desk.held} things={things} checks={checks} take={take} />}
      <AllChecked ids={checks.together()} checks={checks} />
      <SideBySide
        of={answeredOf(
          checks,
          things.map(({ id, name }) => ({ id, label: name })),
        )}
      />
      <ul class="entries">
        {things.map(thing => (
          <Handed key={thing.id} thing={thing} checks={checks} desk={desk} />
        ))}
      </ul>
    </section>
  );
}

interface HandedParts {
  readonly thing: Thing;
  readonly checks: Checks;
  readonly desk?: Desk | undefined;
}

function Handed({ checks, desk, thing }: HandedParts): JSX.Element {
  const progress = useProgress(checks, thing.id);
  const place = useKeptFocus<HTMLLIElement>();
  return (
    <li ref={place} class="entry" data-thing={thing.name}>
      <p class="quiet">
        <Words of={[quoted(thing.name)]} />
      </p>
      {desk && progress?.kind === 'checked' && <desk.parts.Beside held={desk.held} reports={progress.reports} />}
      <Named.Provider value={thing.name}>
        <Standing thing={thing} checks={checks} progress={progress} />
      </Named.Provider>
    </li>
  );
}

type StandingParts = HandedParts & { readonly progress: Progress | undefined };

/** Where a check stands, or what a person can do where no machine can check it. */
function Standing({ checks, progress, thing: { finding, id, name, work } }: StandingParts): JSX.Element | null {
  if (finding && (work === undefined || progress?.kind === 'refused'))
    return <OnlyForPeople finding={finding} {...(progress?.kind === 'refused' && { refused: progress })} />;
  if (work === undefined) return null;
  if (progress !== undefined) return <CheckState id={id} checks={checks} work={work} name={name} />;
  return (
    <Stopped
      press={() => {
        checks.begin(id, work);
      }}
    />
  );
}

interface PeopleParts {
  readonly finding: Finding;
  /** Who was asked and declined to answer. */
  readonly refused?: Extract<Progress, { kind: 'refused' }>;
}

function OnlyForPeople({ finding, refused }: PeopleParts): JSX.Element {
  const { announce, language } = useReader();
  const { grammar, panel } = language;
  const words = refused && panel.refused(quoted(grammar.list(refused.hosts)));
  const says = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (refused && words)
      once(refused, () => {
        if (document.activeElement !== says.current) announce(plain(words));
      });
  }, [refused]);
  return (
    <div data-state={refused ? 'page-only' : stateOf(finding)}>
      {words && (
        <p ref={says} data-takes-focus tabIndex={-1}>
          <Words of={words} />
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
      <button type="button" data-takes-focus onClick={press}>
        {panel.check}
      </button>
    </div>
  );
}
