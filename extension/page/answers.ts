import type { PageAdapter } from '../detectors/adapter.js';
import type { Sighting } from '../detectors/detector.js';
import { detect } from '../detectors/index.js';
import type { Claimed } from '../finding.js';
import type { Compared, Payload } from '../messages.js';
import { isAttached } from './dom.js';
import type { Findings } from './findings.js';
import { type Named, named } from './naming.js';
import { isPrivate } from './private-places.js';

/** What is read afresh when it is asked for. */
export interface Answers {
  /** The payload of a finding, if it is still the one that was spotted. */
  readonly read: (id: string) => Promise<Payload>;
  /** What the page writes beside a finding now. */
  readonly compare: (id: string) => Promise<Compared>;
}

/** How many of a finding's places are read for what they claim. */
const PLACES_COMPARED = 8;

export function newAnswers(findings: Findings, page: () => PageAdapter): Answers {
  /** What stands at the places of a finding now. */
  async function* standing(id: string): AsyncGenerator<Named> {
    const key = findings.keyOf(id);
    for (const place of findings.placesOf(id))
      for (const sighting of seenAt(place, page())) {
        const now = await named(sighting);
        if (now.key === key) yield now;
      }
  }

  return {
    async read(id) {
      const wanted = findings.told(id)?.payload?.sha256;
      for await (const { sighting, payload } of standing(id))
        if ('text' in sighting && payload?.sha256 === wanted) return { kind: 'payload', text: sighting.text };
      return { kind: 'gone' };
    },
    async compare(id) {
      const claims: Claimed[] = [];
      for await (const { sighting } of standing(id)) {
        claims.push(sighting.claimed ?? {});
        if (claims.length === PLACES_COMPARED) break;
      }
      const known = claims.length > 0 ? claims : [findings.told(id)?.claimed ?? {}];
      const learner = findings.told(id) && page().learner();
      return { ...firstOfEach(known), ...(learner !== undefined && { learner }) };
    },
  };
}

const seenAt = (place: Element, page: PageAdapter): readonly Sighting[] =>
  isAttached(place) && !isPrivate(place) ? detect(place, page) : [];

/** Of each claim the first one made. */
const firstOfEach = (claims: readonly Claimed[]): Claimed =>
  claims.reduce((sum, claimed) => ({ ...claimed, ...sum }), {});
