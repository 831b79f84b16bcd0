import { limits } from '../../core/index.js';
import { byPlace, isAttached } from './dom.js';
import { drawn } from './drawn.js';
import type { Findings, Standing } from './findings.js';
import type { MarkShown } from './mark.js';
import { type Steps, newMarks } from './marks.js';
import { mayBeMarked } from './placement.js';
import { pause } from './slices.js';

/** Which places have a mark: those a person sees, three of a finding, and one of an entry. */
export interface Marking {
  /** Tells when an element comes into view, and marks what stands there while it is. */
  readonly watch: (element: Element) => void;
  readonly forget: (element: Element) => void;
  /** What stands somewhere changed: marks are drawn after the next frame. */
  readonly refresh: () => void;
  readonly isOurs: (node: Node) => boolean;
  /** The page took something away. */
  readonly check: () => void;
  readonly remove: () => void;
}

export interface MarkingFor {
  readonly findings: Findings;
  readonly label: (title: string | undefined, pageOnly: boolean) => string;
  readonly show: (id: string) => void;
  /** Whether pages for people only are marked too. */
  readonly quietMarks: Promise<boolean>;
  /** Elements came into view, or what they hold now has a box. */
  readonly onAppear: (elements: readonly Element[]) => void;
  readonly signal: AbortSignal;
}

/** Parts of an element of which is told that they came into view. */
const PARTS = [0, 0.25, 0.5, 1];

const isLarge = ({ width, height }: DOMRectReadOnly): boolean =>
  width >= limits.smallestTarget && height >= limits.smallestTarget;

export function newMarking({ findings, label, show, quietMarks, onAppear, signal }: MarkingFor): Marking {
  const marks = newMarks(signal);
  const visible = new Set<Element>();
  const entries = new WeakMap<Element, Set<Element>>();
  let quietly = false;
  let waiting = false;
  let steps: Steps | undefined;

  const visibility = new IntersectionObserver(
    changes => {
      const known = changes.filter(({ target, isIntersecting }) => isIntersecting || visible.has(target));
      if (known.length === 0) return; // all are out of sight, as they were
      const appeared = known.filter(({ target }) => !visible.has(target));
      for (const change of known) note(change);
      if (appeared.length > 0) onAppear(appeared.map(({ target }) => target));
      refresh();
    },
    { threshold: PARTS },
  );
  signal.addEventListener('abort', () => {
    visibility.disconnect();
  });

  /** What is cut off by something around it is only as visible as what is left of it. */
  function note({ target, isIntersecting, intersectionRect, boundingClientRect }: IntersectionObserverEntry): void {
    const seen = isLarge(intersectionRect) || (!isLarge(boundingClientRect) && mayBeEmpty(target));
    if (isIntersecting && seen) visible.add(target);
    else visible.delete(target);
  }

  /** Whatever waits for a script of its own shows nothing before that. */
  const mayBeEmpty = (element: Element): boolean =>
    findings.at(element).some(({ sighting: { carrier } }) => carrier === 'embed' || carrier === 'element');

  const isMarkable = (element: Element): boolean => mayBeMarked(element, mayBeEmpty(element));

  /** Each step in a task of its own, because what runs for the first time takes long. Only the newest drawing goes on. */
  async function draw(): Promise<void> {
    const mine = (steps = drawing());
    while (!signal.aborted && steps === mine && mine.next().done !== true) await pause();
  }

  function* drawing(): Steps {
    const places = wanted();
    marks.place();
    yield* marks.draw(places);
  }

  function wanted(): ReadonlyMap<Element, MarkShown> {
    const counts = new Map<string, number>();
    const inOrder = [...visible].filter(isAttached).slice(0, limits.findings).sort(byPlace);
    const places = inOrder.flatMap((element): readonly (readonly [Element, MarkShown])[] => {
      const standing = markedAt(element);
      if (!standing || !isItsPlace(element, standing)) return [];
      const count = counts.get(standing.id) ?? 0;
      if (count >= limits.marksPerFinding || !isMarkable(element)) return [];
      counts.set(standing.id, count + 1);
      return [[element, markOf(standing)]];
    });
    return new Map(places);
  }

  const markedAt = (element: Element): Standing | undefined =>
    findings.at(element).find(({ sighting: { tier, expects } }) => {
      return tier === 'marked' && (quietly || expects !== 'page-only');
    });

  /** An entry has its mark at the last of its places that may have one. */
  function isItsPlace(element: Element, { sighting: { entry } }: Standing): boolean {
    if (!entry) return true;
    const others = [...(entries.get(entry) ?? [])].filter(
      place => isAttached(place) && markedAt(place)?.sighting.entry === entry && isMarkable(place),
    );
    return others.sort(byPlace).at(-1) === element;
  }

  function markOf({ id, sighting: { claimed, expects } }: Standing): MarkShown {
    const quiet = expects === 'page-only';
    const title = claimed?.title ?? findings.told(id)?.claimed?.title;
    const press = (): void => {
      show(id);
    };
    return { id, label: label(title, quiet), quiet, press };
  }

  function remember(element: Element): void {
    for (const { sighting } of findings.at(element)) {
      if (!sighting.entry) continue;
      const places = entries.get(sighting.entry) ?? new Set();
      entries.set(sighting.entry, places.add(element));
    }
  }

  function refresh(): void {
    if (waiting || signal.aborted) return;
    waiting = true;
    void drawn().then(() => {
      waiting = false;
      return draw();
    });
  }

  void quietMarks.then(
    chosen => {
      quietly = chosen;
      refresh();
    },
    () => undefined,
  );

  return {
    watch(element) {
      remember(element);
      visibility.observe(element);
    },
    forget(element) {
      visible.delete(element);
      visibility.unobserve(element);
    },
    refresh,
    isOurs: marks.isOurs,
    check: marks.check,
    remove: marks.remove,
  };
}
