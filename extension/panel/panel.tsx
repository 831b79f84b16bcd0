import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { quoted } from '../../core/index.js';
import type { Checks } from '../judging/checks.js';
import type { TabFindings } from '../messages.js';
import { OptionsLink } from '../views/options-link.js';
import { useReader } from '../views/reader.js';
import { useChecks } from '../views/use-checks.js';
import { Words } from '../views/words.js';
import { Comparison } from './compare.js';
import { Found } from './found.js';
import type { Looks } from './looks.js';
import { hostOf, isCheckOf } from '../naming.js';
import { OwnSign } from './own-sign.js';
import { TabGone } from './tab-gone.js';
import { type Compare, type Pinned, useCompare } from './use-compare.js';
import { type Beside, useFindings } from './use-findings.js';
import { useLooks } from './use-looks.js';

/** The side panel: what was found in the tab beside it, and the answers to what is checked. */
export function Panel(): JSX.Element {
  const { panel } = useReader().language;
  const beside = useFindings();
  const checks = useChecks();
  const looks = useLooks();
  const { compare, pinned } = useCompare(hostOf(beside?.found?.origin ?? ''));
  useForgetting(checks);
  return (
    <>
      <header>
        <h1>{panel.name}</h1>
        {beside?.found && <Where {...beside.found} />}
        <OwnSign />
      </header>
      <main>
        {beside && pinned && isBeside(pinned, beside) && <Comparison pinned={pinned} compare={compare} />}
        {beside && <Tab key={beside.tab} {...beside} checks={checks} looks={looks} compare={compare} />}
      </main>
      <nav>
        <a href={browser.runtime.getURL('/check.html')} target="_blank">
          {panel.openCheck}
        </a>
        <OptionsLink />
      </nav>
    </>
  );
}

/** Whichever of the two tabs is active. */
const isBeside = ({ at, from }: Pinned, { tab }: Beside): boolean => tab === from || tab === at;

function Where({ origin }: TabFindings): JSX.Element | null {
  const { panel } = useReader().language;
  if (!URL.canParse(origin)) return null;
  return (
    <p class="quiet">
      <Words of={panel.onPage(quoted(new URL(origin).host))} />
    </p>
  );
}

interface TabParts extends Beside {
  readonly checks: Checks;
  readonly looks: Looks;
  readonly compare: Compare;
}

function Tab({ found, gone, pointed, ...parts }: TabParts): JSX.Element {
  const { panel } = useReader().language;
  if (gone) return <TabGone />;
  if (found === undefined) return <p data-state="not-looked">{panel.notLooked}</p>;
  if (found.unreadable === true) return <p data-state="unreadable">{panel.unreadable}</p>;
  return <Found found={found} pointed={pointed} {...parts} />;
}

/** Nobody waits any more for the checks of a tab that was closed; whatever they were lent is given back. */
function useForgetting(checks: Checks): void {
  useEffect(() => {
    const forget = (tab: number): void => {
      checks.forget(id => isCheckOf(id, tab));
    };
    browser.tabs.onRemoved.addListener(forget);
    return () => {
      browser.tabs.onRemoved.removeListener(forget);
    };
  }, [checks]);
}
