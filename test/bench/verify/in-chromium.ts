/** One page, and a module worker in it for each contender; or, for a cold figure, a page of its own for one of them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { readNetLog } from '../../journeys/net-log.js';
import { openBrowser } from '../../journeys/page.js';
import type { Asked, Question, Said } from './asking.js';
import type { ContenderName } from './contenders.js';
import { openPageServer } from './page-server.js';

export interface Chromium {
  readonly version: string;
  /** In the page that all share. */
  inWorker(name: ContenderName): Asked;
  /** In a page that is opened for it and closed after it. */
  inPage(name: ContenderName): Promise<Asked>;
  /** Paths of what pages and workers loaded since this was called last. */
  loaded(): readonly string[];
  /** Ends the browser; rejects where it asked for anything that is not the bench's own. */
  close(): Promise<void>;
}

/** @param folder of the bundles */
export async function openChromium(executable: string, folder: string): Promise<Chromium> {
  const server = await openPageServer(folder);
  const notes = mkdtempSync(join(tmpdir(), 'proofmark-bench-'));
  const netLog = join(notes, 'net-log.json');
  const opened = await openBrowser(executable, {
    switches: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', `--log-net-log=${netLog}`],
  });
  const newPage = async (): Promise<Page> => {
    const page = await opened.browser.newPage();
    await page.goto(`${server.address}/`);
    if (!(await page.evaluate(() => crossOriginIsolated))) throw new Error('the page is not alone in its process');
    return page;
  };
  let pools = 0;
  const asking =
    (page: Page, name: ContenderName): Asked['ask'] =>
    async question => {
      if (question.ask !== 'hold') return page.evaluate(askWorker, name, question, undefined);
      const path = `/pool/${String((pools += 1))}`;
      server.put(path, question.credentials);
      return page.evaluate(askWorker, name, question.ask, { path, suite: question.suite });
    };
  const shared = await newPage();
  return {
    version: await opened.browser.version(),
    inWorker: name => ({
      ask: asking(shared, name),
      end: () => shared.evaluate(endWorker, name),
    }),
    async inPage(name) {
      const page = await newPage();
      return { ask: asking(page, name), end: () => page.close() };
    },
    loaded: () => server.taken(),
    async close() {
      await opened.close();
      server.close();
      const { asked } = await readNetLog(netLog);
      rmSync(notes, { recursive: true, force: true });
      // What a browser asks for itself has no page that asked for it.
      const ours = asked.filter(({ initiator }) => initiator.startsWith(server.address));
      const foreign = ours.filter(({ url }) => !url.startsWith(server.address));
      if (foreign.length > 0) throw new Error(`the web was asked: ${foreign.map(({ url }) => url).join(', ')}`);
    },
  };
}

type Holding = { readonly path: string; readonly suite: string } | undefined;

/** Runs in the page, and sees nothing of this file. What is to be held is fetched by the page and handed on. */
async function askWorker(name: string, question: Question | 'hold', holding: Holding): Promise<Said> {
  const world = globalThis as unknown as { workers?: Record<string, Worker> };
  const workers = (world.workers ??= {});
  const worker = (workers[name] ??= new Worker(`/${name}/entry.js`, { type: 'module' }));
  const message = holding
    ? { ask: 'hold', suite: holding.suite, credentials: (await (await fetch(holding.path)).json()) as object }
    : question;
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Said>) => {
      resolve(data);
    };
    worker.onerror = ({ message: text }) => {
      reject(new Error(text));
    };
    worker.postMessage(message);
  });
}

function endWorker(name: string): void {
  const { workers = {} } = globalThis as unknown as { workers?: Record<string, Worker> };
  workers[name]?.terminate();
  Reflect.deleteProperty(workers, name);
}
