/**
 * What a screen reader has to read of every verdict, as the browser's accessibility tree has it. Written anew with
 * PROOFMARK_GOLDENS=1; whoever changes a word or the order then sees in the difference what is heard.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, SerializedAXNode } from 'puppeteer';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { everyVerdict } from '../journeys/verdicts.js';
import { type StatesOpened, openStates, stateIn } from './opening.js';
import type { Kind } from './state.js';

const folder = join('test', 'states', 'golden');
const readers = ['recruiter', 'evaluator', 'learner'] as const;
/** Where each verdict a reader can meet stands on the page of states; all three read each of them. */
const verdicts: Readonly<Record<string, readonly [Kind, string]>> = {
  'confirmed at rung 1': ['headline', 'intact, rung 1'],
  'platform account': ['headline', 'platform account'],
  unconfirmed: ['headline', 'rung 0'],
  'rejected as altered': ['headline', 'altered'],
  'rejected as revoked': ['headline', 'revoked'],
  'rejected as expired': ['headline', 'expired'],
  unsigned: ['headline', 'unsigned'],
  'not a credential': ['reason', 'format.not-a-credential'],
};
/** The other headlines are read by the recruiter alone, and a doubt by all three. */
const forAll = ['unreachable', ...Object.values(verdicts).map(([, name]) => name)];

let opened: StatesOpened;
beforeAll(async () => {
  opened = await openStates(inject('chromium'));
});
afterAll(async () => {
  await opened.close();
});

/** What only groups, and what says the same again. */
const unheard = new Set(['generic', 'none', 'InlineTextBox', 'LineBreak', 'Section', 'LayoutTable', 'rowgroup']);
/** Heard whole, by their name. */
const whole = new Set(['heading', 'button', 'link', 'checkbox', 'radio', 'switch', 'columnheader', 'rowheader']);
const states = ['expanded', 'checked', 'disabled', 'pressed'] as const;

const oneLine = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** A line for everything that is heard: role, name and state; text that stands together is one line. */
function heard(node: SerializedAXNode, depth: number): readonly string[] {
  const indent = '  '.repeat(depth);
  const name = oneLine(node.name);
  if (unheard.has(node.role)) return below(node, depth);
  if (node.role === 'StaticText') return name === '' ? [] : [`${indent}${name}`];
  const level = node.role === 'heading' ? ` ${String(node.level)}` : '';
  const said = states.flatMap(state => (node[state] === undefined ? [] : [`[${state} ${String(node[state])}]`]));
  const line = [`${indent}${node.role}${level}`, ...(name === '' ? [] : [JSON.stringify(name)]), ...said].join(' ');
  return [line, ...(whole.has(node.role) ? [] : below(node, depth + 1))];
}

function below({ children = [], name }: SerializedAXNode, depth: number): readonly string[] {
  const lines: string[] = [];
  let text = '';
  const flush = (): void => {
    if (oneLine(text) !== '' && oneLine(text) !== oneLine(name)) lines.push(`${'  '.repeat(depth)}${oneLine(text)}`);
    text = '';
  };
  for (const child of children)
    if (isText(child)) text = beside(text, textOf(child));
    else {
      flush();
      lines.push(...heard(child, depth));
    }
  flush();
  return lines;
}

const inline = new Set(['StaticText', 'strong', 'emphasis', 'LineBreak', 'InlineTextBox']);
/** Text, and groups that hold nothing else. */
const isText = ({ children = [], role }: SerializedAXNode): boolean =>
  inline.has(role) || (unheard.has(role) && children.length > 0 && children.every(isText));
const textOf = ({ children = [], name = '', role }: SerializedAXNode): string =>
  role === 'StaticText' ? name : children.map(textOf).reduce(beside, '');

/** Words that touch stand in boxes of their own, and are heard apart. */
const beside = (text: string, next: string): string =>
  /[\p{L}\p{N}]$/u.test(text) && /^[\p{L}\p{N}]/u.test(next) ? `${text} · ${next}` : text + next;

async function readingOf(page: Page, name: string): Promise<string> {
  const root = await (await stateIn(page, name)).$('article.report');
  const tree = root && (await page.accessibility.snapshot({ interestingOnly: false, root }));
  return tree ? `${heard(tree, 0).join('\n')}\n` : '';
}

const namesOf = (page: Page): Promise<readonly string[]> =>
  page.$$eval('[data-of]', all => all.map(one => one.getAttribute('data-name') ?? ''));

const fileOf = (name: string, reader: string): string => `${name.replace(/[^a-z0-9]+/g, '-')}.${reader}.txt`;

const met = new Set<string>();

/** Every headline, and what is a verdict without one of its own. */
async function readAll(audience: (typeof readers)[number]): Promise<Record<string, string>> {
  const read: Record<string, string> = {};
  for (const of of ['headline', 'reason'] as const) {
    const apart = Object.values(verdicts).flatMap(([kind, name]) => (kind === of && of !== 'headline' ? [name] : []));
    const page = await opened.open(of, { audience }, ...apart);
    for (const name of await namesOf(page))
      if (audience === 'recruiter' || forAll.includes(name)) read[fileOf(name, audience)] = await readingOf(page, name);
    await page.close();
  }
  return read;
}

test.each(readers)('every verdict is heard by the %s as it was written down', async audience => {
  const read = await readAll(audience);
  for (const file of Object.keys(read)) met.add(file);
  if (process.env['PROOFMARK_GOLDENS']) {
    mkdirSync(folder, { recursive: true });
    for (const [file, text] of Object.entries(read)) writeFileSync(join(folder, file), text);
  }
  const written = Object.keys(read).map(file => [
    file,
    existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : '',
  ]);
  expect(read).toEqual(Object.fromEntries(written));
});

test('what is written down are the verdicts a reader can meet, each for all three', async () => {
  const found: Record<string, unknown> = {};
  for (const [verdict, [of, name]] of Object.entries(verdicts)) {
    const page = await opened.open(of, {}, name);
    const codes = await page.$eval('article.report', ({ dataset }) =>
      ['verdict', 'because', 'rung'].map(code => dataset[code]),
    );
    await page.close();
    found[verdict] = [...codes, ...readers.map(reader => existsSync(join(folder, fileOf(name, reader))))];
  }
  const expected = Object.entries(everyVerdict).map(([verdict, { light }]) => [
    verdict,
    [...light.slice(0, 3), true, true, true],
  ]);
  expect(found).toEqual(Object.fromEntries(expected));
});

test('the headline is heard first, then the four marks in their order', async () => {
  const page = await opened.open('headline', {}, 'intact, rung 1');
  const lines = (await readingOf(page, 'intact, rung 1')).split('\n').map(line => line.trim());
  expect(lines[1]).toMatch(/^heading 3 "Intact and in force\. Signed by uni-lumen\.example\. /);
  expect(lines.indexOf('list "The four marks"')).toBeGreaterThan(1);
  const marks = lines.flatMap(line => /^(Intact|Signer|In force|Complete) · /.exec(line)?.slice(1) ?? []);
  expect(marks).toEqual(['Intact', 'Signer', 'In force', 'Complete']);
  await page.close();
});

test('nothing is written down that nobody reads any more', () => {
  expect(readdirSync(folder).toSorted()).toEqual([...met].toSorted());
});
