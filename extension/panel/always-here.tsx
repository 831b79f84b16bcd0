import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { forgetWaiting, keepWaiting } from '../pending.js';
import { giveBackHost, requestHosts } from '../permissions.js';
import { addSite, concernsSites, isFollowed, removeSite } from '../sites.js';
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
    void (wanted ? begin(origin) : end(origin)).then(done => {
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

type Done = 'done' | 'declined' | 'unkept';

/** The background registers what the setting says. A host is of no use where the site could not be written down. */
async function begin(origin: string): Promise<Done> {
  const consent = requestHosts([new URL(origin).host]);
  const kept = keepWaiting('site', { origin });
  const agreed = await consent;
  await kept;
  await forgetWaiting('site');
  if (!agreed) return 'declined';
  if (await addSite(origin)) return 'done';
  await giveBackHost(new URL(origin).host);
  return 'unkept';
}

async function end(origin: string): Promise<Done> {
  await removeSite(origin);
  await giveBackHost(new URL(origin).host);
  return 'done';
}
