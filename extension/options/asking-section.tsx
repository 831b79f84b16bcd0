import type { JSX } from 'preact';
import { type Segment, plain, quoted } from '../../core/index.js';
import { heldForGood, onHeldChanged } from '../lent.js';
import { giveBackHost, holdsHost } from '../permissions.js';
import { onSitesChanged, readSites, removeSite } from '../sites.js';
import { useReader } from '../views/reader.js';
import { Words } from '../views/words.js';
import { Switched } from './switched.js';
import { useRead } from './use-read.js';
import { useOptionsWords } from './words.js';

/** Whom Proofmark may ask at all, without a further question, and on which sites it looks by itself. */
export function AskingSection(): JSX.Element {
  const words = useOptionsWords().asking;
  return (
    <section class="asking" aria-labelledby="asking">
      <h2 id="asking">{words.title}</h2>
      <NeverIssuers />
      <Hosts />
    </section>
  );
}

function NeverIssuers(): JSX.Element {
  const words = useOptionsWords().asking;
  return (
    <Switched name="doNotContactIssuers" id="never-issuers" says={words.never}>
      {words.neverMeans}
    </Switched>
  );
}

/** A host of a followed site is held for that; it stands there and nowhere else. */
function Hosts(): JSX.Element | null {
  const { announce } = useReader();
  const words = useOptionsWords().asking;
  const held = useRead(heldForGood, onHeldChanged);
  const sites = useRead(readSites, onSitesChanged);
  if (held === undefined || sites === undefined) return null;
  const followed = new Set(sites.map(site => new URL(site).hostname));
  const shown = (host: string): Segment => (host === '*' ? { kind: 'text', text: words.everywhere } : quoted(host));
  async function takeBack(host: string): Promise<void> {
    await giveBackHost(host);
    const says = (await holdsHost(host)) ? words.notTakenBack : words.takenBack;
    announce(plain(says(shown(host))));
  }
  async function leave(site: string): Promise<void> {
    await removeSite(site);
    await takeBack(new URL(site).hostname);
  }
  return (
    <>
      <Held
        title={words.forGood}
        means={words.forGoodMeans}
        none={words.noHost}
        kind="for-good"
        hosts={held.filter(host => !followed.has(host))}
        shown={shown}
        takeBack={host => void takeBack(host)}
      />
      <Held
        title={words.sites}
        means={words.sitesMean}
        none={words.noSite}
        kind="sites"
        hosts={sites}
        shown={site => quoted(new URL(site).host)}
        takeBack={site => void leave(site)}
      />
    </>
  );
}

interface HeldParts {
  readonly title: string;
  readonly means: string;
  readonly none: string;
  readonly kind: string;
  readonly hosts: readonly string[];
  readonly shown: (host: string) => Segment;
  readonly takeBack: (host: string) => void;
}

function Held({ hosts, kind, means, none, shown, takeBack, title }: HeldParts): JSX.Element {
  const words = useOptionsWords().asking;
  return (
    <section data-hosts={kind}>
      <h3>{title}</h3>
      <p class="quiet">{means}</p>
      {hosts.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ul class="held">
          {hosts.map(host => (
            <li key={host} data-host={host}>
              <Words of={[shown(host)]} />{' '}
              <button
                type="button"
                aria-label={words.takeBackNamed(shown(host).text)}
                onClick={() => {
                  takeBack(host);
                }}
              >
                {words.takeBack}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
