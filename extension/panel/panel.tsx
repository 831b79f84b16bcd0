import type { JSX } from 'preact';
import { browser } from 'wxt/browser';
import { plain, quoted } from '../../core/index.js';
import type { Finding, Picture } from '../finding.js';
import { type Checks, answeredOf } from '../judging/checks.js';
import type { TabFindings } from '../messages.js';
import { merge, understand } from '../understand.js';
import { useReader } from '../views/reader.js';
import { SideBySide } from '../views/together.js';
import { useChecks } from '../views/use-checks.js';
import { Words } from '../views/words.js';
import { Entry, checkIdOf, nameOf } from './entry.js';
import { LookInside } from './look-inside.js';
import type { Looks } from './looks.js';
import { findingIn, guarded } from './pictures.js';
import { useFindings } from './use-findings.js';
import { useLooks } from './use-looks.js';

/** The side panel: what was found in the tab beside it, and the answers to what is checked. */
export function Panel(): JSX.Element {
  const { panel } = useReader().language;
  const beside = useFindings();
  const checks = useChecks();
  const looks = useLooks();
  return (
    <>
      <header>
        <h1>{panel.name}</h1>
        {beside?.found && <Where {...beside.found} />}
      </header>
      <main>{beside && <Found tab={beside.tab} found={beside.found} checks={checks} looks={looks} />}</main>
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

/** What is listed of what was spotted: an offered link is checked from the menu. */
const isListed = ({ tier }: Finding): boolean => tier === 'marked' || tier === 'listed';

interface FoundParts {
  readonly tab: number;
  readonly found: TabFindings | undefined;
  readonly checks: Checks;
  readonly looks: Looks;
}

function Found({ checks, found, looks, tab }: FoundParts): JSX.Element {
  const { language } = useReader();
  const { panel } = language;
  if (found === undefined) return <p data-state="not-looked">{panel.notLooked}</p>;
  if (found.unreadable === true) return <p data-state="unreadable">{panel.unreadable}</p>;
  const pictures = guarded(found.pictures);
  const spotted = merge(found.found.map(({ frame, ...one }) => understand(one, frame))).filter(isListed);
  const findings = merge([...spotted, ...pictures.flatMap(one => insideOf(one, looks))]);
  const [live, earlier] = [findings.filter(one => one.live), findings.filter(one => !one.live)];
  const labelOf = (one: Finding): string => plain(nameOf(one, language));
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
      <SideBySide
        of={answeredOf(
          checks,
          findings.map(one => ({ id: checkIdOf(one, tab), label: labelOf(one) })),
        )}
      />
      {live.length > 0 && listed(live)}
      {earlier.length > 0 && (
        <section class="seen-earlier">
          <h2>{panel.earlier}</h2>
          {listed(earlier)}
        </section>
      )}
      <LookInside tab={tab} count={found.images} pictures={pictures} looks={looks} />
      <NotRead {...found} />
    </>
  );
}

function insideOf(picture: Picture, looks: Looks): readonly Finding[] {
  const inside = looks.inside(picture);
  return inside?.kind === 'carries' ? [findingIn(picture, inside.address)] : [];
}

/** What the pass over the page left out. */
function NotRead({ more, partly }: TabFindings): JSX.Element {
  const { panel } = useReader().language;
  return (
    <>
      {more && <p data-state="more">{panel.more}</p>}
      {partly && <p data-state="partly">{panel.partly}</p>}
    </>
  );
}
