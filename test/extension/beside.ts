/** The panel as it stands beside a real page that was really looked at, in a tab of its own, so that it is drawn. */
import { type Page, type Target, TargetType, type WebWorker } from 'puppeteer';
import type { LocalWorld } from '../journeys/local-web.js';
import { openSurface } from './world.js';

export interface Beside {
  readonly page: Page;
  readonly panel: Page;
}

/** The extension may not read the page before its button is pressed. */
export async function openPanelBeside(world: LocalWorld, address: string, press: boolean): Promise<Beside> {
  const page = await world.browser.newPage();
  await page.goto(address);
  await page.bringToFront();
  const tab = await activeTab(world);
  if (press) await pressButton(world, page, tab);
  return { page, panel: await openSurface(world, `sidepanel.html?tab=${String(tab)}`) };
}

/** The extension's background while it runs. */
export async function backgroundOf(world: LocalWorld): Promise<WebWorker> {
  const worker = await (await backgroundTarget(world)).worker();
  if (!worker) throw new Error('the background does not run');
  return worker;
}

/** Ends the background, as a browser does with one nobody needs; whoever needs it later meets another. */
export async function endBackground(world: LocalWorld): Promise<void> {
  const [target, worker] = [await backgroundTarget(world), await backgroundOf(world)];
  // It may be gone before it can be let go of.
  await worker.close().catch(() => undefined);
  for (let tries = 0; tries < 50 && world.browser.targets().includes(target); tries += 1)
    await new Promise(resolve => setTimeout(resolve, 20));
}

const backgroundTarget = ({ browser }: LocalWorld): Promise<Target> =>
  browser.waitForTarget(one => one.type() === TargetType.SERVICE_WORKER);

/** What the background answers. One that ended and woke again is not the one its worker remembers. */
async function askBackground(world: LocalWorld, expression: string): Promise<unknown> {
  const session = await (await backgroundTarget(world)).createCDPSession();
  const { result } = await session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
  await session.detach();
  return result.value;
}

async function activeTab(world: LocalWorld): Promise<number> {
  const tabs = await askBackground(world, 'chrome.tabs.query({ active: true, lastFocusedWindow: true })');
  return (tabs as readonly { readonly id: number }[])[0]?.id ?? 0;
}

/** Waits until the page was read: it is out of sight as soon as the panel opens as a tab of its own. */
async function pressButton(world: LocalWorld, page: Page, tab: number): Promise<void> {
  const extension = (await world.browser.extensions()).get(new URL(world.origin).host);
  if (!extension) throw new Error('the extension is not loaded');
  await extension.triggerAction(page);
  for (let tries = 0; tries < 100; tries += 1) {
    if (await isRead(world, tab)) return;
    await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 100)));
  }
  throw new Error('nobody told what the page holds');
}

async function isRead(world: LocalWorld, tab: number): Promise<boolean> {
  const keys = await askBackground(world, 'chrome.storage.session.get(null).then(Object.keys)');
  return (keys as readonly string[]).some(key => key.startsWith(`tab ${String(tab)} frame`));
}
