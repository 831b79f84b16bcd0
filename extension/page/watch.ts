import { limits } from '../../core/index.js';
import { attributes } from '../detectors/index.js';
import { isAttached } from './dom.js';
import { newStorm } from './storm.js';

/** Who is told what about a page that changes. */
export interface Watcher {
  /** The page was quiet for a moment, or did not rest for long enough. Without records: so much changed that all is read. */
  readonly onChange: (records: readonly MutationRecord[] | undefined) => void;
  /** Nodes were taken away; told at once. */
  readonly onRemoved: () => void;
  /** It changes too fast and is no longer watched. */
  readonly onStorm: () => void;
  readonly isOurs: (node: Node) => boolean;
}

export interface Watch {
  /** Also watches a shadow root. */
  readonly also: (root: ShadowRoot) => void;
  readonly start: () => void;
  /** What changed so far is forgotten. */
  readonly stop: () => void;
  /** Something changed that makes no record. */
  readonly stir: () => void;
}

/** Those that are read, and the ones that decide whether anything is. */
const ATTRIBUTES = [
  'href',
  'rel',
  'src',
  'srcset',
  'data',
  'data-src',
  'data-srcset',
  'data-lazy-src',
  'data-original',
  'data-share-badge-host',
  'type',
  'verify',
  'contenteditable',
  'role',
  ...attributes,
];

const isRemoval = ({ removedNodes }: MutationRecord): boolean => removedNodes.length > 0;

/** Watches the document itself, whose body may be replaced. It only counts and keeps; the work is somebody else's. */
export function newWatch({ onChange, onRemoved, onStorm, isOurs }: Watcher): Watch {
  const shadows = new Set<ShadowRoot>();
  const storm = newStorm();
  let records: MutationRecord[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let [since, last, watching] = [-Infinity, -Infinity, false];

  /** As little as can be: a page that is changing has other things to do, and every call of this comes in between. */
  const observer = new MutationObserver(all => {
    if (all.some(isRemoval)) onRemoved();
    const foreign = all.filter(isForeign);
    if (foreign.length === 0) return;
    const now = performance.now();
    if (storm.counts(foreign.length, now)) sitOut();
    else {
      for (const record of foreign) records.push(record);
      wait(now);
    }
  });

  /** Not one of our own marks coming or going. */
  const isForeign = ({ target, addedNodes, removedNodes }: MutationRecord): boolean =>
    !isOurs(target) && !isOur(addedNodes, removedNodes) && !isOur(removedNodes, addedNodes);

  const isOur = (nodes: NodeList, others: NodeList): boolean =>
    nodes.length === 1 && others.length === 0 && nodes[0] !== undefined && isOurs(nodes[0]);

  /** Until it was quiet for a moment, yet never longer than a second after the first change. */
  function wait(now: number): void {
    const wasAtRest = now - last >= limits.quietTime;
    last = now;
    if (timer !== undefined) return;
    since = now;
    timer = setTimeout(settle, wasAtRest ? limits.quietTime : limits.restlessTime);
  }

  function settle(): void {
    const now = performance.now();
    const rest = Math.min(last + limits.quietTime, since + limits.longestQuiet) - now;
    if (rest > 1) {
      // Whoever changes again and again is not asked again and again.
      timer = setTimeout(settle, Math.min(Math.max(rest, limits.restlessTime), since + limits.longestQuiet - now));
      return;
    }
    timer = undefined;
    const changed = records;
    records = [];
    onChange(changed);
  }

  /** What changes this fast is not even counted for a while; then the page is read as a whole. */
  function sitOut(): void {
    disconnect();
    if (storm.isLasting()) onStorm();
    else
      timer = setTimeout(() => {
        connect();
        onChange(undefined);
      }, limits.stormPause);
  }

  function disconnect(): void {
    observer.disconnect();
    clearTimeout(timer);
    timer = undefined;
    records = [];
  }

  function connect(): void {
    timer = undefined;
    observe(document);
    for (const root of shadows)
      if (isAttached(root)) observe(root);
      else shadows.delete(root);
  }

  const observe = (root: Node): void => {
    observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ATTRIBUTES });
  };

  return {
    also(root) {
      shadows.add(root);
      if (watching) observe(root);
    },
    start() {
      if (watching) disconnect();
      watching = true;
      storm.forget();
      connect();
    },
    stop() {
      watching = false;
      disconnect();
    },
    stir() {
      wait(performance.now());
    },
  };
}
