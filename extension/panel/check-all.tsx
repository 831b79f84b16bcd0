import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Finding } from '../finding.js';
import type { Checks } from '../judging/checks.js';
import { AllChecked } from '../views/all-checked.js';
import { useReader } from '../views/reader.js';
import { useChanges } from '../views/use-checks.js';
import { useKeptFocus } from '../views/use-kept-focus.js';
import { WhomItAsks } from '../views/whom-it-asks.js';
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
      asked={unchecked.map(one => workOf(one, tab)?.hosts ?? [])}
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
