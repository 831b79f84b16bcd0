/** `check.html`, the checker in one file, opened from a folder of the visitor's own. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, inject, test } from 'vitest';
import type { Page } from 'puppeteer';
import { languageFor } from '../../core/language/index.js';
import { plain } from '../../core/language/phrase.js';
import { checkerWordsFor } from '../../core/language/checker.js';
import { codePicture } from '../fixtures/qr.js';
import { openLocalWorld } from '../journeys/local-web.js';
import { violationsOn } from '../journeys/read.js';
import { choose, entriesOn, openFolder, partOf, send, textOn } from './hand.js';
import { sampleNamed, site, sitesWith } from './site.js';
import { visit } from './visit.js';

const built = readFileSync('dist/check.html', 'utf8');
const files = openFolder();
const address = pathToFileURL(files.file('check.html', built)).href;
const opening = openLocalWorld(inject('chromium'), sitesWith({}));
const words = checkerWordsFor('en');
const fileOf = (sample: string): string => files.file(`${sample}.json`, JSON.stringify(sampleNamed(sample).document));

afterAll(async () => {
  await (await opening).close();
  files.close();
});

const open = async () => visit((await opening).browser, address);
const because = async (page: Page) => (await entriesOn(page)).map(entry => entry.because);

describe('saved on a disk', () => {
  test('it asks nobody, without a network too, and checks what needs nobody', async () => {
    const { page, asked, complaints } = await open();
    await page.setOfflineMode(true);
    await choose(page, fileOf('unidentified'), fileOf('unsigned'), fileOf('wrong-signer'));
    expect(await because(page)).toEqual([['issuer.unidentified'], ['proof.unsigned'], ['proof.wrong-signer']]);
    expect(asked).toEqual([address]);
    expect(complaints).toEqual([]);
  });

  test('it reads the QR code of a picture', async () => {
    const { page, asked, complaints } = await open();
    const text = JSON.stringify(sampleNamed('wrong-signer').document);
    await choose(page, files.file('code.png', await codePicture(text)));
    expect(await because(page)).toEqual([['proof.wrong-signer']]);
    expect(asked).toEqual([address]);
    expect(complaints).toEqual([]);
  });

  test('it asks a host after the press that names it, where that host lets every page read its answer', async () => {
    const { page, asked, complaints } = await open();
    await choose(page, fileOf('genuine'));
    expect(await because(page)).toEqual([['proof.key-unreachable']]);
    expect(asked).toEqual([address]);
    const button = await partOf(page, '[data-action=ask]');
    expect(await button.evaluate(node => node.textContent.trim())).toBe(words.ask('uni-lumen.example'));
    await button.click();
    await partOf(page, 'article[data-because="issuer.web-address"]');
    expect(asked.slice(1)).toEqual([`${site}/.well-known/did.json`, `${site}/status/1`]);
    expect(complaints).toEqual([]);
  });

  test('it asks for an address after the press, and says so of one that gives nothing', async () => {
    const { page } = await open();
    await send(page, 'address', `${site}/wrong-signer.json`);
    expect(await because(page)).toEqual([['proof.wrong-signer']]);
    await page.setOfflineMode(true);
    await page.reload();
    await send(page, 'address', `${site}/wrong-signer.json`);
    expect(await because(page)).toEqual([['format.unreachable']]);
  });

  test('it says whose word the answer is: the file’s, and no site’s', async () => {
    const { page } = await open();
    await choose(page, fileOf('unsigned'));
    await entriesOn(page);
    const { checker, independently } = languageFor('en').widget;
    const text = await textOn(page);
    expect(text).toContain(plain(checker.savedPage));
    expect(text).toContain(checker.withoutFile);
    expect(text).not.toContain(independently);
  });

  test('it speaks the language of the browser, and is for everybody: 320 px, dark, before and after', async () => {
    const page = await (await opening).browser.newPage();
    await page.evaluateOnNewDocument(() => {
      Object.defineProperty(navigator, 'language', { get: () => 'de-CH' });
    });
    await page.setViewport({ width: 320, height: 800 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    await page.goto(address);
    await partOf(page, '.drop');
    const { intro, title } = checkerWordsFor('de');
    expect(await textOn(page)).toContain(intro);
    expect(await page.evaluate(() => [document.documentElement.lang, document.title])).toEqual(['de', title]);
    expect(await page.$eval('h1', heading => heading.textContent)).toBe(title);
    expect(await violationsOn(page)).toEqual([]);
    await choose(page, fileOf('wrong-signer'));
    await entriesOn(page);
    expect(await violationsOn(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.close();
  });
});

describe('the file', () => {
  test('lets nothing run but its own script, and names no address to load from', () => {
    const [policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(built)?.slice(1) ?? [];
    expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[\w+/]{43}='; style-src 'sha256-[\w+/]{43}=';/);
    expect(policy).toContain("connect-src https:; base-uri 'none'; form-action 'none'");
    expect(built.match(/<script[\s>]/g)?.length).toBeGreaterThan(0);
    expect(built.split('<script>').at(0)).not.toMatch(/\b(?:src|href)=/);
  });

  test('a script that is written into it does not run', async () => {
    const changed = pathToFileURL(files.file('changed.html', built.replace('<main>', '<main><script>x=1</script>')));
    const { complaints, page } = await visit((await opening).browser, changed.href);
    await partOf(page, '.drop');
    expect(complaints.join()).toContain('Content Security Policy');
    expect(await page.evaluate(() => 'x' in globalThis)).toBe(false);
  });
});
