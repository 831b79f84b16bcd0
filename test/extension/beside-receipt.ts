/** Receipts as a person saves them and hands them over, in a browser. */
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer';
import { tabTo } from '../journeys/panel.js';

/** Where a browser puts what it is handed; gone with `close`. */
export interface Downloads {
  /** What this press, by keyboard alone, hands to the browser's downloads: its name and its text. */
  saved(page: Page, button: ElementHandle): Promise<readonly [name: string, text: string]>;
  close(): void;
}

export function openDownloads(): Downloads {
  const folder = mkdtempSync(join(tmpdir(), 'proofmark-receipts-'));
  return {
    async saved(page, button) {
      const session = await page.createCDPSession();
      await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
      await tabTo(page, button);
      await page.keyboard.press('Enter');
      // The browser sets the name aside before anything stands in it.
      const arrived = (): string | undefined =>
        readdirSync(folder).find(name => name.endsWith('.json') && statSync(join(folder, name)).size > 0);
      for (let tries = 0; tries < 400 && arrived() === undefined; tries += 1)
        await new Promise(resolve => setTimeout(resolve, 25));
      const name = arrived();
      if (name === undefined || !existsSync(join(folder, name))) throw new Error('nothing was saved');
      const text = readFileSync(join(folder, name), 'utf8');
      rmSync(join(folder, name));
      await session.detach();
      return [name, text];
    },
    close: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Opens the fold that saves a receipt, by keyboard alone; what saves comes a moment after the report. */
export async function openSaving(page: Page): Promise<ElementHandle> {
  const summary = await page.waitForSelector('[data-receipts] summary');
  if (!summary) throw new Error('nothing saves a receipt');
  if (!(await page.$eval('[data-receipts] details', fold => fold.open))) {
    await tabTo(page, summary);
    await page.keyboard.press('Enter');
  }
  const button = await page.waitForSelector('[data-action=save-receipt]', { visible: true });
  if (!button) throw new Error('no button saves a receipt');
  return button;
}

/** The receipt of this name, once it stands in this state. */
export async function heldIn(page: Page, name: string, state: string): Promise<ElementHandle> {
  const held = await page.waitForSelector(`[data-receipt="${name}"]:has([data-state="receipt-${state}"])`);
  if (!held) throw new Error(`the receipt ${name} is not ${state}`);
  return held;
}
