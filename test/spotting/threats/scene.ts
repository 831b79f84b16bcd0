/** What the hostile pages of the threats to a page are made of, and how they are looked at. */
import type { ElementHandle, Page } from 'puppeteer';
import type { JsonObject } from '../../../core/json.js';
import { identified } from './learners.js';
import { makeSamples } from '../../fixtures/samples.js';
import { sign, testKey } from '../../fixtures/signer.js';
import { plainBadge, profile } from '../../fixtures/credentials.js';
import { jsonAt, page as pageOf, type Answer } from '../../playground/site.js';
import { findingsOf, listOn, openShow, type Listed, type Show, type Stage } from '../stage.js';

/** One hostile page; `run` says what was seen, for the table. */
export interface Threat {
  /** The row: `W1` to `W13`. */
  readonly row: string;
  readonly attack: string;
  readonly required: string;
  readonly run: (stage: Stage) => Promise<string>;
}

export const threat = (row: string, attack: string, required: string, run: Threat['run']): Threat => ({
  row,
  attack,
  required,
  run,
});

/** Plays a page and what answers beside it, and shows it to the extension. */
export function showing(stage: Stage, address: string, answers: Readonly<Record<string, Answer>>): Promise<Show> {
  stage.play(new Map(Object.entries({ ...answersForSamples, ...answers })));
  return openShow(stage, address);
}

export function first<T>([one]: readonly T[]): T {
  if (one === undefined) throw new Error('there is none');
  return one;
}

export const badge = (digit: number): string =>
  `https://www.credly.com/badges/${String(digit).repeat(8)}-2222-4222-8222-222222222222`;

export const html = (body: string): Answer =>
  pageOf(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title></head><body>${body}`);

export const inline = (document: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(document)}</script>`;

const { samples, web } = await makeSamples(new Date());

/** Where the keys and lists of the samples stand. */
const answersForSamples = Object.fromEntries(
  Object.entries(web).map(([address, document]) => [address, jsonAt(document)] as const),
);

const key = await testKey('university of lumen');

export function sample(name: string): JsonObject {
  const found = samples.find(one => one.name === name);
  if (!found) throw new Error(`there is no sample ${name}`);
  return found.document;
}

/** A genuine badge of a key nobody knows, with more said in it. */
export const badgeSaying = (more: JsonObject, learner?: string): Promise<JsonObject> =>
  sign(
    plainBadge({
      issuer: profile(key.didKey),
      more,
      ...(learner !== undefined && { subject: identified(learner) }),
    }),
    { key },
  );

/** Waits until the panel says something, and reads all of it. */
export async function panelText({ panel }: Pick<Show, 'panel'>, selector = 'main'): Promise<string> {
  const found = await panel.waitForSelector(selector, { timeout: 60_000 });
  return (await found?.evaluate(one => one.textContent))?.replace(/\s+/g, ' ') ?? '';
}

/** The list once it has as many entries, or what it has after a while. */
export async function listOf(show: Show, atLeast: number): Promise<readonly Listed[]> {
  await show.panel
    .waitForFunction(count => document.querySelectorAll('[data-finding]').length >= count, { timeout: 60_000 }, atLeast)
    .catch(() => undefined);
  return listOn(show);
}

/** Presses Check on an entry and waits for its answer. */
export async function check(
  { panel }: Show,
  { id }: Listed,
): Promise<{ verdict: string; because: string; text: string }> {
  const entry = `[data-finding="${id}"]`;
  await press(await panel.waitForSelector(`${entry} [data-state=not-checked] button`));
  const report = await panel.waitForSelector(`${entry} [data-verdict]`, { timeout: 60_000 });
  if (!report) throw new Error('there is no report');
  return report.evaluate(one => ({
    verdict: (one as HTMLElement).dataset['verdict'] ?? '',
    because: (one as HTMLElement).dataset['because'] ?? '',
    text: one.textContent.replace(/\s+/g, ' '),
  }));
}

export async function press(button: ElementHandle | null): Promise<void> {
  if (!button) throw new Error('there is nothing to press');
  await button.evaluate(one => {
    (one as HTMLElement).click();
  });
}

/** Whatever the session keeps in memory, as text. */
export const kept = async (panel: Page): Promise<string> =>
  panel.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: Record<string, { get(all: null): Promise<object> }> };
    };
    const [session, local] = await Promise.all([
      chrome.storage['session']?.get(null),
      chrome.storage['local']?.get(null),
    ]);
    return JSON.stringify([session, local]);
  });

/** Nothing was opened or begun in the panel. */
export async function isUntouched(show: Show): Promise<boolean> {
  const begun = await show.panel.$$('[data-state=checking], [data-state=checked], [data-question]');
  return begun.length === 0 && (await findingsOf(show))?.show === undefined;
}
