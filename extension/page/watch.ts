import { limits } from '../../core/index.js';
import { isAttached, nameOf, parentOf, rootElement } from './dom.js';

/** What changed in the page, brought together until it is quiet. */
export interface Watched {
  /** Where something came, or changed its address; detached and covered roots left out. */
  readonly onChange: (roots: readonly Element[]) => void;
  /** Elements the page took away; called at once. */
  readonly onRemoved: (node: Node) => void;
  /** The page changes too fast and is no longer watched. */
  readonly onStorm: () => void;
  readonly isOurs: (node: Node) => boolean;
  readonly signal: AbortSignal;
}

const ATTRIBUTES = ['href', 'rel', 'src', 'srcset', 'data', 'data-src', 'type'];

/** Watches the document, and every root handed to the answer. */
export function watch({ onChange, onRemoved, onStorm, isOurs, signal }: Watched): (root: Node) => void {
  const roots = new Set<Element>();
  const isStorm = newStormGauge();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let [since, storms, pausing] = [0, 0, false];

  const observer = new MutationObserver(records => {
    const foreign = records.filter(isForeign);
    for (const { removedNodes } of foreign) removedNodes.forEach(onRemoved);
    if (isStorm(foreign.length)) sitOut();
    else if (!pausing) for (const record of foreign) gather(record);
    if (foreign.length > 0) wait();
  });

  /** Not one of our own marks coming or going. */
  const isForeign = ({ target, addedNodes, removedNodes }: MutationRecord): boolean =>
    !isOurs(target) && !(addedNodes.length === 1 && removedNodes.length === 0 && [...addedNodes].every(isOurs));

  function gather({ type, target, addedNodes }: MutationRecord): void {
    if (target instanceof Element && (type === 'attributes' || nameOf(target) === 'script')) roots.add(target);
    for (const node of addedNodes) if (node instanceof Element && !isOurs(node)) roots.add(node);
  }

  /** What changes this fast is not followed; after a while the page is read as a whole. */
  function sitOut(): void {
    if (!pausing) storms += 1;
    pausing = true;
    roots.clear();
  }

  /** Until it was quiet for a moment, yet never longer than a second after the first change; longer in a storm. */
  function wait(): void {
    const now = performance.now();
    if (timer === undefined) since = now;
    clearTimeout(timer);
    const pause = pausing ? limits.stormPause : Math.min(limits.quietTime, since + limits.longestQuiet - now);
    timer = setTimeout(settle, Math.max(0, pausing ? since + pause - now : pause));
  }

  function settle(): void {
    timer = undefined;
    if (pausing && storms >= limits.storms) {
      giveUp();
      return;
    }
    const whole = rootElement();
    const changed = pausing ? (whole ? [whole] : []) : outermost([...roots].filter(isAttached));
    pausing = false;
    roots.clear();
    onChange(changed);
  }

  function giveUp(): void {
    observer.disconnect();
    onStorm();
  }

  const observe = (root: Node): void => {
    observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ATTRIBUTES });
  };
  observe(document);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  return observe;
}

/** Roots that stand below no other one. */
function outermost(roots: readonly Element[]): readonly Element[] {
  const all = new Set(roots);
  return roots.filter(root => !hasAncestorIn(root, all));
}

function hasAncestorIn(element: Element, all: ReadonlySet<Element>): boolean {
  for (let above = parentOf(element); above; above = parentOf(above)) if (all.has(above)) return true;
  return false;
}

/** Says whether more changed in the current second than can be followed. */
function newStormGauge(): (more: number) => boolean {
  let [since, changes] = [0, 0];
  return more => {
    const now = performance.now();
    if (now - since > 1_000) [since, changes] = [now, 0];
    changes += more;
    return changes > limits.stormRecords;
  };
}
