/** What a site can change of the looks, from its own style sheet, and what stays as it is whatever the site does. */
import type { Page } from 'puppeteer';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { openLocalWorld } from '../journeys/local-web.js';
import { pageWith, site, sitesWith } from './site.js';
import { answerOn, badgeOn, cardOn, isDialogOpen, press, visit } from './visit.js';

const sheet = (rules: string) => ({ type: 'text/css', body: rules });
const styled = (rules: string, attributes = '', inside = '') => ({
  body: `<link rel="stylesheet" href="/${rules}.css"><proofmark-badge src="/unidentified.json" ${attributes}>${inside}</proofmark-badge>`,
});
/** Each part, and where it is. */
const parts = {
  card: '.card',
  button: '.card button',
  summary: '.summary',
  mark: '.summary .mark',
  headline: '.summary .headline',
  notice: '.summary .expected',
  dialog: 'dialog',
  content: 'dialog .content',
} as const;
const tokens = ['ink', 'paper', 'sound', 'plain', 'doubt', 'broken', 'edge', 'radius'] as const;

const hostile = `
  * { display: none !important; letter-spacing: 2em !important; color: white !important; position: absolute !important }
  html, body, main, proofmark-badge { display: block !important }
  button, dialog, svg, p { all: unset !important; opacity: 0 !important }
  proofmark-badge { all: unset; font-size: 60px !important; text-transform: uppercase; line-height: 9; direction: rtl }`;
const mark = '<svg slot="mark" class="own" viewBox="0 0 1 1" width="400" height="400"><path d="M0 0H1V1H0Z"/></svg>';

const opening = openLocalWorld(
  inject('chromium'),
  sitesWith({
    '/parts': pageWith(styled('parts', 'issuer="uni-lumen.example"')),
    '/parts.css': sheet(
      Object.keys(parts)
        .map(
          (name, at) =>
            `proofmark-badge::part(${name}) { outline: ${String(at + 1)}px solid rgb(${String(at)}, 0, 9) }`,
        )
        .join('\n'),
    ),
    '/tokens': pageWith(styled('tokens')),
    '/tokens.css': sheet(
      `proofmark-badge { ${tokens.map((name, at) => `--proofmark-${name}: rgb(0, 0, ${String(at)})`).join('; ')} }`,
    ),
    '/hostile': pageWith(styled('hostile')),
    '/hostile.css': sheet(hostile),
    '/mark': pageWith(styled('none', '', mark)),
    '/compact': pageWith(styled('none', 'mode="compact"', mark)),
    '/none.css': sheet(''),
  }),
);

afterAll(async () => {
  await (await opening).close();
});

async function answered(path: string): Promise<Page> {
  const { page } = await visit((await opening).browser, site + path);
  await cardOn(page);
  await (await badgeOn(page)).evaluate(badge => badge.check());
  await answerOn(page);
  return page;
}

const computed = async (page: Page, selector: string, property: string): Promise<string> =>
  (await badgeOn(page)).evaluate(
    ({ shadowRoot }, wanted, name) => {
      const element = shadowRoot?.querySelector(wanted);
      return element ? getComputedStyle(element).getPropertyValue(name) : 'not there';
    },
    selector,
    property,
  );

test('each part can be set from outside', async () => {
  const page = await answered('/parts');
  for (const [at, [name, selector]] of Object.entries(parts).entries())
    expect([name, await computed(page, selector, 'outline-color')]).toEqual([name, `rgb(${String(at)}, 0, 9)`]);
  await page.close();
});

test('each token can be set from outside', async () => {
  const page = await answered('/tokens');
  for (const [at, name] of tokens.entries())
    expect([name, await computed(page, '.card', `--proofmark-${name}`)]).toEqual([name, `rgb(0, 0, ${String(at)})`]);
  expect(await computed(page, '.summary .headline', 'color')).toBe(`rgb(0, 0, ${String(tokens.indexOf('doubt'))})`);
  await page.close();
});

test('the styles of a page that spare nothing leave the answer as it is', async () => {
  const page = await answered('/hostile');
  for (const [selector, property, value] of [
    ['.card', 'display', 'flex'],
    ['.summary .headline', 'display', 'block'],
    ['.summary .headline', 'font-size', '15px'],
    ['.summary .headline', 'text-transform', 'none'],
    ['.summary .headline', 'opacity', '1'],
    ['.summary .mark', 'opacity', '1'],
    ['.summary .headline', 'letter-spacing', 'normal'],
    ['.content .headline', 'font-size', '24px'],
    ['.card button', 'position', 'static'],
  ] as const)
    expect([selector, property, await computed(page, selector, property)]).toEqual([selector, property, value]);
  await press(page);
  expect(await isDialogOpen(page)).toBe(true);
  await page.close();
});

describe('a mark of the site’s own', () => {
  /** Which drawings are seen, the site's and ours. */
  const seen = async (page: Page) =>
    (await badgeOn(page)).evaluate(badge => {
      const isSeen = (element: Element | null | undefined) => (element?.getClientRects().length ?? 0) > 0;
      const own = badge.querySelector('[slot="mark"]');
      const root = badge.shadowRoot;
      return {
        own: isSeen(own),
        height: own?.getBoundingClientRect().height,
        punch: isSeen(root?.querySelector('.punch')),
        marks: [...(root?.querySelectorAll('.card .mark') ?? [])].filter(isSeen).length,
      };
    });

  test.each(['/mark', '/compact'])(
    '%s: stands before the check in place of the punch, and never beside an answer',
    async path => {
      const { page } = await visit((await opening).browser, site + path);
      expect(await cardOn(page)).toBe('Check this credential');
      expect(await seen(page)).toEqual({ own: true, height: 24, punch: false, marks: 0 });
      await (await badgeOn(page)).evaluate(badge => badge.check());
      await answerOn(page);
      expect(await seen(page)).toMatchObject({ own: false, punch: false, marks: 4 });
      await page.close();
    },
  );
});
