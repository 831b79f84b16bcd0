/** Runs in the measured page, and sees nothing of this file. */
import type { Waited } from './waits.js';

/** Where a page shows what it answers, as selectors. */
export interface Shown {
  /** What is around a button and its answer; its shadow root holds both where it has one. */
  readonly place: string;
  /** The place of what was handed over, which comes with the press. */
  readonly fresh?: string;
  /** Inside the place, from the press to the answer. */
  readonly checking: string;
}

/**
 * From now on the page notes when answers to the next press come, and keeps them as `waited`. What changes is noted as
 * soon as it stands in the page; that it can be seen, with the frame that shows it.
 */
export function watch({ checking, fresh = '', place: around }: Shown): void {
  const world = globalThis as unknown as { waited: Waited | undefined };
  world.waited = undefined;
  const freshOnes = (): readonly Element[] => (fresh === '' ? [] : [...document.querySelectorAll(fresh)]);
  const before = new Set(freshOnes());
  let begun: number | undefined;
  let place: Element | undefined;
  let [seen, first]: (number | undefined)[] = [];
  let isOver = false;
  const begin = (event: Event): void => {
    if (begun !== undefined || !event.isTrusted) return;
    begun = event.timeStamp;
    place = event.composedPath().find((one): one is Element => one instanceof Element && one.matches(around));
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
    place ??= freshOnes().find(one => !before.has(one));
    if (begun === undefined || !place) return;
    const inside = place.shadowRoot ?? place;
    const report = inside.querySelector('[data-verdict]');
    if (!isSeen && (report ?? inside.querySelector(checking))) {
      isSeen = true;
      afterFrame(since => (seen = since));
    }
    if (report ?? inside.querySelector('.steps li[data-status]')) first ??= performance.now() - begun;
    if (!report || isOver) return;
    isOver = true;
    observer.disconnect();
    const verdict = report.getAttribute('data-verdict') ?? '';
    afterFrame(since => {
      world.waited = { seen: seen ?? since, first: first ?? since, report: since, verdict };
    });
  });
  const roots = [...document.querySelectorAll(around)].flatMap(one => one.shadowRoot ?? []);
  for (const root of [document.body, ...roots])
    observer.observe(root, { attributes: true, childList: true, subtree: true });
}
