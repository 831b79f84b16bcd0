/** The badge as a developer has it: properties, methods and events, typed, and each doing what its type says. */
import type { Page } from 'puppeteer';
import { afterAll, describe, expect, expectTypeOf, inject, test } from 'vitest';
import type { Expectation, VerificationReport } from '../../core/index.js';
import type { ProofmarkBadge } from '../../widget/proofmark.js';
import { everyKind } from '../fixtures/kinds.js';
import { openLocalWorld } from '../journeys/local-web.js';
import { page as pageOf } from '../playground/site.js';
import { inline, pageWith, sampleNamed, scripts, site, sitesWith } from './site.js';
import { answerOn, badgeOn, cardOn, hearing, isDialogOpen, press, visit } from './visit.js';

const genuine = sampleNamed('genuine').document;
const altered = sampleNamed('altered').document;
const picture = (await everyKind()).kinds.find(({ name }) => name === 'badge.png')?.content;
if (!(picture instanceof Uint8Array)) throw new Error('there is a picture with a badge in it');

const early = `<script>document.querySelector('proofmark-badge').credential = ${JSON.stringify(altered)}</script>`;
const opening = openLocalWorld(
  inject('chromium'),
  sitesWith({
    '/plain': pageWith({ body: '<proofmark-badge></proofmark-badge>' }),
    '/address': pageWith({ body: '<proofmark-badge src="/genuine.json"></proofmark-badge>' }),
    '/inside': pageWith({ body: inline(genuine) }),
    '/two': pageWith({ body: inline([genuine, altered]) }),
    '/early': pageOf(
      `<!doctype html><html lang="en"><title>Early</title><proofmark-badge></proofmark-badge>${early}${scripts['the module']}`,
    ),
  }),
);

afterAll(async () => {
  await (await opening).close();
});

const open = async (path: string) => visit((await opening).browser, site + path);

/** What is typed is told by the compiler (`npm run check`); the tests below use the types, in a page, for what they say. */
test('what a badge offers to TypeScript', () => {
  expectTypeOf<HTMLElementTagNameMap['proofmark-badge']>().toEqualTypeOf<ProofmarkBadge>();
  expectTypeOf<ProofmarkBadge['report']>().toEqualTypeOf<VerificationReport | undefined>();
  expectTypeOf<ProofmarkBadge['reports']>().toEqualTypeOf<readonly VerificationReport[]>();
  expectTypeOf<Uint8Array | ArrayBuffer | string | object>().toExtend<ProofmarkBadge['credential']>();
  expectTypeOf<number>().not.toExtend<ProofmarkBadge['credential']>();
  type Heard = DocumentEventMap & WindowEventMap & HTMLElementEventMap;
  expectTypeOf<Heard['proofmark-report']['detail']['reports']>().toEqualTypeOf<readonly VerificationReport[]>();
  expectTypeOf<Heard['proofmark-report']['detail']['expectations']>().toEqualTypeOf<readonly Expectation[]>();
  expectTypeOf<Heard['proofmark-error']['detail']['code']>().toEqualTypeOf<
    'nothing' | 'not-loaded' | 'stopped' | 'not-secure'
  >();
});

/** What the badge says of itself to a script. */
const told = async (page: Page) =>
  (await badgeOn(page)).evaluate(({ report, reports, text }) => ({
    because: report?.because,
    verdicts: reports.map(({ verdict }) => verdict),
    text,
  }));

describe('the answer as a script reads it', () => {
  test('is nothing before a check, the report and its text after it, nothing again for something else', async () => {
    const { page } = await open('/address');
    const nothing = { because: undefined, verdicts: [], text: '' };
    expect(await told(page)).toEqual(nothing);
    await (await badgeOn(page)).evaluate(badge => badge.check());
    const { text, ...answer } = await told(page);
    expect(answer).toEqual({ because: 'issuer.web-address', verdicts: ['confirmed'] });
    expect(text).toMatch(/^Intact and in force\. Signed by uni-lumen\.example\./);
    for (const words of [
      'Signer: rung 1 of 4',
      'Introduction to Data Ethics',
      'Checked by code on this site, uni-lumen.example.',
    ])
      expect(text).toContain(words);
    await page.evaluate(async () => {
      const badge = document.querySelector('proofmark-badge');
      badge?.setAttribute('src', '/altered.json');
      await badge?.updateComplete;
    });
    expect(await told(page)).toEqual(nothing);
    await page.close();
  });

  test('is one report for each credential, the first of them by itself', async () => {
    const { page } = await open('/two');
    await (await badgeOn(page)).evaluate(badge => badge.check());
    const { because, text, verdicts } = await told(page);
    expect([because, verdicts]).toEqual(['issuer.web-address', ['confirmed', 'rejected']]);
    expect(text).toContain('Changed after it was signed.');
    await page.close();
  });
});

test('a badge that stands in no page checks all the same', async () => {
  const { page } = await open('/plain');
  await badgeOn(page);
  const read = await page.evaluate(async given => {
    const one = document.createElement('proofmark-badge');
    await one.check();
    const empty = one.text;
    one.credential = given;
    await one.check();
    return [empty, one.report?.verdict];
  }, altered);
  expect(read).toEqual(['There is no credential here to check.', 'rejected']);
  await page.close();
});

test('the address as a property is the one that is asked', async () => {
  const { page } = await open('/plain');
  const read = await (
    await badgeOn(page)
  ).evaluate(async badge => {
    badge.src = '/altered.json';
    await badge.check();
    const first = badge.report?.because;
    badge.setAttribute('src', '/genuine.json');
    await badge.check();
    return [first, badge.report?.because];
  });
  expect(read).toEqual(['proof.altered', 'issuer.web-address']);
  await page.close();
});

/** Hands the badge what `make` gives in the page, and presses. */
async function given(path: string, make: string) {
  const visited = await open(path);
  const heard = await hearing(visited.page);
  const badge = await badgeOn(visited.page);
  await badge.evaluate(async (one, code) => {
    one.credential = (globalThis as unknown as { eval(code: string): ProofmarkBadge['credential'] }).eval(`(${code})`);
    await one.updateComplete;
    await one.check();
  }, make);
  return { ...visited, badge, heard: await heard() };
}

const bytes = (content: Uint8Array | string): string => `new Uint8Array([${[...Buffer.from(content)].join(',')}])`;
const written = JSON.stringify(genuine);

describe('a credential that a script hands over', () => {
  test.each([
    ['as an object', written],
    ['as text', JSON.stringify(written)],
    ['as bytes', bytes(written)],
    ['as a buffer', `${bytes(written)}.buffer`],
    ['as a picture it is baked into', bytes(picture)],
  ])('%s is checked, before what lies inside or at an address', async (_, make) => {
    const { heard, page, asked } = await given('/address', make);
    expect(heard).toEqual(['confirmed']);
    expect(asked.filter(address => address.endsWith('/genuine.json'))).toEqual([]);
    expect(await page.evaluate(() => document.querySelector('proofmark-badge')?.report?.issuer.rung)).toBe(1);
    const inside = await given('/inside', JSON.stringify(altered));
    expect(inside.heard).toEqual(['rejected']);
    await Promise.all([page.close(), inside.page.close()]);
  });

  test.each([
    ['an empty text', '"  "'],
    ['a circle', '(() => { const one = {}; one.one = one; return one; })()'],
    ['a function', '() => 1'],
    ['an object that throws', '({ toJSON() { throw new Error("no"); } })'],
  ])('%s is nothing to check, whatever the address says', async (_, make) => {
    const { asked, heard, page } = await given('/address', make);
    expect(heard).toEqual(['error nothing']);
    expect(await cardOn(page)).toContain('There is no credential here to check.');
    expect(asked.filter(address => address.endsWith('/genuine.json'))).toEqual([]);
    await page.close();
  });

  test('that is replaced starts over, and without one the address counts again', async () => {
    const { badge, page } = await given('/address', JSON.stringify(altered));
    await badge.evaluate(async one => {
      one.credential = null;
      await one.updateComplete;
    });
    expect(await cardOn(page)).toBe('Check this credential');
    await press(page);
    expect((await answerOn(page)).verdict).toBe('confirmed');
    await page.close();
  });

  test('before the element was defined is not lost', async () => {
    const { page } = await open('/early');
    await press(page);
    expect((await answerOn(page)).because).toBe('proof.altered');
    await page.close();
  });

  test('can be had as a file of its kind', async () => {
    const named = async (make: string) => {
      const { page } = await given('/plain', make);
      await press(page);
      const name = await (
        await badgeOn(page)
      ).evaluate(one => one.shadowRoot?.querySelector<HTMLAnchorElement>('a[download]')?.download);
      await page.close();
      return name;
    };
    expect(await named(written)).toBe('credential.json');
    expect(await named(bytes(written))).toBe('credential.json');
    expect(await named(bytes(picture))).toBe('credential.png');
    expect(await named(bytes('%PDF-1.7'))).toBe('credential.pdf');
    expect(await named(bytes('hello'))).toBe('credential.txt');
  });
});

describe('what went wrong is told once for each attempt', () => {
  test('there is nothing to check', async () => {
    const { page } = await open('/plain');
    const heard = await hearing(page);
    await press(page);
    expect(await heard()).toEqual(['error nothing']);
    await press(page);
    expect(await heard()).toEqual(['error nothing', 'error nothing']);
    expect(await told(page)).toMatchObject({ text: 'There is no credential here to check.' });
    await page.close();
  });

  test('the check could not be loaded', async () => {
    const { page } = await open('/address');
    const heard = await hearing(page);
    await page.setOfflineMode(true);
    await (await badgeOn(page)).evaluate(badge => badge.check());
    expect(await heard()).toEqual(['error not-loaded']);
    await page.close();
  });

  test('the packages that judge what our own engine does not did not come, and nobody misses them', async () => {
    const { page } = await open('/inside');
    await page.setRequestInterception(true);
    page.on('request', request => {
      void (request.url().includes('/judge-linked-data-') ? request.abort() : request.continue());
    });
    await press(page);
    expect(await answerOn(page)).toMatchObject({ verdict: 'confirmed' });
    await page.close();
  });

  test('the page broke what the check stands on: it ends, and hangs nowhere', async () => {
    const { page } = await open('/inside');
    const heard = await hearing(page);
    await page.evaluate(() => {
      URL.createObjectURL = () => {
        throw new Error('not on this page');
      };
    });
    await press(page);
    await page.waitForFunction(() => document.querySelector('proofmark-badge')?.shadowRoot?.querySelector('.stopped'), {
      polling: 50,
    });
    expect(await heard()).toEqual(['error stopped']);
    expect(await cardOn(page)).toContain('The check ended before it had an answer. Load this page again.');
    expect(await isDialogOpen(page)).toBe(false);
    await page.close();
  });
});
