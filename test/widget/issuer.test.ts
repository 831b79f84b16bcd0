/** The issuer a site expects: what is another's never looks like the site's own, and is not called forged for it. */
import { afterAll, describe, expect, inject, test } from 'vitest';
import { openLocalWorld } from '../journeys/local-web.js';
import { pageWith, site, sitesWith } from './site.js';
import { answerOn, cardOn, press, visit } from './visit.js';

const badge = (sample: string, issuer: string, more = ''): string =>
  `<proofmark-badge src="/${sample}.json" issuer="${issuer}" ${more}></proofmark-badge>`;

const bodies: Readonly<Record<string, string>> = {
  '/own': badge('genuine', 'UNI-Lumen.example'),
  '/did': badge('genuine', 'did:web:uni-lumen.example'),
  '/empty': badge('genuine', ' '),
  '/another': badge('genuine', 'uni-umbra.example'),
  '/german': badge('genuine', 'uni-umbra.example', 'lang="de"'),
  '/below': badge('genuine', 'alumni.uni-lumen.example'),
  '/nobody': badge('unidentified', 'uni-lumen.example'),
  '/altered': badge('altered', 'uni-lumen.example'),
  '/revoked': badge('revoked', 'uni-umbra.example'),
  '/missing': badge('nowhere', 'uni-lumen.example'),
  '/hostile': badge('genuine', '&lt;img src=x onerror=alert(1)&gt;&#8238;evil'),
  '/link': '<p><a rel="proofmark" href="/genuine.json" data-issuer="uni-umbra.example">The credential</a></p>',
};
const opening = openLocalWorld(
  inject('chromium'),
  sitesWith(Object.fromEntries(Object.entries(bodies).map(([path, body]) => [path, pageWith({ body })]))),
);

afterAll(async () => {
  await (await opening).close();
});

async function checked(path: string) {
  const { page, complaints } = await visit((await opening).browser, site + path);
  await page.waitForSelector('proofmark-badge');
  const told = page.evaluate(
    () =>
      new Promise<readonly string[]>(resolve => {
        document.addEventListener('proofmark-report', ({ detail }) => {
          resolve(detail.expectations);
        });
      }),
  );
  await press(page);
  const read = await answerOn(page);
  const expectations = await told;
  const drawn = await page.evaluate(() => {
    const root = document.querySelector('proofmark-badge')?.shadowRoot;
    const classes = (selector: string) => root?.querySelector(selector)?.getAttribute('class') ?? '';
    return { tone: classes('.summary .headline'), signer: classes('.small-marks .signer') };
  });
  const card = await cardOn(page);
  await page.close();
  return { ...read, ...drawn, card, complaints, expectations };
}

describe('the expected issuer', () => {
  test.each(['/own', '/did'])('%s: is said to be it, below an answer that is as it always is', async path => {
    const { card, expectations, signer, text, tone } = await checked(path);
    expect([expectations, tone, signer]).toEqual([['met'], 'headline plain', 'mark passed signer']);
    expect(card).toContain('Signed by uni-lumen.example.');
    expect(text).toContain('Its issuer is the one this site expects: ');
  });

  test('an attribute without a word expects nobody', async () => {
    const { card, expectations, text } = await checked('/empty');
    expect(expectations).toEqual([]);
    expect(card + text).not.toMatch(/expects|is not known/);
  });
});

describe('another issuer', () => {
  test.each(['/another', '/below', '/link'])('%s: is said first, small and whole, and rejects nothing', async path => {
    const { card, expectations, signer, text, tone, verdict } = await checked(path);
    expect([expectations, verdict]).toEqual([['another'], 'confirmed']);
    expect([tone, signer]).toEqual(['headline doubt', 'mark doubt signer']);
    for (const said of [card, text])
      expect(said).toMatch(/Intact, but not issued by [a-z.-]+\. Signed by uni-lumen\.example\./);
    expect(text).toContain('another than this site expects');
  });

  test('in German too', async () => {
    const { card } = await checked('/german');
    expect(card).toContain(
      'Unverändert, aber nicht von uni-umbra.example ausgestellt. Signiert von uni-lumen.example.',
    );
  });

  test('comes after what is worse', async () => {
    const { card, tone, verdict } = await checked('/revoked');
    expect([verdict, tone]).toEqual(['rejected', 'headline broken']);
    expect(card).toMatch(/Withdrawn by its issuer.*Not issued by uni-umbra\.example\./);
  });
});

describe('an issuer nobody could check', () => {
  test.each([
    ['/nobody', 'unconfirmed'],
    ['/altered', 'rejected'],
  ])('%s: is said to be unknown, on the page and in the answer', async (path, expected) => {
    const { card, expectations, text, verdict } = await checked(path);
    expect([verdict, expectations]).toEqual([expected, ['unknown']]);
    for (const said of [card, text]) expect(said).toContain('Whether uni-lumen.example issued it is not known.');
  });

  test('is no question where no credential was found', async () => {
    const { card, expectations } = await checked('/missing');
    expect(expectations).toEqual([]);
    expect(card).not.toContain('is not known');
  });

  test('a hostile expectation is text, and turns nothing around', async () => {
    const { card, complaints, expectations } = await checked('/hostile');
    expect([expectations, complaints]).toEqual([['unknown'], []]);
    expect(card).toContain('Whether <img src=x onerror=alert(1)>evil issued it is not known.');
  });
});

test('an issuer named after the answer starts over', async () => {
  const { page } = await visit((await opening).browser, `${site}/own`);
  await press(page);
  await answerOn(page);
  await page.evaluate(async () => {
    const one = document.querySelector('proofmark-badge');
    one?.setAttribute('issuer', 'uni-umbra.example');
    await one?.updateComplete;
  });
  expect(await cardOn(page)).toBe('Check this credential');
  await page.close();
});
