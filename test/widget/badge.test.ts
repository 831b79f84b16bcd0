import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { languageFor } from '../../core/language/index.js';
import { plain, quoted } from '../../core/language/phrase.js';
import { openLocalWorld } from '../journeys/local-web.js';
import { page as pageOf } from '../playground/site.js';
import { inline, pageWith, sampleNamed, samples, scripts, site, sitesWith } from './site.js';
import { answerOn, cardOn, focused, isDialogOpen, press, visit } from './visit.js';

const badge = (attributes: string): string => `<proofmark-badge ${attributes}></proofmark-badge>`;
const large = { ...sampleNamed('genuine').document, evidence: Array.from({ length: 16 }, () => 'x'.repeat(64 * 1024)) };
const bodies: Readonly<Record<string, string>> = {
  '/address': badge('src="/genuine.json"'),
  '/german': badge('src="/incomplete.json" lang="de-AT"'),
  '/evaluator': badge('src="/genuine.json" for="evaluator"'),
  '/load': badge('src="/genuine.json" when="load"'),
  '/visible': `<p class="tall">${'<br>'.repeat(200)}</p>${badge('src="/genuine.json" when="visible"')}`,
  '/empty': badge('src=""'),
  '/missing': badge('src="/nowhere.json"'),
  '/html': badge('src="/address"'),
  '/large': inline(large),
  '/elsewhere': inline(sampleNamed('platform-account').document),
  '/named': `<proofmark-badge hosts="badges.example">${inline(sampleNamed('platform-account').document).slice(17)}`,
  '/link': '<p><a rel="proofmark" href="/genuine.json" data-for="learner">The credential</a></p>',
  '/vc': inline(sampleNamed('expired').document, 'application/vc; charset=utf-8'),
};
const broken = pageOf(
  `<!doctype html><html lang="en"><title>Broken</title><script src="/nowhere.js"></script><script>throw 1</script>
  <script>}</script>${scripts['the module']}${badge('src="/genuine.json"')}<form name="body"><img name="readyState"></form>`,
);
const sites = sitesWith({
  ...Object.fromEntries(Object.entries(bodies).map(([path, body]) => [path, pageWith({ body })])),
  ...Object.fromEntries(samples.map(({ name, document }) => [`/of/${name}`, pageWith({ body: inline(document) })])),
  '/broken': broken,
});
const opening = openLocalWorld(inject('chromium'), sites);

afterAll(async () => {
  await (await opening).close();
});

const open = async (path: string) => visit((await opening).browser, site + path);
const scriptsOf = (asked: readonly string[]) => asked.filter(address => address.endsWith('.js'));

describe('before anybody presses', () => {
  test('a page with a badge asks for itself and the shell, and the button says nothing about the credential', async () => {
    const { page, asked } = await open('/address');
    expect(await cardOn(page)).toBe('Check this credential');
    expect(asked).toEqual([`${site}/address`, `${site}/proofmark.js`]);
  });

  test('a badge that is to check when it is seen waits until it is', async () => {
    const { page, asked } = await open('/visible');
    expect(asked).toHaveLength(2);
    await page.evaluate(() => {
      document.querySelector('proofmark-badge')?.scrollIntoView();
    });
    expect((await answerOn(page)).verdict).toBe('confirmed');
    expect(await isDialogOpen(page)).toBe(false);
  });

  test('a badge that is to check at once shows the answer on the page and opens nothing', async () => {
    const { page } = await open('/load');
    await answerOn(page);
    expect(await cardOn(page)).toMatch(/Intact: .*Signed by uni-lumen\.example\..*Show the whole answer/);
    expect(await isDialogOpen(page)).toBe(false);
  });
});

describe('the answer', () => {
  test.each(samples)('on the sample "$name" is the expected one', async ({ name, verdict, because, rung }) => {
    const { page } = await open(`/of/${name}`);
    await press(page);
    const read = await answerOn(page);
    const elsewhere = name === 'platform-account';
    expect(read).toMatchObject(
      elsewhere ? { because: 'proof.key-unreachable' } : { verdict, because, rung: String(rung) },
    );
    expect(read.track).toMatch(/^(?:recognition(?:-after-questions)?|prior-learning|not-assessable)$/);
    expect(read.text).toContain('Checked by code on this site, uni-lumen.example.');
    await page.close();
  });

  test('is told to the page, once for each check', async () => {
    const { page } = await open('/address');
    await page.evaluate(() => {
      const heard: unknown[] = [];
      Object.assign(globalThis, { heard });
      document.addEventListener('proofmark-report', ({ detail: { reports } }) => {
        heard.push(reports.map(({ verdict }) => verdict));
      });
    });
    await press(page);
    await answerOn(page);
    const heard = () => page.evaluate(() => (globalThis as unknown as { heard: unknown }).heard);
    expect(await heard()).toEqual([['confirmed']]);
    await press(page, 'close');
    await press(page);
    expect(await isDialogOpen(page)).toBe(true);
    expect(await heard()).toEqual([['confirmed']]);
  });

  test('is in the language of the badge', async () => {
    const { page } = await open('/german');
    expect(await cardOn(page)).toBe('Diesen Nachweis prüfen');
    await press(page);
    expect((await answerOn(page)).text).toMatch(/Geprüft von Programmcode dieser Website, uni-lumen\.example/);
  });

  test('is for the reader the site names', async () => {
    const { page } = await open('/evaluator');
    await press(page);
    expect((await answerOn(page)).text).toContain('Seven criteria');
  });

  test('asks no host the site does not name, and says so', async () => {
    const { page, asked } = await open('/elsewhere');
    await press(page);
    const read = await answerOn(page);
    expect([read.verdict, read.because]).toEqual(['unconfirmed', 'proof.key-unreachable']);
    expect(read.text).toContain('This site does not let its check ask there.');
    expect(read.text).toContain('looked up: badges.example was not asked, because nobody allowed it.');
    expect(read.text).not.toContain('did not answer');
    expect(asked.filter(address => !address.startsWith(site))).toEqual([]);
  });

  test('does not stand beside another credential', async () => {
    const { page } = await open('/address');
    await press(page);
    await answerOn(page);
    await page.evaluate(() => {
      document.querySelector('proofmark-badge')?.setAttribute('src', '/altered.json');
    });
    await page.waitForFunction(
      () => document.querySelector('proofmark-badge')?.shadowRoot?.querySelector('article') === null,
      { polling: 50 },
    );
    expect([await cardOn(page), await isDialogOpen(page)]).toEqual(['Check this credential', false]);
    await press(page);
    expect((await answerOn(page)).because).toBe('proof.altered');
  });

  test('can be had without the site: its address to copy, the credential inside as a file', async () => {
    const { page } = await open('/address');
    await press(page);
    await answerOn(page);
    const address = await page.evaluate(
      () => document.querySelector('proofmark-badge')?.shadowRoot?.querySelector('input')?.value,
    );
    expect(address).toBe(`${site}/genuine.json`);
    const inside = await open('/vc');
    await press(inside.page);
    await answerOn(inside.page);
    expect(await downloaded(inside.page)).toEqual(['credential.json']);
    expect(inside.complaints).toEqual([]);
  });
});

/** Presses the link to the file, and what then lies in the folder for downloads. */
async function downloaded(page: Page): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'proofmark-download-'));
  const session = await page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: folder,
    eventsEnabled: true,
  });
  const done = new Promise<void>(resolve => {
    session.on('Browser.downloadProgress', ({ state }) => {
      if (state === 'completed') resolve();
    });
  });
  await page.evaluate(() => {
    document.querySelector('proofmark-badge')?.shadowRoot?.querySelector<HTMLElement>('a[download]')?.click();
  });
  await done;
  const files = readdirSync(folder);
  rmSync(folder, { recursive: true, force: true });
  return files;
}

describe('without a mouse', () => {
  test.each(['Enter', 'Space'] as const)('%s opens the answer, Escape closes it, the focus returns', async key => {
    const { page } = await open('/address');
    await cardOn(page);
    await page.keyboard.press('Tab');
    await expect.poll(() => focused(page), { timeout: 5_000 }).toBe('check');
    await page.keyboard.press(key);
    await answerOn(page);
    expect([await isDialogOpen(page), await focused(page)]).toEqual([true, 'close']);
    await page.keyboard.press('Escape');
    expect([await isDialogOpen(page), await focused(page)]).toEqual([false, 'check']);
  });
});

describe('an ordinary link', () => {
  test('keeps being one, with a badge beside it that knows who reads', async () => {
    const { page } = await open('/link');
    await press(page);
    const read = await answerOn(page);
    expect(read.verdict).toBe('confirmed');
    const link = await page.$eval('a[rel="proofmark"]', element => [
      element.href,
      element.nextElementSibling?.localName,
    ]);
    expect(link).toEqual([`${site}/genuine.json`, 'proofmark-badge']);
    const { learner } = languageFor('en').readings;
    const host = quoted(new URL(site).host);
    for (const words of [learner.seenTitle, learner.sharing.title, plain(learner.sharing.link(host))])
      expect(read.text).toContain(words);
    expect(read.text).toMatch(/\(SHA-256\): (?:[0-9A-F]{4} ?){16}/u);
  });
});

describe('bad input', () => {
  test('an empty address is never asked', async () => {
    const { page, asked } = await open('/empty');
    await press(page);
    expect(await cardOn(page)).toContain('There is no credential here to check.');
    expect([asked.length, await isDialogOpen(page)]).toEqual([2, false]);
  });

  test.each([
    ['/missing', 'a file that is not there', 'format.unreachable'],
    ['/html', 'a page in place of a credential', 'format.not-a-credential'],
  ])('%s: %s is a doubt that says what was found', async (path, _, because) => {
    const { page } = await open(path);
    await press(page);
    expect(await answerOn(page)).toMatchObject({ verdict: 'unconfirmed', because });
  });

  test('a credential of more than one mebibyte is answered', async () => {
    const { page } = await open('/large');
    await press(page);
    expect((await answerOn(page)).verdict).not.toBe('confirmed');
  });

  test('without a network the badge says that the check could not be loaded', async () => {
    const { page } = await open('/address');
    await cardOn(page);
    await page.setOfflineMode(true);
    await press(page);
    await page.waitForFunction(
      () => document.querySelector('proofmark-badge')?.shadowRoot?.querySelector('.not-loaded'),
      { polling: 50 },
    );
    expect(await cardOn(page)).toContain('The check could not be loaded. Load this page again.');
    expect(await isDialogOpen(page)).toBe(false);
  });

  test('a network that fails after the check was loaded is a doubt, and one press asks again', async () => {
    const { page } = await open('/missing');
    await press(page);
    expect((await answerOn(page)).because).toBe('format.unreachable');
    await page.evaluate(() => {
      document.querySelector('proofmark-badge')?.setAttribute('src', '/genuine.json');
    });
    await page.setOfflineMode(true);
    await press(page);
    expect((await answerOn(page)).because).toBe('format.unreachable');
    await page.setOfflineMode(false);
    await press(page, 'try-again');
    await page.waitForFunction(
      () =>
        document.querySelector('proofmark-badge')?.shadowRoot?.querySelector('article')?.dataset['verdict'] ===
        'confirmed',
      { polling: 50 },
    );
    expect(await isDialogOpen(page)).toBe(true);
  });

  test('scripts of the page that break, and names that clobber, do not break the badge', async () => {
    const { page } = await open('/broken');
    await press(page);
    expect((await answerOn(page)).verdict).toBe('confirmed');
  });

  test('a second press before the answer starts no second check', async () => {
    const { page, asked } = await open('/address');
    await cardOn(page);
    await page.evaluate(() => {
      const button = document.querySelector('proofmark-badge')?.shadowRoot?.querySelector('button');
      button?.click();
      button?.click();
    });
    await answerOn(page);
    expect(asked.filter(address => address.endsWith('/genuine.json'))).toHaveLength(1);
    expect(new Set(scriptsOf(asked)).size).toBe(scriptsOf(asked).length);
  });
});
