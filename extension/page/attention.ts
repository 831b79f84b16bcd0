import { isHidden } from './dom.js';

/** Whether anybody looks at the page. Nothing runs for one that is in the background or was left. */
export interface Attention {
  readonly isAway: () => boolean;
  /** Resolves when somebody looks again; nothing while somebody does. */
  readonly back: () => Promise<void> | undefined;
}

interface Listeners {
  readonly onLeave: () => void;
  readonly onReturn: () => void;
}

export function newAttention({ onLeave, onReturn }: Listeners, signal: AbortSignal): Attention {
  let left = false;
  let away = isHidden();
  const waiting = new Set<() => void>();

  function look(): void {
    const now = left || isHidden();
    if (now === away) return;
    away = now;
    if (away) {
      onLeave();
      return;
    }
    onReturn();
    for (const resume of waiting) resume();
    waiting.clear();
  }

  const hear = (target: EventTarget, type: string, leaving: boolean): void => {
    EventTarget.prototype.addEventListener.call(
      target,
      type,
      () => {
        left = leaving;
        look();
      },
      { signal },
    );
  };
  hear(document, 'visibilitychange', false);
  hear(window, 'pagehide', true);
  hear(window, 'pageshow', false);
  return {
    isAway: () => away,
    back: () =>
      away
        ? new Promise(resolve => {
            waiting.add(resolve);
          })
        : undefined,
  };
}
