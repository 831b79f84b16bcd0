/** The detectors in a page of a real browser, in a world of their own, with nothing of the spotting around them. */
import type { Sighting } from '../../../extension/detectors/detector.js';
import { bundle } from '../page/bundle.js';
import { openSpotting } from '../page/chromium.js';

/** What is seen at an element, named by its place in the document. */
export interface Seen {
  readonly at: number;
  readonly sighting: Sighting;
  /** The place of the entry it belongs to. */
  readonly entry?: number;
}

/** What `in-page.ts` leaves in its world. */
export interface Detecting {
  readonly seen: () => readonly Seen[];
  readonly at: (selector: string) => readonly number[];
  readonly within: (selector: string) => readonly number[];
  readonly described: () => number;
  /** ms, of the quickest of several times. */
  readonly time: (selector: string, times: number) => number;
}

export async function openDetecting() {
  const [chromium, script] = await Promise.all([openSpotting(), bundle('test/extension/detectors/in-page.ts')]);
  return {
    chromium,
    close: () => chromium.close(),
    /** @param prepare runs in the page's own world before anybody looks */
    async open(address: string, html: string, prepare?: () => void) {
      const opened = await chromium.open(address, html);
      if (prepare) await opened.page.evaluate(prepare);
      await opened.inWorld(script);
      const ask = <K extends keyof Detecting>(name: K, ...given: Parameters<Detecting[K]>) =>
        opened.inWorld<ReturnType<Detecting[K]>>(`detecting.${name}(...${JSON.stringify(given)})`);
      return { ...opened, ask };
    },
  };
}
