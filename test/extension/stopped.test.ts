/** A check stopped at each of its steps, by each of those who can: nothing goes on behind it, and it can be begun again. */
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { Page } from 'puppeteer';
import { bitstringEntry } from '../fixtures/credentials.js';
import { makeSamples, university } from '../fixtures/samples.js';
import { bitstringList, sign, testKey, unsigned } from '../fixtures/signer.js';
import type { LocalWorld } from '../journeys/local-web.js';
import { read } from '../journeys/read.js';
import { type Answer, jsonAt } from '../playground/site.js';
import { fileLink, inline, openShowing, press } from './showing.js';
import { openExtension, sitesOf, workerOf } from './world.js';

const { samples, web } = await makeSamples(new Date());
const genuine = samples.find(({ name }) => name === 'genuine')?.document ?? {};
const [here, elsewhere] = ['https://uni-lumen.example/stop.vc.json', 'https://uni-lumen.example/other.vc.json'];
const key = 'https://uni-lumen.example/.well-known/did.json';
const list = 'https://uni-lumen.example/status/1';
const otherList = 'https://lists.example/status/1';
const created = new Date(Date.now() - 86_400_000).toISOString().replace(/\.\d+/, '');
const signing = { key: await testKey('university of lumen'), method: `${university}#key-1`, created };
const statement = bitstringList({ address: otherList, issuer: university, set: [], validFrom: created });

let world: LocalWorld;
/** The address that is not answered before it is let. */
let gate: string | undefined;
let open: () => void = () => undefined;
let shut: Promise<void> = Promise.resolve();
const gated = (address: string, answer: Answer): [string, Answer] => [
  address,
  { ...answer, held: () => (gate === address ? shut : Promise.resolve()) },
];

beforeAll(async () => {
  const credential = { ...unsigned(genuine), credentialStatus: bitstringEntry(otherList, 7) };
  const sites = new Map([
    ...[...sitesOf(web)].map(([address, answer]) => gated(address, answer)),
    gated(here, jsonAt(genuine)),
    [elsewhere, jsonAt(await sign(credential, signing))] as const,
    [otherList, jsonAt(await sign(statement, signing))] as const,
  ]);
  world = await openExtension(inject('chromium'), sites, ['uni-lumen.example']);
});
beforeEach(() => {
  gate = undefined;
});
afterAll(async () => {
  await world.close();
});

interface Step {
  readonly name: string;
  /** What is not answered. */
  readonly gate?: string;
  readonly finding: () => ReturnType<typeof fileLink>;
  readonly agreed?: 'never';
  /** What is seen when the step is reached. */
  readonly reached: string;
  readonly hasWorker: boolean;
}

const checking = '[data-state=checking]';
const steps: readonly Step[] = [
  {
    name: 'the browser’s own prompt',
    finding: () => fileLink(here),
    agreed: 'never',
    reached: checking,
    hasWorker: false,
  },
  { name: 'the page being read', finding: () => inline(), reached: checking, hasWorker: false },
  { name: 'the credential', gate: here, finding: () => fileLink(here), reached: checking, hasWorker: true },
  { name: 'the key', gate: key, finding: () => fileLink(here), reached: checking, hasWorker: true },
  { name: 'the list', gate: list, finding: () => fileLink(here), reached: checking, hasWorker: true },
  { name: 'a question', finding: () => fileLink(elsewhere), reached: '[data-question]', hasWorker: true },
];

const requests = (): readonly string[] => world.server.log.filter(line => line.includes('.example /'));
const asked = (address: string): number =>
  requests().filter(line => line === address.replace('https://', '').replace('/', ' /')).length;
const pause = (milliseconds: number): Promise<void> => new Promise(resolve => setTimeout(resolve, milliseconds));

/** A panel in which the check has come as far as this step, and no further. */
async function reach({ agreed, finding, gate: closed, reached }: Step): Promise<Page> {
  const found = finding();
  const page = await openShowing(world, { found: { found: [found] }, ...(agreed && { agreed }) });
  if (found.address === undefined)
    await page.evaluate(() => {
      const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage: unknown } } }).chrome;
      runtime.sendMessage = ({ kind }: { kind: string }) =>
        kind === 'read' ? new Promise(() => undefined) : Promise.resolve(undefined);
    });
  const before = closed === undefined ? 0 : asked(closed);
  gate = closed;
  shut = new Promise(resolve => {
    open = resolve;
  });
  await press(page, '[data-state=not-checked] button.first');
  await page.waitForSelector(reached, { timeout: 15_000 });
  for (let tries = 0; closed !== undefined && asked(closed) === before; tries += 1) {
    if (tries > 200) throw new Error(`${closed} was never asked`);
    await pause(50);
  }
  await pause(300); // what was asked beside it has arrived
  return page;
}

/** What is left of it, a moment after: what hosts are used, whether one is lent, what was asked meanwhile. */
async function leftOf(page: Page, before: number) {
  open();
  await pause(300);
  return page.evaluate(
    async (before, now) => {
      interface Local {
        readonly chrome: { storage: { local: { get(key: string): Promise<{ lent?: readonly string[] }> } } };
      }
      const { held = [] } = await navigator.locks.query();
      const { lent = [] } = await (globalThis as unknown as Local).chrome.storage.local.get('lent');
      return { hosts: held.filter(({ name = '' }) => name.startsWith('host ')).length, lent, asked: now - before };
    },
    before,
    requests().length,
  );
}

const nothing = { hosts: 0, lent: [], asked: 0 };

describe.each(steps)('waiting for $name', step => {
  test('Stop leads back to the button, and a second press to the answer', async () => {
    const page = await reach(step);
    const before = requests().length;
    await press(page, `${checking} > button`);
    await page.waitForSelector('[data-state=not-checked]');
    expect(await leftOf(page, before)).toEqual(nothing);
    expect(await page.$$(`${checking}, [data-verdict]`)).toEqual([]);
    gate = undefined;
    await press(page, '[data-state=not-checked] button.first');
    if (step.gate !== undefined) await page.waitForSelector('[data-verdict=confirmed]', { timeout: 15_000 });
    else await page.waitForSelector(step.reached);
    await page.close();
  });

  test('the panel closed, nobody is asked any more and nothing is left', async () => {
    const page = await reach(step);
    const before = requests().length;
    await page.close();
    const other = await openShowing(world, {});
    await pause(300);
    const left = await leftOf(other, before);
    // Until the person has answered the browser, whoever opens the panel again may go on.
    expect(left).toEqual(step.agreed ? { ...nothing, lent: left.lent } : nothing);
    await other.close();
  });
});

describe.each(steps.filter(({ hasWorker }) => hasWorker))('waiting for $name, its worker ended from outside', step => {
  test('it is interrupted, which speaks against nothing, and a second press leads to the answer', async () => {
    const page = await reach(step);
    const before = requests().length;
    await workerOf(page)
      .evaluate(() => {
        close();
      })
      .catch(() => undefined);
    const state = await page.waitForSelector('[data-state=interrupted]', { timeout: 4_000 });
    expect(state && (await read(state))).toBe('The check was interrupted. Nothing speaks against it.Check again');
    expect(await leftOf(page, before)).toEqual(nothing);
    gate = undefined;
    await press(page, '[data-state=interrupted] button');
    if (step.gate !== undefined) await page.waitForSelector('[data-verdict=confirmed]', { timeout: 15_000 });
    else await page.waitForSelector(step.reached, { timeout: 15_000 });
    await page.close();
  });
});

test('what cannot be read because nobody answers is interrupted too', async () => {
  const page = await openShowing(world, { found: { found: [inline()] } });
  await page.evaluate(() => {
    const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage: unknown } } }).chrome;
    runtime.sendMessage = () => Promise.reject(new Error('Could not establish connection.'));
  });
  await press(page, '[data-state=not-checked] button.first');
  await page.waitForSelector('[data-state=interrupted]');
  await page.close();
});

test('what is answered so far stands in its place, and the answer settles there without a jump', async () => {
  const page = await reach({ name: '', gate: list, finding: () => fileLink(here), reached: checking, hasWorker: true });
  await page.waitForSelector('[data-step=proof][data-status=passed]');
  const shown = await page.$$eval('.steps li', all => all.map(one => [one.dataset['step'], one.textContent.trim()]));
  expect(shown.map(([step]) => step)).toEqual(['format', 'proof', 'issuer', 'period', 'status']);
  expect(shown.at(-1)?.[1]).toBe('Was it withdrawn? …');
  expect(await page.$$('.headline')).toEqual([]);
  const top = (): Promise<number> => page.$eval('.entry h2', one => one.getBoundingClientRect().top);
  const before = await top();
  open();
  await page.waitForSelector('[data-verdict=confirmed]');
  expect([await top(), (await page.$$('.steps')).length]).toEqual([before, 0]);
  await page.close();
});
