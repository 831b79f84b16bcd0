import { limits } from '../../core/index.js';
import { create, isAttached } from './dom.js';
import { dress } from './mark-look.js';
import { type MarkShown, drawMark } from './mark.js';
import { newOverlay } from './overlay.js';
import { isTextLink, mayBeMarked } from './placement.js';

const NAME = 'proofmark-mark';

/** Our marks on somebody else's page. They take no room, say nothing about any answer, and give way to a page that fights. */
export interface Marks {
  readonly show: (element: Element, mark: MarkShown) => void;
  readonly hide: (element: Element) => void;
  readonly isShown: (element: Element) => boolean;
  readonly isOurs: (node: Node) => boolean;
  readonly onRemoved: (node: Node) => void;
  readonly remove: () => void;
}

export function newMarks(signal: AbortSignal): Marks {
  const overlay = newOverlay(NAME);
  const shown = new Map<Element, MarkShown>();
  const hosts = new Map<Element, HTMLElement>();
  const ours = new WeakSet<Node>();
  const removals = new WeakMap<Element, number>();

  function stand(element: Element, mark: MarkShown): void {
    if (!isTextLink(element)) {
      overlay.show(element, mark);
      return;
    }
    const host = create(NAME);
    const root = host.attachShadow({ mode: 'closed' });
    dress(root, host, 'host');
    drawMark(root, mark);
    ours.add(host);
    hosts.set(element, host);
    Element.prototype.after.call(element, host);
  }

  function hide(element: Element): void {
    shown.delete(element);
    overlay.hide(element);
    const host = hosts.get(element);
    hosts.delete(element);
    host?.remove();
  }

  /** The page took a mark away while what it marks is still there. */
  function onHostRemoved(element: Element, mark: MarkShown): void {
    const times = (removals.get(element) ?? 0) + 1;
    removals.set(element, times);
    hide(element);
    if (times < limits.markRemovals && isAttached(element)) show(element, mark);
  }

  function show(element: Element, mark: MarkShown): void {
    if (shown.has(element) || (removals.get(element) ?? 0) >= limits.markRemovals || !mayBeMarked(element)) return;
    shown.set(element, mark);
    stand(element, mark);
  }

  const move = oncePerFrame(overlay.place);
  addEventListener('scroll', move, { capture: true, passive: true, signal });
  addEventListener('resize', move, { signal });

  return {
    show,
    hide,
    isShown: element => shown.has(element),
    isOurs: node => ours.has(node) || overlay.isOurs(node),
    onRemoved(node) {
      overlay.onRemoved(node);
      if (!ours.has(node) || isAttached(node)) return;
      const [element] = [...hosts].find(([, host]) => host === node) ?? [];
      const mark = element && shown.get(element);
      if (mark) onHostRemoved(element, mark);
    },
    remove() {
      for (const element of [...shown.keys()]) hide(element);
      overlay.remove();
    },
  };
}

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
