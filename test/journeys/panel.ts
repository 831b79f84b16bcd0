/** The extension's own pages, as a person opens them. */
import type { ElementHandle, Page } from 'puppeteer';
import { expect } from 'vitest';
import type { LocalWorld } from './local-web.js';

const patience = 10_000;

/** Presses the toolbar button on a page and waits for the side panel beside it. */
export async function pressToolbarButton({ browser, origin }: LocalWorld, page: Page): Promise<Page> {
  const id = new URL(origin).host;
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error('the extension is not loaded');
  await page.bringToFront();
  await extension.triggerAction(page);
  const target = await browser.waitForTarget(one => one.url().startsWith(`${origin}/sidepanel.html`), {
    timeout: patience,
  });
  const panel = await target.asPage();
  panel.setDefaultTimeout(patience);
  return panel;
}

export async function openPage({ browser }: LocalWorld, address: string): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(patience);
  await page.goto(address);
  return page;
}

/** The entry of the list whose credential stands at this address; `inline` for one in the page itself. */
export async function entryFor(panel: Page, target: string): Promise<ElementHandle> {
  const entry = await panel.waitForSelector(`[data-finding][data-target="${target}"]`);
  if (!entry) throw new Error(`nothing at ${target} is listed`);
  return entry;
}

/** Goes through the page with the tabulator key until the element has the focus; fails when it never gets it. */
export async function tabTo(page: Page, element: ElementHandle): Promise<void> {
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press('Tab');
    if (await element.evaluate(node => node === document.activeElement)) return;
  }
  expect.fail('the element cannot be reached with the keyboard');
}

/** The button of an entry, found by what it says. */
export async function button(within: ElementHandle, words: string): Promise<ElementHandle> {
  for (const found of await within.$$('button'))
    if ((await found.evaluate(node => node.textContent)).trim() === words) return found;
  throw new Error(`no button says ${words}`);
}

export async function reportIn(entry: ElementHandle): Promise<ElementHandle> {
  const report = await entry.waitForSelector('[data-verdict]', { timeout: patience });
  if (!report) throw new Error('there is no report');
  return report;
}

/** Chooses who reads in the page's footer, with the keyboard alone. */
export async function readWithKeys(page: Page, reader: string): Promise<void> {
  const chosen = await page.waitForSelector('footer input[name="audience"]:checked');
  if (chosen) await tabTo(page, chosen);
  for (let presses = 0; presses < 3 && (await readerOf(page)) !== reader; presses += 1)
    await page.keyboard.press('ArrowRight');
  expect(await readerOf(page)).toBe(reader);
}

const readerOf = (page: Page): Promise<string> => page.$eval('footer input[name="audience"]:checked', one => one.value);

/** Waits until this is said to whoever listens. */
export async function announced(page: Page, words: string): Promise<void> {
  await page.waitForFunction(
    said => document.querySelector('[data-announced]')?.textContent.replace(/\s+/g, ' ').trim() === said,
    {},
    words.replace(/\s+/g, ' ').trim(),
  );
}
