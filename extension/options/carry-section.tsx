import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { limits } from '../../core/index.js';
import { heldForGood } from '../lent.js';
import { readSettings } from '../settings.js';
import { readSites } from '../sites.js';
import { useReader } from '../views/reader.js';
import { saveFile } from '../views/save-file.js';
import { type FromCarrier, openCarrier } from './carried.js';
import { useOptionsWords } from './words.js';

/** Everything that is kept, as one file for another browser, or for another day. */
export function CarrySection(): JSX.Element {
  const { announce } = useReader();
  const words = useOptionsWords().carry;
  const [undone, setUndone] = useState<string>();
  async function save(): Promise<void> {
    setUndone(undefined);
    const written = await everything().catch((): FromCarrier => ({ kind: 'failed' }));
    if (written.kind === 'written') {
      saveFile(written.file, `${words.file}-${new Date().toISOString().slice(0, 10)}.json`);
      return;
    }
    const says = written.kind === 'too-large' ? words.tooLarge(limits.directoryBytes) : words.unread;
    setUndone(says);
    announce(says);
  }
  return (
    <section class="carry" aria-labelledby="carry">
      <h2 id="carry">{words.title}</h2>
      <p>{words.intro}</p>
      <button type="button" data-action="export-everything" onClick={() => void save()}>
        {words.save}
      </button>
      {undone !== undefined && <NotExported>{undone}</NotExported>}
    </section>
  );
}

export const NotExported = ({ children }: { readonly children: string }): JSX.Element => (
  <p class="notice doubtful" data-state="not-exported">
    {children}
  </p>
);

async function everything(): Promise<FromCarrier> {
  const carrier = openCarrier();
  const [settings, sites, held] = await Promise.all([readSettings(), readSites(), heldForGood()]);
  const followed = new Set(sites.map(site => new URL(site).hostname));
  const hosts = held.filter(host => !followed.has(host));
  return carrier.ask({ kind: 'write', wishes: { settings, sites, hosts } }).finally(carrier.end);
}
