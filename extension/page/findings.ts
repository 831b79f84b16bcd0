import { limits } from '../../core/index.js';
import type { Sighting } from '../detectors/detector.js';
import type { Spotted } from '../finding.js';
import { isAttached } from './dom.js';

/** One credential of this document and the elements it stands at. */
interface Entry {
  readonly id: string;
  readonly sighting: Sighting;
  readonly payload?: { readonly sha256: string; readonly bytes: number };
  readonly places: Set<Element>;
}

/** What a document holds: one key, one finding, as many places as there are. */
export interface Findings {
  /** Records a sighting at an element; answers with the finding's id, or nothing beyond the limit. */
  readonly add: (element: Element, sighting: Sighting) => Promise<string | undefined>;
  /** The element no longer shows what it showed. */
  readonly leave: (element: Element) => void;
  readonly idAt: (element: Element) => string | undefined;
  readonly placesOf: (id: string) => readonly Element[];
  readonly sightingOf: (id: string) => Sighting | undefined;
  readonly hashOf: (id: string) => string | undefined;
  /** Forgets elements that are gone; with `forget`, also findings that are no longer anywhere. */
  readonly tidy: (forget: boolean) => void;
  readonly list: () => readonly Spotted[];
  readonly more: () => boolean;
}

export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('');
}

async function keyOf(sighting: Sighting): Promise<string> {
  return 'target' in sighting ? sighting.target : sha256(sighting.same);
}

export function newFindings(): Findings {
  const entries = new Map<string, Entry>();
  const byId = new Map<string, Entry>();
  const keys = new WeakMap<Element, string>();
  let more = false;

  async function newEntry(key: string, sighting: Sighting): Promise<Entry | undefined> {
    const payload = 'text' in sighting ? await payloadOf(sighting.text) : undefined;
    const known = entries.get(key);
    if (known) return known;
    if (entries.size >= limits.findings) {
      more = true;
      return undefined;
    }
    const entry = { id: crypto.getRandomValues(new Uint32Array(4)).join('-'), sighting, places: new Set<Element>() };
    const whole = payload ? { ...entry, payload } : entry;
    entries.set(key, whole);
    byId.set(entry.id, whole);
    return whole;
  }

  function leave(element: Element): void {
    entries.get(keys.get(element) ?? '')?.places.delete(element);
    keys.delete(element);
  }

  return {
    async add(element, sighting) {
      const key = await keyOf(sighting);
      const entry = entries.get(key) ?? (await newEntry(key, sighting));
      if (!entry) return undefined;
      if (keys.get(element) !== key) leave(element);
      keys.set(element, key);
      entry.places.add(element);
      return entry.id;
    },
    leave,
    idAt: element => entries.get(keys.get(element) ?? '')?.id,
    placesOf: id => [...(byId.get(id)?.places ?? [])],
    sightingOf: id => byId.get(id)?.sighting,
    hashOf: id => byId.get(id)?.payload?.sha256,
    tidy(forget) {
      for (const [key, { id, places }] of entries) {
        for (const place of places) if (!isAttached(place)) places.delete(place);
        if (!forget || places.size > 0) continue;
        entries.delete(key);
        byId.delete(id);
      }
    },
    list: () => [...entries.values()].map(spotted),
    more: () => more,
  };
}

const payloadOf = async (text: string) => ({
  sha256: await sha256(text),
  bytes: new TextEncoder().encode(text).length,
});

function spotted({ id, sighting, payload, places }: Entry): Spotted {
  const { carrier, tier, title } = sighting;
  return {
    id,
    carrier,
    tier,
    ...('address' in sighting && { address: sighting.address }),
    ...(payload && { payload }),
    ...(title !== undefined && { claimed: { title } }),
    live: places.size > 0,
  };
}
