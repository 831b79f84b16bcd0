/** What a check says to whoever does not look, and where it leaves the keyboard. */
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
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
const otherList = 'https://registers.example/status/1';
const twice = 'https://uni-lumen.example/twice.vc.json';
const onOtherList = 'https://uni-lumen.example/other-list.vc.json';
const created = new Date(Date.now() - 86_400_000).toISOString().replace(/\.\d+/, '');
const signing = { key: await testKey('university of lumen'), method: `${university}#key-1`, created };
const keptAt = (...lists: readonly string[]) =>
  sign({ ...unsigned(document('genuine')), credentialStatus: lists.map(one => bitstringEntry(one, 7)) }, signing);
const statementOf = (address: string) =>
  sign(bitstringList({ address, issuer: university, set: [], validFrom: created }), signing);

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
    [elsewhere, jsonAt(await keptAt(list))],
    [twice, jsonAt(await keptAt(list, otherList))],
    [onOtherList, jsonAt(await keptAt(otherList))],
    [list, jsonAt(await statementOf(list))],
    [otherList, jsonAt(await statementOf(otherList))],
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

/** The focus goes, and a region says something, a moment after what they are about is drawn. */
const soon = { timeout: 5_000 };

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
  await expect.poll(() => focused(page), soon).toBe('Check “Data Ethics”');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-state=checking]');
  await expect.poll(() => focused(page), soon).toBe('Stop checking “Data Ethics”');
  expect(await page.$$eval('.steps li', all => all.map(one => one.dataset['step']))).toEqual([
    'format',
    'proof',
    'issuer',
    'period',
    'status',
  ]);
  release();
  await page.waitForSelector('[data-verdict=confirmed]');
  await expect.poll(() => focused(page), soon).toContain(headline);
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
  await expect.poll(() => focused(page), soon).toBe('Check A link to uni-lumen.example');
  release();
  await page.close();
  const declining = await openShowing(world, { found: { found: [fileLink(here)] }, agreed: false });
  await listen(declining);
  await focusOn(declining, `${entry(here)} button.first`);
  await declining.keyboard.press('Enter');
  await declining.waitForSelector('[data-state=declined]');
  await expect
    .poll(() => focused(declining), soon)
    .toBe('Not checked: you did not let Proofmark ask uni-lumen.example.');
  expect(await heard(declining)).toEqual([]);
  await declining.keyboard.press('Tab');
  await expect.poll(() => focused(declining), soon).toBe('Try again');
  await declining.close();
});

test('a question is said once, and answering it leads back to the check and to its end', async () => {
  const page = await openPanel([elsewhere]);
  await focusOn(page, `${entry(elsewhere)} button.first`);
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-question]');
  const question =
    'It also has to ask lists.example for the withdrawal list. lists.example will see that somebody checks this. Allow it?';
  await expect.poll(() => focused(page), soon).toBe('Stop checking A link to uni-lumen.example');
  await expect.poll(() => heard(page), soon).toEqual([question]);
  const before = ['Do not ask', 'Ask lists.example'];
  for (const name of before) {
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    await expect.poll(() => focused(page), soon).toBe(name);
  }
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-verdict=confirmed]');
  await expect.poll(() => focused(page), soon).toContain('Intact and in force.');
  await expect.poll(() => heard(page), soon).toEqual([question]);
  await page.close();
});

const questionAbout = (host: string): string =>
  `It also has to ask ${host} for the withdrawal list. ${host} will see that somebody checks this. Allow it?`;
const listHosts = ['lists.example', 'registers.example'];

/** What was said since the last press: one time here, none where the focus is at it. */
async function saidBetween(page: Page, act: () => Promise<void>, until: string): Promise<readonly string[]> {
  const before = (await heard(page)).length;
  await act();
  await page.waitForSelector(until);
  await new Promise(resolve => setTimeout(resolve, 300)); // whatever else would be said
  return (await heard(page)).slice(before);
}

const byKey = (page: Page, selector: string) => async (): Promise<void> => {
  await focusOn(page, selector);
  await page.keyboard.press('Enter');
};

test('a question needs an answer, so the bound holds between two presses: each question is heard once, by the focus or by what is said, and so is the end', async () => {
  const page = await openPanel([twice]);
  const first = await saidBetween(page, byKey(page, `${entry(twice)} button.first`), '[data-question]');
  const host = await page.$eval('[data-question]', one => (one as HTMLElement).dataset['question'] ?? '');
  expect(first).toEqual([questionAbout(host)]);
  const [other = ''] = listHosts.filter(one => one !== host);
  const second = await saidBetween(page, byKey(page, '[data-question] button.first'), `[data-question="${other}"]`);
  expect(second).toEqual([]);
  await expect.poll(() => focused(page), soon).toBe(questionAbout(other));
  const end = await saidBetween(page, byKey(page, '[data-question] button.first'), '[data-verdict=confirmed]');
  expect(end).toEqual([]);
  await expect.poll(() => focused(page), soon).toContain('Intact and in force.');
  await page.close();
});

test('whoever is elsewhere is told of one question at a press, also of several checks at once, and of their sum', async () => {
  const page = await openPanel([elsewhere], [onOtherList]);
  await press(page, '[data-action=check-all]');
  await focusOn(page, 'footer select');
  const bothAsk = '[data-finding]:has([data-question]) ~ [data-finding] [data-question]';
  const [one = '', ...more] = await saidBetween(page, () => press(page, '[data-action=begin-all]'), bothAsk);
  const [first = '', second = ''] = listHosts.toSorted(host => (questionAbout(host) === one ? -1 : 1));
  expect([one, more]).toEqual([questionAbout(first), []]);
  await focusOn(page, 'footer select');
  const answer = (host: string) => (): Promise<void> => press(page, `[data-question="${host}"] button.first`);
  expect(await saidBetween(page, answer(first), '[data-finding] [data-verdict]')).toEqual([questionAbout(second)]);
  expect(await saidBetween(page, answer(second), '[data-state=all-checked]')).toEqual([
    '2 checked: 2 answered in full.',
  ]);
  await page.close();
}, 60_000);

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
  await expect.poll(() => focused(page), soon).toBe('Whom this asks');
  await focusOn(page, '[data-action=begin-all]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-state=checking-all]');
  await expect.poll(() => focused(page), soon).toBe('Stop all checks');
  release();
  await page.waitForSelector('[data-state=all-checked]', { timeout: 60_000 });
  await expect.poll(() => focused(page), soon).toBe(sum);
  expect(await heard(page)).toEqual([]);
  await page.close();
  const other = await openShowing(world, { found: found(), answers });
  await listen(other);
  await press(other, '[data-action=check-all]');
  await press(other, '[data-action=begin-all]');
  await focusOn(other, 'footer select');
  await other.waitForSelector('[data-state=all-checked]', { timeout: 60_000 });
  await expect.poll(() => heard(other), soon).toEqual([sum]);
  await other.close();
}, 60_000);

test('on the check page the press leads to the heading, the answer is said once, and files together are one sum', async () => {
  const page = await openSurface(world, 'check.html');
  await listen(page);
  await hand(page, files.file('alone.json', altered));
  await entryIn(page, 'alone.json', 'checked');
  await expect.poll(() => focused(page), soon).toBe('What was found');
  await expect.poll(() => heard(page), soon).toEqual(['Changed after it was signed. Do not rely on what it says.']);
  await hand(page, files.file('one.json', altered), files.file('two.json', altered));
  await page.waitForSelector('[data-state=all-checked]');
  await expect
    .poll(async () => (await heard(page)).slice(1), soon)
    .toEqual(['2 checked: 2 with something against them.']);
  await page.close();
});

describe('the tabulator stops at everything that can be pressed, once, in the order it is read', () => {
  const choices = ['Recruiter', 'Language EnglishDeutsch'];

  test('in the panel with an answer', async () => {
    const panel = await openPanel([here, { claimed: { title: 'Data Ethics' } }], [changed]);
    await press(panel, `${entry(changed)} button.first`);
    await panel.waitForSelector('[data-receipts]');
    expect(await onceRound(panel)).toEqual([
      expect.stringMatching(/^\p{L}+, \p{L}+$/u),
      'Check “Data Ethics”',
      'More about the issuer',
      'Copy as text',
      'Open as a page',
      'A receipt of this check',
      'The standard elements',
      'Answers in detail',
      'The credential itself',
      'Always look for credentials on portfolio.example',
      'This page is not understood?',
      'Check a file, a text or an address',
      'Options',
      ...choices,
      'Mark links that only an issuer’s page can vouch for',
    ]);
    await panel.close();
  });

  test('on the check page with an answer, from its heading on', async () => {
    const page = await openSurface(world, 'check.html');
    await hand(page, files.file('one.json', genuine));
    await entryIn(page, 'one.json', 'checked');
    await expect.poll(() => focused(page), soon).toBe('What was found');
    await page.waitForSelector('[data-receipts]');
    expect(await onceRound(page)).toEqual([
      'I know this issuer',
      'Ask ROR which organisation lists uni-lumen.example',
      'More about the issuer',
      'Copy as text',
      'Open as a page',
      'A receipt of this check',
      'The standard elements',
      'Answers in detail',
      'The credential itself',
      expect.stringContaining('Drop files here or choose them'),
      'Or paste its text',
      'Check',
      'Or give its address',
      'Check',
      'Many files in one table: the case file',
      'Options',
      ...choices,
    ]);
    await page.close();
  });

  test('on the page of a report', async () => {
    const page = await openSurface(world, 'check.html');
    await hand(page, files.file('two.json', genuine));
    const address = await (
      await entryIn(page, 'two.json', 'checked')
    ).$eval('[data-action=open-report]', one => (one as HTMLAnchorElement).href);
    const alone = await world.browser.newPage();
    await alone.goto(address);
    await alone.waitForSelector('[data-receipts]');
    expect(await onceRound(alone)).toEqual([
      'Recruiter',
      'Copy as text',
      'Print',
      'A receipt of this check',
      'More about the issuer',
      'The standard elements',
      'Answers in detail',
      'The credential itself',
      'Language EnglishDeutsch',
    ]);
    await alone.close();
    await page.close();
  });
});

/** The names of whatever the tabulator stops at until it is where it began; nothing that can be pressed is left out. */
async function onceRound(page: Page): Promise<readonly string[]> {
  const names: string[] = [];
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const isNew = await page.evaluate(() => {
      const { activeElement: one, body } = globalThis.document;
      if (one === null || one === body || one.hasAttribute('data-stopped')) return one === body ? undefined : false;
      one.setAttribute('data-stopped', '');
      return true;
    });
    if (isNew === false) break;
    if (isNew) names.push(await focused(page));
  }
  const leftOut = await page.$$eval(
    ':is(a[href], button, input, select, textarea, summary, [tabindex="0"]):not([data-stopped])',
    all =>
      all
        .filter(one => one.checkVisibility() && !one.matches('[type=radio]:not(:checked)'))
        .map(one => `${one.localName} ${one.textContent}`),
  );
  expect(leftOut).toEqual([]);
  return names;
}
