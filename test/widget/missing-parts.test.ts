/** Parts of the widget that do not come: a doubt, or a plain sentence; never an accusation, and nothing is good for it. */
import type { Page } from 'puppeteer';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { languageFor } from '../../core/language/index.js';
import { openLocalWorld } from '../journeys/local-web.js';
import { isOneOf } from '../tools/loaded.js';
import { pageWith, site, sitesWith } from './site.js';
import { answerOn, cardOn, press, until, visit } from './visit.js';

const names = ['genuine', 'altered', 'revoked'] as const;
const badge = (name: string): string => `<proofmark-badge src="/${name}.json"></proofmark-badge>`;
const opening = openLocalWorld(
  inject('chromium'),
  sitesWith({
    ...Object.fromEntries(names.map(name => [`/${name}`, pageWith({ body: badge(name) })])),
    '/auf-deutsch': pageWith({ body: badge('genuine'), lang: 'de' }),
  }),
);

afterAll(async () => {
  await (await opening).close();
});

/** A page whose server has lost some parts, and its badge pressed. */
async function pressedWithout(path: string, ...parts: readonly string[]): Promise<Page> {
  const { page } = await visit((await opening).browser, site + path);
  await page.setRequestInterception(true);
  page.on('request', request => {
    const isLost = isOneOf(parts, new URL(request.url()).pathname);
    void (isLost ? request.abort() : request.continue());
  });
  await press(page);
  return page;
}

describe.each(['check-elements', 'open-badges-3-elements', 'credentials-context', 'status-methods', 'public-suffixes'])(
  'without %s',
  part => {
    test.each(names)('the %s credential is neither confirmed nor called forged', async name => {
      const page = await pressedWithout(`/${name}`, part);
      const { because, verdict } = await answerOn(page);
      // What was found before, and needs nothing that is missing, may still be said of a credential that is not good.
      if (name === 'genuine') expect(verdict).toBe('unconfirmed');
      expect(verdict).not.toBe('confirmed');
      if (verdict === 'rejected') expect(because).toBe(name === 'altered' ? 'proof.altered' : 'status.revoked');
      await page.close();
    });
  },
);

describe.each(['check-elements', 'open-badges-3-elements'])(
  'what speaks against a credential is said without %s',
  part => {
    test.each([
      ['altered', 'proof.altered'],
      ['revoked', 'status.revoked'],
    ])('of the %s one', async (name, because) => {
      const page = await pressedWithout(`/${name}`, part);
      expect(await answerOn(page)).toMatchObject({ verdict: 'rejected', because });
      await page.close();
    });
  },
);

describe('without the packages that judge linked data', () => {
  test.each([
    ['genuine', 'confirmed', 'issuer.web-address'],
    ['altered', 'unconfirmed', 'proof.not-loaded'],
    ['revoked', 'rejected', 'status.revoked'],
  ])('the %s credential is %s', async (name, verdict, because) => {
    const page = await pressedWithout(`/${name}`, 'judge-linked-data');
    expect(await answerOn(page)).toMatchObject({ verdict, because });
    await page.close();
  });
});

describe('what did not load is said to be ours, and not the issuer’s', () => {
  test.each([
    ['check-elements', 'format.not-loaded'],
    ['open-badges-3-elements', 'format.not-loaded'],
    ['credentials-context', 'proof.not-loaded'],
    ['status-methods', 'status.not-loaded'],
    ['public-suffixes', 'issuer.not-loaded'],
  ])('without %s', async (part, because) => {
    const page = await pressedWithout('/genuine', part);
    expect(await answerOn(page)).toMatchObject({ verdict: 'unconfirmed', because });
    expect(await cardOn(page)).toMatch(/a part of Proofmark did not load/i);
    await page.close();
  });
});

describe('a language that does not come', () => {
  test('gives way to English', async () => {
    const page = await pressedWithout('/auf-deutsch', 'de');
    expect(await answerOn(page)).toMatchObject({ verdict: 'confirmed' });
    expect(await cardOn(page)).toContain('Intact and in force');
    await page.close();
  });

  test('and English neither: the badge says that it has no answer', async () => {
    const page = await pressedWithout('/genuine', 'en');
    await until(async () => /ended before it had an answer/.exec(await cardOn(page)), 'the plain sentence');
    await page.close();
  });

  test('comes alone where it comes', async () => {
    const { asked, page } = await visit((await opening).browser, `${site}/auf-deutsch`);
    await press(page);
    expect((await answerOn(page)).text).toContain(languageFor('de').page.footer.slice(0, 20));
    const loaded = asked.map(address => new URL(address).pathname);
    expect(['en', 'de'].filter(tag => loaded.some(path => isOneOf([tag], path)))).toEqual(['de']);
    await page.close();
  });
});
