/** One credential read by three people: somebody hiring, somebody deciding on recognition, and the person who earned it. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ElementHandle, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Audience, Language } from '../../core/index.js';
import { councilMandatory } from '../../core/elements/catalogue.js';
import { languageFor, languages } from '../../core/language/index.js';
import { plain } from '../../core/language/phrase.js';
import { european } from '../fixtures/european.js';
import { makeSamples } from '../fixtures/samples.js';
import { sealed, sealing } from '../fixtures/seals.js';
import { playground, sampleNamed } from '../playground/playground.js';
import { askedIn } from '../extension/world.js';
import { type LocalWorld, extensionHolding, openLocalWorld } from './local-web.js';
import { openPage, reportIn, tabTo } from './panel.js';
import { A4, type Paper, paperIn, printed } from './paper.js';
import { picture } from './picture.js';
import { expectAccessible, read } from './read.js';
import { listening } from './drawn.js';

const made = await makeSamples(new Date());
const credentials = {
  complete: JSON.stringify(sampleNamed(made, 'genuine').document),
  sealed: JSON.stringify(await sealed(european(), await sealing())),
  weak: JSON.stringify(sampleNamed(made, 'platform-account').document),
};
type Name = keyof typeof credentials;
const readers: readonly Audience[] = ['recruiter', 'evaluator', 'learner'];
const en = languageFor('en');

const folder = mkdtempSync(join(tmpdir(), 'proofmark-readings-'));
const fileOf = (name: Name): string => join(folder, `${name}.json`);
let world: LocalWorld;
beforeAll(async () => {
  for (const [name, text] of Object.entries(credentials)) writeFileSync(fileOf(name as Name), text);
  const sites = new Map(playground(made, 'mapped'));
  const hosts = [...sites.keys()].map(address => new URL(address).host);
  world = await openLocalWorld(inject('chromium'), sites, extensionHolding([...new Set(hosts)]));
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The check page with this file, as this reader sees it. */
async function check(name: Name, reader: Audience, language: Language = en): Promise<[Page, ElementHandle]> {
  const page = await openPage(world, `${world.origin}/check.html`);
  await page.setViewport({ width: 760, height: 1000 });
  await page.waitForSelector('.language select');
  await listening(page);
  await page.select('.language select', language.tag);
  await page.waitForFunction(tag => document.documentElement.lang === tag, { polling: 20 }, language.tag);
  await readAs(page, reader);
  const chooser = await page.waitForSelector('input[type="file"]');
  await (chooser as ElementHandle<HTMLInputElement>).uploadFile(fileOf(name));
  const entry = await page.waitForSelector('[data-thing]');
  if (!entry) throw new Error('the file was not taken');
  return [page, await reportIn(entry)];
}

async function readAs(page: Page, reader: Audience): Promise<void> {
  const choice = await page.waitForSelector(`input[name="audience"][value="${reader}"]`);
  await choice?.click();
}

const readingOf = (page: Page): Promise<string | undefined> =>
  page.$eval('[data-verdict]', report => (report as HTMLElement).dataset['reading']);

/** Everything a reader sees before opening anything. */
const firstView = (report: ElementHandle): Promise<string> =>
  report.evaluate(node => {
    const copy = node.cloneNode(true) as HTMLElement;
    for (const details of copy.querySelectorAll('details:not([open])')) details.remove();
    return copy.textContent.replace(/\s+/g, ' ');
  });

describe.each(Object.keys(credentials) as Name[])('the %s credential', name => {
  test.each(readers)('is drawn for a %s, for everybody to read', async reader => {
    const [page, report] = await check(name, reader);
    expect(await readingOf(page)).toBe(reader);
    await expectAccessible(page);
    const { x, y, width, height } = await report.evaluate(node => {
      scrollTo(0, 0);
      const { x: left, y: top, width: wide, height: high } = node.getBoundingClientRect();
      return { x: left, y: top + scrollY, width: wide, height: high };
    });
    const margin = 8;
    await picture(page, `reading-${name}-${reader}`, {
      x: x - margin,
      y: y - margin,
      width: width + 2 * margin,
      height: Math.min(height, 1_150) + 2 * margin,
    });
    await page.close();
  });
});

test('a recruiter reads who completed what, how much, how tested and when, and no code or framework before opening anything', async () => {
  const [page, report] = await check('complete', 'recruiter');
  const text = await firstView(report);
  expect(text).toContain(
    'Learner A completed “Introduction to Data Ethics”, about 125–150 hours of work, tested by written exam under supervision, with identity check, awarded in',
  );
  expect(text).not.toMatch(/ECTS|EQF|MICROBOL|\b[a-z]+\.[a-z]+-[a-z-]+\b(?<!example)/);
  const all = await read(report);
  expect(all).toContain('At this level, but not a degree; it gives no access by itself.');
  await page.close();
});

test('another reader is another reading of the same check: nobody is asked again', async () => {
  const [page] = await check('complete', 'recruiter');
  const asked = askedIn(world);
  for (const reader of ['evaluator', 'learner', 'recruiter'] as const) {
    await readAs(page, reader);
    await page.waitForSelector(`[data-reading="${reader}"]`);
    expect(await page.$('[data-state="checking"]')).toBeNull();
  }
  expect(askedIn(world)).toEqual(asked);
  await page.close();
});

describe('what an evaluator takes along', () => {
  const copied = (page: Page): Promise<string> => page.evaluate(() => (window as unknown as { copied: string }).copied);

  test('is copied with the keyboard alone, and that is said', async () => {
    const [page] = await check('complete', 'evaluator');
    await page.evaluate(() => {
      navigator.clipboard.writeText = text => {
        (window as unknown as { copied: string }).copied = text;
        return Promise.resolve();
      };
    });
    const { copies } = en.page;
    const heads = { text: /^Intact and in force\./, csv: /^"id","Element",/, json: /^\{\n {2}"checkedAt"/ };
    for (const kind of ['text', 'csv', 'json'] as const) {
      const button = await page.waitForSelector(`[data-copy="${kind}"]`);
      if (button) await tabTo(page, button);
      await page.keyboard.press('Enter');
      await page.waitForFunction(
        words => document.querySelector('[data-announced]')?.textContent === words,
        {},
        copies.copied[kind],
      );
      expect(await copied(page)).toMatch(heads[kind]);
    }
    await page.close();
  });

  test('is shown selected where the browser does not let it be copied, and that is said too', async () => {
    const [page] = await check('weak', 'evaluator');
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
    });
    await (await page.waitForSelector('[data-copy="csv"]'))?.click();
    const field = await page.waitForSelector('textarea.uncopied');
    const selected = () =>
      field?.evaluate(node => {
        const { selectionEnd, selectionStart, value } = node;
        return [
          document.activeElement === node,
          value.slice(selectionStart, selectionEnd) === value,
          value.slice(0, 4),
        ];
      });
    await expect.poll(selected, { timeout: 5_000 }).toEqual([true, true, '"id"']);
    const said = () => page.$eval('[data-announced]', node => node.textContent);
    await expect.poll(said, { timeout: 5_000 }).toBe(en.page.copies.notCopied);
    await expectAccessible(page);
    await page.close();
  });
});

test('a learner reads what is fine, what to ask, what the file tells about them, and gets the letter', async () => {
  const [page, report] = await check('weak', 'learner');
  const { learner } = en.readings;
  const text = await read(report);
  for (const heading of [
    learner.seenTitle,
    learner.fineTitle,
    learner.asksTitle,
    learner.exposedTitle,
    learner.sharing.title,
    en.letter.title,
  ])
    expect(text).toContain(heading);
  expect(text).toContain('Please also say whether it counts towards a programme of your institution');
  const rows = await report.$$eval('.exposed tbody tr', all =>
    all.map(row => [...row.children].map(cell => cell.textContent)),
  );
  expect(rows).toEqual([['Name', 'Learner A', '/credentialSubject/identifier/0/identityHash']]);
  await page.close();
});

test.each(languages)(
  'what a learner rehearses in $name is what a recruiter then reads, and sharing is said',
  async language => {
    const [page, report] = await check('weak', 'learner', language);
    const seen = await report.$$eval('[data-section="seen"] p', all => all.map(one => one.textContent));
    const ways = await report.$$eval('[data-section="sharing"] li', all => all.map(one => one.textContent));
    expect(ways).toEqual([plain(language.readings.learner.sharing.file)]);
    await readAs(page, 'recruiter');
    const other = await page.waitForSelector('[data-reading="recruiter"]');
    const text = other ? await firstView(other) : '';
    expect(seen.length).toBeGreaterThan(2);
    for (const words of seen) expect(text).toContain(words.replace(/\s+/g, ' '));
    await page.close();
  },
);

test.each(languages)('on the narrowest page in $name, dark, nothing is cut off', async language => {
  const [page] = await check('weak', 'recruiter', language);
  await page.setViewport({ width: 320, height: 900 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  for (const reader of readers) {
    await readAs(page, reader);
    await page.waitForSelector(`[data-reading="${reader}"]`);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    const [wide, visible] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(wide).toBeLessThanOrEqual(visible ?? 0);
    await expectAccessible(page);
  }
  await page.close();
});

/** On paper: A4, the names of all eleven elements, the answers that were folded, and nothing to press. */
function expectPrinted({ sizes, text }: Paper): void {
  expect(sizes.length).toBeGreaterThan(0);
  for (const size of sizes) expect(size).toEqual(A4);
  for (const id of councilMandatory) expect(text, id).toContain(en.elements[id].label);
  const { evaluator } = en.readings;
  for (const heading of [en.page.lenses, en.page.criteria, evaluator.texts, en.stages.issuer])
    expect(text).toContain(heading);
  expect(text).toMatch(/Fingerprint of what was checked \(SHA-256\): (?:[0-9A-F]{4} ?){16}/u);
  expect(text).toContain(evaluator.council);
  for (const pressed of [en.page.copies.text, en.panel.checkPage.paste, en.panel.audience])
    expect(text).not.toContain(pressed);
}

describe('printed for an evaluator', () => {
  test('the report page is A4 with everything opened', async () => {
    const written = join(folder, 'report.html');
    const words = ['verify', '--for', 'evaluator', '--offline', '--report', written, fileOf('complete')];
    spawnSync(process.execPath, [join('dist', 'cli', 'proofmark.js'), ...words], { stdio: 'ignore' });
    const page = await openPage(world, pathToFileURL(written).href);
    const bytes = await printed(page);
    await page.close();
    expectPrinted(await paperIn(bytes));
  });

  test('the check page is the same without what only the screen has', async () => {
    const [page] = await check('complete', 'evaluator');
    const bytes = await printed(page);
    await page.close();
    const target = process.env['PROOFMARK_SCREENSHOTS'] ? join('docs', 'screenshots') : join('dist', 'screenshots');
    mkdirSync(target, { recursive: true });
    writeFileSync(join(target, 'reading-printed.pdf'), bytes);
    expect(readFileSync(join(target, 'reading-printed.pdf')).length).toBeLessThan(400_000);
    expectPrinted(await paperIn(bytes));
  });
});
