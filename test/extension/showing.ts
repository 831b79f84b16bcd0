/** The panel beside a tab that is said to hold this, so that each of its states can be seen without a page for it. */
import type { Page } from 'puppeteer';
import type { Spotted } from '../../extension/finding.js';
import type { TabFindings } from '../../extension/messages.js';
import type { LocalWorld } from '../journeys/local-web.js';
import type { Look } from './world.js';
import { listening } from '../journeys/drawn.js';

export const nothingFound: TabFindings = {
  origin: 'https://portfolio.example',
  found: [],
  images: 0,
  pictures: [],
  more: false,
  described: 0,
  unread: [],
};

type Found = Spotted & { readonly frame: number };

let ids = 0;
const newId = (): string => `id-${String((ids += 1))}`;

/** A link as the page's side tells of it. */
export const link = (address: string, more: Partial<Found> = {}): Found => ({
  id: newId(),
  carrier: 'link',
  tier: 'marked',
  live: true,
  frame: 0,
  address,
  ...more,
});

export const fileLink = (address: string, more: Partial<Found> = {}): Found =>
  link(address, { carrier: 'file-link', ...more });

/** A credential in the page itself. */
export const inline = (more: Partial<Found> = {}): Found => ({
  id: newId(),
  carrier: 'inline-jsonld',
  tier: 'listed',
  live: true,
  frame: 0,
  payload: { sha256: '0'.repeat(64), bytes: 2 },
  ...more,
});

interface Shown {
  readonly found?: Partial<TabFindings>;
  /** What the page's side answers, by the kind of message. */
  readonly answers?: Readonly<Record<string, unknown>>;
  /** The person's word on the browser's own question; `'never'`: it stays open. */
  readonly agreed?: boolean | 'never';
  readonly look?: Look;
  readonly language?: string;
}

/** What was said to the background, and what the browser was asked, is kept in `said` and `asked` of the page. */
export async function openShowing(world: LocalWorld, shown: Shown): Promise<Page> {
  const page = await world.browser.newPage();
  await page.setViewport({ width: shown.look?.width ?? 400, height: 800 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: shown.look?.scheme ?? 'light' }]);
  const found = { ...nothingFound, ...shown.found };
  await page.evaluateOnNewDocument(replaceWorld, found, shown.answers ?? {}, shown.agreed ?? true);
  await page.goto(`${world.origin}/sidepanel.html?tab=7`);
  await page.waitForSelector('footer');
  await page.waitForSelector('main > *');
  await listening(page);
  return page;
}

/** Runs in the panel before its own code. */
function replaceWorld(found: unknown, answers: Readonly<Record<string, unknown>>, agreed: boolean | 'never'): void {
  interface Chrome {
    readonly runtime: { sendMessage: (message: { readonly kind: string }) => Promise<unknown> };
    readonly permissions: { request: (wanted: unknown) => Promise<unknown> };
  }
  const { permissions, runtime } = (globalThis as unknown as { chrome: Chrome }).chrome;
  const said: unknown[] = [];
  const asked: unknown[] = [];
  Object.assign(globalThis, { said, asked });
  runtime.sendMessage = message => {
    said.push(message);
    return Promise.resolve(message.kind === 'findings' ? found : answers[message.kind]);
  };
  permissions.request = wanted => {
    asked.push(wanted);
    return agreed === 'never' ? new Promise(() => undefined) : Promise.resolve(agreed);
  };
}

interface Heard {
  readonly said: readonly { readonly kind: string }[];
  readonly asked: readonly { readonly origins: readonly string[] }[];
}

export const heardIn = (page: Page): Promise<Heard> =>
  page.evaluate(() => {
    const { asked, said } = globalThis as unknown as Heard;
    return { asked, said };
  });

/** Presses the first that is there, as a person does. */
export async function press(page: Page, selector: string): Promise<void> {
  const element = await page.waitForSelector(selector);
  await element?.evaluate(node => {
    (node as HTMLElement).click();
  });
}
