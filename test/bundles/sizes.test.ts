/** What a page has to load: counted by what Chromium asks for, held to its bounds, and told in docs/widget.md as it is. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { format as pretty, resolveConfig } from 'prettier';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { everyKind } from '../fixtures/kinds.js';
import { sampleDay } from '../fixtures/samples.js';
import { stopClock } from '../journeys/clock.js';
import { openLocalWorld, type LocalWorld } from '../journeys/local-web.js';
import { type Answer, jsonAt } from '../playground/site.js';
import { loadedUntilVerdict, loadedWith } from '../tools/loaded.js';
import { extensionLoads, others, weightOf, widgetLoads } from '../tools/weights.js';
import { pageWith, site, sitesWith, strict } from '../widget/site.js';
import { answerOn, press } from '../widget/visit.js';

const widget = join('dist', 'widget');
const shell = join(widget, 'proofmark.js');
const badge = (file: string): string =>
  `<proofmark-badge src="/kinds/${file}" hosts="academy.example"></proofmark-badge>`;
const policy = `${strict} https://academy.example`;
let world: LocalWorld;

beforeAll(async () => {
  const { kinds, web } = await everyKind();
  const pages = Object.fromEntries<Answer>(
    kinds.flatMap(({ content, name }) => [
      [`/kinds/${name}`, { type: 'text/plain', body: content }],
      [`/${name}`, pageWith({ body: badge(name), policy })],
    ]),
  );
  const keys = Object.entries(web).map(([address, document]) => [address, jsonAt(document)] as const);
  world = await openLocalWorld(inject('chromium'), new Map([...sitesWith(pages), ...keys]));
});
afterAll(async () => {
  await world.close();
});

/** The scripts a page has asked for before a press, and when its badge has an answer. */
async function scriptsFor(name: string): Promise<readonly [before: readonly string[], after: readonly string[]]> {
  const page = await world.browser.newPage();
  await page.evaluateOnNewDocument(stopClock, sampleDay);
  const asked: string[] = [];
  page.on('request', request => {
    if (request.resourceType() === 'script') asked.push(new URL(request.url()).pathname.slice(1));
  });
  await page.goto(`${site}/${name}`);
  const before = asked.toSorted();
  await press(page);
  expect((await answerOn(page)).verdict).toBe('confirmed');
  await page.close();
  return [before, asked.toSorted()];
}

const inPage = (files: readonly string[]): readonly string[] =>
  files.map(file => file.slice(widget.length + 1).replaceAll(sep, '/')).toSorted();

test.each([
  ['an Open Badge', 'badge.json'],
  ['a token', 'token.jwt'],
] as const)(
  'until %s has its verdict Chromium asks for the files that are counted, and no others',
  async (kind, name) => {
    expect(await scriptsFor(name)).toEqual([inPage(loadedWith(shell)), inPage(loadedUntilVerdict(shell, kind))]);
  },
);

describe('as built', () => {
  const bounded = [...widgetLoads(), ...extensionLoads()].flatMap(({ atMost, files, what }) =>
    atMost === undefined ? [] : [{ atMost, files, what }],
  );

  test.each(bounded)('$what, at most $atMost kB gzip', ({ atMost, files }) => {
    const { gzip } = weightOf(files);
    expect(gzip).toBeGreaterThan(1);
    expect(gzip).toBeLessThanOrEqual(atMost);
  });
});

const [begin, end] = ['<!-- sizes -->', '<!-- end of sizes -->'];
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** In kB; an empty cell where nothing is bounded. */
function tables(): string {
  const rounded = (size: number | undefined): string =>
    size === undefined ? '' : size.toFixed(size < 100 && !Number.isInteger(size) ? 1 : 0);
  const ours = widgetLoads().map(({ aim, atMost, files, what }) => {
    const { brotli, gzip, plain } = weightOf(files);
    return row([what, String(files.length), ...[plain, gzip, brotli, atMost, aim].map(rounded)]);
  });
  const head = ['what a page loads', 'files', 'kB', 'gzip', 'brotli', 'gzip, at most', 'gzip, aimed at'];
  const theirs = others.map(([name, gzip]) => row([name, rounded(gzip)]));
  return [
    [row(head), row(head.map(() => '---')), ...ours].join('\n'),
    [row(['what others load', 'gzip']), row(['---', '---']), ...theirs].join('\n'),
  ].join('\n\n');
}

/** Words and figures of tables, without how they are laid out. */
const cellsOf = (markdown: string): readonly string[] =>
  markdown
    .split('\n')
    .filter(line => line.startsWith('|') && !line.startsWith('| -'))
    .flatMap(line => line.split('|').slice(1, -1))
    .map(cell => cell.trim());

const isClose = (told: string, measured: string): boolean =>
  told === measured || Math.abs(Number(told) - Number(measured)) <= Number(measured) * 0.03;

test('docs/widget.md tells them, no more than three in a hundred off', async () => {
  const file = join('docs', 'widget.md');
  const guide = readFileSync(file, 'utf8');
  const [before = '', rest = ''] = guide.split(begin);
  const [told = '', after = ''] = rest.split(end);
  if (process.env['PROOFMARK_README']) {
    const options = await resolveConfig(file, { editorconfig: false });
    const written = `${before}${[begin, tables(), end].join('\n\n')}${after}`;
    writeFileSync(file, await pretty(written, { ...options, parser: 'markdown' }));
    return;
  }
  const [inGuide, measured] = [cellsOf(told), cellsOf(tables())];
  expect(inGuide).toHaveLength(measured.length);
  const off = measured.filter((cell, at) => !isClose(inGuide[at] ?? '', cell));
  expect(off, 'run PROOFMARK_README=1 npm test -- sizes').toEqual([]);
});
