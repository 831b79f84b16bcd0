/** What a person can read, and whether everybody can. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';
import type { ElementHandle, Page } from 'puppeteer';
import { expect } from 'vitest';
import { plain } from '../../core/language/phrase.js';
import type { Expected } from './given.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Text as it is read: in one line, whatever the markup. */
export const read = (element: ElementHandle): Promise<string> =>
  element.evaluate(node => node.textContent.replace(/\s+/g, ' ').trim());

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The report says on the screen what Node says, in the same words, and carries the same codes for tests. */
export async function expectReport(report: ElementHandle, { report: judged, words }: Expected): Promise<void> {
  const attributes = await report.evaluate(node => Object.fromEntries(Object.entries((node as HTMLElement).dataset)));
  expect(attributes).toMatchObject({
    verdict: judged.verdict,
    because: judged.because,
    rung: String(judged.issuer.rung),
    track: judged.track,
  });
  const text = await read(report);
  const said = [
    words.headline,
    ...words.remarks,
    ...words.summary,
    ...words.gaps,
    ...words.doubts.map(one => one.reason),
  ];
  for (const phrase of said) expect(text).toContain(inOneLine(plain(phrase)));
  for (const mark of words.marks) expect(text).toContain(inOneLine(mark.says));
}

/** Targets of 24 px (WCAG 2.2, 2.5.8) are left out by axe unless somebody asks. */
const options: RunOptions = { rules: { 'target-size': { enabled: true } } };

/**
 * What axe objects to in the state the page is in now: the rule, and where it is broken.
 * @param only the rules that are asked about; absent: all
 */
export async function violationsOn(
  page: Page,
  within?: ElementContext,
  only?: readonly string[],
): Promise<readonly (readonly string[])[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(
    (context, asked) =>
      (
        globalThis as unknown as {
          axe: { run(context: ElementContext | Document, asked: RunOptions): Promise<AxeResults> };
        }
      ).axe.run(context ?? document, asked),
    within ?? null,
    only ? { runOnly: [...only] } : options,
  );
  return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
}

/** axe has nothing to object to; `within` narrows it to a part. */
export async function expectAccessible(page: Page, within?: ElementContext): Promise<void> {
  expect(await violationsOn(page, within)).toEqual([]);
}
