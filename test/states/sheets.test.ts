/** Sheets of what a person meets, in five looks, and the table of every state: drawn anew with PROOFMARK_SCREENSHOTS. */
import { format, resolveConfig } from 'prettier';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { picture } from '../journeys/picture.js';
import { type Look, type StatesOpened, kinds, looks, openStates, stateIn } from './opening.js';
import type { Kind } from './state.js';

let opened: StatesOpened;
beforeAll(async () => {
  opened = await openStates(inject('chromium'));
});
afterAll(async () => {
  await opened.close();
});

/** What a sheet shows: every headline, and what a person meets around it. */
const shown: readonly (readonly [Kind, readonly string[]])[] = [
  [
    'headline',
    [
      'intact, rung 2, in force',
      'intact, rung 1',
      'platform account',
      'rung 0',
      'altered',
      'wrong signer',
      'revoked',
      'expired',
      'unreachable',
      'unsigned',
      'page only',
      'unsupported',
    ],
  ],
  [
    'panel',
    ['here', 'asking', 'page-only', 'checking', 'question', 'declined', 'comparing', 'whom-it-asks', 'together'],
  ],
  ['check-page', ['nothing handed over yet']],
  ['options', ['preview', 'once-more']],
  ['hostile', ['a direction turned, in a credential', 'one megabyte, on a page']],
];

/** A state is cut after so many pixels: the first look at it is what a sheet is for. */
const TALL = 420;
const most = 1_000_000;

/** The pictures of some states as a person's screen is wide, each by its name. */
async function picturesOf(
  of: Kind,
  names: readonly string[],
  look: Look,
): Promise<readonly (readonly [string, string])[]> {
  const page = await opened.open(of, { width: 400, ...look }, ...names);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewport({ width: look.width ?? 400, height });
  const taken = [];
  for (const name of names) {
    const field = await (
      await stateIn(page, name)
    ).evaluate(one => {
      const { height, width, x, y } = one.getBoundingClientRect();
      return { x: Math.max(0, x - 12), y: y + scrollY, width: width + 24, height };
    });
    const clip = { ...field, height: Math.min(TALL, field.height) };
    taken.push([name, await page.screenshot({ clip, encoding: 'base64', captureBeyondViewport: false })] as const);
  }
  await page.close();
  return taken;
}

/** Pictures side by side, in columns. */
async function sheetOf(taken: readonly (readonly [string, string])[], dark: boolean): Promise<Page> {
  const page = await opened.browser.newPage();
  await page.setViewport({ width: 2080, height: 1000 });
  const ground = dark ? '#13171d' : '#ffffff';
  await page.setContent(
    `<!doctype html><title>States</title><style>body { margin: 16px; columns: 5; column-gap: 16px; background: ${ground} }
    img { display: block; max-inline-size: 100%; margin-block-end: 16px; border: 1px solid #7c8795; break-inside: avoid }</style>`,
  );
  await page.evaluate(async given => {
    for (const [name, bytes] of given) {
      const image = Object.assign(new Image(), { alt: name, src: `data:image/png;base64,${bytes}` });
      document.body.append(image);
      await image.decode();
    }
  }, taken);
  return page;
}

test.each(Object.entries<Look>(looks))('the sheet of states, %s', async (name, look) => {
  const taken = [];
  for (const [of, names] of shown) taken.push(...(await picturesOf(of, names, look)));
  const sheet = await sheetOf(taken, look.scheme === 'dark');
  const height = await sheet.evaluate(() => document.documentElement.scrollHeight);
  expect(await sheet.$$eval('img', all => all.every(one => one.naturalHeight > 20))).toBe(true);
  await picture(sheet, `states-${name}`, { x: 0, y: 0, width: 2080, height }, most);
  await sheet.close();
});

const titles: Readonly<Record<Kind, string>> = {
  headline: 'Headlines',
  rung: 'How far the signer is known',
  track: 'Ways that are open',
  reason: 'Reasons',
  note: 'Notes',
  fault: 'Faults of the web',
  panel: 'The panel',
  'check-page': 'The check page',
  options: 'The options page',
  hostile: 'What somebody wrote to mislead',
};

const cell = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
const brief = (text: string): string => (text.length > 160 ? `${text.slice(0, 159)}…` : text);

/** Each state with the first thing it says. */
async function rowsOf(of: Kind): Promise<readonly string[]> {
  const page = await opened.open(of);
  // Text that is out of sight is not read otherwise.
  await page.addStyleTag({ content: '.entries > .entry { content-visibility: visible !important }' });
  const rows = await page.$$eval('[data-of]', all =>
    all.map(one => {
      for (const name of one.querySelectorAll(':scope.one-state > h2')) name.remove();
      const places = ['.headline', '.results .entry', '#address-hint', '[data-state]', 'main'];
      const says = places.map(place => one.querySelector<HTMLElement>(place)).find(Boolean) ?? (one as HTMLElement);
      return [one.getAttribute('data-name') ?? '', says.innerText] as const;
    }),
  );
  await page.close();
  return rows.map(([name, says]) => `| ${cell(name)} | ${brief(cell(says))} |`);
}

test('the table of every state', async () => {
  const parts = [];
  for (const of of kinds)
    parts.push(`## ${titles[of]}`, '', '| State | What is read first |', '| --- | --- |', ...(await rowsOf(of)), '');
  const text = [
    '# Every state',
    '',
    'Everything a person can meet, drawn by the product’s own components with answers that are given. Written by',
    '`test/states/sheets.test.ts`; the page itself is built into `dist/states` by `vite build -c test/states/vite.config.ts`.',
    '',
    ...Object.keys(looks).flatMap(look => [`![Every state, ${look}](screenshots/states-${look}.png)`, '']),
    ...parts,
  ].join('\n');
  const file = process.env['PROOFMARK_SCREENSHOTS'] ? join('docs', 'states.md') : join('dist', 'states.md');
  mkdirSync('dist', { recursive: true });
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), parser: 'markdown' }));
  expect(text.split('\n').filter(line => line.startsWith('| ')).length).toBeGreaterThan(200);
  expect(text).not.toMatch(/\|\s+\|$/m);
}, 120_000); // every state is laid out, one after the other
