/** How long a person waits after a press, in Chromium, with a whole web that answers at once on this machine. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { endBackground, openPanelBeside } from '../../extension/beside.js';
import { openExtension, openFolder, openSurface, paste } from '../../extension/world.js';
import { builds, inTurn } from '../../journeys/build.js';
import { findChromium } from '../../journeys/chromium.js';
import type { LocalWorld } from '../../journeys/local-web.js';
import { CHECKS, type Outcome, type Round, type Timed, inRounds, roundOf, waited } from '../waits.js';
import { watch } from '../watch.js';
import { type Case, makeCases } from './cases.js';

/** Everybody who is asked was allowed before: no bench can answer the browser's own question. */
const allowed = ['uni-lumen.example', 'files.example', 'lists.example', 'academy.example'];

/** @param onCase hears what is measured next: all of it takes minutes */
export async function measurePanel(
  rounds: number,
  only: string,
  onCase: (what: string) => void,
): Promise<readonly Outcome[]> {
  onCase('building the extension');
  const [executable, { cases, sites }] = await Promise.all([findChromium(), makeCases(), inTurn(builds.chromium)]);
  const wanted = cases.filter(({ name }) => name.includes(only));
  return inRounds(wanted, rounds, onCase, () => openExtension(executable, sites, allowed), measure);
}

/** Until whatever an answer leaves to be done is done. */
const QUIET = 400;
const SHOWN = { place: '[data-finding]', fresh: '[data-thing]', checking: '[data-state=checking]' };

async function measure(world: LocalWorld, one: Case): Promise<Round> {
  const { leave, page, press } = await opened(world, one);
  const all: Timed[] = [];
  for (let at = 0; at < CHECKS; at += 1) {
    await pause(QUIET);
    const isTimed = at === 0 || at === CHECKS - 1;
    if (one.asleep && isTimed) await endBackground(world);
    await page.evaluate(watch, SHOWN);
    const before = world.server.log.length;
    await press(at);
    all.push({ ...(await waited(page)), asked: world.server.log.length - before });
  }
  leave();
  return roundOf(await world.browser.version(), all);
}

interface Opened {
  readonly page: Page;
  /** Presses for the next one, as a person does. */
  readonly press: (at: number) => Promise<void>;
  readonly leave: () => void;
}

async function opened(world: LocalWorld, one: Case): Promise<Opened> {
  if ('beside' in one) return besidePage(world, one.beside);
  const page = await openSurface(world, 'check.html');
  return 'texts' in one ? pasting(page, one.texts) : handing(page, one.files);
}

async function besidePage(world: LocalWorld, address: string): Promise<Opened> {
  const { panel } = await openPanelBeside(world, address, true);
  await panel.waitForSelector('[data-finding]');
  return {
    page: panel,
    // As a person who sees it stand still: an answer above it may just be moving it.
    press: () => panel.locator('[data-finding]:has([data-state=not-checked]) button.first').click(),
    leave: () => undefined,
  };
}

function handing(page: Page, files: Extract<Case, { files: object }>['files']): Opened {
  const folder = openFolder();
  const paths = files.map(({ content, name }) => folder.file(name, content));
  return {
    page,
    press: async at => {
      const input = await page.waitForSelector('input[type=file]');
      await input?.uploadFile(paths[at] ?? '');
    },
    leave: () => {
      folder.close();
    },
  };
}

const pasting = (page: Page, texts: readonly string[]): Opened => ({
  page,
  press: async at => {
    await paste(page, texts[at] ?? '');
    await page.click('[data-field=text] button');
  },
  leave: () => undefined,
});
