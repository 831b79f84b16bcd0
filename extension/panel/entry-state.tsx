import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { plain, quoted } from '../../core/index.js';
import { stateOf } from '../finding-state.js';
import type { Finding } from '../finding.js';
import { openToCheck } from '../handed.js';
import type { Checks } from '../judging/checks.js';
import type { Progress, Work } from '../judging/progress.js';
import { CheckState } from '../views/check-state.js';
import { ForGood } from '../views/for-good.js';
import { ForPeopleSays, Open } from '../views/for-people.js';
import { once } from '../views/once.js';
import { Offline } from '../views/offline.js';
import { useReader } from '../views/reader.js';
import { Words } from '../views/words.js';
import { beginChecks } from './begin.js';
import { checkIdOf, hostOf, titleOf } from '../naming.js';
import { named } from './pictures.js';
import type { Compare } from './use-compare.js';
import { workOf } from './work.js';

interface StandingParts {
  readonly finding: Finding;
  readonly tab: number;
  readonly checks: Checks;
  readonly compare: Compare;
  readonly progress: Progress | undefined;
}

/** Where a finding stands: what can be done with it, or the answer to its check. */
export function Standing({ checks, compare, finding, progress, tab }: StandingParts): JSX.Element {
  const { language } = useReader();
  const work = workOf(finding, tab);
  if (progress?.kind === 'refused')
    return <Refused finding={finding} progress={progress} tab={tab} checks={checks} compare={compare} />;
  if (work === undefined) return <ForPeople finding={finding} tab={tab} compare={compare} />;
  if (progress === undefined)
    return (
      <First
        finding={finding}
        work={work}
        press={forGood => {
          beginChecks(checks, [finding], tab, forGood);
        }}
      />
    );
  const page = finding.target?.startsWith('https://') === true ? finding.target : undefined;
  return (
    <CheckState
      id={checkIdOf(finding, tab)}
      checks={checks}
      work={work}
      name={plain(titleOf(finding, language))}
      {...(page !== undefined && { page })}
    />
  );
}

interface FirstParts {
  readonly finding: Finding;
  readonly work: Work;
  readonly press: (forGood: boolean) => void;
}

/** Before the first press: whom pressing asks is said beside the button, not after it. */
function First({ finding, press, work }: FirstParts): JSX.Element {
  const { language } = useReader();
  const { panel } = language;
  const [forGood, setForGood] = useState(false);
  return (
    <div data-state="not-checked" data-finding-state={stateOf(finding)}>
      <p class="quiet">
        {panel.notChecked}{' '}
        <Words
          of={
            work.hosts.length === 0
              ? [{ kind: 'text', text: panel.onDevice }]
              : panel.willAsk(named(work.hosts, language))
          }
        />
      </p>
      <Offline hosts={work.hosts} />
      <ForGood hosts={work.hosts} on={forGood} choose={setForGood} />
      <button
        type="button"
        class="first"
        data-takes-focus
        aria-label={panel.checkNamed(plain(titleOf(finding, language)))}
        onClick={() => {
          press(forGood);
        }}
      >
        {panel.check}
      </button>
    </div>
  );
}

interface PeopleParts {
  readonly finding: Finding;
  readonly tab: number;
  readonly compare: Compare;
}

/** Nothing a machine can check: what to do instead. */
function ForPeople({ compare, finding, tab }: PeopleParts): JSX.Element {
  const state = stateOf(finding);
  return (
    <div data-state={state}>
      <ForPeopleSays finding={finding} />
      <p class="buttons">
        {state === 'page-only' && <CompareButton finding={finding} tab={tab} compare={compare} />}
        <Open finding={finding} />
        {state === 'unknown-platform' && <CheckThisLink finding={finding} />}
      </p>
    </div>
  );
}

type RefusedParts = PeopleParts & {
  readonly checks: Checks;
  readonly progress: Extract<Progress, { kind: 'refused' }>;
};

/** Whoever was asked declined to answer: the issuer's page is what is left. */
function Refused({ checks, compare, finding, progress, tab }: RefusedParts): JSX.Element {
  const { announce, language } = useReader();
  const { panel } = language;
  const words = panel.refused(named(progress.hosts, language));
  const says = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    once(progress, () => {
      if (checks.alone(checkIdOf(finding, tab)) && document.activeElement !== says.current) announce(plain(words));
    });
  }, [progress]);
  return (
    <div data-state="page-only" data-refused>
      <p ref={says} data-takes-focus tabIndex={-1}>
        <Words of={words} />
      </p>
      <p>
        <Words of={panel.pageOnly(quoted(finding.platform?.name ?? hostOf(finding.target ?? '')))} />
      </p>
      <p class="buttons">
        <CompareButton finding={finding} tab={tab} compare={compare} />
        <Open finding={finding} />
      </p>
    </div>
  );
}

function CompareButton({ compare, finding, tab }: PeopleParts): JSX.Element {
  const { language } = useReader();
  const { panel } = language;
  return (
    <button
      type="button"
      class="first"
      data-action="compare"
      aria-label={`${panel.compare.open}: ${plain(titleOf(finding, language))}`}
      onClick={() => {
        compare.begin(finding, tab);
      }}
    >
      {panel.compare.open}
    </button>
  );
}

/** To the check page with the address filled in; nobody is asked before it is pressed there. */
function CheckThisLink({ finding: { target = '', address = target } }: { readonly finding: Finding }): JSX.Element {
  const { panel } = useReader().language;
  return (
    <button
      type="button"
      data-action="check-link"
      onClick={() => {
        void openToCheck({ kind: 'address', address });
      }}
    >
      {panel.checkThisLink}
    </button>
  );
}
