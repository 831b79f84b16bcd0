import { limits } from '../../core/index.js';
import { create, isAttached, rootElement } from './dom.js';
import { dress } from './mark-look.js';
import { type MarkShown, drawMarks } from './mark.js';
import { cornerOf } from './placement.js';

/** One layer above the page, for marks that have no room in a text. It moves with the page and takes no place in it. */
export interface Overlay {
  readonly show: (element: Element, mark: MarkShown) => void;
  readonly hide: (element: Element) => void;
  readonly isOurs: (node: Node) => boolean;
  /** The page took the layer away. */
  readonly onRemoved: (node: Node) => void;
  readonly place: () => void;
  readonly remove: () => void;
}

export function newOverlay(name: string): Overlay {
  const shown = new Map<Element, MarkShown>();
  let layer: { readonly host: HTMLElement; readonly root: ShadowRoot } | undefined;
  let removals = 0;

  function raised() {
    if (!layer) {
      const host = create(name);
      layer = { host, root: host.attachShadow({ mode: 'closed' }) };
      dress(layer.root, host, 'layer');
    }
    if (!isAttached(layer.host)) attach(layer.host);
    return layer.root;
  }

  function draw(): void {
    if (removals >= limits.markRemovals || (shown.size === 0 && !layer)) return;
    drawMarks(
      raised(),
      [...shown].map(([element, mark]) => ({ ...mark, at: cornerOf(element) })),
    );
  }

  return {
    show(element, mark) {
      shown.set(element, mark);
      draw();
    },
    hide(element) {
      if (shown.delete(element)) draw();
    },
    isOurs: node => node === layer?.host,
    onRemoved(node) {
      if (node !== layer?.host || isAttached(node)) return;
      removals += 1;
      draw();
    },
    place() {
      if (shown.size > 0) draw();
    },
    remove() {
      shown.clear();
      layer?.host.remove();
      layer = undefined;
    },
  };
}

/** The top layer where the browser has one, so that no style of the page hides it; else the highest place there is. */
function attach(host: HTMLElement): void {
  host.popover = 'manual';
  rootElement()?.append(host);
  host.showPopover();
}
