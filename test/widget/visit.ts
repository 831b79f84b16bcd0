/** What a visitor sees and does on a page with a badge. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, ElementHandle, HTTPRequest, Page } from 'puppeteer';
import type { ProofmarkBadge } from '../../widget/proofmark.js';

export interface Visit {
  readonly page: Page;
  /** Errors of scripts and refusals of the policy, as the console prints them. */
  readonly complaints: readonly string[];
  /** Every address the page asked for. */
  readonly asked: readonly string[];
}

export async function visit(browser: Pick<Browser, 'newPage'>, address: string): Promise<Visit> {
  const page = await browser.newPage();
  const [complaints, asked]: [string[], string[]] = [[], []];
  const complain = (text: string): void => {
    if (!text.includes('favicon')) complaints.push(text);
  };
  page.on('pageerror', error => {
    complain(String(error));
  });
  page.on('console', message => {
    if (message.type() === 'error') complain(message.text());
  });
  page.on('request', (request: HTTPRequest) => {
    if (!request.url().endsWith('/favicon.ico')) asked.push(request.url());
  });
  await page.goto(address);
  return { page, complaints, asked };
}

/**
 * Asks again until there is an answer. The driver's own way to wait hears nothing of what changes inside a shadow root,
 * and in Firefox it makes code from text, which a strict policy refuses.
 */
export async function until<Answer>(ask: () => Promise<Answer | null | undefined>, what: string): Promise<Answer> {
  for (let tries = 0; tries < 400; tries += 1) {
    const answer = await ask();
    if (answer !== null && answer !== undefined) return answer;
    await pause(50);
  }
  throw new Error(`${what} did not come`);
}

/** Something in the page's first badge, which may itself lie in the shadow root of a `.host`. */
const untilThere = (page: Page, selector: string): Promise<ElementHandle> =>
  until(async () => {
    const found = await page.evaluateHandle(
      wanted =>
        (document.querySelector('.host')?.shadowRoot ?? document)
          .querySelector('proofmark-badge')
          ?.shadowRoot?.querySelector(wanted),
      selector,
    );
    return found.asElement() as ElementHandle | null;
  }, selector);

/** Presses a button of the page's first badge, with a real click. */
export async function press(page: Page, action = 'check'): Promise<void> {
  await (await untilThere(page, `button[data-action="${action}"]`)).click();
}

export interface Read {
  readonly verdict: string;
  readonly because: string;
  readonly rung: string;
  readonly track: string;
  /** What stands in the dialog, as a person reads it. */
  readonly text: string;
}

/** The first answer of the page's first badge, once it is there. */
export async function answerOn(page: Page): Promise<Read> {
  const article = await untilThere(page, 'article[data-verdict]');
  return article.evaluate(element => ({
    verdict: element.getAttribute('data-verdict') ?? '',
    because: element.getAttribute('data-because') ?? '',
    rung: element.getAttribute('data-rung') ?? '',
    track: element.getAttribute('data-track') ?? '',
    text: (element.parentElement?.textContent ?? '').replace(/\s+/g, ' '),
  }));
}

/** What the page's first badge shows outside the dialog, as a person reads it. */
export const cardOn = async (page: Page): Promise<string> => {
  await untilThere(page, '.card');
  return page.evaluate(() => {
    const card = document.querySelector('proofmark-badge')?.shadowRoot?.querySelector('.card');
    return (card?.textContent ?? '').replace(/\s+/g, ' ').trim();
  });
};

export const isDialogOpen = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.querySelector('proofmark-badge')?.shadowRoot?.querySelector('dialog')?.open ?? false);

/** What has the focus, inside the badge where that is. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const inner = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
    return inner?.getAttribute('data-action') ?? inner?.localName ?? '';
  });

/** The page's first badge as its scripts have it, once the element is defined. */
export async function badgeOn(page: Page): Promise<ElementHandle<ProofmarkBadge>> {
  await untilThere(page, '.card');
  const badge = await page.$('proofmark-badge');
  if (!badge) throw new Error('there is no badge');
  return badge;
}

/** What the page is told from now on: verdicts, and codes of what went wrong. */
export async function hearing(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    document.addEventListener('proofmark-report', ({ detail: { reports } }) => {
      heard.push(reports.map(({ verdict }) => verdict).join(' '));
    });
    document.addEventListener('proofmark-error', ({ detail: { code } }) => {
      heard.push(`error ${code}`);
    });
  });
  return () => page.evaluate(() => (globalThis as unknown as { heard: readonly string[] }).heard);
}
