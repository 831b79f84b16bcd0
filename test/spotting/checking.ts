/** Checking what is listed and what is offered, and hearing whom that asks. */
import { type Page, TargetType } from 'puppeteer';
import type { Oracle } from './oracle.js';
import { elementsOf } from './places.js';
import type { Listed, Show, Stage } from './stage.js';

/** One check of one entry: whom it asked, and what it said. */
export interface Checked {
  readonly asked: readonly string[];
  readonly verdict: string | undefined;
  readonly because: string | undefined;
  readonly text: string;
}

/** Checks every entry that can be, one after the other, so that what is heard belongs to one. */
export async function checkAll(
  stage: Stage,
  { panel }: Show,
  list: readonly Listed[],
): Promise<ReadonlyMap<string, Checked>> {
  const checks = new Map<string, Checked>();
  for (const { id } of list) {
    const entry = entryWith(id);
    if (await panel.$(`${entry} [data-state=not-checked] button`)) checks.set(id, await checkHere(stage, panel, entry));
  }
  return checks;
}

/** Where the panel leads to the check page instead, what happens there. */
export async function checkElsewhere(
  stage: Stage,
  show: Show,
  list: readonly Listed[],
): Promise<ReadonlyMap<string, Checked>> {
  const checks = new Map<string, Checked>();
  for (const { id } of list) {
    const way = await show.panel.$(`${entryWith(id)} [data-action=check-link]`);
    if (!way) continue;
    const beginning = stage.moment();
    const page = await checkPageAfter(stage, () =>
      way.evaluate(one => {
        (one as HTMLElement).click();
      }),
    );
    checks.set(id, await pressCheck(stage, page, beginning));
    await show.page.bringToFront(); // the panel is that page's again
    await show.panel.waitForSelector(entryWith(id));
  }
  return checks;
}

/** The check page that something opens, once what was picked arrived there, a moment after the page itself. */
async function checkPageAfter({ world: { browser, origin } }: Stage, open: () => Promise<unknown>): Promise<Page> {
  const before = new Set(browser.targets());
  await open();
  const target = await browser.waitForTarget(one => !before.has(one) && one.url().startsWith(`${origin}/check.html`));
  const page = await target.asPage();
  await page.waitForFunction(
    () => !['', undefined].includes(document.querySelector<HTMLInputElement>('#address')?.value),
  );
  return page;
}

const entryWith = (id: string): string => `[data-finding="${escaped(id)}"]`;

async function checkHere(stage: Stage, panel: Page, entry: string): Promise<Checked> {
  const beginning = stage.moment();
  await panel.$eval(`${entry} [data-state=not-checked] button`, one => {
    (one as HTMLElement).click();
  });
  await panel.waitForSelector(answers.map(one => `${entry} ${one}`).join(), { timeout: 60_000 }).catch(() => null);
  return { ...(await reportIn(panel, entry)), asked: stage.heardSince(beginning) };
}

/** What ends a check, or makes it wait for a person. */
const answers = ['checked', 'gone', 'ended', 'declined']
  .map(state => `[data-state=${state}]`)
  .concat('[data-refused]', '[data-question]');

const escaped = (text: string): string => text.replace(/["\\]/g, '\\$&');

async function reportIn(panel: Page, within: string): Promise<Omit<Checked, 'asked'>> {
  const report = await panel.$(`${within} [data-verdict]`);
  if (!report) return { verdict: undefined, because: undefined, text: '' };
  return report.evaluate(one => ({
    verdict: (one as HTMLElement).dataset['verdict'],
    because: (one as HTMLElement).dataset['because'],
    text: one.textContent.replace(/\s+/g, ' '),
  }));
}

/** Uses “Check this link” of the context menu on what is offered, and on look-alikes that are said to be offered. */
export async function checkOffered(
  stage: Stage,
  show: Show,
  { oracle }: { readonly oracle: Oracle },
): Promise<ReadonlyMap<string, Checked>> {
  const offered = new Map<string, Checked>();
  const places = [
    ...oracle.expect.filter(({ tier }) => tier === 'offered'),
    ...oracle.mustNot
      .filter(({ note }) => note?.includes('offered') === true)
      .map(one => ({ ...one, id: one.locator })),
  ];
  for (const place of places) {
    const [element] = await elementsOf(show.page, place);
    const address = await element?.evaluate(one => (one as HTMLAnchorElement).href);
    if (address !== undefined) offered.set(place.id, await checkThisLink(stage, address));
  }
  return offered;
}

/** “Check this link”: the menu itself belongs to the browser; the extension hears that its item was chosen. */
export async function checkThisLink(stage: Stage, linkUrl: string): Promise<Checked> {
  const { browser, origin } = stage.world;
  const background = await browser.waitForTarget(
    one => one.type() === TargetType.SERVICE_WORKER && one.url().startsWith(origin),
  );
  const worker = await background.worker();
  const beginning = stage.moment();
  const page = await checkPageAfter(stage, async () => {
    await worker?.evaluate(async chosen => {
      const { chrome } = globalThis as unknown as {
        chrome: {
          contextMenus: { update(id: string, to: object): Promise<void>; onClicked: { dispatch(of: object): void } };
        };
      };
      await chrome.contextMenus.update('check-link', {}); // it is there
      chrome.contextMenus.onClicked.dispatch({ menuItemId: 'check-link', linkUrl: chosen });
    }, linkUrl);
  });
  return pressCheck(stage, page, beginning);
}

async function pressCheck(stage: Stage, page: Page, beginning: number): Promise<Checked> {
  await (
    await page.waitForSelector('[data-field=address] button')
  )?.evaluate(one => {
    one.scrollIntoView();
  });
  const before = stage.heardSince(beginning);
  await page.click('[data-field=address] button');
  await page.waitForSelector(answers.join(), { timeout: 60_000 }).catch(() => null);
  const checked = { ...(await reportIn(page, 'main')), asked: stage.heardSince(beginning) };
  await page.close();
  if (before.length > 0) throw new Error(`before the press on Check somebody asked for ${before.join(', ')}`);
  return checked;
}
