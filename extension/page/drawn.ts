const PATIENCE = 200; // ms; frames that are not shown are never drawn

/**
 * Resolves once the page was drawn, or a while later where it is not. Then styles and boxes are known; who asked before
 * would have the browser work them out for nobody else.
 */
export const drawn = (): Promise<void> =>
  new Promise(resolve => {
    const timer = setTimeout(resolve, PATIENCE);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve);
    });
  });
