import type { JSX } from 'preact';
import { browser } from 'wxt/browser';
import { quoted } from '../../core/index.js';
import type { Finding } from '../finding.js';
import type { Checks } from '../judging/checks.js';
import type { TabFindings } from '../messages.js';
import { merge, understand } from '../understand.js';
import { useReader } from '../views/reader.js';
import { useChecks } from '../views/use-checks.js';
import { Words } from '../views/words.js';
import { Entry } from './entry.js';
import { useFindings } from './use-findings.js';

/** The side panel: what was found in the tab beside it, and the answers to what is checked. */
export function Panel(): JSX.Element {
  const { panel } = useReader().language;
  const beside = useFindings();
  const checks = useChecks();
  return (
    <>
      <header>
        <h1>{panel.name}</h1>
        {beside?.found && <Where {...beside.found} />}
      </header>
      <main>{beside && <Found tab={beside.tab} found={beside.found} checks={checks} />}</main>
      <nav>
        <a href={browser.runtime.getURL('/check.html')} target="_blank">
          {panel.openCheck}
        </a>
      </nav>
    </>
  );
}

function Where({ origin }: TabFindings): JSX.Element | null {
  const { panel } = useReader().language;
  if (!URL.canParse(origin)) return null;
  return (
    <p class="quiet">
      <Words of={panel.onPage(quoted(new URL(origin).host))} />
    </p>
  );
}

/** What is listed: an offered link is checked from the menu, and what is inside a picture was not looked at. */
const isListed = ({ tier }: Finding): boolean => tier === 'marked' || tier === 'listed';

interface FoundParts {
  readonly tab: number;
  readonly found: TabFindings | undefined;
  readonly checks: Checks;
}

function Found({ checks, found, tab }: FoundParts): JSX.Element {
  const { panel } = useReader().language;
  if (found === undefined) return <p data-state="not-looked">{panel.notLooked}</p>;
  if (found.unreadable === true) return <p data-state="unreadable">{panel.unreadable}</p>;
  const findings = merge(found.found.map(({ frame, ...spotted }) => understand(spotted, frame))).filter(isListed);
  const [live, earlier] = [findings.filter(one => one.live), findings.filter(one => !one.live)];
  const listed = (some: readonly Finding[]): JSX.Element => (
    <ul class="entries">
      {some.map(finding => (
        <Entry key={finding.id} tab={tab} finding={finding} checks={checks} pointedAt={finding.id === found.show} />
      ))}
    </ul>
  );
  return (
    <>
      {findings.length === 0 ? (
        <p data-state="nothing">{panel.nothing}</p>
      ) : (
        <p class="quiet">
          {panel.found(findings.length)}. {panel.spotted}
        </p>
      )}
      {live.length > 0 && listed(live)}
      {earlier.length > 0 && (
        <section class="seen-earlier">
          <h2>{panel.earlier}</h2>
          {listed(earlier)}
        </section>
      )}
      <NotRead {...found} />
    </>
  );
}

/** What the pass over the page left out. */
function NotRead({ images, more, partly }: TabFindings): JSX.Element {
  const { panel } = useReader().language;
  return (
    <>
      {images > 0 && <p data-state="images">{panel.images(images)}</p>}
      {more && <p data-state="more">{panel.more}</p>}
      {partly && <p data-state="partly">{panel.partly}</p>}
    </>
  );
}
