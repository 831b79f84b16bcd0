/** What can be handed to a checker that is no credential, or means harm; and whether everybody can hand it over. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, test } from 'vitest';
import type { Page } from 'puppeteer';
import { checkerWordsFor } from '../../core/language/checker.js';
import { chooserAfter } from '../journeys/choosing.js';
import { openLocalWorld } from '../journeys/local-web.js';
import { violationsOn } from '../journeys/read.js';
import { choose, drop, dropFromDisk, entriesOn, openFolder, partOf, textOn } from './hand.js';
import { pageWith, sampleNamed, samples, site, sitesWith } from './site.js';
import { visit } from './visit.js';

const words = checkerWordsFor('en');
const body = '<proofmark-checker issuers="uni-lumen.example"></proofmark-checker>';
const opening = openLocalWorld(
  inject('chromium'),
  sitesWith({ '/': pageWith({ body }), '/de': pageWith({ body, lang: 'de' }) }),
);
const files = openFolder();
const fileOf = (sample: string): string => files.file(`${sample}.json`, JSON.stringify(sampleNamed(sample).document));

afterAll(async () => {
  await (await opening).close();
  files.close();
});

const open = async (path = '/') => visit((await opening).browser, site + path);

/** The one entry of a checker. */
async function entryOn(page: Page) {
  const [entry, ...others] = await entriesOn(page);
  expect(others).toEqual([]);
  return entry;
}

describe('what is handed over is answered, not believed:', () => {
  test('a file without a byte', async () => {
    const { page } = await open();
    await choose(page, files.file('empty.json', ''));
    expect((await entryOn(page))?.because).toEqual(['format.not-a-credential']);
  });

  test('a file of 21 MB, of which no more is read than may be', async () => {
    const { page, complaints } = await open();
    await choose(page, files.file('large.json', `["${'x'.repeat(21 * 1024 * 1024)}"]`));
    expect((await entryOn(page))?.because).toEqual(['format.too-large']);
    expect(complaints).toEqual([]);
  });

  test('fifty files at once, each under its name and in their order', async () => {
    const { page } = await open();
    await partOf(page, '.drop');
    const given = Array.from({ length: 50 }, (_, at) => ({
      name: `${String(at)}.json`,
      text: JSON.stringify(sampleNamed(at % 2 === 0 ? 'unsigned' : 'wrong-signer').document),
    }));
    await drop(page, given);
    const entries = await entriesOn(page);
    expect(entries.map(({ name }) => name)).toEqual(given.map(({ name }) => name));
    expect(entries.map(({ because }) => because[0])).toEqual(
      given.map((_, at) => (at % 2 === 0 ? 'proof.unsigned' : 'proof.wrong-signer')),
    );
  });

  test('a folder, which says to open it', async () => {
    const { page } = await open();
    mkdirSync(join(files.folder, 'credentials'));
    await dropFromDisk(page, join(files.folder, 'credentials'));
    const entry = await entryOn(page);
    expect([entry?.name, entry?.state]).toEqual(['credentials', 'folder']);
    expect(entry?.text).toContain(words.folder);
  });

  test('a file that is gone before it is read, which speaks against nothing', async () => {
    const { page } = await open();
    await partOf(page, '.drop');
    await page.evaluate(() => {
      File.prototype.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    });
    await choose(page, fileOf('wrong-signer'));
    const entry = await entryOn(page);
    expect(entry?.state).toBe('unreadable');
    expect(entry?.text).toContain(words.unreadable);
  });

  test('a page with scripts, of which none runs', async () => {
    const { page, complaints } = await open();
    const html = '<!doctype html><img src=x onerror="document.title=1"><script>document.title=2</script><b>bold</b>';
    await choose(page, files.file('page.html', html));
    expect((await entryOn(page))?.because).toEqual(['format.not-a-credential']);
    expect(await page.title()).toBe('University of Lumen');
    expect(complaints).toEqual([]);
  });

  test('text in a credential that looks like markup stays text', async () => {
    const { page } = await open();
    const name = '<img src=x onerror="document.title=1"><b>bold</b>\u202e';
    const hostile = JSON.stringify(sampleNamed('unsigned').document).replaceAll(
      '"Introduction to Data Ethics"',
      JSON.stringify(name),
    );
    await choose(page, files.file('hostile.json', hostile));
    expect((await entryOn(page))?.text).toContain('<b>bold</b>');
    expect(await page.$$('proofmark-checker >>> :is(img, b, script, iframe)')).toEqual([]);
    expect(await page.title()).toBe('University of Lumen');
  });

  test('a name that turns the reading direction, and one that is markup', async () => {
    const { page } = await open();
    await partOf(page, '.drop');
    await drop(page, [
      { name: 'badge\u202enosj.exe', text: '{}' },
      { name: '<i>badge</i>.json', text: '{}' },
    ]);
    const names = (await entriesOn(page)).map(({ name }) => name);
    expect(names[0]).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect(names[1]).toBe('<i>badge</i>.json');
    expect(await page.$$('proofmark-checker >>> .name > bdi')).toHaveLength(2);
    expect(await page.$$('proofmark-checker >>> .name i')).toEqual([]);
  });
});

describe('everybody', () => {
  test('can hand over a file, press and read with the keyboard alone', async () => {
    const { page } = await open();
    await partOf(page, '.drop');
    await page.keyboard.press('Tab');
    const chooser = await chooserAfter(page, () => page.keyboard.press('Enter'));
    await chooser.accept([fileOf('genuine')]);
    await entriesOn(page);
    const focused = () =>
      page.evaluate(() => {
        const inner = document.activeElement?.shadowRoot?.activeElement;
        return inner?.getAttribute('data-action') ?? inner?.localName;
      });
    await expect.poll(() => focused(), { timeout: 5_000 }).toBe('h2');
    await page.keyboard.press('Tab');
    await expect.poll(() => focused(), { timeout: 5_000 }).toBe('ask');
    await page.keyboard.press('Enter');
    await partOf(page, 'article[data-verdict=confirmed]');
    await expect.poll(() => focused(), { timeout: 5_000 }).toBe('h2');
  });

  const looks = [
    { path: '/', scheme: 'light', width: 1000 },
    { path: '/de', scheme: 'dark', width: 320 },
  ] as const;

  test.each(looks)('can read it at $path, $scheme, $width px: empty, with one answer, with all of them', async look => {
    const { page } = await open(look.path);
    await page.setViewport({ width: look.width, height: 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: look.scheme }]);
    const unfold = () =>
      page.$$eval('proofmark-checker >>> details', all => {
        for (const details of all) details.open = true;
      });
    const expectReadable = async () => {
      expect(await violationsOn(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(look.width);
    };
    await partOf(page, '.drop');
    await unfold();
    await expectReadable();
    await choose(page, fileOf('wrong-signer'));
    await entriesOn(page);
    await unfold();
    await expectReadable();
    await choose(page, ...samples.filter(({ name }) => name !== 'wrong-signer').map(({ name }) => fileOf(name)));
    await entriesOn(page);
    await (await partOf(page, '[data-action=ask]')).click();
    await partOf(page, 'article[data-verdict=confirmed]');
    await entriesOn(page);
    await expectReadable();
    expect(await textOn(page)).not.toContain('undefined');
  });
});
