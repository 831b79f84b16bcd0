import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Phrase, type Segment, plain, quoted } from '../../core/index.js';
import { beginFollowing } from '../follow-site.js';
import { requestHosts } from '../permissions.js';
import { useReader } from '../views/reader.js';
import { Words } from '../views/words.js';
import { useOptionsWords } from './words.js';

interface AgainParts {
  /** Origins, and hosts as permissions name them. */
  readonly sites: readonly string[];
  readonly hosts: readonly string[];
  readonly done: () => void;
}

/** What was allowed where an export comes from. A file gives no permission; each is asked for in a press of its own. */
export function PermissionsAgain({ done, hosts, sites }: AgainParts): JSX.Element {
  const { carry: words, asking } = useOptionsWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const shown = (host: string): Segment => (host === '*' ? { kind: 'text', text: asking.everywhere } : quoted(host));
  return (
    <section class="notice" data-state="permissions-again" aria-labelledby="permissions-again">
      <p>{words.taken}</p>
      <h3 id="permissions-again" ref={heading} tabIndex={-1}>
        {words.permissions}
      </h3>
      <p>{words.permissionsMean}</p>
      <ul class="held">
        {sites.map(site => (
          <Again
            key={site}
            name={site}
            of={quoted(new URL(site).host)}
            says={words.allowSite(quoted(new URL(site).host))}
            ask={async () => (await beginFollowing(site)) === 'done'}
          />
        ))}
        {hosts.map(host => (
          <Again
            key={host}
            name={host}
            of={shown(host)}
            says={words.allowHost(shown(host))}
            ask={() => requestHosts([host])}
          />
        ))}
      </ul>
      <button type="button" data-action="done" onClick={done}>
        {words.done}
      </button>
    </section>
  );
}

interface OneParts {
  readonly name: string;
  readonly of: Segment;
  readonly says: Phrase;
  /** Called in the handler of the press itself: the browser has to ask the person. */
  readonly ask: () => Promise<boolean>;
}

function Again({ ask, name, of, says }: OneParts): JSX.Element {
  const { announce } = useReader();
  const words = useOptionsWords().carry;
  const [allowed, setAllowed] = useState<boolean>();
  function press(): void {
    void ask().then(agreed => {
      setAllowed(agreed);
      announce(plain(agreed ? words.allowed(of) : words.notAllowed(of)));
    });
  }
  return (
    <li data-again={name} data-allowed={allowed}>
      {allowed === true ? (
        <Words of={words.allowed(of)} />
      ) : (
        <button type="button" onClick={press}>
          <Words of={says} />
        </button>
      )}
      {allowed === false && (
        <small>
          <Words of={words.notAllowed(of)} />
        </small>
      )}
    </li>
  );
}
