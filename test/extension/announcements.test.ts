/** What a check says to whoever does not look, and where it leaves the keyboard. */
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import type { Page } from 'puppeteer';
import { bitstringEntry } from '../fixtures/credentials.js';
import { makeSamples, university } from '../fixtures/samples.js';
import { bitstringList, sign, testKey, unsigned } from '../fixtures/signer.js';
import type { LocalWorld } from '../journeys/local-web.js';
import { jsonAt } from '../playground/site.js';
import { fileLink, inline, openShowing, press } from './showing.js';
import { choose, entryIn, hand, openExtension, openFolder, openSurface, sitesOf } from './world.js';

const { samples, web } = await makeSamples(new Date());
const document = (name: string) => samples.find(one => one.name === name)?.document ?? {};
const genuine = JSON.stringify(document('genuine'));
const altered = JSON.stringify(document('altered'));
const files = openFolder();
const [here, there] = ['https://uni-lumen.example/said.vc.json', 'https://badges.example/said.vc.json'];
const changed = 'https://uni-lumen.example/altered.vc.json';
const changedToo = 'https://badges.example/altered.vc.json';
const elsewhere = 'https://uni-lumen.example/elsewhere.vc.json';
const list = 'https://lists.example/status/1';
const created = new Date(Date.now() - 86_400_000).toISOString().replace(/\.\d+/, '');
const signing = { key: await testKey('university of lumen'), method: `${university}#key-1`, created };
const keptElsewhere = await sign(
  { ...unsigned(document('genuine')), credentialStatus: bitstringEntry(list, 7) },
  signing,
);
const statement = bitstringList({ address: list, issuer: university, set: [], validFrom: created });

let world: LocalWorld;
/** What the server waits for before it answers. */
let held: Promise<void> = Promise.resolve();
let release: () => void = () => undefined;
const hold = (): void => {
  held = new Promise(resolve => {
    release = resolve;
  });
};

beforeAll(async () => {
  const answer = (body: string) => ({ type: 'application/json', body, held: () => held });
  const sites = new Map([
    ...sitesOf(web),
    [here, answer(genuine)],
    [there, answer(genuine)],
    [changed, answer(altered)],
    [changedToo, answer(JSON.stringify({ ...document('altered'), name: 'Another name' }))],
    [elsewhere, jsonAt(keptElsewhere)],
    [list, jsonAt(await sign(statement, signing))],
  ]);
  world = await openExtension(inject('chromium'), sites, ['uni-lumen.example', 'badges.example']);
});
beforeEach(() => {
  held = Promise.resolve();
});
afterAll(async () => {
  files.close();
  await world.close();
});

/** Writes down whatever a live region says from now on, in its order. */
const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    const regionOf = (node: Node): Element | null =>
      (node instanceof Element ? node : node.parentElement)?.closest('[role=status], [role=alert], [aria-live]') ??
      null;
    new MutationObserver(changes => {
      const added = changes.flatMap(({ addedNodes, target }) => [target, ...addedNodes]);
      for (const region of new Set(added.map(regionOf)))
        if (region && region.textContent !== '') heard.push(region.textContent);
    }).observe(globalThis.document.body, { childList: true, characterData: true, subtree: true });
  });
const heard = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);

/** What has the focus, as a screen reader names it. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const one = globalThis.document.activeElement;
    if (one === null || one === globalThis.document.body) return 'nothing';
    const label = (one as HTMLInputElement).labels?.[0]?.textContent;
    const name = one.getAttribute('aria-label') ?? label ?? one.textContent;
    return name.replace(/\s+/g, ' ').trim();
  });

const focusOn = (page: Page, selector: string): Promise<void> => page.focus(selector);
const entry = (address: string): string => `[data-target="${address}"]`;

async function openPanel(...found: readonly Parameters<typeof fileLink>[]): Promise<Page> {
  const page = await openShowing(world, { found: { found: found.map(one => fileLink(...one)) } });
  await listen(page);
  return page;
}

const headline = 'Intact and in force. Signed by uni-lumen.example. Is this the institution you expect?';

test('whoever presses Check is at Stop, then at the answer, and hears each once, by the focus', async () => {
  hold();
  const page = await openPanel([here, { claimed: { title: 'Data Ethics' } }]);
  await focusOn(page, `${entry(here)} button.first`);
  expect(await focused(page)).toBe('Check “Data Ethics”');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-state=checking]');
  expect(await focused(page)).toBe('Stop checking “Data Ethics”');
  expect(await page.$$eval('.steps li', all => all.map(one => one.dataset['step']))).toEqual([
    'format',
    'proof',
    'issuer',
    'period',
    'status',
  ]);
  release();
  await page.waitForSelector('[data-verdict=confirmed]');
  expect(await focused(page)).toContain(headline);
  expect(await heard(page)).toEqual([]);
  await page.close();
});

test('whoever went elsewhere meanwhile stays there, and the answer is said once, the same answer again', async () => {
  const page = await openPanel([changed], [changedToo]);
  for (const [at, address] of [changed, changedToo].entries()) {
    hold();
    await press(page, `${entry(address)} button.first`);
    await page.waitForSelector('[data-state=checking]');
    await focusOn(page, 'footer select');
    release();
    await page.waitForSelector(`${entry(address)} [data-verdict=rejected]`);
    await page.waitForFunction(
      count => (globalThis as unknown as { heard: string[] }).heard.length >= count,
      {},
      at + 1,
    );
    expect(await page.evaluate(() => globalThis.document.activeElement?.tagName)).toBe('SELECT');
  }
  const said = await heard(page);
  const words = 'Changed after it was signed. Do not rely on what it says.';
  expect(said).toEqual([words, words]);
  // Drawn again for another reader, nothing is said again.
  await choose(page, { audience: 'learner' });
  await page.waitForSelector('[data-reading=learner]');
  expect(await heard(page)).toHaveLength(2);
  await choose(page, { audience: 'recruiter' });
  await page.close();
});

test('Stop leads back to Check, and a refusal to what is left; neither leaves the keyboard nowhere', async () => {
  hold();
  const page = await openPanel([here]);
  await focusOn(page, `${entry(here)} button.first`);
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-state=checking]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-state=not-checked]');
  expect(await focused(page)).toBe('Check A link to uni-lumen.example');
  release();
  await page.close();
  const declining = await openShowing(world, { found: { found: [fileLink(here)] }, agreed: false });
  await listen(declining);
  await focusOn(declining, `${entry(here)} button.first`);
  await declining.keyboard.press('Enter');
  await declining.waitForSelector('[data-state=declined]');
  expect(await focused(declining)).toBe('Not checked: you did not let Proofmark ask uni-lumen.example.');
  expect(await heard(declining)).toEqual([]);
  await declining.keyboard.press('Tab');
  expect(await focused(declining)).toBe('Try again');
  await declining.close();
});

test('a question is said once, and answering it leads back to the check and to its end', async () => {
  const page = await openPanel([elsewhere]);
  await focusOn(page, `${entry(elsewhere)} button.first`);
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-question]');
  const question =
    'It also has to ask lists.example for the withdrawal list. lists.example will see that somebody checks this. Allow it?';
  expect(await focused(page)).toBe('Stop checking A link to uni-lumen.example');
  expect(await heard(page)).toEqual([question]);
  const before = ['Do not ask', 'Ask lists.example'];
  for (const name of before) {
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    expect(await focused(page)).toBe(name);
  }
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-verdict=confirmed]');
  expect(await focused(page)).toContain('Intact and in force.');
  expect(await heard(page)).toEqual([question]);
  await page.close();
});

test('several are one press: the sum is said once, or read where whoever pressed was waiting', async () => {
  const found = () => ({ found: [fileLink(here), fileLink(there), fileLink(changed), inline()] });
  const answers = { read: { kind: 'gone' } };
  const sum = '4 checked: 2 answered in full, 1 with something against it, 1 left open.';
  const page = await openShowing(world, { found: found(), answers });
  await listen(page);
  hold();
  await focusOn(page, '[data-action=check-all]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-state=whom-it-asks]');
  expect(await focused(page)).toBe('Whom this asks');
  await focusOn(page, '[data-action=begin-all]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-state=checking-all]');
  expect(await focused(page)).toBe('Stop all checks');
  release();
  await page.waitForSelector('[data-state=all-checked]', { timeout: 25_000 });
  expect(await focused(page)).toBe(sum);
  expect(await heard(page)).toEqual([]);
  await page.close();
  const other = await openShowing(world, { found: found(), answers });
  await listen(other);
  await press(other, '[data-action=check-all]');
  await press(other, '[data-action=begin-all]');
  await focusOn(other, 'footer select');
  await other.waitForSelector('[data-state=all-checked]', { timeout: 25_000 });
  await other.waitForFunction(() => (globalThis as unknown as { heard: string[] }).heard.length > 0);
  expect(await heard(other)).toEqual([sum]);
  await other.close();
}, 60_000);

test('on the check page the press leads to the heading, the answer is said once, and files together are one sum', async () => {
  const page = await openSurface(world, 'check.html');
  await listen(page);
  await hand(page, files.file('alone.json', altered));
  await entryIn(page, 'alone.json', 'checked');
  expect(await focused(page)).toBe('What was found');
  expect(await heard(page)).toEqual(['Changed after it was signed. Do not rely on what it says.']);
  await hand(page, files.file('one.json', altered), files.file('two.json', altered));
  await page.waitForSelector('[data-state=all-checked]');
  expect((await heard(page)).slice(1)).toEqual(['2 checked: 2 with something against them.']);
  await page.close();
});

test('the tabulator goes through the panel and the check page in the order they are read', async () => {
  const panel = await openPanel([here, { claimed: { title: 'Data Ethics' } }], [changed]);
  await press(panel, `${entry(changed)} button.first`);
  await panel.waitForSelector('[data-verdict]');
  expect(await namesByTab(panel, 11)).toEqual([
    expect.stringMatching(/^\p{L}+, \p{L}+$/u),
    'Check “Data Ethics”',
    'More about the issuer',
    'Copy as text',
    'Open as a page',
    'The standard elements',
    'Answers in detail',
    'Always look for credentials on portfolio.example',
    'This page is not understood?',
    'Check a file, a text or an address',
    'Options',
  ]);
  await panel.close();
});

/** The names of what has the focus, one press of the tabulator after the other. */
async function namesByTab(page: Page, presses: number): Promise<readonly string[]> {
  const names: string[] = [];
  for (let at = 0; at < presses; at += 1) {
    await page.keyboard.press('Tab');
    names.push(await focused(page));
  }
  return names;
}
