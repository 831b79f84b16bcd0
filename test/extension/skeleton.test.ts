/** How a page is built, shown in full and then saved, by a person who wants it to be understood some day. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { LocalWorld } from '../journeys/local-web.js';
import { expectAccessible, read } from '../journeys/read.js';
import { heardIn, openShowing, press } from './showing.js';
import { askedIn, openExtension } from './world.js';

const text = 'html lang\n  body\n    main data-view-name\n';
let world: LocalWorld;
beforeAll(async () => {
  world = await openExtension(inject('chromium'), new Map(), []);
});
afterAll(async () => {
  await world.close();
});

test('all of it is shown before it is saved, and nobody is asked', async () => {
  const page = await openShowing(world, { found: { unread: ['layout'] }, answers: { skeleton: { text } } });
  // What is saved is caught where the browser would write it.
  await page.evaluate(() => {
    const saved: unknown[] = [];
    Object.assign(globalThis, { saved });
    HTMLAnchorElement.prototype.click = function () {
      saved.push(
        fetch(this.href).then(answer => answer.text()),
        this.download,
      );
    };
  });
  await press(page, '[data-action=show-structure]');
  const shown = await page.waitForSelector('[data-structure]');
  expect(await shown?.evaluate(node => (node as HTMLTextAreaElement).value)).toBe(text);
  await expectAccessible(page);
  await press(page, '[data-action=save-structure]');
  const saved = await page.evaluate(() => Promise.all((globalThis as unknown as { saved: unknown[] }).saved));
  expect(saved).toEqual([text, 'structure-of-a-page.txt']);
  expect((await heardIn(page)).said.filter(({ kind }) => kind !== 'findings')).toEqual([{ kind: 'skeleton', tab: 7 }]);
  expect(askedIn(world)).toEqual([]);
  await page.close();
});

test('elsewhere it is folded at the foot, and a page that says nothing is said to', async () => {
  const page = await openShowing(world, {});
  expect(await page.$eval('details.structure', one => one.open)).toBe(false);
  await press(page, '[data-action=show-structure]');
  const said = await page.waitForSelector('.structure [role=status]');
  expect(said && (await read(said))).toContain('The page gave no structure.');
  await page.close();
});
