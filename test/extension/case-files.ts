/** What tests of the case file do again and again. */
import { existsSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { expect } from 'vitest';

/** One row, as it stands in the table. */
export interface Shown {
  readonly number: string;
  readonly file: string;
  readonly standing: string;
  readonly answer: string;
}

export const rowsOn = (page: Page): Promise<readonly Shown[]> =>
  page.$$eval('.case-rows tr[data-file]', rows =>
    rows.map(row => {
      const { case: number = '', file = '', standing = '' } = (row as HTMLElement).dataset;
      const answer = row.querySelector('.answer')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
      return { number, file, standing, answer };
    }),
  );

/** Lets files fall onto the page, all at once; of text, or of bytes. */
export async function drop(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  const isTaken = await page.evaluate(dropped => {
    const dataTransfer = new DataTransfer();
    for (const [name, content] of Object.entries(dropped)) dataTransfer.items.add(new File([content], name));
    return !document.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, files);
  expect(isTaken).toBe(true);
}

/** Waits until so many rows have an answer, and nothing is under way. */
export async function settled(page: Page, rows?: number): Promise<void> {
  await page.waitForFunction(
    wanted => {
      const all = [...document.querySelectorAll<HTMLElement>('.case-rows tr[data-file]')];
      return (
        document.querySelector('.sum[data-state=checked]') !== null &&
        all.every(({ dataset }) => dataset['standing'] !== 'waiting') &&
        (wanted === null || all.length === wanted)
      );
    },
    { timeout: 100_000, polling: 20 },
    rows ?? null,
  );
}

export const sumOn = (page: Page): Promise<string> => page.$eval('.sum', node => node.textContent);

/** Asks everybody it offers to ask, in one press after they were named. */
export async function askAll(page: Page): Promise<readonly string[]> {
  await page.waitForSelector('[data-action=see-hosts]');
  await page.click('[data-action=see-hosts]');
  await page.waitForSelector('[data-state=whom-it-asks]');
  const hosts = await page.$$eval('[data-state=whom-it-asks] .hosts li', all => all.map(one => one.textContent));
  await page.click('[data-action=begin-all]');
  await page.waitForSelector('[data-state=whom-it-asks]', { hidden: true });
  return hosts;
}

/** What a press saves, as it lies in the folder of downloads; gone from there afterwards. */
export async function savedBy(page: Page, folder: string, action: string): Promise<string> {
  const session = await page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  await page.waitForSelector(`[data-action=${action}]:not(:disabled)`);
  await page.click(`[data-action=${action}]`);
  // The browser sets the name aside before anything stands in it.
  const found = (): string | undefined =>
    existsSync(folder)
      ? readdirSync(folder).find(name => !name.endsWith('.crdownload') && statSync(join(folder, name)).size > 0)
      : undefined;
  for (let tries = 0; tries < 800 && found() === undefined; tries += 1)
    await new Promise(resolve => setTimeout(resolve, 25));
  const path = join(folder, found() ?? 'nothing was saved');
  const text = readFileSync(path, 'utf8');
  rmSync(path);
  return text;
}
