import { limits } from '../../core/index.js';
import { create, isAttached, rootElement } from './dom.js';
import { dress } from './mark-look.js';
import { type MarkShown, drawMarks, keepToItself } from './mark.js';
import { type Corner, cornerOf, readsBackwards } from './placement.js';

/** One layer above the page, for marks that have no room in a text. It moves with the page and takes no place in it. */
export interface Overlay {
  /** Makes the layer when there is none. */
  readonly prepare: () => void;
  /** Shows exactly these, in the order they are reached with the keyboard. */
  readonly draw: (marks: ReadonlyMap<Element, MarkShown>) => void;
  readonly isOurs: (node: Node) => boolean;
  /** Looks whether the page took the layer away. */
  readonly check: () => void;
  /** What is marked may have moved. */
  readonly place: () => void;
  /** The page may have been turned around, as one is whose language is changed. */
  readonly turn: () => void;
  readonly remove: () => void;
}

interface Layer {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly paint: () => void;
}

/** A mark of the layer, and where it was put. */
interface Placed {
  readonly element: Element;
  readonly button: HTMLElement;
  /** Styles are dear: read anew only when the whole page is turned around. */
  readonly backwards: boolean;
  readonly at?: Corner;
}

export function newOverlay(name: string): Overlay {
  let layer: Layer | undefined;
  let shown: ReadonlyMap<Element, MarkShown> = new Map();
  let placed: readonly Placed[] = [];
  let removals = 0;

  function raised(): Layer {
    layer ??= newLayer(name);
    if (!isAttached(layer.host)) attach(layer.host);
    return layer;
  }

  function draw(marks: ReadonlyMap<Element, MarkShown>): void {
    const same = isSame(shown, marks);
    shown = marks;
    if (!same) redraw();
  }

  /** All is read before anything is written. */
  function redraw(): void {
    if (removals >= limits.markRemovals || (shown.size === 0 && !layer)) return;
    const elements = [...shown.keys()];
    const read = elements.map(element => {
      const backwards = readsBackwards(element);
      return { element, backwards, at: cornerOf(element, backwards) };
    });
    const { root, paint } = raised();
    const buttons = drawMarks(root, [...shown.values()]);
    placed = read.flatMap(({ at, ...one }, index) => {
      const button = buttons[index];
      return button ? put({ ...one, button }, at) : [];
    });
    paint();
  }

  /** All is read before anything is written, and only what moved is written. */
  function place(): void {
    const corners = placed.map(({ element, backwards }) => cornerOf(element, backwards));
    placed = placed.map((one, index) => {
      const at = corners[index];
      return !at || (one.at?.left === at.left && one.at.top === at.top) ? one : put(one, at);
    });
  }

  return {
    prepare() {
      if (removals < limits.markRemovals) raised();
    },
    draw,
    isOurs: node => node === layer?.host,
    check() {
      if (!layer || isAttached(layer.host)) return;
      removals += 1;
      if (shown.size > 0) redraw();
    },
    place,
    turn() {
      placed = placed.map(one => ({ ...one, backwards: readsBackwards(one.element) }));
      place();
    },
    remove() {
      [shown, placed] = [new Map(), []];
      layer?.host.remove();
      layer = undefined;
    },
  };
}

function put(one: Placed, at: Corner): Placed {
  one.button.style.setProperty('left', `${String(at.left)}px`);
  one.button.style.setProperty('top', `${String(at.top)}px`);
  return { ...one, at };
}

const isSame = (one: ReadonlyMap<Element, MarkShown>, other: ReadonlyMap<Element, MarkShown>): boolean => {
  const [here, there] = [[...one], [...other]];
  return (
    here.length === there.length &&
    here.every(([at, mark], index) => at === there[index]?.[0] && mark === there[index][1])
  );
};

function newLayer(name: string): Layer {
  const host = create(name);
  const root = host.attachShadow({ mode: 'closed' });
  keepToItself(host);
  return { host, root, paint: dress(root, host, 'layer') };
}

/** The top layer where the browser has one, so that no style of the page hides it; else the highest place there is. */
function attach(host: HTMLElement): void {
  host.popover = 'manual';
  rootElement()?.append(host);
  try {
    host.showPopover();
  } catch {
    // The page took it away at once, or holds it back: it then stands as high as a number goes.
  }
}
