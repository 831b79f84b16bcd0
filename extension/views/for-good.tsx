import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { quoted } from '../../core/index.js';
import { heldForGood, onHeldChanged } from '../lent.js';
import { useReader } from './reader.js';
import { Words } from './words.js';

interface ForGoodParts {
  /** Those named beside it. */
  readonly hosts: readonly string[];
  readonly on: boolean;
  readonly choose: (on: boolean) => void;
}

/**
 * Whether the hosts named beside it may be asked from now on, and not for this check alone. Not offered where they may be
 * already, nor for a port of its own, which is asked about each time.
 */
export function ForGood({ choose, hosts, on }: ForGoodParts): JSX.Element | null {
  const { panel } = useReader().language;
  const lendable = useLendable(hosts);
  const [host, another] = lendable;
  if (host === undefined) return null;
  return (
    <label class="for-good quiet">
      <input
        type="checkbox"
        name="for-good"
        checked={on}
        onChange={({ currentTarget }) => {
          choose(currentTarget.checked);
        }}
      />{' '}
      <Words of={another === undefined ? panel.forGood(quoted(host)) : panel.forGoodAll} />
    </label>
  );
}

/** Those that are not held for good; none until it is known. */
function useLendable(hosts: readonly string[]): readonly string[] {
  const [known, setKnown] = useState(held);
  useEffect(() => watch(setKnown), []);
  if (known === undefined || known.includes('*')) return [];
  return hosts.filter(host => !host.includes(':') && !known.includes(host));
}

/** Read once for a whole page: a list of five hundred does not ask the browser five hundred times. */
let held: readonly string[] | undefined;
let isWatched = false;
const watching = new Set<(held: readonly string[] | undefined) => void>();

function watch(heard: (held: readonly string[] | undefined) => void): () => void {
  watching.add(heard);
  if (isWatched) heard(held);
  else {
    isWatched = true;
    onHeldChanged(look);
    look();
  }
  return () => {
    watching.delete(heard);
  };
}

function look(): void {
  void heldForGood().then(now => {
    held = now;
    for (const heard of watching) heard(now);
  });
}
