import { useEffect, useState } from 'preact/hooks';
import { takeHanded } from '../handed.js';
import { type Thing, textThing } from './things.js';

/** What this page was opened with: something picked on a page, or a sample. */
export interface Arrival {
  readonly address?: string;
  readonly text?: string;
  readonly thing?: Thing;
  /** Pressed for already; everything else waits for Check. */
  readonly begin?: true;
  readonly lost?: true;
}

interface Names {
  readonly picture: string;
  readonly samples: Readonly<Record<string, string>>;
}

/** Read once; the page's own address says nothing of it afterwards. */
export function useArrival(names: Names): Arrival {
  const [arrival, setArrival] = useState<Arrival>({});
  useEffect(() => {
    const stated = new URLSearchParams(location.hash.slice(1));
    const [handed, sample] = [stated.get('handed'), stated.get('sample')];
    if (handed === null && sample === null) return;
    history.replaceState(null, '', location.pathname);
    void (sample === null ? arrived(handed ?? '', names) : sampleNamed(sample, names)).then(setArrival);
  }, []);
  return arrival;
}

async function arrived(id: string, { picture }: Names): Promise<Arrival> {
  const handed = await takeHanded(id);
  if (handed === undefined) return { lost: true };
  if (handed.kind === 'address') return { address: handed.address };
  return handed.kind === 'text' ? { text: handed.text } : { thing: textThing(handed.address, picture) };
}

/** Made up, and signed with a key that stands in it: whoever checks it asks nobody. */
async function sampleNamed(name: string, { samples }: Names): Promise<Arrival> {
  const { default: sample } = await import('./sample.json');
  const says = samples[name];
  if (says === undefined) return {};
  const shown = name === 'changed' ? { ...sample, name: changedTo } : sample;
  return { thing: textThing(JSON.stringify(shown), says), begin: true };
}

const changedTo = 'Advanced Data Ethics';
