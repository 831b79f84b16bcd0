/** Where on a page a line of an oracle is. */
import type { ElementHandle, Frame, Page } from 'puppeteer';
import { type Spot, spotOf } from './marks.js';

/** At most as many elements of one locator are looked at one by one. */
export const fewElements = 60;

export async function placeOf(page: Page, at: { locator: string; frame?: string }) {
  const found = await elementsOf(page, at);
  const spots: Spot[] = [];
  for (const element of found.slice(0, fewElements))
    for (const one of [element, ...(await element.$$('a, img, svg'))])
      spots.push(await spotOf(page, one).catch(() => nowhere));
  return { elements: found.length, spots };
}

const nowhere: Spot = { node: -1, corner: undefined, inView: false };
export const isInView = ({ inView }: Spot): boolean => inView;

/** `a >>> b` goes through an open shadow root. */
export async function elementsOf(
  page: Page,
  { frame, locator }: { readonly locator: string; readonly frame?: string },
): Promise<readonly ElementHandle[]> {
  const within: Page | Frame | null | undefined =
    frame === undefined ? page : await (await page.$(frame))?.contentFrame();
  return (await within?.$$(locator)) ?? [];
}
