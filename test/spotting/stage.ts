/** A page on a stage: the built extension beside it, one local server as its whole web, and a record of every request. */
import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession, Page } from 'puppeteer';
import type { Carrier, Finding } from '../../extension/finding.js';
import type { TabFindings } from '../../extension/messages.js';
import { merge } from '../../extension/merge.js';
import { understand } from '../../extension/understand.js';
import { browserOwn, isBrowserOwn } from '../journeys/browser-own.js';
import { type LocalWorld, extensionHolding, openLocalWorld } from '../journeys/local-web.js';
import type { NetRecord } from '../journeys/net-log.js';
import { pressToolbarButton } from '../journeys/panel.js';
import type { Answer, Sites } from '../playground/site.js';

export interface Stage {
  readonly world: LocalWorld;
  /** What the web holds from now on. */
  play(sites: Sites): void;
  /** What the server heard since a moment, as addresses, without what the browser asks for by itself. */
  heardSince(moment: number): readonly string[];
  moment(): number;
  close(): Promise<NetRecord>;
}

/** @param hosts those the person allowed earlier, because no test can answer the browser's own prompt */
export async function openStage(
  chromium: string,
  hosts: readonly string[],
  named: readonly string[] = [],
): Promise<Stage> {
  const sites = new Map<string, Answer>();
  const world = await openLocalWorld(chromium, sites, extensionHolding(hosts), [
    ...hosts.filter(host => !host.startsWith('*')),
    ...named,
    ...browserOwn,
  ]);
  return {
    world,
    play(played) {
      sites.clear();
      for (const [address, answer] of played) sites.set(address, answer);
    },
    moment: () => world.server.log.length,
    heardSince: moment => world.server.log.slice(moment).filter(isOfPages).map(asAddress),
    close: () => world.close(),
  };
}

const isOfPages = (line: string): boolean => !isBrowserOwn(line) && !line.endsWith('/favicon.ico');
const asAddress = (line: string): string => `https://${line.replace(' ', '')}`;

/** A page with the panel beside it. */
export interface Show {
  readonly page: Page;
  readonly panel: Page;
  readonly tab: number;
  /** What the content script threw so far. */
  readonly thrown: readonly string[];
  /** Runs an expression in the content script's own world. */
  inContentScript(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

export async function openPage({ world }: Stage, address: string, viewport: { width: number; height: number }) {
  const page = await world.browser.newPage();
  await page.setViewport(viewport);
  await page.goto(address, { waitUntil: 'load' });
  return page;
}

/** Opens a page and presses the toolbar button on it. */
export async function openShow(stage: Stage, address: string, viewport = { width: 1280, height: 2400 }): Promise<Show> {
  const page = await stage.world.browser.newPage();
  await page.setViewport(viewport);
  const session = await page.createCDPSession();
  const script = await listenTo(session, stage.world.origin);
  await page.goto(address, { waitUntil: 'load' });
  const panel = await pressToolbarButton(stage.world, page);
  const tab = await panel.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: { tabs: { query(of: object): Promise<{ id: number }[]> } } };
    return (await chrome.tabs.query({ active: true, currentWindow: true }))[0]?.id ?? 0;
  });
  return {
    page,
    panel,
    tab,
    ...script,
    async close() {
      await page.close();
      for (let tries = 0; tries < 50 && !panel.isClosed(); tries += 1) await pause(20);
    },
  };
}

/** The content script's world in the page, and what is thrown there. */
async function listenTo(session: CDPSession, origin: string) {
  const worlds = new Set<number>();
  const thrown: string[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === origin) worlds.add(context.id);
  });
  session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
    const { exception, executionContextId, text, url = '' } = exceptionDetails;
    if (worlds.has(executionContextId ?? 0) || url.startsWith(origin)) thrown.push(exception?.description ?? text);
  });
  await session.send('Runtime.enable');
  return {
    thrown,
    async inContentScript(expression: string): Promise<unknown> {
      for (let tries = 0; tries < 50 && worlds.size === 0; tries += 1) await pause(100);
      const contextId = [...worlds].at(-1);
      if (contextId === undefined) throw new Error('the content script has no world in this page');
      const { result } = await session.send('Runtime.evaluate', {
        expression,
        contextId,
        awaitPromise: true,
        returnByValue: true,
      });
      return result.value as unknown;
    },
  };
}

/** One entry of the panel's list. */
export interface Listed {
  readonly id: string;
  readonly kind: Carrier;
  readonly target: string | undefined;
  readonly platform: string | null;
  readonly expects: string | undefined;
  readonly payload: string | undefined;
  /** Of a text in the page; what is inside a picture is compared by its hash. */
  readonly bytes: number | undefined;
  readonly frame: number;
  readonly title: string | undefined;
  readonly live: boolean;
}

type Chrome = { chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } } };

/** Asks the background as the panel does. */
export const ask = (panel: Page, message: unknown): Promise<unknown> =>
  panel.evaluate(one => (globalThis as unknown as Chrome).chrome.runtime.sendMessage(one), message);

export const findingsOf = async ({ panel, tab }: Show): Promise<TabFindings | undefined> =>
  (await ask(panel, { kind: 'findings', tab })) as TabFindings | undefined;

/** What the panel lists, entry by entry: what stands there, joined with what the background knows of it. */
export async function listOn(show: Show): Promise<readonly Listed[]> {
  const [entries, findings] = await Promise.all([
    show.panel.$$eval('[data-finding]', all =>
      all.map(one => Object.fromEntries(Object.entries((one as HTMLElement).dataset))),
    ),
    findingsOf(show),
  ]);
  const known = merge((findings?.found ?? []).map(({ frame, ...spotted }) => understand(spotted, frame)));
  return entries.map(entry =>
    listed(
      entry,
      known.find(({ id }) => id === entry['finding']),
    ),
  );
}

function listed(entry: Readonly<Record<string, string | undefined>>, known: Finding | undefined): Listed {
  const { expects, finding = '', kind, payload, platform, target } = entry;
  return {
    id: finding,
    kind: kind as Carrier,
    target: target === 'inline' ? undefined : target,
    platform: known?.platform?.id ?? platform ?? null,
    expects: known?.expects ?? expects,
    payload: known?.payload?.sha256 ?? payload,
    bytes: known?.payload?.bytes,
    frame: known?.frameId ?? 0,
    title: known?.claimed?.title,
    live: known?.live ?? true,
  };
}
