import { limits } from '../../core/index.js';
import { bodyElement, boxOf, rootElement } from './dom.js';

/** Notices that the page's size changed, which is when what stands on it may have moved. */
export interface Growth {
  readonly watch: () => void;
  readonly stop: () => void;
}

/**
 * Tells with every frame at first, so that whatever unfolds is followed; of a page that goes on growing only now and then.
 * Then the browser has just worked out where everything stands.
 */
export function newGrowth(onChange: () => void): Growth {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let watching = false;
  let [since, last, size] = [-Infinity, -Infinity, ''];

  const observer = new ResizeObserver(() => {
    onChange();
    const now = performance.now();
    if (now - last > 2 * limits.growthPause) since = now;
    last = now;
    if (now - since < limits.growthFollowed) return;
    const before = size;
    size = sizeNow();
    if (size !== before) lookAway();
    else since = now; // it has come to rest
  });

  /** Observing anew tells once, whether or not anything changed. */
  function lookAway(): void {
    observer.disconnect();
    timer = setTimeout(observe, limits.growthPause);
  }

  function observe(): void {
    for (const whole of wholes()) observer.observe(whole);
  }

  return {
    watch() {
      if (!watching) observe();
      watching = true;
    },
    stop() {
      observer.disconnect();
      clearTimeout(timer);
      watching = false;
    },
  };
}

const wholes = (): readonly Element[] => [rootElement(), bodyElement()].flatMap(whole => whole ?? []);

const sizeNow = (): string =>
  wholes()
    .map(boxOf)
    .map(({ width, height }) => `${String(width)} ${String(height)}`)
    .join();
