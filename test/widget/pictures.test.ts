/** Pictures of what a university embeds, for its documentation. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, inject, test } from 'vitest';
import { openLocalWorld } from '../journeys/local-web.js';
import { picture } from '../journeys/picture.js';
import { choose, entriesOn, openFolder } from './hand.js';
import { pageWith, sampleNamed, site, sitesWith } from './site.js';
import { visit } from './visit.js';

const modes = ['compact', 'card', 'full'] as const;
const badgeIn = (mode: string): string =>
  `<p>${mode}</p><proofmark-badge mode="${mode}" when="load" src="/genuine.json"></proofmark-badge>`;
const pages = { '/modes': pageWith({ body: modes.map(badgeIn).join('') }) };
const opening = openLocalWorld(inject('chromium'), sitesWith(pages));
const files = openFolder();

afterAll(async () => {
  await (await opening).close();
  files.close();
});

test('of the badge in its three modes', async () => {
  const { page } = await visit((await opening).browser, `${site}/modes`);
  await page.setViewport({ width: 760, height: 900 });
  await page.waitForFunction(
    () => [...document.querySelectorAll('proofmark-badge')].every(badge => badge.report?.verdict === 'confirmed'),
    { polling: 50 },
  );
  await picture(page, 'widget-modes');
  await page.close();
});

test('of the checker saved on a disk', async () => {
  const address = pathToFileURL(files.file('check.html', readFileSync('dist/check.html'))).href;
  const { page } = await visit((await opening).browser, address);
  await page.setViewport({ width: 760, height: 900 });
  const handed = ['wrong-signer', 'unidentified'].map(name =>
    files.file(`${name}.json`, JSON.stringify(sampleNamed(name).document)),
  );
  await choose(page, ...handed);
  expect((await entriesOn(page)).map(({ because }) => because)).toEqual([
    ['proof.wrong-signer'],
    ['issuer.unidentified'],
  ]);
  await picture(page, 'widget-checker');
  await page.close();
});
