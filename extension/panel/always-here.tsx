import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type Done, beginFollowing } from '../follow-site.js';
import { giveBackHost } from '../permissions.js';
import { concernsSites, isFollowed, removeSite } from '../sites.js';
import { useReader } from '../views/reader.js';

/** Looking without a press, on one site, by the person's wish. Off everywhere until then, and never in a private window. */
export function AlwaysHere({ origin }: { readonly origin: string }): JSX.Element | null {
  const { announce, language } = useReader();
  const { always: words, notKept } = language.panel;
  const [on, setOn] = useState(false);
  const [undone, setUndone] = useState<string>();
  useEffect(() => followed(origin, setOn), [origin]);
  if (!origin.startsWith('https://') || browser.extension.inIncognitoContext) return null;

  function press(wanted: boolean): void {
    setUndone(undefined);
    // The browser's question comes first: after a pause the press no longer counts.
    void (wanted ? beginFollowing(origin) : end(origin)).then(done => {
      setOn(done === 'done' && wanted);
      if (done === 'done') return;
      const says = done === 'unkept' ? notKept : words.declined;
      setUndone(says);
      announce(says);
    });
  }
  return (
    <section class="always" data-state={on ? 'always' : 'by-hand'}>
      <label>
        <input
          type="checkbox"
          role="switch"
          checked={on}
          aria-describedby="always-hint"
          onChange={({ currentTarget }) => {
            const wanted = currentTarget.checked;
            currentTarget.checked = on;
            press(wanted);
          }}
        />{' '}
        {words.switch(new URL(origin).host)}
      </label>
      <p id="always-hint" class="quiet">
        {words.hint}
      </p>
      {undone !== undefined && <p data-declined>{undone}</p>}
    </section>
  );
}

/** Says whether the site is followed, now and after every change, until it is no longer wanted. */
function followed(origin: string, say: (on: boolean) => void): () => void {
  let over = false;
  const look = (): void =>
    void isFollowed(origin).then(on => {
      if (!over) say(on);
    });
  const hear = (changes: Readonly<Record<string, object>>): void => {
    if (concernsSites(changes)) look();
  };
  browser.storage.local.onChanged.addListener(hear);
  look();
  return () => {
    over = true;
    browser.storage.local.onChanged.removeListener(hear);
  };
}

async function end(origin: string): Promise<Done> {
  await removeSite(origin);
  await giveBackHost(new URL(origin).host);
  return 'done';
}
