import { limits } from '../../core/index.js';
import type { Sighting } from '../detectors/detector.js';
import type { Claimed, Spotted } from '../finding.js';
import type { Named } from './naming.js';

/** One credential of this document and what stands of it at each element. */
interface Finding {
  readonly id: string;
  readonly key: string;
  readonly places: Map<Element, Named>;
  /** What is told of it; the last of its places may be gone. */
  told: Omit<Spotted, 'id' | 'live'>;
}

/** A finding as it stands at one element. */
export interface Standing {
  readonly id: string;
  readonly sighting: Sighting;
}

/** What a document holds: one key, one finding, as many places as there are. */
export interface Findings {
  /** Exactly this stands at an element now; nothing more where there are too many findings already. */
  readonly put: (element: Element, all: readonly Named[]) => void;
  readonly at: (element: Element) => readonly Standing[];
  readonly placesOf: (id: string) => readonly Element[];
  readonly told: (id: string) => Omit<Spotted, 'id' | 'live'> | undefined;
  /** Whether it stands at so many elements that one more says nothing new. */
  readonly isEverywhere: (id: string) => boolean;
  readonly keyOf: (id: string) => string | undefined;
  /** Forgets what is no longer anywhere. */
  readonly forgetGone: () => void;
  readonly list: () => readonly Spotted[];
  readonly more: () => boolean;
}

export function newFindings(): Findings {
  const byKey = new Map<string, Finding>();
  const byId = new Map<string, Finding>();
  const keysAt = new WeakMap<Element, readonly string[]>();
  /** Nobody can guess the names of this document's findings. */
  const prefix = crypto.getRandomValues(new Uint32Array(4)).join('-');
  let count = 0;
  let more = false;

  function known(named: Named): Finding | undefined {
    const finding = byKey.get(named.key);
    if (finding) return finding;
    if (byKey.size >= limits.findings) {
      more = true;
      return undefined;
    }
    count += 1;
    const id = `${prefix}-${String(count)}`;
    const fresh = { id, key: named.key, places: new Map<Element, Named>(), told: describe(named) };
    byKey.set(named.key, fresh);
    byId.set(fresh.id, fresh);
    return fresh;
  }

  function stand(element: Element, named: Named): string {
    const finding = known(named);
    if (!finding) return '';
    finding.places.set(element, named);
    finding.told = together(finding);
    return named.key;
  }

  function leave(element: Element, key: string): void {
    const finding = byKey.get(key);
    if (!finding?.places.delete(element) || finding.places.size === 0) return;
    finding.told = together(finding);
  }

  return {
    put(element, all) {
      const keys = new Set(all.map(({ key }) => key));
      for (const key of keysAt.get(element) ?? []) if (!keys.has(key)) leave(element, key);
      keysAt.set(
        element,
        all.map(named => stand(element, named)),
      );
    },
    at: element =>
      (keysAt.get(element) ?? []).flatMap(key => {
        const { id, places } = byKey.get(key) ?? {};
        const named = places?.get(element);
        return id !== undefined && named ? { id, sighting: named.sighting } : [];
      }),
    placesOf: id => [...(byId.get(id)?.places.keys() ?? [])],
    told: id => byId.get(id)?.told,
    isEverywhere: id => (byId.get(id)?.places.size ?? 0) > limits.placesWatched,
    keyOf: id => byId.get(id)?.key,
    forgetGone() {
      for (const { id, key, places } of byKey.values()) {
        if (places.size > 0) continue;
        byKey.delete(key);
        byId.delete(id);
      }
    },
    list: () => [...byKey.values()].map(({ id, told, places }) => ({ id, ...told, live: places.size > 0 })),
    more: () => more,
  };
}

/** How many of a finding's places are asked what they say of it. */
const ASKED = 8;

/** What the first places say of it: what any of them marks is marked, and what any of them claims is claimed. */
function together({ places }: Finding): Finding['told'] {
  const all = [...first(places.values(), ASKED)].map(describe);
  const [told = {} as Finding['told']] = all;
  const claimed = all.reduce<Claimed>((sum, one) => ({ ...one.claimed, ...sum }), {});
  return {
    ...told,
    tier: all.some(({ tier }) => tier === 'marked') ? 'marked' : told.tier,
    ...(Object.keys(claimed).length > 0 && { claimed }),
    ...(all.some(({ section }) => section) && { section: true as const }),
  };
}

function* first<T>(all: Iterable<T>, count: number): Generator<T> {
  let left = count;
  for (const one of all) {
    if (left === 0) return;
    left -= 1;
    yield one;
  }
}

function describe({ sighting, key, payload }: Named): Finding['told'] {
  const { carrier, tier, claimed, section } = sighting;
  return {
    carrier,
    tier,
    ...('address' in sighting && { address: sighting.address }),
    ...(payload && { payload, fingerprint: key }),
    ...(claimed && { claimed }),
    ...(section && { section }),
  };
}
