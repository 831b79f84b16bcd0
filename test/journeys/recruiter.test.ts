/** A recruiter opens a portfolio, presses the Proofmark button, and reads whether what it shows can be relied on. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { makeSamples } from '../fixtures/samples.js';
import { portfolioPage } from '../playground/pages/portfolio.js';
import { hosts, playground } from '../playground/playground.js';
import { page as pageOf } from '../playground/site.js';
import { expectedOf, givenCredentials, type Given } from './given.js';
import { extensionHolding, openLocalWorld, type LocalWorld } from './local-web.js';
import { button, entryFor, openPage, pressToolbarButton, reportIn, tabTo } from './panel.js';
import { picture } from './picture.js';
import { expectAccessible, expectReport, read } from './read.js';

const made = await makeSamples(new Date());
const givens = await Promise.all(
  givenCredentials(made).map(async given => ({ ...given, expected: await expectedOf(given) })),
);
const portfolio = `https://${hosts.portfolio}/`;
const withAll = `${portfolio}everything`;

/** The portfolio of the playground, with the credentials of the journeys behind links. */
const everything = portfolioPage({
  viewer: 'mapped',
  links: givens.map(({ address, name }) => ({ title: name, by: new URL(address).host, address })),
  inline: [],
});

/** Whom the checks ask, as Node found out; the portfolio itself is opened by the button alone. */
const asked = givens.flatMap(({ address, expected: { report } }) => [
  new URL(address).host,
  ...report.contacted.map(({ host }) => host),
]);

let world: LocalWorld;
beforeAll(async () => {
  const sites = new Map([
    ...playground(made, 'mapped'),
    ...givens.flatMap(({ sites: own }) => [...own]),
    [withAll, pageOf(everything)],
  ]);
  world = await openLocalWorld(inject('chromium'), sites, extensionHolding([...new Set([...asked, 'badges.example'])]));
});
afterAll(async () => {
  await world.close();
});

async function lookAt(address: string) {
  const page = await openPage(world, address);
  const panel = await pressToolbarButton(world, page);
  return {
    panel,
    leave: async () => {
      await panel.close();
      await page.close();
    },
  };
}

test.each(givens)('$name, behind a link, is shown as what it is', async ({ address, expected }) => {
  const { panel, leave } = await lookAt(withAll);
  const entry = await entryFor(panel, address);
  expect(await read(entry)).toContain(`Check will ask ${new URL(address).host} for it.`);
  await (
    await button(entry, 'Check')
  ).evaluate(node => {
    (node as HTMLElement).click();
  });
  await expectReport(await reportIn(entry), expected);
  await expectAccessible(panel);
  await leave();
});

const changed = ({ name }: Given): boolean => name.includes('changed');

test('no changed copy is confirmed', () => {
  for (const { expected } of givens.filter(changed)) expect(expected.report.verdict).not.toBe('confirmed');
});

test('with the keyboard alone, a recruiter reads whom a credential is signed by and what it does not state', async () => {
  const { panel, leave } = await lookAt(portfolio);
  await panel.setViewport({ width: 400, height: 900 });
  const entry = await entryFor(panel, `https://${hosts.university}/data-ethics.vc.json`);
  await tabTo(panel, await button(entry, 'Check'));
  await panel.keyboard.press('Enter');
  const report = await reportIn(entry);
  const text = await read(report);
  expect(text).toContain('Intact and in force. Signed by uni-lumen.example. Is this the institution you expect?');
  expect(text).toContain('Introduction to Data Ethics');
  expect(text).toContain('5 ECTS');
  const evidence = await report.waitForSelector('details:last-of-type summary');
  if (evidence) await tabTo(panel, evidence);
  await panel.keyboard.press('Enter');
  expect(await evidence?.evaluate(node => (node.parentElement as HTMLDetailsElement).open)).toBe(true);
  await expectAccessible(panel);
  await leave();
});

test('the report is opened as a page of its own from the panel, beside which another tab then stands', async () => {
  const { panel, leave } = await lookAt(portfolio);
  const entry = await entryFor(panel, `https://${hosts.university}/data-ethics.vc.json`);
  await tabTo(panel, await button(entry, 'Check'));
  await panel.keyboard.press('Enter');
  const link = await (await reportIn(entry)).$('[data-action="open-report"]');
  if (link) await tabTo(panel, link);
  await panel.keyboard.press('Enter');
  const target = await world.browser.waitForTarget(one => one.url().includes('/report.html#'));
  const alone = await target.asPage();
  await alone.bringToFront(); // nothing is drawn in a tab behind another
  await alone.waitForSelector('[data-verdict="confirmed"]');
  // It lives as long as the panel it came from, also when it is read again.
  await panel.waitForSelector('[data-state="not-looked"]');
  await alone.reload();
  await alone.waitForSelector('[data-verdict="confirmed"]');
  await alone.close();
  await leave();
});

test('a copy that was changed is not to be relied on, and a credential in the page is checked from its own text', async () => {
  const { panel, leave } = await lookAt(portfolio);
  await panel.setViewport({ width: 400, height: 900 });
  const genuine = await entryFor(panel, `https://${hosts.university}/data-ethics.vc.json`);
  await (await button(genuine, 'Check')).click();
  await reportIn(genuine);
  await panel.evaluate(() => {
    scrollTo(0, 0);
  });
  await picture(panel, 'panel');
  const inline = await entryFor(panel, 'inline');
  expect(await read(inline)).toContain('Checked on this device.');
  await (await button(inline, 'Check')).click();
  expect(await read(await reportIn(inline))).toContain('Signed by an account at badges.example');
  const copy = await entryFor(panel, `${portfolio}data-ethics-copy.vc.json`);
  expect(await read(copy)).toContain('Check will ask portfolio.example for it.');
  await leave();
});
