/**
 * A recruiter notes an issuer and exports the own list; a colleague, in a browser of their own, imports it and reads who
 * says so. The two share nothing but the file.
 */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Page } from 'puppeteer';
import { exportedFrom } from '../extension/exported.js';
import { press } from '../extension/showing.js';
import { entryIn, hand, openExtension, openFolder, openSurface, reportIn } from '../extension/world.js';
import { plainBadge, profile } from '../fixtures/credentials.js';
import { didKeyMethod, sign, testKey } from '../fixtures/signer.js';
import { expectAccessible, read } from './read.js';
import type { LocalWorld } from './local-web.js';
import { picture } from './picture.js';

const key = await testKey('a school nobody lists');
const diploma = JSON.stringify(
  await sign(plainBadge({ issuer: profile(key.didKey) }), { key, method: didKeyMethod(key) }),
);
const files = openFolder();
let [here, there]: (LocalWorld | undefined)[] = [];

beforeAll(async () => {
  const chromium = inject('chromium');
  here = await openExtension(chromium, new Map(), []);
  there = await openExtension(chromium, new Map(), []);
});
afterAll(async () => {
  files.close();
  await here?.close();
  await there?.close();
});

async function opened(world: LocalWorld | undefined, path: string): Promise<Page> {
  if (!world) throw new Error('there is no browser');
  return openSurface(world, path, { width: 760 });
}

async function checkedIn(world: LocalWorld | undefined) {
  const page = await opened(world, 'check.html');
  await hand(page, files.file('diploma.json', diploma));
  const report = await reportIn(await entryIn(page, 'diploma.json', 'checked'));
  const standing = await report.evaluate(node => [node.getAttribute('data-verdict'), node.getAttribute('data-rung')]);
  return { page, report, standing };
}

test('an issuer one person notes is named, with whose word that is, where a colleague imports the list', async () => {
  const first = await checkedIn(here);
  expect(first.standing).toEqual(['unconfirmed', '0']);
  await press(first.page, '[data-act="know"]');
  await first.page.type('[name="known-name"]', 'Harbour School');
  await press(first.page, '.know [type="submit"]');
  await first.page.waitForSelector('[data-rung="3"]');
  await first.page.close();
  const mine = await opened(here, 'options.html');
  await mine.waitForSelector('[data-known]');
  await mine.$eval('#own-list-name', field => {
    (field as HTMLInputElement).select();
  });
  await mine.type('#own-list-name', 'Known to Admissions');
  const list = await exportedFrom(mine, '[data-action=export-known]');
  await mine.close();

  const before = await checkedIn(there);
  expect(before.standing).toEqual(['unconfirmed', '0']);
  await before.page.close();
  const theirs = await opened(there, 'options.html');
  await hand(theirs, files.file('colleague.json', list));
  const preview = await theirs.waitForSelector('[data-state=preview]');
  expect(preview && (await read(preview))).toContain('Known to Admissions');
  await press(theirs, '[data-action=import]');
  await theirs.waitForSelector('[data-list="Known to Admissions"]');
  expect(await theirs.$('[data-known]')).toBeNull(); // it stays apart from their own
  await expectAccessible(theirs);
  await theirs.close();
  const after = await checkedIn(there);
  expect(after.standing).toEqual(['confirmed', '3']);
  const said = await read(after.report);
  expect(said).toContain('Harbour School');
  expect(said).toContain('Known to Admissions');
  await expectAccessible(after.page);
  await after.page.$eval('.issuer', card => {
    card.scrollIntoView();
  });
  await picture(after.page, 'issuer-from-a-colleague');
  await after.page.close();
  expect([here?.server.log, there?.server.log].flat().filter(line => line?.includes('.example '))).toEqual([]);
});
