/** What sites, browsers and the web put in the way of a badge: each has an answer, and none of them accuses anybody. */
import type { Page } from 'puppeteer';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { limits } from '../../core/limits.js';
import { contexts, plainBadge, profile } from '../fixtures/credentials.js';
import { edwardsKey, encoded, jwkDocument, tokenOf } from '../fixtures/tokens.js';
import { openLocalWorld } from '../journeys/local-web.js';
import { jsonAt, page as pageOf, type Answer } from '../playground/site.js';
import { isOneOf } from '../tools/loaded.js';
import { inline, pageWith, sampleNamed, scripts, site, sitesWith, strict } from './site.js';
import { answerOn, badgeOn, cardOn, hearing, isDialogOpen, press, visit } from './visit.js';

const elsewhere = 'https://files.example';
const genuine = sampleNamed('genuine').document;
const badge = (src: string, more = ''): string => `<proofmark-badge src="${src}" ${more}></proofmark-badge>`;
const scriptOf = (document: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(document)}</script>`;

/** Tokens are checked with the browser's cryptography, documents with what the widget brings along. */
const signer = 'did:web:tokens.example';
const tokenKey = edwardsKey('a signer of tokens');
const header = { alg: 'EdDSA', kid: `${signer}#key-1`, typ: 'JWT' };
const claims = plainBadge({
  issuer: profile(signer),
  more: { '@context': [contexts.credentials2, contexts.openBadges] },
});
const token = await tokenOf(claims, tokenKey, header);
const forged = [
  ...token.split('.').slice(0, 1),
  encoded({ ...claims, name: 'Another' }),
  ...token.split('.').slice(2),
].join('.');

/** What is asked for while it is held waits until it is let go. */
let letGo: () => void = () => undefined;
let held = Promise.resolve();
function hold(): void {
  held = new Promise(resolve => {
    letGo = resolve;
  });
}
const slow: Answer = { ...jsonAt(sampleNamed('altered').document), held: () => held };

const shared = `${strict} ${elsewhere}`;
const taken = `<script>customElements.define('proofmark-badge', class extends HTMLElement {
  connectedCallback() { this.textContent = 'another element'; }
});</script>`;
const pages: Readonly<Record<string, Answer>> = {
  '/unshared': pageWith({ body: badge(`${elsewhere}/genuine.json`, 'hosts="files.example"'), policy: shared }),
  '/unnamed': pageWith({ body: badge(`${elsewhere}/genuine.json`), policy: shared }),
  '/huge': pageWith({ body: badge('/huge.json') }),
  '/two': pageWith({ body: `<proofmark-badge>${scriptOf(genuine)}${scriptOf({})}</proofmark-badge>` }),
  '/both': pageWith({ body: `<proofmark-badge src="/altered.json">${scriptOf(genuine)}</proofmark-badge>` }),
  '/slow': pageWith({ body: `<div></div><p></p>${badge('/slow.json')}` }),
  '/slow-load': pageWith({ body: `<div></div>${badge('/slow.json', 'when="load"')}` }),
  '/taken': pageOf(
    `<!doctype html><html lang="en"><title>Taken</title><link rel="icon" href="data:,">${taken}${scripts['the module']}${badge('/genuine.json')}
    <a rel="proofmark" href="/genuine.json">The credential</a>`,
  ),
  '/inside': pageWith({ body: inline(genuine) }),
  '/token': pageWith({
    body: '<proofmark-badge hosts="tokens.example"></proofmark-badge>',
    policy: `${strict} https://tokens.example`,
  }),
  '/huge.json': { type: 'application/json', body: `{"x":"${'y'.repeat(limits.imageOrPdfBytes)}"}` },
  '/slow.json': slow,
};
const opening = openLocalWorld(
  inject('chromium'),
  new Map([
    ...sitesWith(pages),
    [`${elsewhere}/genuine.json`, { ...jsonAt(genuine), unshared: true }] as const,
    ['https://tokens.example/.well-known/did.json', jsonAt(jwkDocument(signer, { 'key-1': tokenKey.jwk }))] as const,
  ]),
);

afterAll(async () => {
  await (await opening).close();
});

/** @param prepare what the browser is like before any script of the page runs */
async function open(path: string, prepare: () => void = () => undefined) {
  const { browser } = await opening;
  const blank = await browser.newPage();
  await blank.evaluateOnNewDocument(prepare);
  return visit({ newPage: () => Promise.resolve(blank) }, site + path);
}

async function pressed(path: string, prepare?: () => void) {
  const { complaints, page } = await open(path, prepare);
  await press(page);
  const read = await answerOn(page);
  await page.close();
  return { ...read, complaints };
}

describe('a file', () => {
  test('on another site that shares it with nobody could not be fetched, and the answer names a way', async () => {
    const { because, text, verdict } = await pressed('/unshared');
    expect([verdict, because]).toEqual(['unconfirmed', 'format.unreachable']);
    expect(text).toContain('a check without this site may get through');
  });

  test('on another site that nobody named is not asked for', async () => {
    const { because, text, verdict } = await pressed('/unnamed');
    expect([verdict, because]).toEqual(['unconfirmed', 'format.unreachable']);
    expect(text).toContain('This site does not let its check ask there.');
  });

  test('that is larger than what is read is a doubt', async () => {
    const { because, text, verdict } = await pressed('/huge');
    expect([verdict, because]).toEqual(['unconfirmed', 'format.unreachable']);
    expect(text).toContain('uni-lumen.example sent more than Proofmark reads');
  });
});

describe('more than one credential', () => {
  test.each(['/two', '/both'])('%s: the first that lies inside counts', async path => {
    expect((await pressed(path)).verdict).toBe('confirmed');
  });
});

describe('while it checks', () => {
  const checking = (page: Page) =>
    page.waitForFunction(() => document.querySelector('proofmark-badge')?.shadowRoot?.querySelector('.checking'), {
      polling: 50,
    });
  async function started(path = '/slow') {
    hold();
    const { page } = await open(path);
    const heard = await hearing(page);
    await (await badgeOn(page)).evaluate(one => void one.check());
    await checking(page);
    return { heard, page };
  }

  test('another address starts over, and the answer about the first is not heard', async () => {
    const { heard, page } = await started();
    await page.evaluate(() => document.querySelector('proofmark-badge')?.setAttribute('src', '/genuine.json'));
    expect(await cardOn(page)).toBe('Check this credential');
    letGo();
    await press(page);
    expect((await answerOn(page)).verdict).toBe('confirmed');
    await page.waitForNetworkIdle();
    expect(await heard()).toEqual(['confirmed']);
    await page.close();
  });

  test('a badge that is moved keeps its check, is answered once, and opens again', async () => {
    const { heard, page } = await started();
    await press(page);
    expect(await isDialogOpen(page)).toBe(true);
    await page.evaluate(() => {
      const one = document.querySelector('proofmark-badge');
      if (one) document.querySelector('div')?.append(one);
    });
    expect(await isDialogOpen(page)).toBe(false);
    letGo();
    expect((await answerOn(page)).verdict).toBe('rejected');
    await press(page);
    expect([await isDialogOpen(page), await heard()]).toEqual([true, ['rejected']]);
    await page.close();
  });

  test('one that checks by itself asks once, however often it is moved', async () => {
    hold();
    const { asked, page } = await open('/slow-load');
    await checking(page);
    await page.evaluate(() => {
      const one = document.querySelector('proofmark-badge');
      for (const place of document.querySelectorAll('div, main')) if (one) place.append(one);
    });
    letGo();
    await answerOn(page);
    expect(asked.filter(address => address.endsWith('/slow.json'))).toHaveLength(1);
    await page.close();
  });

  test('a badge that is taken out ends its check; put back, it waits to be pressed', async () => {
    const { heard, page } = await started();
    const kept = await badgeOn(page);
    await kept.evaluate(one => {
      one.remove();
    });
    letGo();
    await page.waitForNetworkIdle();
    expect(await heard()).toEqual([]);
    await kept.evaluate(one => {
      document.body.append(one);
    });
    expect(await cardOn(page)).toBe('Check this credential');
    await press(page);
    await answerOn(page);
    expect(await heard()).toEqual(['rejected']);
    await page.close();
  });
});

test('a name that another element took stays its own, and nothing breaks', async () => {
  const { complaints, page } = await open('/taken');
  await page.waitForNetworkIdle();
  const said = await page.$$eval('proofmark-badge', all => all.map(({ textContent }) => textContent));
  expect([said, complaints]).toEqual([['another element'], []]);
  await page.close();
});

describe('a browser', () => {
  test.each([
    ['confirmed', 'issuer.web-address', token],
    ['rejected', 'proof.altered', forged],
  ])('without Ed25519 brings its own along, and is no more lenient: %s', async (verdict, because, given) => {
    const { asked, page } = await open('/token', () => {
      type Asked = (...given: unknown[]) => unknown;
      const { importKey } = SubtleCrypto.prototype as unknown as Readonly<Record<string, Asked>>;
      const isRefused = (algorithm: unknown) => JSON.stringify(algorithm).includes('Ed25519');
      const refusing: Asked = (...wanted) =>
        isRefused(wanted[2])
          ? Promise.reject(new DOMException('Unrecognized name.', 'NotSupportedError'))
          : importKey?.apply(crypto.subtle, wanted);
      Object.assign(SubtleCrypto.prototype, { importKey: refusing });
    });
    await (
      await badgeOn(page)
    ).evaluate(async (one, text) => {
      one.credential = text;
      await one.updateComplete;
      await one.check();
    }, given);
    expect(await answerOn(page)).toMatchObject({ because, verdict });
    expect(asked.filter(address => isOneOf(['ed25519'], address))).toHaveLength(1);
    await page.close();
  });

  test('that blocks storage answers all the same', async () => {
    const { complaints, verdict } = await pressed('/inside', () => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
        Object.defineProperty(globalThis, name, {
          get: () => {
            throw new DOMException('The operation is insecure.', 'SecurityError');
          },
        });
    });
    expect([verdict, complaints]).toEqual(['confirmed', []]);
  });
});
