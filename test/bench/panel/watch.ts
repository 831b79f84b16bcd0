/** Runs in the measured page, and sees nothing of this file. */

/** Ms from the press, by the page's own clock. */
export interface Waited {
  /** The press was answered: that it is being checked could be seen. */
  readonly seen: number;
  /** The first of the five steps was answered. */
  readonly first: number;
  /** The whole report could be seen. */
  readonly report: number;
  readonly verdict: string;
}

/**
 * From now on the page notes when answers to the next press come, and keeps them as `waited`. What changes is noted as
 * soon as it stands in the page; that it can be seen, with the frame that shows it.
 */
export function watch(): void {
  const world = globalThis as unknown as { waited: Waited | undefined };
  world.waited = undefined;
  const before = new Set(document.querySelectorAll('[data-thing]'));
  let begun: number | undefined;
  let place: Element | null | undefined;
  let [seen, first]: (number | undefined)[] = [];
  let isOver = false;
  const begin = (event: Event): void => {
    if (begun !== undefined || !event.isTrusted) return;
    begun = event.timeStamp;
    place = (event.target as Element).closest('[data-finding]');
  };
  for (const name of ['click', 'change']) addEventListener(name, begin, { capture: true, once: true });
  /** After the next frame has been handed on. */
  const afterFrame = (then: (since: number) => void): void => {
    requestAnimationFrame(() => {
      setTimeout(() => {
        then(performance.now() - (begun ?? 0));
      });
    });
  };
  let isSeen = false;
  const observer = new MutationObserver(() => {
    place ??= [...document.querySelectorAll('[data-thing]')].find(one => !before.has(one));
    if (begun === undefined || !place) return;
    const report = place.querySelector('[data-verdict]');
    if (!isSeen && (report ?? place.querySelector('[data-state=checking]'))) {
      isSeen = true;
      afterFrame(since => (seen = since));
    }
    if (report ?? place.querySelector('.steps li[data-status]')) first ??= performance.now() - begun;
    if (!report || isOver) return;
    isOver = true;
    observer.disconnect();
    const verdict = report.getAttribute('data-verdict') ?? '';
    afterFrame(since => {
      world.waited = { seen: seen ?? since, first: first ?? since, report: since, verdict };
    });
  });
  observer.observe(document.body, { attributes: true, childList: true, subtree: true });
}
