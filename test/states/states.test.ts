/** No state is forgotten: what the product can say or be in stands on the page of states. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { en } from '../../core/language/en.js';
import { plain } from '../../core/language/phrase.js';
import { limits } from '../../core/limits.js';
import { checkReasons, notes } from '../../core/report/reasons.js';
import { read } from '../journeys/read.js';
import { type StatesOpened, kinds, openStates, stateIn } from './opening.js';
import type { Kind } from './state.js';

let opened: StatesOpened;
/** Of each kind the names of its states, in their order. */
const names = new Map<Kind, readonly string[]>();
/** Whatever a part of a page says its state is. */
const drawn = new Set<string>();

beforeAll(async () => {
  opened = await openStates(inject('chromium'));
  for (const of of kinds) {
    const page = await opened.open(of);
    names.set(of, await page.$$eval('[data-of]', all => all.map(one => one.getAttribute('data-name') ?? '')));
    const said = await page.$$eval('[data-state]', all =>
      all.flatMap(one => [one.getAttribute('data-state'), one.getAttribute('data-finding-state')]),
    );
    for (const state of said) drawn.add(state ?? '');
    await page.close();
  }
});
afterAll(async () => {
  await opened.close();
});

const namesOf = (of: Kind): readonly string[] => names.get(of) ?? [];

const everyReason: readonly string[] = Object.values(checkReasons).flatMap(family => Object.values(family).flat());

test.each<[Kind, readonly string[]]>([
  ['reason', everyReason],
  ['note', notes],
  ['rung', Object.keys(en.rungs)],
  ['track', Object.keys(en.track.ways)],
  ['fault', Object.keys(en.faults)],
])('no %s is without a state', (of, codes) => {
  expect(namesOf(of).toSorted()).toEqual([...codes].toSorted());
});

/** Every word a source of the extension can set as `data-state`, written out or by the name of a closed union. */
const sources = readdirSync('extension', { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.tsx'))
  .map(name => readFileSync(join('extension', name), 'utf8'));

const writtenOut = sources
  .flatMap(source => [...source.matchAll(/data-state=(?:"([\w-]+)"|\{([^}]*)\})/g)])
  .flatMap(([, word, expression = '']) => [word, ...[...expression.matchAll(/'([\w-]+)'/g)].map(([, one]) => one)])
  .filter(word => word !== undefined);

/** The members of `export type NAME = …;`, by the pattern they are written in. */
const membersOf = (file: string, name: string, member: RegExp): readonly string[] => {
  const union = new RegExp(`export type ${name} =([^;]*(?:;[^;]*?)*?);\\n\\n`).exec(
    `${readFileSync(file, 'utf8')}\n\n`,
  )?.[1];
  return [...(union ?? '').matchAll(member)].flatMap(([, one]) => one ?? []);
};

const unions = {
  'where a finding stands': membersOf('extension/finding-state.ts', 'FindingState', /\| '([\w-]+)'/g),
  'where a check stands': membersOf('extension/judging/progress.ts', 'Progress', /kind: '([\w-]+)'/g),
  'what nobody read': membersOf('extension/finding.ts', 'Unread', /\| '([\w-]+)'/g),
};

/** Drawn as another state, on purpose: whoever declined leaves the issuer's page. */
const drawnAs: Readonly<Record<string, string>> = { refused: 'page-only' };

test('no state of a page is without a place on the page of states', () => {
  expect(writtenOut.length).toBeGreaterThan(25);
  for (const members of Object.values(unions)) expect(members.length).toBeGreaterThan(4);
  const wanted = [...writtenOut, ...Object.values(unions).flat()];
  expect([...new Set(wanted)].filter(state => !drawn.has(state) && !drawn.has(drawnAs[state] ?? ''))).toEqual([]);
});

test('every state has a name of its own', () => {
  for (const of of kinds) expect(new Set(namesOf(of)).size, of).toBe(namesOf(of).length);
});

/** The patterns of the design, each as it is drawn: `**` for what is bold, because something proves it. */
const headlines: readonly (readonly [string, string])[] = [
  ['intact, rung 2, in force', 'Intact and in force. Signed by **University of Lumen** (uni-lumen.example).'],
  [
    'intact, rung 1',
    'Intact and in force. Signed by **uni-lumen.example**. Is this the institution you expect? It calls itself “University of Lumen”; the address does not prove that.',
  ],
  [
    'platform account',
    'Intact and in force. Signed by an account at **credly.example** that calls itself “University of Lumen”.',
  ],
  ['rung 0', 'Intact. Nothing shows who signed it; it calls itself “University of Lumen”.'],
  [
    'no end date, no status',
    'Intact. Signed by **uni-lumen.example**. Is this the institution you expect? It calls itself “University of Lumen”; the address does not prove that. It states no end date and no withdrawal list.',
  ],
  ['altered', 'Changed after it was signed. Do not rely on what it says.'],
  ['wrong signer', 'Signed by somebody other than the issuer it names.'],
  ['revoked', 'Withdrawn by its issuer on 3 March 2026.'],
  ['suspended', 'Suspended for now by its issuer.'],
  ['expired', 'Intact, but it ended on 1 August 2026.'],
  ['not yet', 'Intact, but it starts on 1 January 2027.'],
  ['unreachable', 'The signature could not be checked: uni-lumen.example did not answer. Nothing speaks against it.'],
  ['unsigned', 'No signature. Anyone could have written this file.'],
  ['page only', 'Only the issuer’s own page can vouch for this. Open it there.'],
  ['unsupported', 'Signed in a way Proofmark cannot check (RsaSignature2018). Nothing speaks against it.'],
];

test.each(headlines)('the headline of "%s" is drawn word for word', async (name, words) => {
  const page = await opened.open('headline', {}, name);
  const drawn = await page.$eval('article.report', report => {
    const lines = [report.querySelector('.headline'), ...report.querySelectorAll('.remarks p')];
    return lines
      .map(line => {
        const copy = line?.cloneNode(true) as HTMLElement;
        for (const bold of copy.querySelectorAll('strong'))
          bold.textContent = bold.querySelector('bdi') ? `**${bold.textContent}**` : '(bold without isolation)';
        return copy.textContent;
      })
      .join(' ');
  });
  expect(drawn.slice(0, words.length)).toBe(words);
  await page.close();
});

test('the headlines of the design are all there are on the page', () => {
  expect(namesOf('headline')).toEqual(headlines.map(([name]) => name));
});

describe('what somebody wrote to mislead', () => {
  test('makes no element, leads nowhere, turns no direction and stays short', async () => {
    const page = await opened.open('hostile');
    expect(await page.$$('[data-of] :is(b, img, script, iframe)')).toEqual([]);
    expect(await page.$$eval('a', all => all.filter(one => /^javascript:/i.test(one.href)).length)).toBe(0);
    expect(await page.title()).toBe('States');
    const raw = await page.$$eval('[data-of] [data-raw] pre', all => all.map(one => one.textContent.length));
    for (const length of raw) expect(length).toBeLessThanOrEqual(limits.receivedShown);
    expect(raw.length).toBeGreaterThan(5);
    const texts = await page.$$eval('[data-of]', all => all.map(one => one.textContent));
    for (const text of texts) {
      expect(text).not.toMatch(/[\u0000-\u0008\u200B\u202A-\u202E\u2066-\u2069\uFEFF\u{E0041}]|\u0301{5}/u);
      expect(text.length).toBeLessThan(20_000 + limits.receivedShown);
    }
    expect(await page.$$eval('[data-of]', all => all.length)).toBeGreaterThan(15);
    await page.close();
  });

  test('a megabyte of title is a line', async () => {
    const page = await opened.open('hostile');
    for (const name of ['one megabyte', 'one megabyte without a space']) {
      const onPage = await stateIn(page, `${name}, on a page`);
      expect((await read(onPage)).length).toBeLessThan(400);
    }
    await page.close();
  });
});

test('the sentence of every note is drawn', async () => {
  const page = await opened.open('note');
  const missing = [];
  for (const note of notes) {
    const sentence = en.notes[note];
    if (typeof sentence !== 'string') continue;
    if (!(await read(await stateIn(page, note))).includes(plain([{ kind: 'text', text: sentence }])))
      missing.push(note);
  }
  expect(missing).toEqual([]);
  await page.close();
});
