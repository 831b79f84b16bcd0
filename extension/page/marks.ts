import { limits } from '../../core/index.js';
import {
  bodyElement,
  boxOf,
  byPlace,
  create,
  everythingBelow,
  isAttached,
  parentOf,
  previousOf,
  rootElement,
} from './dom.js';
import { newGrowth } from './growth.js';
import { dress } from './mark-look.js';
import { type MarkShown, drawMark, keepToItself } from './mark.js';
import { newOverlay } from './overlay.js';
import { isTextLink } from './placement.js';

const NAME = 'proofmark-mark';

/** Drawing in steps, each short; who leaves it after one of them, and begins again, misses nothing. */
export type Steps = Generator<undefined, void, undefined>;

/** Our marks on somebody else's page. They take no room, say nothing about any answer, and give way to a page that fights. */
export interface Marks {
  /** Exactly these are shown after the last step, in this order; those the page took away too often are not. */
  readonly draw: (wanted: ReadonlyMap<Element, MarkShown>) => Steps;
  /** What is marked may have moved. */
  readonly place: () => void;
  readonly isOurs: (node: Node) => boolean;
  /** Something was taken away: looks whether one of ours was. */
  readonly check: () => void;
  readonly remove: () => void;
}

export function newMarks(signal: AbortSignal): Marks {
  const overlay = newOverlay(NAME);
  const hosts = new Map<Element, HTMLElement>();
  const above = new Map<Element, MarkShown>();
  const shown = new Map<Element, MarkShown>();
  const ours = new WeakSet<Node>();
  const removals = new WeakMap<Element, number>();
  let isFull = false;

  /** A mark that does not stand anywhere yet. */
  function newMark(mark: MarkShown): HTMLElement {
    const host = create(NAME);
    const root = host.attachShadow({ mode: 'closed' });
    const paint = dress(root, host, 'host');
    keepToItself(host);
    drawMark(root, mark);
    paint();
    ours.add(host);
    return host;
  }

  function stand(element: Element, host: HTMLElement): void {
    hosts.set(element, host);
    Element.prototype.after.call(element, host);
  }

  function takeAway(element: Element): void {
    shown.delete(element);
    if (above.delete(element)) sizes.unobserve(element);
    if (above.size === 0) leavePage();
    hosts.get(element)?.remove();
    hosts.delete(element);
  }

  /** Whatever comes into a text has the browser go over the whole document; of a large one that would be felt. */
  function hasRoomInTexts(): boolean {
    isFull ||= isLarge();
    return !isFull;
  }

  const isLost = (element: Element): boolean => (removals.get(element) ?? 0) >= limits.markRemovals;

  function* draw(wanted: ReadonlyMap<Element, MarkShown>): Steps {
    const stale = [...shown].flatMap(([element, mark]) => (isSame(wanted.get(element), mark) ? [] : element));
    const fresh = [...wanted].filter(
      ([element]) => (!shown.has(element) || stale.includes(element)) && !isLost(element),
    );
    if (fresh.length === 0 && stale.length === 0) {
      raise(); // another order is also another one for the keyboard
      return;
    }
    const inTexts = fresh.length > 0 && hasRoomInTexts() ? fresh.filter(([element]) => isTextLink(element)) : [];
    if (inTexts.length > 0) yield;
    const made = new Map(inTexts.map(([element, mark]) => [element, newMark(mark)]));
    if (fresh.length > 0) yield;
    stale.forEach(takeAway);
    show(fresh, made);
    if (above.size > 0) {
      yield;
      overlay.prepare();
    }
    yield;
    raise();
  }

  /** First everything is read, then everything is written; a mark that moved anything goes to the layer instead. */
  function show(fresh: readonly (readonly [Element, MarkShown])[], made: ReadonlyMap<Element, HTMLElement>): void {
    const before = new Map([...made.keys()].map(element => [element, roomOf(element)]));
    for (const [element, mark] of fresh) {
      const host = made.get(element);
      shown.set(element, mark);
      if (host) stand(element, host);
      else lift(element, mark);
    }
    const moved = fresh.filter(([element]) => before.has(element) && roomOf(element) !== before.get(element));
    for (const [element, mark] of moved) {
      takeAway(element);
      shown.set(element, mark);
      lift(element, mark);
    }
  }

  function lift(element: Element, mark: MarkShown): void {
    above.set(element, mark);
    sizes.observe(element);
    followPage();
  }

  /** As long as a mark stands in the layer. The body may be another one than before; nothing is observed twice. */
  function followPage(): void {
    growth.watch();
    for (const whole of [rootElement(), bodyElement()]) if (whole) turns.observe(whole, { attributeFilter: TURNING });
  }
  function leavePage(): void {
    growth.stop();
    turns.disconnect();
  }

  function raise(): void {
    overlay.draw(new Map([...above].sort(([one], [other]) => byPlace(one, other))));
  }

  /** The page took a mark away, or put it elsewhere, while what it marks is still there. */
  function onLost(element: Element): void {
    const mark = shown.get(element);
    takeAway(element);
    if (!mark || !isAttached(element)) return;
    removals.set(element, (removals.get(element) ?? 0) + 1);
    if (isLost(element)) return;
    shown.set(element, mark);
    stand(element, newMark(mark));
  }

  const move = oncePerFrame(overlay.place);
  addEventListener('scroll', move, { capture: true, passive: true, signal });
  addEventListener('resize', move, { signal });
  const growth = newGrowth(overlay.place);
  const sizes = new ResizeObserver(overlay.place);
  const turns = new MutationObserver(oncePerFrame(overlay.turn));
  signal.addEventListener('abort', () => {
    leavePage();
    sizes.disconnect();
  });

  return {
    draw,
    place: overlay.place,
    isOurs: node => ours.has(node) || overlay.isOurs(node),
    check() {
      overlay.check();
      for (const [element, host] of hosts) if (previousOf(host) !== element) onLost(element);
    },
    remove() {
      for (const element of [...shown.keys()]) takeAway(element);
      overlay.remove();
    },
  };
}

const isLarge = (): boolean => {
  const whole = rootElement();
  return whole !== null && everythingBelow(whole)[limits.elementsForMarksInTexts] !== undefined;
};

const isSame = (one: MarkShown | undefined, other: MarkShown): boolean =>
  one?.id === other.id && one.label === other.label && one.quiet === other.quiet;

/** The room an element and what is around it take. */
function roomOf(element: Element): string {
  const boxes = [element, parentOf(element), rootElement()].map(one => one && boxOf(one));
  return boxes.map(box => (box ? [box.x, box.y, box.width, box.height].join(' ') : '')).join();
}

/** What turns a page around, at its root or its body. */
const TURNING = ['dir', 'lang', 'class'];

function oncePerFrame(work: () => void): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      work();
    });
  };
}
