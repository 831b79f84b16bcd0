/** An evaluator asks for a credential by its address, reads what is stated where, and takes the whole report along. */
import type { ElementHandle, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { councilMandatory } from '../../core/elements/catalogue.js';
import { en } from '../../core/language/en.js';
import { makeSamples } from '../fixtures/samples.js';
import { hosts, playground, sampleNamed } from '../playground/playground.js';
import { expectedOf, type Given } from './given.js';
import { extensionHolding, openLocalWorld, type LocalWorld } from './local-web.js';
import { announced, openPage, readWithKeys, reportIn, tabTo } from './panel.js';
import { A4, paperIn, printed } from './paper.js';
import { expectAccessible, expectReport, read } from './read.js';

const made = await makeSamples(new Date());
const given: Given = {
  name: 'our own sample',
  address: `https://${hosts.university}/data-ethics.vc.json`,
  text: JSON.stringify(sampleNamed(made, 'genuine').document),
  sites: playground(made, 'mapped'),
};

let world: LocalWorld;
beforeAll(async () => {
  world = await openLocalWorld(inject('chromium'), given.sites, extensionHolding([hosts.university]));
});
afterAll(async () => {
  await world.close();
});

const ofTheIssuer = (): number => world.server.log.filter(line => line.startsWith(hosts.university)).length;

/** What a person does a thing with. */
interface Hands {
  /** Goes there; what is typed next is typed there. */
  readonly go: (page: Page, there: ElementHandle) => Promise<void>;
  readonly press: (page: Page, there: ElementHandle) => Promise<void>;
  readonly readAs: (page: Page, reader: string) => Promise<void>;
}

const pointer: Hands = {
  go: (_, there) => there.click(),
  press: (_, there) => there.click(),
  async readAs(page, reader) {
    await page.click(`footer input[name="audience"][value="${reader}"]`);
  },
};

const keyboard: Hands = {
  go: tabTo,
  async press(page, there) {
    await tabTo(page, there);
    await page.keyboard.press('Enter');
  },
  readAs: readWithKeys,
};

async function found(within: Page | ElementHandle, selector: string): Promise<ElementHandle> {
  const one = await within.waitForSelector(selector);
  if (!one) throw new Error(`nothing is ${selector}`);
  return one;
}

test.each([
  ['pointer', pointer],
  ['keyboard', keyboard],
])(
  'with the %s alone an evaluator types the address, reads the elements, copies and prints them',
  async (_, hands) => {
    const page = await openPage(world, `${world.origin}/check.html`);
    await page.setViewport({ width: 760, height: 1_000 });
    await page.evaluate(() => {
      navigator.clipboard.writeText = text => {
        Object.assign(globalThis, { copied: text });
        return Promise.resolve();
      };
    });
    await hands.readAs(page, 'recruiter');
    await hands.go(page, await found(page, '#address'));
    await page.keyboard.type(given.address);
    expect(await page.$eval('#address-hint', hint => hint.textContent)).toContain(hosts.university);
    await hands.press(page, await found(page, '[data-field="address"] button'));
    const entry = await found(page, `[data-thing="${given.address}"]`);
    await reportIn(entry);

    const asked = ofTheIssuer();
    await hands.readAs(page, 'evaluator');
    const report = await found(entry, '[data-reading="evaluator"]');
    const { words, ...judged } = await expectedOf(given, 'evaluator');
    await expectReport(report, { ...judged, words });
    expect(ofTheIssuer()).toBe(asked);

    // The elements are open; whoever closes them finds them again at the same place.
    const heading = await found(report, 'details:has(table.elements) > summary');
    const isOpen = (): Promise<boolean> => heading.evaluate(one => (one.parentElement as HTMLDetailsElement).open);
    const were = [await isOpen()];
    for (let presses = 0; presses < 2; presses += 1) {
      await hands.press(page, heading);
      were.push(await isOpen());
    }
    expect(were).toEqual([true, false, true]);
    const table = await read(await found(report, 'table.elements'));
    for (const id of councilMandatory) expect(table, id).toContain(en.elements[id].label);

    await hands.press(page, await found(report, '[data-copy="json"]'));
    await announced(page, en.page.copies.copied.json);
    const copied = await page.evaluate(() => (globalThis as unknown as { copied: string }).copied);
    expect(JSON.parse(copied)).toMatchObject({ verdict: 'confirmed', because: 'issuer.web-address' });
    await expectAccessible(page);

    const paper = await paperIn(await printed(page));
    for (const size of paper.sizes) expect(size).toEqual(A4);
    for (const id of councilMandatory) expect(paper.text, id).toContain(en.elements[id].label);
    expect(paper.text).toContain('Intact and in force. Signed by uni-lumen.example');
    await page.close();
  },
  120_000,
);
