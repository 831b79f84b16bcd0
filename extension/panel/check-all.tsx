import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { quoted } from '../../core/index.js';
import type { Finding } from '../finding.js';
import type { Checks } from '../judging/checks.js';
import { AllChecked } from '../views/all-checked.js';
import { ForGood } from '../views/for-good.js';
import { Offline } from '../views/offline.js';
import { useReader } from '../views/reader.js';
import { useChanges } from '../views/use-checks.js';
import { useKeptFocus } from '../views/use-kept-focus.js';
import { Words } from '../views/words.js';
import { beginChecks } from './begin.js';
import { checkIdOf, isCheckOf } from '../naming.js';
import { workOf } from './work.js';

interface AllParts {
  /** Those that are on the page now. */
  readonly findings: readonly Finding[];
  readonly tab: number;
  readonly checks: Checks;
}

/** One press for all, in two steps: whom it asks is read before anybody is asked. Afterwards the sum stands there. */
export function CheckAll(parts: AllParts): JSX.Element {
  const { checks, tab } = parts;
  useChanges(checks);
  const place = useKeptFocus<HTMLDivElement>();
  const begun = checks.together();
  return (
    <div ref={place}>
      {begun.some(id => isCheckOf(id, tab)) && <AllChecked ids={begun} checks={checks} />}
      <Pressed {...parts} />
    </div>
  );
}

function Pressed({ checks, findings, tab }: AllParts): JSX.Element | null {
  const { panel } = useReader().language;
  const [asked, setAsked] = useState(false);
  const checkable = findings.filter(one => workOf(one, tab) !== undefined);
  const standing = checkable.map(one => checks.progress(checkIdOf(one, tab))?.kind);
  const running = standing.filter(kind => kind === 'checking').length;
  const unchecked = checkable.filter((_, at) => standing[at] === undefined);
  const isLast = checks.together().some(id => isCheckOf(id, tab) && checks.progress(id)?.kind === 'checking');
  if (running > 1 || isLast) return <Underway running={running} stop={checks.stopAll} />;
  if (unchecked.length < 2) return null;
  if (!asked)
    return (
      <button
        type="button"
        data-action="check-all"
        data-takes-focus
        onClick={() => {
          setAsked(true);
        }}
      >
        {panel.all.check(unchecked.length)}
      </button>
    );
  return (
    <WhomItAsks
      findings={unchecked}
      tab={tab}
      back={() => {
        setAsked(false);
      }}
      begin={forGood => {
        setAsked(false);
        beginChecks(checks, unchecked, tab, forGood);
      }}
    />
  );
}

function Underway({ running, stop }: { readonly running: number; readonly stop: () => void }): JSX.Element {
  const { all } = useReader().language.panel;
  return (
    <section class="all" data-state="checking-all">
      <p>{all.left(running)}</p>
      <button type="button" data-takes-focus onClick={stop}>
        {all.stop}
      </button>
    </section>
  );
}

interface WhomParts {
  readonly findings: readonly Finding[];
  readonly tab: number;
  readonly back: () => void;
  readonly begin: (forGood: boolean) => void;
}

function WhomItAsks({ back, begin, findings, tab }: WhomParts): JSX.Element {
  const { all } = useReader().language.panel;
  const heading = useRef<HTMLHeadingElement>(null);
  const [forGood, setForGood] = useState(false);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const asked = findings.map(one => workOf(one, tab)?.hosts ?? []);
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
          {all.begin(findings.length)}
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
