/** The extension in a browser whose whole web is one local server, and the samples as files to hand to it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page, WebWorker } from 'puppeteer';
import type { Presentation, VerificationReport } from '../../core/index.js';
import { present } from '../../core/report/present.js';
import { languageFor } from '../../core/language/index.js';
import type { Answers } from '../fixtures/environment.js';
import { reportOn } from '../fixtures/report-on.js';
import { sampleDay } from '../fixtures/samples.js';
import { type Sites, jsonAt } from '../playground/site.js';
import { stopClock } from '../journeys/clock.js';
import { type LocalWorld, extensionHolding, openLocalWorld } from '../journeys/local-web.js';
import { listening } from '../journeys/drawn.js';

/** What answers for the samples, as the local server shows it. */
export const sitesOf = (web: Answers): Sites =>
  new Map(Object.entries(web).map(([address, document]) => [address, jsonAt(document)]));

/** @param hosts those the person allowed earlier; no test can answer the browser's own prompt */
export const openExtension = (chromium: string, sites: Sites, hosts: readonly string[]): Promise<LocalWorld> =>
  openLocalWorld(chromium, sites, extensionHolding(hosts));

/** How a page is shown. */
export interface Look {
  readonly scheme?: 'light' | 'dark';
  readonly width?: number;
}

/** Opens a page of the extension and waits until it is drawn. */
export async function openSurface(
  { browser, origin }: Pick<LocalWorld, 'browser' | 'origin'>,
  path: string,
  look: Look = {},
): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: look.width ?? 400, height: 800 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: look.scheme ?? 'light' }]);
  await page.goto(`${origin}/${path}`);
  await page.waitForSelector('footer');
  await listening(page);
  return page;
}

/** Chooses a language or reader in the page's own footer. */
export async function choose(page: Page, { audience, language }: { audience?: string; language?: string }) {
  if (language !== undefined) {
    await page.waitForSelector('.language select');
    await page.select('.language select', language);
    // Its words have to come first; a page behind another one has no frames.
    await page.waitForFunction(tag => document.documentElement.lang === tag, { polling: 20 }, language);
  }
  if (audience !== undefined) await page.click(`input[name=audience][value=${audience}]`);
}

/** A file of this name and content; gone with `close`. */
export function openFolder(): { file(name: string, content: string | Uint8Array): string; close(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'proofmark-files-'));
  return {
    file(name, content) {
      mkdirSync(folder, { recursive: true });
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
    close: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Hands files to the check page, as choosing them does. */
export async function hand(page: Page, ...paths: readonly string[]): Promise<void> {
  const input = await page.waitForSelector('input[type=file]');
  await input?.uploadFile(...paths);
}

/** Fills the field of the check page at once, as pasting does: every key of a long text would take a while. */
export const paste = (page: Page, text: string): Promise<void> =>
  page.$eval(
    '#text',
    (field, pasted) => {
      (field as HTMLTextAreaElement).value = pasted;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    text,
  );

/** The requests so far, as `host /path`; the browser has errands of its own, which are none of ours. */
export const askedIn = ({ server }: LocalWorld): readonly string[] =>
  server.log.filter(line => /^[^ ]*\.example(:\d+)? /.test(line));

/** The entry of what was handed over last, once it stands in this state. */
export const entryIn = async (page: Page, name: string, state: string): Promise<ElementHandle> => {
  const entry = await page.waitForSelector(`[data-thing="${name}"]:has([data-state=${state}])`, { timeout: 60_000 });
  if (!entry) throw new Error(`nothing named ${name} is ${state}`);
  return entry;
};

export async function reportIn(entry: ElementHandle): Promise<ElementHandle> {
  const report = await entry.$('[data-verdict]');
  if (!report) throw new Error('no report is shown');
  return report;
}

/** The worker that judges for a page; there is one after its first check. */
export function workerOf(page: Page): WebWorker {
  const [worker] = page.workers();
  if (!worker) throw new Error('the page has no worker');
  return worker;
}

/** From now on it is the day of the samples in the page's worker, whose clock is otherwise this machine's. */
export async function turnClock(page: Page): Promise<void> {
  await workerOf(page).evaluate(stopClock, sampleDay);
}

/** What Node says of a text in the same world on the same day. */
export async function expectedOn(
  text: string,
  web: Answers,
  language = 'en',
): Promise<{ report: VerificationReport; words: Presentation }> {
  const report = await reportOn(text, web);
  return { report, words: present(report, { audience: 'recruiter', language: languageFor(language) }) };
}

/** Answers the browser's own prompt for hosts in place of the person, and remembers what it was asked. */
export async function answerPrompts(page: Page, agreed: boolean): Promise<void> {
  await page.evaluateOnNewDocument(agreed => {
    const asked: unknown[] = [];
    Object.assign(globalThis, { asked });
    const { permissions } = (globalThis as unknown as { chrome: { permissions: Record<string, unknown> } }).chrome;
    permissions['request'] = (wanted: unknown) => {
      asked.push(wanted);
      return Promise.resolve(agreed);
    };
  }, agreed);
}
