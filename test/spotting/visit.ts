/** Going through a page's oracle with the real extension: what was listed and marked at the end of each step. */
import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { follow, recogniseFile, recognisePlatform } from '../../extension/recognise.js';
import { type Checked, checkAll, checkElsewhere, checkOffered } from './checking.js';
import { type DrawnMark, isMarkOf, marksOn } from './marks.js';
import { type Line, type LookAlike, type Spread, type Step, holdsAt, isTriedAt } from './oracle.js';
import { elementsOf, fewElements, isInView, placeOf } from './places.js';
import { type Listed, type Show, type Stage, ask, findingsOf, listOn, openPage, openShow } from './stage.js';

/** What was seen of one line at the end of one step. */
export interface Sight {
  readonly step: string;
  /** How many elements its locator names. */
  readonly elements: number;
  readonly entry: Listed | undefined;
  /** A person can see it now; what is scrolled away has no mark. */
  readonly inView: boolean;
  readonly marked: boolean;
}

/** What was seen of a look-alike. */
export interface Glimpse {
  readonly elements: number;
  readonly listed: readonly string[];
  readonly marks: number;
}

/** The end of one step. */
export interface Moment {
  readonly step: Step;
  readonly list: readonly Listed[];
  readonly sights: ReadonlyMap<string, Sight>;
  readonly glimpses: ReadonlyMap<LookAlike, Glimpse>;
  /** Marks at no line's place. */
  readonly stray: readonly string[];
  readonly marks: number;
}

export interface Visit {
  readonly moments: readonly Moment[];
  readonly checks: ReadonlyMap<string, Checked>;
  readonly listAfterChecks: readonly Listed[];
  /** What the context menu's “Check this link” led to, by the line or look-alike it was used on. */
  readonly offered: ReadonlyMap<string, Checked>;
  /** The text of inline carriers, as the extension reads it. */
  readonly texts: ReadonlyMap<string, string>;
  /** Where the page itself leads to, by locator, before anything is unwrapped. */
  readonly written: ReadonlyMap<string, string>;
  /** Page-world and other observations that invariants ask about. */
  readonly seen: Readonly<Record<string, unknown>>;
  readonly thrown: readonly string[];
  /** When the extension was beside the page and no gesture but the toolbar's had been made, in ms since 1970. */
  readonly quiet: { readonly from: number; readonly to: number };
  /** What was heard while the panel looked inside. */
  readonly heardInside: readonly string[];
  /** What the server heard in that time that it does not hear without the extension. */
  readonly heardBeforeGesture: readonly string[];
  /** When the page stood alone, without the extension looking. */
  readonly alone: { readonly from: number; readonly to: number };
}

const patience = 6_000;

export async function visit(stage: Stage, spread: Spread): Promise<Visit> {
  const { oracle } = spread;
  stage.play(spread.sites);
  const alone = await withoutExtension(stage, spread);
  const from = Date.now();
  const beginning = stage.moment();
  const show = await openShow(stage, oracle.url, oracle.viewport);
  const moments: Moment[] = [];
  let quietUntil: number | undefined;
  let heardBefore: readonly string[] = [];
  let heardInside: readonly string[] = [];
  const gesture = (): void => {
    if (quietUntil !== undefined) return;
    quietUntil = Date.now();
    heardBefore = stage.heardSince(beginning);
  };
  for (const step of oracle.steps) {
    if (step.do === 'lookInside') gesture();
    const before = stage.moment();
    await carryOut(show, step);
    await pause(step.waitMs);
    if (step.do === 'lookInside') heardInside = stage.heardSince(before);
    moments.push(await settled(show, spread, step));
  }
  const seen = await observations(show);
  await pause(500);
  gesture();
  const written = await addressesOn(show.page, oracle.expect);
  const texts = await textsOf(show, moments.at(-1)?.list ?? []);
  const last = moments.at(-1)?.list ?? [];
  const checkedHere = await checkAll(stage, show, last);
  const listAfterChecks = await listOn(show);
  const checks = new Map([...checkedHere, ...(await checkElsewhere(stage, show, last))]);
  const offered = await checkOffered(stage, show, spread);
  await show.close();
  return {
    moments,
    checks,
    listAfterChecks,
    offered,
    texts,
    written,
    seen,
    thrown: show.thrown,
    heardInside,
    quiet: { from, to: quietUntil ?? Date.now() },
    heardBeforeGesture: more(heardBefore, alone.heard),
    alone,
  };
}

/** What is in the first list more often than in the second. */
function more(some: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return some.filter(one => {
    const at = left.indexOf(one);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

/** The same page, the same steps, and nobody pressed the button: what the page asks for by itself. */
async function withoutExtension(stage: Stage, { oracle }: Spread) {
  const from = Date.now();
  const beginning = stage.moment();
  const page = await openPage(stage, oracle.url, oracle.viewport ?? { width: 1280, height: 2400 });
  for (const step of oracle.steps) {
    await onPage(page, step);
    await pause(step.waitMs);
  }
  await pause(500);
  const heard = stage.heardSince(beginning);
  await page.close();
  return { from, to: Date.now(), heard };
}

async function carryOut({ page, panel }: Show, step: Step): Promise<void> {
  if (step.do !== 'lookInside') return onPage(page, step);
  const button = await panel.waitForSelector('button[data-action=look-inside]', { timeout: 10_000 }).catch(() => null);
  await button?.click();
  await panel.waitForSelector('[data-looked]', { timeout: 60_000 }).catch(() => null);
}

async function onPage(page: Page, { do: what, selector = '', stepPx = 400, times = 1, y = 0 }: Step): Promise<void> {
  if (what === 'click') await page.click(selector);
  if (what === 'scrollTo')
    await page.evaluate(top => {
      scrollTo(0, top);
    }, y);
  if (what === 'scrollThrough')
    for (let top = 0; top < (await heightOf(page)); top += stepPx) await scrolled(page, top);
  if (what === 'scrollToBottomRepeatedly')
    for (let time = 0; time < times; time += 1) await scrolled(page, await heightOf(page));
}

const heightOf = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight);

async function scrolled(page: Page, top: number): Promise<void> {
  await page.evaluate(to => {
    scrollTo(0, to);
  }, top);
  await pause(200);
}

/** What is there when everything that should be there is, or patience ends. */
async function settled(show: Show, spread: Spread, step: Step): Promise<Moment> {
  const until = Date.now() + patience;
  let moment = await momentOf(show, spread, step);
  while (!isComplete(moment, spread, step) && Date.now() < until) {
    await pause(250);
    moment = await momentOf(show, spread, step);
  }
  return moment;
}

const linesAt = ({ oracle }: Spread, step: Step): readonly Line[] =>
  oracle.expect.filter(line => holdsAt(line, step, oracle.steps));

const isComplete = (moment: Moment, spread: Spread, step: Step): boolean =>
  linesAt(spread, step).every(({ id, tier }) => {
    const sight = moment.sights.get(id);
    return tier === 'offered' || (sight?.entry !== undefined && (tier !== 'marked' || sight.marked || !sight.inView));
  });

async function momentOf(show: Show, spread: Spread, step: Step): Promise<Moment> {
  const lines = linesAt(spread, step);
  const places = await Promise.all(lines.map(async line => ({ line, ...(await placeOf(show.page, line)) })));
  const [list, marks] = await Promise.all([listOn(show), marksOn(show.page)]);
  const sights = new Map<string, Sight>();
  const owned = new Set<DrawnMark>();
  for (const { elements, line, spots } of places) {
    const mine = marks.filter(mark => spots.some(spot => isMarkOf(mark, spot)));
    if (line.tier === 'marked') for (const mark of mine) owned.add(mark);
    const entry = await entryOf(show.page, line, list);
    sights.set(line.id, { step: step.id, elements, entry, inView: spots.some(isInView), marked: mine.length > 0 });
  }
  const stray = marks.filter(mark => !owned.has(mark) && mark.middle !== undefined);
  return {
    step,
    list,
    sights,
    marks: marks.length,
    stray: stray.map(({ label }) => label),
    glimpses: await glimpsesAt(show.page, spread, step, list, stray),
  };
}

async function glimpsesAt(
  page: Page,
  { oracle }: Spread,
  step: Step,
  list: readonly Listed[],
  stray: readonly DrawnMark[],
): Promise<ReadonlyMap<LookAlike, Glimpse>> {
  const glimpses = new Map<LookAlike, Glimpse>();
  const targets = new Set(oracle.expect.map(({ target }) => target));
  for (const lookAlike of oracle.mustNot.filter(one => isTriedAt(one, step, oracle.steps))) {
    const { elements, spots } = await placeOf(page, lookAlike);
    const leading = await leadingFrom(page, lookAlike);
    glimpses.set(lookAlike, {
      elements,
      listed: list
        .filter(({ payload, target }) => leading.includes(target ?? payload ?? '') && !targets.has(target))
        .map(({ id, target }) => target ?? id),
      marks: spots.length === 0 ? 0 : stray.filter(mark => spots.some(spot => isMarkOf(mark, spot))).length,
    });
  }
  return glimpses;
}

/** The entry of the list a line is about: by where it leads, or by the text it is. */
async function entryOf(page: Page, line: Line, list: readonly Listed[]): Promise<Listed | undefined> {
  const { bytesFrom, payloadSha256, target } = line;
  if (target !== undefined) return list.find(entry => entry.target === target);
  if (payloadSha256 !== undefined) return list.find(entry => entry.payload === payloadSha256);
  const hash = await hashAt(page, line);
  return list.find(entry => entry.payload === hash || (bytesFrom !== undefined && entry.target === bytesFrom));
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

async function hashAt(page: Page, line: Line): Promise<string | undefined> {
  const [element] = await elementsOf(page, line);
  return element && sha256(await element.evaluate(one => one.textContent));
}

/** Every way what stands at a locator could be listed: by address, by picture, by text. */
async function leadingFrom(page: Page, lookAlike: LookAlike): Promise<readonly string[]> {
  const written: string[] = [];
  for (const element of (await elementsOf(page, lookAlike)).slice(0, 6_000 / fewElements))
    written.push(
      ...(await element.evaluate(one => {
        const names = ['href', 'src', 'data', 'data-src', 'content'];
        const addresses = names.map(name => one.getAttribute(name) ?? '').filter(text => text !== '');
        return addresses.map(address =>
          URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI).href : '',
        );
      })),
      sha256(await element.evaluate(one => one.textContent)),
    );
  return written.flatMap(one => [one, ...targetsOf(one)]);
}

function targetsOf(address: string): readonly string[] {
  const followed = follow(address);
  if (!followed) return [];
  return [recognisePlatform(followed), recogniseFile(followed)].flatMap(known => (known ? [known.target] : []));
}

async function addressesOn(page: Page, lines: readonly Line[]): Promise<ReadonlyMap<string, string>> {
  const written = new Map<string, string>();
  for (const line of lines) {
    const [element] = await elementsOf(page, line);
    const address = await element?.evaluate(one => {
      const attribute = one.getAttribute('href') ?? one.getAttribute('src') ?? '';
      return URL.canParse(attribute, document.baseURI) ? new URL(attribute, document.baseURI).href : '';
    });
    if (address) written.set(line.id, address);
  }
  return written;
}

/** Each text that stays in the page, asked for as the panel asks for it before a check. */
async function textsOf({ panel, tab }: Show, list: readonly Listed[]): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const { frame, id, payload } of list) {
    if (payload === undefined) continue;
    const answer = (await ask(panel, { kind: 'read', tab, frame, id })) as { text?: string } | undefined;
    if (answer?.text !== undefined) texts.set(id, answer.text);
  }
  return texts;
}

/** What the page's own scripts can tell, and what the extension was made to do by them. */
async function observations(show: Show): Promise<Readonly<Record<string, unknown>>> {
  const page = await show.page.evaluate(() => ({
    pwned: (globalThis as unknown as { __pwned?: unknown }).__pwned,
    kills: (globalThis as unknown as { __kills?: number }).__kills,
    polluted: (globalThis as unknown as { __polluted?: number }).__polluted,
  }));
  const underway = await show.panel.$$eval(
    '[data-state=checking], [data-state=checked], [data-question]',
    all => all.length,
  );
  return { ...page, underway, shown: (await findingsOf(show))?.show };
}
