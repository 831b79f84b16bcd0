/** The built extension: its check page is handed the file or the address, and its own worker judges. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { stopClock } from '../clock.js';
import { extensionHolding, originOf } from '../local-web.js';
import { openLocalBrowser } from './local-browser.js';
import { addressOf, host, reportsIn, type Answer, type Surface, type World } from './surface.js';
import { listening } from '../drawn.js';

/** A page keeps every report it drew; after so many files a new one is opened. */
const filesPerPage = 20;

/** In the page: keeps what its workers say at the end of a check. */
function hearWorkers(): void {
  const heard: string[] = [];
  Object.assign(globalThis, { heard });
  globalThis.Worker = class extends Worker {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given);
      this.addEventListener('message', ({ data }: MessageEvent<{ kind: string; reports?: unknown }>) => {
        if (data.kind === 'judged') heard.push(JSON.stringify(data.reports));
      });
    }
  };
}

export async function openExtension(world: World): Promise<Surface> {
  const { mirror, now } = world;
  const extension = extensionHolding(['*']); // no test can answer the browser's own prompt
  const local = await openLocalBrowser(world, { body: '', policy: '' }, extension);
  const { browser } = local;
  const origin = await originOf(browser);
  let [page, judged] = [await openCheckPage(), 0];

  async function openCheckPage(): Promise<Page> {
    const opened = await browser.newPage();
    await opened.evaluateOnNewDocument(hearWorkers);
    await opened.goto(`${origin}/check.html`);
    await opened.waitForSelector('footer');
    await listening(opened);
    await paste(opened, 'nothing');
    await answerOn(opened);
    for (const worker of opened.workers()) await worker.evaluate(stopClock, now);
    return opened;
  }
  async function pageForNext(): Promise<Page> {
    judged += 1;
    const isWorn = judged % filesPerPage === 0 || page.workers().length === 0;
    if (!isWorn) return page;
    await page.close();
    page = await openCheckPage();
    return page;
  }
  return {
    name: 'extension',
    ways: ['file', 'address'],
    async judge(file, way) {
      const current = await pageForNext();
      if (way === 'file') await choose(current, join(mirror, host, 'files', file));
      else await ask(current, addressOf(file));
      return answerOn(current);
    },
    async close() {
      await local.close();
      rmSync(extension, { recursive: true, force: true });
    },
  };
}

async function choose(page: Page, path: string): Promise<void> {
  const input = await page.$('input[type=file]');
  if (input === null) throw new Error('no file can be chosen');
  await (input as Awaited<ReturnType<typeof page.waitForSelector<'input'>>>)?.uploadFile(path);
}

const paste = (page: Page, text: string): Promise<void> => submit(page, 'text', text);
const ask = (page: Page, address: string): Promise<void> => submit(page, 'address', address);

/** Fills in at once what a person would paste, and presses. */
async function submit(page: Page, field: 'text' | 'address', content: string): Promise<void> {
  await page.focus(`#${field}`);
  await page.$eval(`#${field}`, one => {
    (one as HTMLInputElement).select();
  });
  const session = await page.createCDPSession();
  await session.send('Input.insertText', { text: content });
  await session.detach();
  await page.click(`[data-field=${field}] button`);
}

async function answerOn(page: Page): Promise<Answer> {
  const said = await page.waitForFunction(
    () => {
      const { heard } = globalThis as unknown as { heard: string[] };
      const state = document.querySelector('.entry:first-child [data-state]')?.getAttribute('data-state') ?? '';
      return heard.shift() ?? (['ended', 'declined', 'gone'].includes(state) ? `ended as ${state}` : undefined);
    },
    { polling: 20, timeout: 60_000 },
  );
  const answer = await said.jsonValue();
  if (answer === undefined) return 'nothing was heard';
  return answer.startsWith('[') ? reportsIn(answer) : answer;
}
