/** Everything that carries a credential, handed to the check page: what a person then reads on the screen. */
import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { nodeEnvironment } from '../../core/bin/environment.js';
import { verify, type Environment } from '../../core/index.js';
import type { Json } from '../../core/json.js';
import { languageFor } from '../../core/language/index.js';
import { present } from '../../core/report/present.js';
import { json } from '../fixtures/environment.js';
import { everyKind, wrapped, type Kind } from '../fixtures/kinds.js';
import { pdf } from '../fixtures/pdf.js';
import { noise } from '../fixtures/png.js';
import { sampleDay } from '../fixtures/samples.js';
import { chooserAfter } from '../journeys/choosing.js';
import type { Expected } from '../journeys/given.js';
import { extensionHolding, originOf, type LocalWorld } from '../journeys/local-web.js';
import { tabTo } from '../journeys/panel.js';
import { picture } from '../journeys/picture.js';
import { expectAccessible, expectReport, read } from '../journeys/read.js';
import { openLocalBrowser, type LocalBrowser } from '../journeys/surfaces/local-browser.js';
import { entryIn, openExtension, openFolder, openSurface, reportIn, sitesOf, turnClock, workerOf } from './world.js';

const { kinds, web } = await everyKind();
const files = openFolder();
let world: LocalWorld;

beforeAll(async () => {
  world = await openExtension(inject('chromium'), sitesOf(web), ['*.example']);
});
afterAll(async () => {
  files.close();
  await world.close();
});

const kind = (name: string): Kind => {
  const found = kinds.find(one => one.name === name);
  if (!found) throw new Error(`there is no ${name}`);
  return found;
};

/** A check page wide enough for a picture of it, whose worker lives on the day of the samples. */
async function openPage(where: Pick<LocalWorld, 'browser' | 'origin'> = world): Promise<Page> {
  const page = await openSurface(where, 'check.html', { width: 760 });
  await page.setViewport({ width: 760, height: 1000 });
  await page.evaluate(watchPolicy);
  await paste(page, 'nothing');
  await entryIn(page, 'Pasted text', 'checked');
  await turnClock(page);
  await workerOf(page).evaluate(watchPolicy);
  return page;
}

/** Runs in a page or a worker: keeps what the policy refuses from now on. */
function watchPolicy(): void {
  const seen: string[] = [];
  Object.assign(globalThis, { seen });
  globalThis.addEventListener('securitypolicyviolation', event => {
    const { blockedURI, violatedDirective } = event;
    seen.push(`${violatedDirective} ${blockedURI}`);
  });
}

/** What the policy refused in the page and in its worker. */
async function refused(page: Page): Promise<readonly string[]> {
  const read = (): readonly string[] => (globalThis as unknown as { seen: readonly string[] }).seen;
  return [...(await page.evaluate(read)), ...(await workerOf(page).evaluate(read))];
}

/** Drops a file on the page as the desktop would. */
async function dropAny(page: Page, path: string): Promise<void> {
  const session = await page.createCDPSession();
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 200, y: 200, data });
  await session.detach();
}

async function drop(page: Page, path: string): Promise<ElementHandle> {
  await dropAny(page, path);
  return reportIn(await entryIn(page, basename(path), 'checked'));
}

/** Chooses a file with the keyboard alone; the window of the system is answered by the browser's driver. */
async function chooseByKeyboard(page: Page, path: string): Promise<ElementHandle> {
  const input = await page.$('input[type=file]');
  if (!input) throw new Error('no file can be chosen');
  await tabTo(page, input);
  const chooser = await chooserAfter(page, () => page.keyboard.press('Space'));
  await chooser.accept([path]);
  return reportIn(await entryIn(page, basename(path), 'checked'));
}

async function paste(page: Page, text: string): Promise<void> {
  await page.focus('#text');
  const session = await page.createCDPSession();
  await session.send('Input.insertText', { text });
  await session.detach();
  await page.click('[data-field=text] button');
}

async function pasted(page: Page, text: string): Promise<ElementHandle> {
  await page.$eval('#text', field => {
    (field as HTMLTextAreaElement).select();
  });
  const before = (await page.$$('[data-thing]')).length;
  await paste(page, text);
  const entry = await page.waitForSelector(`[data-thing]:nth-last-child(${String(before + 1)}) [data-verdict]`);
  if (!entry) throw new Error('nothing was checked');
  return entry;
}

/** What is read on the screen: the headline, what the credential says, and how it was opened. */
const words: Readonly<Record<string, { readonly picture: string; readonly says: readonly string[] }>> = {
  'badge.png': {
    picture: 'check-png',
    says: ['Intact and in force. Signed by uni-lumen.example.', 'Introduction to Data Ethics'],
  },
  'seal.jsonld': {
    picture: 'check-seal',
    says: ['Introduction to Data Ethics'],
  },
  'code.png': {
    picture: 'check-qr',
    says: ['Intact. Signed by academy.example.', 'Introduction to Data Ethics'],
  },
  'diploma.pdf': {
    picture: 'check-pdf',
    says: ['Intact and in force. Signed by uni-lumen.example.', 'Introduction to Data Ethics'],
  },
};

/** What Node says of the same bytes in the same world on the same day. */
async function inNode(bytes: Uint8Array, environment: Environment): Promise<Expected> {
  const [report] = await verify({ bytes }, environment);
  if (!report) throw new Error('verify answers with at least one report');
  return { report, words: present(report, { audience: 'recruiter', language: languageFor('en') }) };
}

/** In this world every host answers, if only that it has nothing there. */
const here: Environment = {
  now: () => new Date(sampleDay),
  directories: [],
  fetch: url => {
    const answer = web[url];
    return Promise.resolve(answer === undefined ? new Response(null, { status: 404 }) : json(answer as Json));
  },
};

const bytesOf = ({ content }: Kind): Uint8Array => new Uint8Array(Buffer.from(content));

/** The page from its top to the end of the newest report; what was checked before it is not in the picture. */
async function shoot(page: Page, name: string): Promise<void> {
  const bottom = await page.$eval('.entry:first-child', entry => {
    scrollTo(0, 0);
    return Math.ceil(entry.getBoundingClientRect().bottom);
  });
  await page.setViewport({ width: 760, height: bottom });
  await picture(page, name);
}

describe('with files of our own', () => {
  test.each(kinds)(
    '$name, dropped, is judged as what it is',
    async given => {
      const page = await openPage();
      const report = await drop(page, files.file(given.name, given.content));
      expect(
        await report.evaluate(node => [node.getAttribute('data-verdict'), node.getAttribute('data-because')]),
      ).toEqual([given.verdict, given.because]);
      if (given.name !== 'code.png') await expectReport(report, await inNode(bytesOf(given), here));
      const text = await read(report);
      for (const phrase of words[given.name]?.says ?? []) expect(text).toContain(phrase);
      if (words[given.name]) await shoot(page, words[given.name]?.picture ?? '');
      await expectAccessible(page);
      expect(await refused(page)).toEqual([]);
      await page.close();
    },
    60_000,
  );

  test.each(['badge.png', 'badge.svg', 'seal.jsonld', 'code.png', 'diploma.pdf'])(
    '%s, chosen with the keyboard alone, is judged the same',
    async name => {
      const page = await openPage();
      const report = await chooseByKeyboard(page, files.file(name, kind(name).content));
      const { because } = kind(name);
      expect(await report.evaluate(node => node.getAttribute('data-because'))).toBe(because);
      await page.close();
    },
    60_000,
  );

  test('a token is pasted as a mail program broke its lines', async () => {
    const page = await openPage();
    const report = await pasted(page, wrapped(String(kind('token.jwt').content)));
    const text = await read(report);
    expect(text).toContain('Intact and in force. Signed by academy.example.');
    expect(text).toContain('Introduction to Data Ethics');
    await shoot(page, 'check-token');
    expect(await refused(page)).toEqual([]);
    await page.close();
  }, 60_000);

  test('a seal says what its certificate says, and that nobody vouched for it here', async () => {
    const page = await openPage();
    const report = await drop(page, files.file('seal.jsonld', kind('seal.jsonld').content));
    const text = await read(report);
    expect(text).toMatch(/The certificate says .*University of Lumen/);
    await page.close();
  }, 60_000);
});

const folder = process.env['PROOFMARK_CORPUS'];
if (!folder)
  process.stderr.write('PROOFMARK_CORPUS is not set: files of other people were NOT dropped on the check page\n');

describe.runIf(folder)('with files of other people', () => {
  const given = [
    '1edtech-ob30/simple-json.png',
    '1edtech-ob30/simple-jwt.png',
    '1edtech-ob30/simple-json.svg',
    '1edtech-ob30/simple.jwt',
    'edc/elm-Sample-CertOfPart-signed.jsonld',
    'edc/edci-credential-signed.jsonld',
  ];
  const mirror = join(folder ?? '', 'http');
  const there: Environment = { ...nodeEnvironment({ mirror, now: new Date(sampleDay) }), mirrored: false };
  let corpus: LocalBrowser;
  let origin: string;

  beforeAll(async () => {
    const extension = extensionHolding(['*']);
    corpus = await openLocalBrowser({ chromium: inject('chromium'), mirror }, { body: '', policy: '' }, extension);
    origin = await originOf(corpus.browser);
  });
  afterAll(async () => {
    await corpus.close();
  });

  test.each(given)(
    '%s, dropped, is reported in the words Node uses',
    async name => {
      const page = await openPage({ browser: corpus.browser, origin });
      // What is dropped is named to Chromium, which has a working folder of its own.
      const path = resolve(folder ?? '', name);
      const report = await drop(page, path);
      await expectReport(report, await inNode(new Uint8Array(readFileSync(path)), there));
      if (name.startsWith('edc/')) expect(await read(report)).toMatch(/certificate says “/);
      expect(await refused(page)).toEqual([]);
      await page.close();
    },
    60_000,
  );
});

describe('what would compute for long', () => {
  /** The longest the page did not answer, in milliseconds, from the first call on. */
  async function watchPage(page: Page): Promise<() => Promise<number>> {
    await page.evaluate(() => {
      const watched = { longest: 0 };
      let before = performance.now();
      setInterval(() => {
        watched.longest = Math.max(watched.longest, performance.now() - before);
        before = performance.now();
      }, 20);
      Object.assign(globalThis, { watched });
    });
    return () => page.evaluate(() => (globalThis as unknown as { watched: { longest: number } }).watched.longest);
  }

  test('a PDF that grows without end when unpacked is too large, and the page goes on', async () => {
    const page = await openPage();
    const longest = await watchPage(page);
    const bomb = pdf({ attached: [{ name: 'bomb.json', content: Buffer.alloc(80 * 1024 * 1024, 32) }], packed: true });
    expect(bomb.length).toBeLessThan(100_000);
    const report = await drop(page, files.file('bomb.pdf', bomb));
    expect(await report.evaluate(node => node.getAttribute('data-because'))).toBe('format.too-large');
    expect(await longest()).toBeLessThan(1_000);
    await page.close();
  }, 60_000);

  test('a picture of noise has no code in it, or is given up after five seconds; the page goes on', async () => {
    const page = await openPage();
    const longest = await watchPage(page);
    await dropAny(page, files.file('noise.png', noise(1_000)));
    const state = await page.waitForSelector('[data-thing="noise.png"] :is([data-state=ended], [data-verdict])', {
      timeout: 60_000,
    });
    const said = await state?.evaluate(node => node.getAttribute('data-because') ?? node.getAttribute('data-state'));
    expect(['ended', 'format.not-a-credential']).toContain(said);
    expect(await longest()).toBeLessThan(1_000);
    const next = await drop(page, files.file('after.txt', 'a letter'));
    expect(await next.evaluate(node => node.getAttribute('data-because'))).toBe('format.not-a-credential');
    await page.close();
  }, 60_000);
});
