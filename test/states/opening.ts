/** The page of states in a browser. */
import { join } from 'node:path';
import type { Browser, ElementHandle, Page } from 'puppeteer';
import { openBrowser, serve } from '../journeys/page.js';
import type { Kind } from './state.js';

/** How it is drawn. */
export interface Look {
  readonly scheme?: 'light' | 'dark';
  readonly width?: number;
  readonly language?: 'en' | 'de' | 'pseudo';
  readonly audience?: 'recruiter' | 'evaluator' | 'learner';
}

/** Every look a state is held to. Pseudo is written from right to left, and longer than German. */
export const looks = {
  light: {},
  dark: { scheme: 'dark' },
  narrow: { width: 320 },
  german: { language: 'de', width: 320 },
  mirrored: { language: 'pseudo', width: 320 },
} as const satisfies Readonly<Record<string, Look>>;

export const kinds: readonly Kind[] = [
  'headline',
  'rung',
  'track',
  'reason',
  'note',
  'fault',
  'panel',
  'check-page',
  'options',
  'hostile',
];

export interface StatesOpened {
  readonly browser: Browser;
  /** Draws the states of these names, or all of the kind. */
  open(of: Kind, look?: Look, ...names: readonly string[]): Promise<Page>;
  close(): Promise<void>;
}

/** Where the states of these names are drawn, or all of the kind. */
export function pathOf(of: Kind, look: Look = {}, names: readonly string[] = []): string {
  const asked = new URLSearchParams([
    ['of', of],
    ['language', look.language ?? 'en'],
    ['audience', look.audience ?? 'recruiter'],
    ...names.map(name => ['name', name]),
  ]);
  return `${of === 'options' ? 'options.html' : 'index.html'}?${asked.toString()}`;
}

export async function openStates(chromium: string): Promise<StatesOpened> {
  const server = await serve(join('dist', 'states'));
  const opened = await openBrowser(chromium);
  return {
    browser: opened.browser,
    async open(of, look = {}, ...names) {
      const page = await opened.browser.newPage();
      await page.setViewport({ width: look.width ?? 760, height: 900 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: look.scheme ?? 'light' }]);
      await page.goto(`${server.address}${pathOf(of, look, names)}`);
      await page.waitForSelector('[data-of]');
      await page.waitForFunction(() => !document.querySelector('[data-drawn=false]'));
      // What saves a receipt comes a moment after the report.
      await page.waitForFunction(
        () =>
          document.querySelectorAll('[data-action=open-report]').length <=
          document.querySelectorAll('[data-receipts]').length,
      );
      return page;
    },
    async close() {
      await opened.close();
      server.close();
    },
  };
}

export const stateIn = async (page: Page, name: string): Promise<ElementHandle> => {
  const found = await page.$(`[data-name="${name}"]`);
  if (!found) throw new Error(`no state is called ${name}`);
  return found;
};
