/** What the panel says of everything that can be found, and what can be done about it. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Page } from 'puppeteer';
import type { LocalWorld } from '../journeys/local-web.js';
import { expectAccessible, read } from '../journeys/read.js';
import { fileLink, heardIn, inline, link, openShowing, press } from './showing.js';
import { choose, openExtension } from './world.js';

const uuid = '4c6c8f5e-0e1e-4a0e-9a57-6ad6a1c0a1b2';
const badge = `https://www.credly.com/badges/${uuid}`;
const course = 'https://www.coursera.org/account/accomplishments/verify/ABCD12EFGH34';
const curriculum = 'https://europa.eu/europass/eportfolio/screen/share/58ce5260-37ce-4980-add7-fc81b27f00c2';
const unknown = 'https://certificates.example/learner-a/7';
const short = 'https://lnkd.in/abcdefg';
const file = 'https://uni-lumen.example/ethics.vc.json';

interface Stored {
  readonly chrome: { readonly storage: { readonly session: { get(key: null): Promise<object> } } };
}

let world: LocalWorld;
beforeAll(async () => {
  // The platform's endpoints answer 404: there is nothing at them.
  const sites = new Map([
    ['https://www.credly.com/', { type: 'text/html', body: '' }],
    ['https://api.credly.com/', { type: 'text/html', body: '' }],
    ['https://uni-lumen.example/', { type: 'text/html', body: '' }],
  ]);
  world = await openExtension(inject('chromium'), sites, ['www.credly.com', 'api.credly.com']);
});
afterAll(async () => {
  await world.close();
});

async function entryOf(page: Page, target: string): Promise<string> {
  const entry = await page.waitForSelector(`[data-target="${target}"]`);
  return entry === null ? '' : read(entry);
}

test('each kind of finding has its sentence and its buttons', async () => {
  const page = await openShowing(world, {
    found: {
      found: [
        inline({ claimed: { title: 'Data Ethics' } }),
        fileLink(file),
        link(badge),
        link(course, { claimed: { title: 'Statistics' } }),
        link(curriculum),
        link(unknown, { section: true, tier: 'listed' }),
        link(short, { section: true, tier: 'listed' }),
      ],
    },
  });
  expect(await entryOf(page, 'inline')).toContain('Checked on this device. Nobody is asked for it');
  expect(await entryOf(page, file)).toContain('Check will ask uni-lumen.example for it.');
  expect(await entryOf(page, badge)).toContain('Check will ask www.credly.com and api.credly.com for it.');
  expect(await entryOf(page, course)).toMatch(/Coursera shows this certificate to people; .*Open and compareOpen$/);
  expect(await entryOf(page, curriculum)).toMatch(/: written by its author\.Open$/);
  expect(await entryOf(page, unknown)).toMatch(
    /A link to certificates\.example, a platform we do not know\.OpenCheck this link$/,
  );
  expect(await entryOf(page, short)).toMatch(/A short link; only opening it shows where it leads\.Open$/);
  expect(await page.$$eval('a.button', all => all.map(one => [one.rel, one.target]))).toContainEqual([
    'noopener noreferrer',
    '_blank',
  ]);
  await expectAccessible(page);
  expect((await heardIn(page)).asked).toEqual([]);
  await page.close();
});

test('a link nobody knows is handed to the check page; neither its address nor the storage keeps it', async () => {
  const page = await openShowing(world, { found: { found: [link(unknown, { section: true, tier: 'listed' })] } });
  const before = new Set(world.browser.targets());
  await press(page, '[data-action=check-link]');
  const target = await world.browser.waitForTarget(
    one => !before.has(one) && one.url().startsWith(`${world.origin}/check.html`),
  );
  const there = await target.asPage();
  await there.waitForFunction(
    address => document.querySelector<HTMLInputElement>('#address')?.value === address,
    {},
    unknown,
  );
  expect(there.url()).toBe(`${world.origin}/check.html`);
  const kept = await there.evaluate(async () =>
    Object.keys(await (globalThis as unknown as Stored).chrome.storage.session.get(null)),
  );
  expect(kept.filter(key => key.startsWith('handed'))).toEqual([]);
  expect((await heardIn(page)).asked).toEqual([]);
  await there.close();
  await page.close();
});

test('a platform whose endpoints all decline leaves the page of the issuer, and who was asked is said', async () => {
  const page = await openShowing(world, { found: { found: [link(badge)] } });
  await press(page, `[data-target="${badge}"] button`);
  const entry = await page.waitForSelector('[data-refused]', { timeout: 60_000 });
  expect(entry && (await read(entry))).toMatch(
    /^Asked www\.credly\.com and api\.credly\.com, which gave nothing a machine can check\..*Open and compareOpen$/,
  );
  expect((await heardIn(page)).asked).toEqual([{ origins: ['https://www.credly.com/*', 'https://api.credly.com/*'] }]);
  expect(world.server.log.filter(line => line.includes('credly.com'))).toEqual([
    `www.credly.com /api/v1/obi/v3/open_badge_credentials/${uuid}`,
    expect.stringMatching(/^api\.credly\.com /u),
  ]);
  await expectAccessible(page);
  await page.close();
});

test('whoever declines is told what is left: try again, open, or press the button there', async () => {
  const page = await openShowing(world, { found: { found: [fileLink(file)] }, agreed: false });
  await press(page, `[data-target="${file}"] button`);
  const state = await page.waitForSelector('[data-state=declined]');
  expect(state && (await read(state))).toBe(
    'Not checked: you did not let Proofmark ask uni-lumen.example.Try againOpenOr open it yourself and press the Proofmark button there.',
  );
  expect(world.server.log.filter(line => line.startsWith('uni-lumen'))).toEqual([]);
  await expectAccessible(page);
  await page.close();
});

test('what was not read, what is only described, and what was seen earlier are said', async () => {
  const page = await openShowing(world, {
    found: {
      found: [link(course, { live: false })],
      described: 3,
      more: true,
      unread: ['large', 'storm', 'frames', 'layout'],
    },
  });
  expect(await page.$$eval('main > p[data-state]', all => all.map(one => one.dataset['state']))).toEqual([
    'more',
    'described',
    'large',
    'storm',
    'frames',
    'layout',
  ]);
  const described = await page.waitForSelector('[data-state=described]');
  expect(described && (await read(described))).toBe(
    '3 certificates are only described on this page; there is nothing to check.',
  );
  const earlier = await page.waitForSelector('.seen-earlier');
  expect(earlier && (await read(earlier))).toMatch(/^Seen earlier on this page/);
  expect(await page.$eval('details.structure', one => one.open)).toBe(true);
  await press(page, '[data-action=scan-again]');
  expect((await heardIn(page)).said.at(-1)).toEqual({ kind: 'again', tab: 7 });
  await expectAccessible(page);
  await page.close();
});

test('where nothing was found, a credential can still be handed over', async () => {
  const page = await openShowing(world, { found: { unread: ['frames'] } });
  expect(await page.$eval('[data-state=nothing] + p a', one => one.href)).toBe(`${world.origin}/check.html`);
  await expectAccessible(page);
  await page.close();
});

test.each([
  ['a title that turns the direction', '\u202Egnp.exe\u202C <b>Ethics</b>', '“gnp.exe <b>Ethics</b>”'],
  ['a title of stacked marks', `E${'\u0301'.repeat(400)}thics`, `“E${'\u0301'.repeat(4)}thics”`],
  ['a very long title', 'Ethics '.repeat(2_000), /^“(?:Ethics ){16}.{1,9}…”$/u],
])('%s stays a line of text', async (_, title, shown) => {
  const page = await openShowing(world, { found: { found: [inline({ claimed: { title } })] } });
  const heading = await page.waitForSelector('[data-target=inline] h2');
  const text = heading && (await heading.evaluate(node => node.textContent));
  if (typeof shown === 'string') expect(text?.normalize('NFD')).toBe(shown.normalize('NFD'));
  else expect(text).toMatch(shown);
  expect(await page.$$('[data-target=inline] b')).toEqual([]);
  await page.close();
});

test('only this panel shows the sign of this installation, and says that marks are not evidence', async () => {
  const [first, second] = [await openShowing(world, {}), await openShowing(world, {})];
  const sign = async (page: Page) => {
    const shown = await page.waitForSelector('.sign');
    return shown && (await read(shown));
  };
  expect(await sign(first)).toMatch(
    /^\p{L}+, \p{L}+Marks on a page are not evidence\. Your Proofmark says “\p{L}+” in \p{L}+\./u,
  );
  expect(await sign(second)).toBe(await sign(first));
  await choose(second, { language: 'de' });
  expect(await sign(second)).toMatch(/Zeichen auf einer Seite beweisen nichts/u);
  await choose(second, { language: 'en' });
  for (const page of [first, second]) await page.close();
});

test('marks for pages of issuers can be switched off, and that is kept', async () => {
  const page = await openShowing(world, {});
  const isOn = (one: Page): Promise<boolean> => one.$eval('input[name=quiet-marks]', box => box.checked);
  expect(await isOn(page)).toBe(true);
  await press(page, 'input[name=quiet-marks]');
  const again = await openShowing(world, {});
  expect(await isOn(again)).toBe(false);
  await press(again, 'input[name=quiet-marks]');
  for (const one of [page, again]) await one.close();
});
