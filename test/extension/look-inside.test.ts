/** Pictures are looked into after one press that names whom it asks, and what carries a credential is listed. */
import type { ElementHandle, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { makeSamples } from '../fixtures/samples.js';
import { expectedOf } from '../journeys/given.js';
import type { LocalWorld } from '../journeys/local-web.js';
import { tabTo } from '../journeys/panel.js';
import { expectAccessible, expectReport, read } from '../journeys/read.js';
import { page as pageOf, type Answer } from '../playground/site.js';
import { codePicture } from '../fixtures/qr.js';
import { badgePicture, baked, chunk, png } from './baked.js';
import { press } from './showing.js';
import { answerPrompts, askedIn, choose, openExtension, sitesOf } from './world.js';

const { samples, web } = await makeSamples(new Date());
const sampleNamed = (name: string): unknown => samples.find(sample => sample.name === name)?.document;
const genuine = JSON.stringify(sampleNamed('genuine'));
const altered = JSON.stringify(sampleNamed('altered'));
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
      <openbadges:credential><![CDATA[${altered}]]></openbadges:credential><circle r="4"/></svg>`,
  },
};
const home = 'https://uni-lumen.example/alumni/';
const spaced = (text: string): string => JSON.stringify(JSON.parse(text), undefined, 2);
const atHome: Readonly<Record<string, Answer>> = {
  [home]: pageOf(`<!doctype html><html lang="en"><title>Alumni</title>
    <link rel="alternate" type="application/vc" href="file.vc.json">
    <script type="application/ld+json">${spaced(genuine)}</script><body><h1>Learner A</h1>
    <img src="genuine.png" alt="Data Ethics" width="40" height="40">
    <img src="altered.png" alt="Peer Mentor" width="40" height="40">
    <img src="two.png" alt="Two in one" width="40" height="40">
    <img src="code.png" alt="Scan me" width="40" height="40">
    <img src="site.png" alt="Our site" width="40" height="40">
    <img src="short.png" alt="Follow us" width="40" height="40">
    <object data="drawing" type="image/svg+xml" width="40" height="40"></object>
    <script>document.body.append(Object.assign(new Image(), { src: 'https://uni-lumen.example/late', hidden: true }))</script>`),
  [`${home}file.vc.json`]: { type: 'application/json', body: spaced(altered) },
  [`${home}genuine.png`]: { type: 'image/png', body: badgePicture(genuine) },
  [`${home}altered.png`]: { type: 'image/png', body: badgePicture(altered) },
  [`${home}two.png`]: {
    type: 'image/png',
    body: png(chunk('iTXt', baked(genuine)), chunk('iTXt', baked(altered))),
  },
  [`${home}code.png`]: {
    type: 'image/png',
    body: await codePicture('https://verifierplus.org/credentials/657ec540-bcd2-4612-adbc-2a224af97b40'),
  },
  [`${home}site.png`]: { type: 'image/png', body: await codePicture('https://uni-lumen.example/') },
  [`${home}short.png`]: { type: 'image/png', body: await codePicture('https://lnkd.in/dGhpcw') },
  [`${home}drawing`]: {
    type: 'image/svg+xml',
    body: '<svg xmlns="http://www.w3.org/2000/svg"><script>fetch("https://pictures.example/told")</script></svg>',
  },
};
const sites = new Map([...sitesOf(web), ...Object.entries(named), ...Object.entries(atHome)]);
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
async function openBeside(agreed: boolean, address = portfolio) {
  const page = await world.browser.newPage();
  await page.goto(address, { waitUntil: 'networkidle0' });
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
  const heard = askedIn(world).length;
  return {
    panel,
    /** What the server heard since the panel opened, apart from what Chromium asks for by itself. */
    asked: () => askedIn(world).slice(heard),
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

/** Whatever is still being drawn may move the button. */
const look = async (panel: Page): Promise<void> =>
  (await lookButton(panel)).evaluate(button => {
    (button as HTMLElement).click();
  });

async function said(panel: Page, selector: string): Promise<string> {
  const found = await panel.waitForSelector(selector);
  return found ? read(found) : '';
}

/** The answer to the check of one entry, which was pressed. */
async function checked(panel: Page, entry: string): Promise<ElementHandle> {
  await press(panel, `${entry} button.first`);
  const report = await panel.waitForSelector(`${entry} [data-verdict]`);
  if (!report) throw new Error('no report is shown');
  return report;
}

const attributeOf = (handle: ElementHandle, name: string): Promise<string | null> =>
  handle.evaluate((node, name) => node.getAttribute(name), name);

const listed = (panel: Page): Promise<readonly (readonly (string | undefined)[])[]> =>
  panel.$$eval('[data-finding]', all =>
    all.map(one => {
      const { from, kind, target } = (one as HTMLElement).dataset;
      return [kind, target, from ?? 'the page'];
    }),
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
  await expect.poll(() => panel.$eval('[data-announced]', one => one.textContent), { timeout: 5_000 }).toBe(words);
  expect(await promptsOf(panel)).toEqual([{ origins }]);
  expect(await listed(panel)).toEqual([
    ['baked-png', 'inline', whole],
    ['baked-svg', 'inline', drawn],
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
  expect(await said(panel, `[data-from="${whole}"]`)).toMatch(/“Data Ethics”.*Checked on this device/);
  await expectAccessible(panel);
  await leave();
});

test('what is found inside a picture is checked like everything else, and its report says what Node says', async () => {
  const { asked, leave, panel } = await openBeside(true);
  await look(panel);
  const report = await checked(panel, `[data-from="${whole}"]`);
  const expected = await expectedOf({ name: 'baked', address: whole, text: genuine, sites });
  await expectReport(report, expected);
  expect(asked().filter(line => line.startsWith('pictures.example /badge-full.png'))).toHaveLength(1);
  await leave();
});

test('whoever does not allow it is told that nobody looked inside, and can still', async () => {
  const { asked, leave, panel } = await openBeside(false);
  await look(panel);
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
  // What is found meanwhile moves the button about.
  await panel.waitForSelector('[data-state=looking] button');
  await panel.$eval('[data-state=looking] button', button => {
    (button as HTMLElement).click();
  });
  await lookButton(panel);
  plain.resolve();
  expect(await promptsOf(panel)).toEqual([{ origins }]);
  await choose(panel, { language: 'en' });
  expect(asked().length).toBeLessThanOrEqual(5);
  await leave();
});

test('what is inside pictures is listed once with what the page lists already, and two in one apart from both', async () => {
  const { asked, leave, panel } = await openBeside(true, home);
  const before = [
    ['alternate-link', `${home}file.vc.json`, 'the page'],
    ['inline-jsonld', 'inline', 'the page'],
  ];
  await panel.waitForSelector('[data-finding]');
  expect(await listed(panel)).toEqual(before);
  await look(panel);
  const words = 'Looked inside 7 pictures: 4 carry a credential and are listed.';
  expect(await said(panel, '[data-looked]')).toBe(words);
  const [peer, two] = [`${home}altered.png`, `${home}two.png`];
  const code = ['qr', 'https://verifierplus.org/credentials/657ec540-bcd2-4612-adbc-2a224af97b40', `${home}code.png`];
  expect(await listed(panel)).toEqual([...before, ['baked-png', 'inline', peer], ['baked-png', 'inline', two], code]);
  expect(await said(panel, '[data-kind=qr]')).toContain('Check will ask verifierplus.org for it');
  expect([...new Set(asked().map(line => line.split(' ')[0]))]).toEqual(['uni-lumen.example']);

  expect(await attributeOf(await checked(panel, `[data-from="${two}"]`), 'data-because')).toBe('format.malformed');
  expect(asked().filter(line => line.endsWith('/two.png'))).toHaveLength(1);
  expect(await attributeOf(await checked(panel, `[data-target$="file.vc.json"]`), 'data-because')).toBe(
    'proof.altered',
  );
  await panel.waitForFunction(from => document.querySelector(`[data-from="${from}"]`) === null, {}, peer);
  expect(await listed(panel)).toEqual([...before, ['baked-png', 'inline', two], code]);
  await leave();
});

test('a credential on a page of its issuer, and in a picture from there, is noted as found on the issuer’s own address', async () => {
  const note = 'Found on uni-lumen.example, the issuer’s own address.';
  const { leave, panel } = await openBeside(true, home);
  const inPage = await checked(panel, '[data-kind=inline-jsonld]');
  expect(await inPage.evaluate(node => node.textContent)).toContain(note);
  await leave();
  const elsewhere = await openBeside(true);
  await look(elsewhere.panel);
  const inPicture = await checked(elsewhere.panel, `[data-from="${whole}"]`);
  expect(await inPicture.evaluate(node => node.textContent)).not.toContain(note);
  await elsewhere.leave();
});
