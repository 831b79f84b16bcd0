/** Pictures are looked into after one press that names whom it asks, and what carries a credential is listed. */
import type { ElementHandle, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { makeSamples } from '../fixtures/samples.js';
import { expectedOf } from '../journeys/given.js';
import type { LocalWorld } from '../journeys/local-web.js';
import { tabTo } from '../journeys/panel.js';
import { expectAccessible, expectReport, read } from '../journeys/read.js';
import { page as pageOf, type Answer } from '../playground/site.js';
import { badgePicture, png } from './baked.js';
import { answerPrompts, choose, openExtension, sitesOf } from './world.js';

const { samples, web } = await makeSamples(new Date());
const genuine = JSON.stringify(samples.find(({ name }) => name === 'genuine')?.document);
const portfolio = 'https://portfolio.example/';
const whole = 'https://pictures.example/badge-full.png';
const drawn = 'https://pictures.example/drawn.svg';
const named: Readonly<Record<string, Answer>> = {
  [portfolio]: pageOf(`<!doctype html><html lang="en"><title>A portfolio</title><body>
    <h1>Learner A</h1>
    <img src="plain.png" alt="A plain picture" width="40" height="40">
    <img src="https://pictures.example/badge-150x150.png" srcset="${whole} 800w" alt="Data Ethics" width="40" height="40">
    <img src="${drawn}" alt="" width="40" height="40">
    <img src="missing.png" alt="Gone" width="40" height="40">
    <img src="page.png" alt="A page" width="40" height="40">
    <img src="photo.jpg" alt="A photo" width="40" height="40">`),
  [`${portfolio}plain.png`]: { type: 'image/png', body: png(), held: () => held },
  [`${portfolio}page.png`]: pageOf('<!doctype html><title>Not a picture</title>'),
  'https://pictures.example/badge-150x150.png': { type: 'image/png', body: png() },
  [whole]: { type: 'image/png', body: badgePicture(genuine) },
  [drawn]: {
    type: 'image/svg+xml',
    body: `<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0">
      <openbadges:credential><![CDATA[${genuine}]]></openbadges:credential><circle r="4"/></svg>`,
  },
};
const sites = new Map([...sitesOf(web), ...Object.entries(named)]);
const origins = ['https://portfolio.example/*', 'https://pictures.example/*'];
let world: LocalWorld;
/** What a picture of the portfolio waits for before it comes. */
let held = Promise.resolve();

// No picture's host was allowed earlier; the local server lets every origin read.
beforeAll(async () => {
  world = await openExtension(inject('chromium'), sites, ['uni-lumen.example']);
});
afterAll(async () => {
  await world.close();
});

/** A portfolio, and the panel as it stands beside it, where the person answers the browser's prompt like this. */
async function openBeside(agreed: boolean) {
  const page = await world.browser.newPage();
  await page.goto(portfolio, { waitUntil: 'networkidle0' });
  const extension = (await world.browser.extensions()).get(new URL(world.origin).host);
  await extension?.triggerAction(page);
  const side = await world.browser.waitForTarget(one => one.url().startsWith(`${world.origin}/sidepanel.html`));
  const tab = await (
    await side.asPage()
  ).evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: { tabs: { query(of: object): Promise<{ id: number }[]> } } };
    return (await chrome.tabs.query({ active: true, currentWindow: true }))[0]?.id ?? 0;
  });
  await (await side.asPage()).close();
  const panel = await world.browser.newPage();
  await answerPrompts(panel, agreed);
  await panel.goto(`${world.origin}/sidepanel.html?tab=${String(tab)}`);
  const heard = world.server.log.length;
  return {
    panel,
    /** What the server heard since the panel opened, apart from what Chromium asks for by itself. */
    asked: () => world.server.log.slice(heard).filter(line => line.includes('.example ')),
    leave: async () => {
      await panel.close();
      await page.close();
    },
  };
}

function withResolvers(): { promise: Promise<void>; resolve(): void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>(done => (resolve = done));
  return {
    promise,
    resolve: () => {
      resolve();
    },
  };
}

const promptsOf = (panel: Page): Promise<unknown> =>
  panel.evaluate(() => (globalThis as unknown as { asked: unknown }).asked);

async function lookButton(panel: Page): Promise<ElementHandle> {
  const button = await panel.waitForSelector('button[data-action=look-inside]');
  if (!button) throw new Error('nobody can look inside');
  return button;
}

async function said(panel: Page, selector: string): Promise<string> {
  const found = await panel.waitForSelector(selector);
  return found ? read(found) : '';
}

const listed = (panel: Page): Promise<readonly (readonly (string | undefined)[])[]> =>
  panel.$$eval('[data-finding]', all =>
    all.map(one => [(one as HTMLElement).dataset['kind'], (one as HTMLElement).dataset['target']]),
  );

test('before the press pictures are counted, the hosts are named, and nobody is asked', async () => {
  const { asked, leave, panel } = await openBeside(true);
  const words = await said(panel, '[data-state=images]');
  expect(words).toContain('5 pictures could carry a credential. Nobody looked inside yet.');
  expect(words).toContain('Looking inside asks portfolio.example and pictures.example for the pictures.');
  await expectAccessible(panel);
  await new Promise(resolve => setTimeout(resolve, 1_000));
  expect([asked(), await promptsOf(panel), await listed(panel)]).toEqual([[], [], []]);
  await leave();
});

test('a press with the keyboard asks once for all hosts, lists what carries a credential, and counts the rest', async () => {
  const { asked, leave, panel } = await openBeside(true);
  await tabTo(panel, await lookButton(panel));
  await panel.keyboard.press('Enter');
  const words = 'Looked inside 3 pictures: 2 carry a credential and are listed. 2 pictures could not be read.';
  expect(await said(panel, '[data-looked]')).toBe(words);
  expect(await panel.$eval('[data-announced]', one => one.textContent)).toBe(words);
  expect(await promptsOf(panel)).toEqual([{ origins }]);
  expect(await listed(panel)).toEqual([
    ['baked-png', whole],
    ['baked-svg', drawn],
  ]);
  const twice = asked().filter((line, at, lines) => lines.indexOf(line) !== at);
  expect(twice.filter(line => !line.includes('/missing.png'))).toEqual([]);
  expect([...new Set(asked())].sort()).toEqual([
    'pictures.example /badge-full.png',
    'pictures.example /drawn.svg',
    'portfolio.example /missing.png',
    'portfolio.example /page.png',
    'portfolio.example /plain.png',
  ]);
  expect(await said(panel, `[data-target="${whole}"]`)).toMatch(
    /“Data Ethics”.*Check will ask pictures\.example for it/,
  );
  expect(await said(panel, `[data-target="${drawn}"]`)).toContain('A picture from pictures.example');
  await expectAccessible(panel);
  await leave();
});

test('what is found inside a picture is checked like everything else, and its report says what Node says', async () => {
  const { leave, panel } = await openBeside(true);
  await (await lookButton(panel)).click();
  const entry = await panel.waitForSelector(`[data-target="${whole}"]`);
  await (await entry?.$('button.first'))?.click();
  const report = await panel.waitForSelector(`[data-target="${whole}"] [data-verdict]`);
  const expected = await expectedOf({ name: 'baked', address: whole, text: genuine, sites });
  expect(report).not.toBeNull();
  if (report) await expectReport(report, expected);
  await leave();
});

test('whoever does not allow it is told that nobody looked inside, and can still', async () => {
  const { asked, leave, panel } = await openBeside(false);
  await (await lookButton(panel)).click();
  expect(await said(panel, '[data-state=declined]')).toBe(
    'Nobody looked inside: you did not let Proofmark ask portfolio.example and pictures.example.',
  );
  expect([asked(), await listed(panel)]).toEqual([[], []]);
  await lookButton(panel);
  await expectAccessible(panel);
  await leave();
});

test('a look can be stopped, a second press starts no second one, and in German it says the same', async () => {
  const { asked, leave, panel } = await openBeside(true);
  await choose(panel, { language: 'de' });
  expect(await said(panel, '[data-state=images]')).toContain('5 Bilder könnten einen Nachweis tragen.');
  const plain = withResolvers();
  held = plain.promise;
  await panel.$eval('button[data-action=look-inside]', button => {
    (button as HTMLElement).click();
    (button as HTMLElement).click();
  });
  await (await panel.waitForSelector('[data-state=looking] button'))?.click();
  await lookButton(panel);
  plain.resolve();
  expect(await promptsOf(panel)).toEqual([{ origins }]);
  await choose(panel, { language: 'en' });
  expect(asked().length).toBeLessThanOrEqual(5);
  await leave();
});
