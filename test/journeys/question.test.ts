/** A recruiter is asked about a host nobody named on the button: the one that keeps the list of what was withdrawn. */
import type { ElementHandle, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { bitstringEntry } from '../fixtures/credentials.js';
import { makeSamples, university } from '../fixtures/samples.js';
import { bitstringList, sign, testKey, unsigned } from '../fixtures/signer.js';
import { portfolioPage } from '../playground/pages/portfolio.js';
import { hosts, playground, sampleNamed } from '../playground/playground.js';
import { jsonAt, page as pageOf } from '../playground/site.js';
import { extensionHolding, openLocalWorld, type LocalWorld } from './local-web.js';
import { announced, button, entryFor, openPage, pressToolbarButton, reportIn, tabTo } from './panel.js';
import { expectAccessible, read } from './read.js';

const made = await makeSamples(new Date());
const yesterday = new Date(Date.now() - 86_400_000).toISOString().replace(/\.\d+/, '');
const signing = { key: await testKey('university of lumen'), method: `${university}#key-1`, created: yesterday };
const listHost = 'lists.example';
const list = `https://${listHost}/status/1`;
const credential = await sign(
  { ...unsigned(sampleNamed(made, 'genuine').document), credentialStatus: bitstringEntry(list, 7) },
  signing,
);
const address = `https://${hosts.university}/kept-elsewhere.vc.json`;
const portfolio = `https://${hosts.portfolio}/kept-elsewhere`;

let world: LocalWorld;
beforeAll(async () => {
  const links = [{ title: 'Introduction to Data Ethics', by: 'University of Lumen', address }];
  const statement = bitstringList({ address: list, issuer: university, set: [], validFrom: yesterday });
  const sites = new Map([
    ...playground(made, 'mapped'),
    [address, jsonAt(credential)],
    [list, jsonAt(await sign(statement, signing))],
    [portfolio, pageOf(portfolioPage({ viewer: 'mapped', links, inline: [] }))],
  ]);
  world = await openLocalWorld(inject('chromium'), sites, extensionHolding([hosts.university]));
});
afterAll(async () => {
  await world.close();
});

/** Whom the button named: the browser is asked for that with the press on it. */
const onTheButton = { origins: [`https://${hosts.university}/*`] };

const ofTheList = (): number => world.server.log.filter(line => line.startsWith(listHost)).length;

/** No test can press the browser's own button; here it says that the person agreed, and what it was asked for. */
async function agreeInBrowser(panel: Page): Promise<() => Promise<unknown>> {
  await panel.evaluate(() => {
    const asked: unknown[] = [];
    Object.assign(globalThis, { asked });
    const { permissions } = (globalThis as unknown as { chrome: { permissions: Record<string, unknown> } }).chrome;
    permissions['request'] = (wanted: unknown) => {
      asked.push(wanted);
      return Promise.resolve(true);
    };
  });
  return () => panel.evaluate(() => (globalThis as unknown as { asked: unknown }).asked);
}

/** As far as the question: everything but the list was asked. */
async function toTheQuestion() {
  const page = await openPage(world, portfolio);
  const panel = await pressToolbarButton(world, page);
  const prompts = await agreeInBrowser(panel);
  const entry = await entryFor(panel, address);
  await tabTo(panel, await button(entry, 'Check'));
  await panel.keyboard.press('Enter');
  const question = await entry.waitForSelector(`[data-question="${listHost}"]`);
  if (!question) throw new Error('nobody is asked');
  return {
    panel,
    entry,
    question,
    prompts,
    leave: async () => {
      await panel.close();
      await page.close();
    },
  };
}

const dataOf = (report: ElementHandle) =>
  report.evaluate(node => Object.fromEntries(Object.entries((node as HTMLElement).dataset)));

test('the question names the host and what for, and is said to whoever does not see it; nobody is asked before the answer', async () => {
  const before = ofTheList();
  const { leave, panel, question } = await toTheQuestion();
  const words =
    'It also has to ask lists.example for the withdrawal list. lists.example will see that somebody checks this. Allow it?';
  expect(await read(question)).toContain(words);
  await announced(panel, words);
  expect(await panel.$$('[data-announced]')).toHaveLength(1);
  await expectAccessible(panel);
  expect(ofTheList()).toBe(before);
  await leave();
});

test('refused, it is a doubt that names the host and one thing to do, and that one thing does it', async () => {
  const before = ofTheList();
  const { entry, leave, panel, prompts, question } = await toTheQuestion();
  await tabTo(panel, await button(question, 'Do not ask'));
  await panel.keyboard.press('Enter');
  const report = await reportIn(entry);
  expect(await dataOf(report)).toMatchObject({ verdict: 'unconfirmed', because: 'status.unreachable' });
  expect(await read(report)).toContain(
    'Intact, but whether it was withdrawn could not be checked: lists.example was not asked, because nobody allowed it.',
  );
  expect(await read(report)).not.toContain('did not answer');
  const buttons = await report.$$eval('button.do', all => all.map(({ textContent }) => textContent.trim()));
  expect(buttons).toEqual(['Allow access to lists.example']);
  expect([ofTheList() - before, await prompts()]).toEqual([0, [onTheButton]]);
  await tabTo(panel, await button(report, 'Allow access to lists.example'));
  await panel.keyboard.press('Enter');
  const again = await entry.waitForSelector('[data-verdict=confirmed]');
  expect(again && (await read(again))).toContain('Intact and in force.');
  expect([ofTheList() - before, (await prompts()) as unknown[]]).toEqual([
    1,
    [onTheButton, { origins: [`https://${hosts.university}/*`, `https://${listHost}/*`] }],
  ]);
  await leave();
});

test('granted, the host is asked once and the answer rests on its list', async () => {
  const before = ofTheList();
  const { entry, leave, panel, prompts, question } = await toTheQuestion();
  await tabTo(panel, await button(question, 'Ask lists.example'));
  await panel.keyboard.press('Enter');
  const report = await reportIn(entry);
  expect(await dataOf(report)).toMatchObject({ verdict: 'confirmed', because: 'issuer.web-address' });
  expect(await read(report)).toContain('Asked lists.example for the withdrawal list');
  expect(ofTheList() - before).toBe(1);
  expect(await prompts()).toEqual([onTheButton, { origins: [`https://${listHost}/*`] }]);
  await leave();
});

test('a panel closed in mid-check asks nobody any more, and opened again it begins anew', async () => {
  const before = ofTheList();
  const first = await toTheQuestion();
  await first.leave();
  const second = await toTheQuestion();
  expect(await second.panel.$$('[data-verdict]')).toEqual([]);
  expect(ofTheList()).toBe(before);
  await second.leave();
});
