import type { Page } from 'puppeteer';

/**
 * Waits until a page that was just drawn also listens: what it listens with is attached after the frame in which it was
 * drawn, or soon after where there are no frames.
 */
export const listening = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>(resolve => {
        setTimeout(resolve, 150);
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 0)));
      }),
  );
