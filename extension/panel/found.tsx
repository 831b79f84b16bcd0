import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { plain } from '../../core/index.js';
import type { Finding } from '../finding.js';
import { type Checks, answeredOf } from '../judging/checks.js';
import type { TabFindings } from '../messages.js';
import { useReader } from '../views/reader.js';
import { SideBySide } from '../views/together.js';
import { useChanges } from '../views/use-checks.js';
import { AlwaysHere } from './always-here.js';
import { goOn } from './begin.js';
import { CheckAll } from './check-all.js';
import { Entry } from './entry.js';
import { useListed } from './listed.js';
import { LookInside } from './look-inside.js';
import type { Looks } from './looks.js';
import { checkIdOf, nameOf } from '../naming.js';
import { NotRead } from './not-read.js';
import { PageStructure } from './page-structure.js';
import type { Compare } from './use-compare.js';
import type { Pointed } from './use-findings.js';

interface FoundParts {
  readonly tab: number;
  readonly found: TabFindings;
  readonly pointed: Pointed | undefined;
  readonly checks: Checks;
  readonly looks: Looks;
  readonly compare: Compare;
}

/** What was found in the tab beside the panel, and what of it nobody read. */
export function Found({ checks, compare, found, looks, pointed, tab }: FoundParts): JSX.Element {
  const { panel } = useReader().language;
  const { findings, pictures, pointedAt } = useListed({ tab, found, looks, checks, pointed });
  useGoingOn(checks, findings, tab);
  const [live, earlier] = [findings.filter(one => one.live), findings.filter(one => !one.live)];
  const listed = (some: readonly Finding[]): JSX.Element => (
    <ul class="entries">
      {some.map(one => (
        <Entry
          key={one.id}
          tab={tab}
          finding={one}
          checks={checks}
          compare={compare}
          pointed={one.id === pointedAt ? pointed : undefined}
        />
      ))}
    </ul>
  );
  return (
    <>
      {findings.length === 0 ? (
        !found.unread.includes('unkept') && <Nothing />
      ) : (
        <p class="quiet">
          {panel.found(findings.length)}. {panel.spotted}
        </p>
      )}
      <CheckAll tab={tab} findings={live} checks={checks} />
      <Answered tab={tab} findings={findings} checks={checks} />
      {live.length > 0 && listed(live)}
      {earlier.length > 0 && (
        <section class="seen-earlier">
          <h2>{panel.earlier}</h2>
          {listed(earlier)}
        </section>
      )}
      <LookInside tab={tab} count={found.images} pictures={pictures} looks={looks} />
      <NotRead tab={tab} found={found} />
      <AlwaysHere origin={found.origin} />
      <PageStructure tab={tab} open={found.unread.includes('layout')} />
    </>
  );
}

/** An empty page is not a failure; a credential may still be handed over. */
function Nothing(): JSX.Element {
  const { panel } = useReader().language;
  return (
    <>
      <p data-state="nothing">{panel.nothing}</p>
      <p>
        <a href={browser.runtime.getURL('/check.html')} target="_blank">
          {panel.paste}
        </a>
      </p>
    </>
  );
}

interface AnsweredParts {
  readonly tab: number;
  readonly findings: readonly Finding[];
  readonly checks: Checks;
}

/** What was answered so far, side by side; drawn apart from the list, which stays as it is meanwhile. */
function Answered({ checks, findings, tab }: AnsweredParts): JSX.Element {
  const { language } = useReader();
  useChanges(checks);
  const things = useMemo(
    () => findings.map(one => ({ id: checkIdOf(one, tab), label: plain(nameOf(one, language)) })),
    [...findings, tab, language],
  );
  return <SideBySide of={answeredOf(checks, things)} />;
}

/** A check whose panel closed beneath the browser's question goes on where the person said yes. */
function useGoingOn(checks: Checks, findings: readonly Finding[], tab: number): void {
  const isAnything = findings.length > 0;
  const now = useRef(findings);
  now.current = findings;
  useEffect(() => {
    const go = (): void => void goOn(checks, now.current, tab);
    if (isAnything) go();
    browser.permissions.onAdded.addListener(go);
    return () => {
      browser.permissions.onAdded.removeListener(go);
    };
  }, [checks, tab, isAnything]);
}
