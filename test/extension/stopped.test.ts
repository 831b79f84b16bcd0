/**
 * A check stopped at each of its steps, by each of those who can: Stop, the panel closed, the worker ended, the
 * background ended. Nothing goes on behind it, and it can be begun again.
 *
 * Two things cannot be done to a check. Before its worker starts there is none to end: of the browser's own prompt and of
 * the page being read only the other three are left. And once it is judged its worker has nothing to do any more: whoever
 * ends it then ends the next check's, which is what the steps before show. The moment in which it is judged and not drawn
 * yet is over before the browser hears anybody; there Stop is pressed, and the page is held, by a listener inside it.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { CDPSession, Page } from 'puppeteer';
import { bitstringEntry } from '../fixtures/credentials.js';
import { makeSamples, university } from '../fixtures/samples.js';
import { bitstringList, sign, testKey, unsigned } from '../fixtures/signer.js';
import type { LocalWorld } from '../journeys/local-web.js';
import { read } from '../journeys/read.js';
import { type Answer, jsonAt, page as pageOf } from '../playground/site.js';
import { backgroundOf, endBackground, openPanelBeside } from './beside.js';
import { fileLink, inline, openShowing, press } from './showing.js';
import { askedIn, openExtension, openSurface, sitesOf, workerOf } from './world.js';

const { samples, web } = await makeSamples(new Date());
const genuine = samples.find(({ name }) => name === 'genuine')?.document ?? {};
const [here, elsewhere] = ['https://uni-lumen.example/stop.vc.json', 'https://uni-lumen.example/other.vc.json'];
const key = 'https://uni-lumen.example/.well-known/did.json';
const list = 'https://uni-lumen.example/status/1';
const otherList = 'https://lists.example/status/1';
const portfolio = 'https://portfolio.example/';
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
    gated(otherList, jsonAt(await sign(statement, signing))),
    [
      portfolio,
      pageOf(`<!doctype html><html lang="en"><title>A portfolio</title><h1>Learner A</h1>
        <script type="application/ld+json">${JSON.stringify(genuine)}</script>`),
    ] as const,
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

const requests = (): readonly string[] => askedIn(world);
const asked = (address: string): number =>
  requests().filter(line => line === address.replace('https://', '').replace('/', ' /')).length;
const pause = (milliseconds: number): Promise<void> => new Promise(resolve => setTimeout(resolve, milliseconds));

/** A panel in which the check has come as far as this step, and no further. */
/** Seen from another panel. */
async function leftAfterClosing(page: Page) {
  const before = requests().length;
  await page.close();
  const other = await openShowing(world, {});
  const left = await leftOf(other, before);
  await other.close();
  return left;
}

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
  await page.waitForSelector(reached, { timeout: 60_000 });
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
    if (step.gate !== undefined) await page.waitForSelector('[data-verdict=confirmed]', { timeout: 60_000 });
    else await page.waitForSelector(step.reached);
    await page.close();
  });

  test('the panel closed, nobody is asked any more and nothing is left', async () => {
    const page = await reach(step);
    const left = await leftAfterClosing(page);
    // Until the person has answered the browser, whoever opens the panel again may go on.
    expect(left).toEqual(step.agreed ? { ...nothing, lent: left.lent } : nothing);
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
    const state = await page.waitForSelector('[data-state=interrupted]', { timeout: 60_000 });
    expect(state && (await read(state))).toBe('The check was interrupted. Nothing speaks against it.Check again');
    expect(await leftOf(page, before)).toEqual(nothing);
    gate = undefined;
    await press(page, '[data-state=interrupted] button');
    if (step.gate !== undefined) await page.waitForSelector('[data-verdict=confirmed]', { timeout: 60_000 });
    else await page.waitForSelector(step.reached, { timeout: 60_000 });
    await page.close();
  });
});

/** Ends the background as the browser does with one that nobody needs. */
describe.each(steps.filter(({ hasWorker }) => hasWorker))('waiting for $name, the background ended', step => {
  test('the check goes on to its answer, and nothing is left', async () => {
    const page = await reach(step);
    await endBackground(world);
    open();
    if (step.gate === undefined) await press(page, '[data-question] button.first');
    await page.waitForSelector('[data-verdict=confirmed]', { timeout: 60_000 });
    const { hosts, lent } = await leftOf(page, requests().length);
    expect({ hosts, lent }).toEqual({ hosts: 0, lent: [] });
    await page.close();
  });
});

test('a background that wakes in mid-check leaves what is in use alone, and gives it back afterwards', async () => {
  const page = await reach({
    name: '',
    finding: () => fileLink(elsewhere),
    reached: '[data-question]',
    hasWorker: true,
  });
  gate = otherList;
  await press(page, '[data-question] button.first');
  for (let tries = 0; asked(otherList) === 0 && tries < 100; tries += 1) await pause(50);
  await endBackground(world);
  const waking = await openSurface(world, 'sidepanel.html');
  await backgroundOf(world);
  await pause(500);
  const { lent } = await waking.evaluate(async () => {
    interface Local {
      readonly chrome: { storage: { local: { get(key: string): Promise<{ lent?: readonly string[] }> } } };
    }
    return (globalThis as unknown as Local).chrome.storage.local.get('lent');
  });
  expect(lent).toEqual(['lists.example']);
  await waking.close();
  open();
  await page.waitForSelector('[data-verdict=confirmed]', { timeout: 60_000 });
  expect((await leftOf(page, requests().length)).lent).toEqual([]);
  await page.close();
});

test('the background ended while the page is really read, it is interrupted, and a second press leads to the answer', async () => {
  const { page, panel } = await openPanelBeside(world, portfolio, true);
  await panel.waitForSelector('[data-target=inline]');
  // A page that is busy answers nobody, and so does our side of it.
  const busy = page.evaluate(() => {
    const end = performance.now() + 3_000;
    while (performance.now() < end);
  });
  await press(panel, '[data-target=inline] button.first');
  await panel.waitForSelector(checking);
  await pause(300);
  const before = requests().length;
  await endBackground(world);
  await panel.waitForSelector('[data-state=interrupted]', { timeout: 60_000 });
  expect(await leftOf(panel, before)).toEqual(nothing);
  await busy;
  await press(panel, '[data-state=interrupted] button');
  await panel.waitForSelector('[data-verdict=confirmed]', { timeout: 60_000 });
  await panel.close();
  await page.close();
});

describe('the worker is starting', () => {
  interface Held {
    readonly page: Page;
    /** The worker itself, which has not run a line. */
    readonly worker: CDPSession;
    /** Workers start again; one that waits goes on. */
    readonly letGo: () => Promise<void>;
  }

  /** The browser starts no worker of the panel before it is let. */
  async function reachStart(): Promise<Held> {
    const page = await openShowing(world, { found: { found: [fileLink(here)] } });
    const session = await page.createCDPSession();
    const starting = new Promise<CDPSession>(resolve => {
      session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
        const worker = targetInfo.type === 'worker' ? session.connection()?.session(sessionId) : undefined;
        if (worker) resolve(worker);
      });
    });
    const hold = (on: boolean) =>
      session.send('Target.setAutoAttach', { autoAttach: on, waitForDebuggerOnStart: on, flatten: true });
    await hold(true);
    await press(page, '[data-state=not-checked] button.first');
    await page.waitForSelector(checking);
    const worker = await starting;
    await pause(500);
    return {
      page,
      worker,
      letGo: async () => {
        await worker.send('Runtime.runIfWaitingForDebugger').catch(() => undefined);
        await hold(false);
      },
    };
  }

  test('nobody is asked before it runs, and then it leads to the answer, whether the background ended or not', async () => {
    const before = requests().length;
    const { letGo, page } = await reachStart();
    expect(requests().length).toBe(before);
    await endBackground(world);
    await letGo();
    await page.waitForSelector('[data-verdict=confirmed]', { timeout: 60_000 });
    expect(requests().length).toBeGreaterThan(before);
    await page.close();
  });

  test('Stop leads back to the button, and a second press to the answer', async () => {
    const { letGo, page } = await reachStart();
    const before = requests().length;
    await press(page, `${checking} > button`);
    await page.waitForSelector('[data-state=not-checked]');
    await letGo();
    expect(await leftOf(page, before)).toEqual(nothing);
    await press(page, '[data-state=not-checked] button.first');
    await page.waitForSelector('[data-verdict=confirmed]', { timeout: 60_000 });
    await page.close();
  });

  test('the panel closed, nobody is asked and nothing is left', async () => {
    const { page } = await reachStart();
    expect(await leftAfterClosing(page)).toEqual(nothing);
  });

  test('ended before it said a word, it is interrupted, and a second press leads to the answer', async () => {
    const { letGo, page, worker } = await reachStart();
    const before = requests().length;
    await worker.send('Runtime.evaluate', { expression: 'close()' });
    await letGo();
    await page.waitForSelector('[data-state=interrupted]', { timeout: 60_000 });
    expect(await leftOf(page, before)).toEqual(nothing);
    await press(page, '[data-state=interrupted] button');
    await page.waitForSelector('[data-verdict=confirmed]', { timeout: 60_000 });
    await page.close();
  });
});

describe('it is judged, and not drawn yet', () => {
  /** A panel whose check was begun, and in which this happens in the very moment it was judged. */
  async function reachJudged(what: 'stop' | 'hold'): Promise<Page> {
    const page = await openShowing(world, { found: { found: [fileLink(here)] } });
    const judged = new Promise<void>(resolve => {
      page.on('console', message => {
        if (message.text() === 'judged') resolve();
      });
    });
    await page.evaluate(doWhenJudged, what);
    await press(page, '[data-state=not-checked] button.first');
    await judged;
    return page;
  }

  /** Runs in the page, before its worker is made: does it once, before anything is drawn. */
  function doWhenJudged(what: 'stop' | 'hold'): void {
    interface Said {
      readonly data: { readonly kind: string };
    }
    type Listen = (this: Worker, type: string, heard: (said: Said) => void, options?: object) => void;
    const prototype = Worker.prototype as unknown as { addEventListener: Listen };
    const { addEventListener } = prototype;
    let isDone = false;
    prototype.addEventListener = function (type, heard, options) {
      const hear = (said: Said): void => {
        heard(said);
        // The one that is told of jobs listens until its job is over.
        if (isDone || type !== 'message' || options === undefined || said.data.kind !== 'judged') return;
        isDone = true;
        if (document.querySelector('[data-verdict]')) throw new Error('it is drawn already');
        console.log('judged');
        if (what === 'stop') document.querySelector<HTMLElement>('[data-state=checking] > button')?.click();
        const end = performance.now() + (what === 'hold' ? 2_000 : 0);
        while (performance.now() < end);
      };
      addEventListener.call(this, type, hear, options);
    };
  }

  test('Stop leads back to the button, and a second press to the answer', async () => {
    const page = await reachJudged('stop');
    const before = requests().length;
    await page.waitForSelector('[data-state=not-checked]');
    expect(await leftOf(page, before)).toEqual(nothing);
    expect(await page.$$(`${checking}, [data-verdict]`)).toEqual([]);
    await press(page, '[data-state=not-checked] button.first');
    await page.waitForSelector('[data-verdict=confirmed]', { timeout: 60_000 });
    await page.close();
  });

  test('the panel closed, nothing is left', async () => {
    const page = await reachJudged('hold');
    expect(await leftAfterClosing(page)).toEqual(nothing);
  });

  test('the background ended, it is drawn all the same', async () => {
    const page = await reachJudged('hold');
    const before = requests().length;
    await endBackground(world);
    await page.waitForSelector('[data-verdict=confirmed]', { timeout: 60_000 });
    expect(await leftOf(page, before)).toEqual(nothing);
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
  expect(shown[1]?.[1]).toBe('Was it altered? no');
  expect(shown.at(-1)?.[1]).toBe('Was it withdrawn? …');
  expect(await page.$$('.headline')).toEqual([]);
  const top = (): Promise<number> => page.$eval('.entry h2', one => one.getBoundingClientRect().top);
  const before = await top();
  open();
  await page.waitForSelector('[data-verdict=confirmed]');
  expect([await top(), (await page.$$('.steps')).length]).toEqual([before, 0]);
  await page.close();
});
