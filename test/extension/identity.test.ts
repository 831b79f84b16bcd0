/** Whose it is, asked by whoever reads it: a typed address beside a hash, two names beside each other; nothing is judged. */
import { createHash } from 'node:crypto';
import type { ElementHandle, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { languageFor, languages } from '../../core/language/index.js';
import { plainBadge, profile } from '../fixtures/credentials.js';
import type { LocalWorld } from '../journeys/local-web.js';
import { tabTo } from '../journeys/panel.js';
import { expectAccessible, read } from '../journeys/read.js';
import { heardIn, inline, openShowing, press } from './showing.js';
import { askedIn, choose, entryIn, hand, openExtension, openFolder, openSurface, reportIn } from './world.js';

const email = 'learner-a@uni-lumen.example';
const en = languageFor('en');
const files = openFolder();
let world: LocalWorld;
beforeAll(async () => {
  world = await openExtension(inject('chromium'), new Map(), []);
});
afterAll(async () => {
  files.close();
  await world.close();
});

const issuer = profile('https://uni-lumen.example/issuer');
const hiding = (hash: string, salt: string): string =>
  JSON.stringify(
    plainBadge({
      issuer,
      subject: {
        type: ['AchievementSubject'],
        identifier: [{ type: 'IdentityObject', hashed: true, identityHash: hash, identityType: 'emailAddress', salt }],
      },
    }),
  );
const sha256 = (text: string): string => `sha256$${createHash('sha256').update(text).digest('hex')}`;

async function openChecked(text: string): Promise<[Page, ElementHandle]> {
  const page = await openSurface(world, 'check.html');
  await hand(page, files.file('badge.json', text));
  return [page, await reportIn(await entryIn(page, 'badge.json', 'checked'))];
}

const keptBy = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    interface Area {
      get(keys: null): Promise<object>;
    }
    const { storage } = (globalThis as unknown as { chrome: { storage: { local: Area; session: Area } } }).chrome;
    return JSON.stringify([await storage.local.get(null), await storage.session.get(null), localStorage.length]);
  });

describe('a typed e-mail address', () => {
  /** Types it with the keyboard alone and reads what is answered. */
  async function typed(page: Page, address: string): Promise<string> {
    const field = await page.waitForSelector('[data-identity] input');
    if (field) await tabTo(page, field);
    await page.keyboard.type(address);
    await page.keyboard.press('Enter');
    const answer = await page.waitForSelector('[data-likeness]');
    return answer ? read(answer) : '';
  }
  /** The browser asks for things of its own; no address of theirs is one of ours. */
  const asked = (): number => askedIn(world).length;
  const open = (page: Page): Promise<void> =>
    page.$eval('[data-identity] details', details => {
      details.open = true;
    });

  test.each([
    ['same', sha256(`${email}sea`), email],
    ['different', sha256(`${email}sea`), `${email.slice(0, 1).toUpperCase()}${email.slice(1)}`],
    ['uncomputable', `md5$${createHash('md5').update(`${email}sea`).digest('hex')}`, email],
  ] as const)('is compared on this device: %s', async (likeness, hash, address) => {
    const [page, report] = await openChecked(hiding(hash, 'sea'));
    const before = [await keptBy(page), asked(), await report.evaluate(one => one.className)];
    const shown = await report.$$eval('[data-mark]', all => all.map(one => new XMLSerializer().serializeToString(one)));
    await open(page);
    expect(await typed(page, address)).toBe(en.identity.answers[likeness]);
    await page.waitForFunction(
      words => document.querySelector('[data-announced]')?.textContent.includes(words),
      {},
      en.identity.answers[likeness],
    );
    expect([await keptBy(page), asked(), await report.evaluate(one => one.className)]).toEqual(before);
    expect(
      await report.$$eval('[data-mark]', all => all.map(one => new XMLSerializer().serializeToString(one))),
    ).toEqual(shown);
    await expectAccessible(page);
    await choose(page, { audience: 'learner' });
    await page.waitForSelector('[data-reading="learner"]');
    await page.reload();
    await page.waitForSelector('footer');
    expect(await page.content()).not.toContain(address);
    await page.close();
  });

  test.each(languages)('is asked for in $name where there is a hash, at 320 px', async language => {
    const [page] = await openChecked(hiding(sha256(email), ''));
    await choose(page, { language: language.tag });
    await page.setViewport({ width: 320, height: 800 });
    await open(page);
    expect(await page.$eval('[data-identity] summary', node => node.textContent)).toBe(language.identity.title);
    const [wide, visible] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(wide).toBeLessThanOrEqual(visible ?? 0);
    await page.close();
  });

  test('is not asked for where nothing hides one', async () => {
    const [page] = await openChecked(JSON.stringify(plainBadge({ issuer })));
    expect(await page.$('[data-identity]')).toBeNull();
    await page.close();
  });
});

describe('both names', () => {
  const text = JSON.stringify(plainBadge({ issuer }));
  async function openNamed(learner: string | undefined): Promise<Page> {
    const page = await openShowing(world, {
      found: { found: [inline({ claimed: { title: 'Data Ethics' } })] },
      answers: { read: { kind: 'payload', text }, compare: learner === undefined ? {} : { learner } },
    });
    await choose(page, { language: 'en' });
    await press(page, '[data-state="not-checked"] button.first');
    await page.waitForSelector('[data-verdict]');
    return page;
  }
  const askedToCompare = async (page: Page): Promise<number> =>
    (await heardIn(page)).said.filter(({ kind }) => kind === 'compare').length;

  test('are read on a press alone, stand beside each other, and are judged by nobody', async () => {
    const drawn: string[] = [];
    for (const name of ['Learner A', 'Learner B']) {
      const page = await openNamed(name);
      expect(await askedToCompare(page)).toBe(0);
      const before = await keptBy(page);
      const button = await page.waitForSelector('[data-action="names"]');
      if (button) await tabTo(page, button);
      await page.keyboard.press('Enter');
      const list = await page.waitForSelector('[data-names]');
      expect(list && (await read(list))).toBe(`${en.names.page}${name}${en.names.credential}Learner A`);
      await page.waitForFunction(() => document.activeElement?.hasAttribute('data-names'));
      expect(await page.$eval('[data-names] + p', node => node.textContent)).toBe(en.names.caution);
      expect(await askedToCompare(page)).toBe(1);
      expect(await keptBy(page)).toBe(before);
      await expectAccessible(page);
      drawn.push(
        (await page.$eval('[data-names]', node => new XMLSerializer().serializeToString(node))).replace(name, ''),
      );
      await page.close();
    }
    expect(drawn[0]).toBe(drawn[1]);
  });

  test('a page that names nobody is said to name nobody', async () => {
    const page = await openNamed(undefined);
    await press(page, '[data-action="names"]');
    const list = await page.waitForSelector('[data-names]');
    expect(list && (await read(list))).toContain(en.names.nobody);
    await page.close();
  });
});
