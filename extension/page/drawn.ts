const PATIENCE = 200; // ms; frames that are not shown are never drawn

/**
 * Resolves once the page was drawn, or a while later where it is not. Then styles and boxes are known; who asked before
 * would have the browser work them out for nobody else.
 */
export const drawn = (): Promise<void> => (waiting ??= nextDrawing());

/** All who ask before the same frame wait for it together. */
let waiting: Promise<void> | undefined;

const nextDrawing = (): Promise<void> =>
  new Promise(resolve => {
    const go = (): void => {
      waiting = undefined;
      resolve();
    };
    const timer = setTimeout(go, PATIENCE);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      next(go);
    });
  });

/** Before anything else the page has in mind. */
function next(work: () => void): void {
  const { scheduler } = globalThis as { readonly scheduler?: Scheduler };
  if (scheduler) void scheduler.postTask(work, { priority: 'user-blocking' });
  else setTimeout(work);
}
