/** In the extension itself: the worker finds the list among the extension's own files, and its hint stays a hint. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { makeSamples } from '../fixtures/samples.js';
import { type LocalWorld, extensionHolding, openLocalWorld } from '../journeys/local-web.js';
import { read } from '../journeys/read.js';
import { entryIn, hand, openFolder, openSurface, reportIn, sitesOf, turnClock } from './world.js';

const HINT = 'A community list of academic domains names this domain as “Lumen State University”.';
const { samples, web } = await makeSamples();
const files = openFolder();
let world: LocalWorld;

/** The list of the build with a line more: no host in it is one that a test may pretend to be. */
beforeAll(async () => {
  const extension = extensionHolding(['*.example']);
  const file = join(extension, 'academic-domains.txt');
  const lines = [...readFileSync(file, 'utf8').trimEnd().split('\n'), 'uni-lumen.example\tLumen State University'];
  writeFileSync(file, `${lines.toSorted((one, other) => (one < other ? -1 : 1)).join('\n')}\n`);
  world = await openLocalWorld(inject('chromium'), sitesOf(web), extension);
});
afterAll(async () => {
  files.close();
  await world.close();
});

test('beside an address it stands as a note; an account, and what was altered, get none', async () => {
  const page = await openSurface(world, 'check.html');
  await hand(page, files.file('first.json', '{}'));
  await reportIn(await entryIn(page, 'first.json', 'checked'));
  await turnClock(page);
  const said = async (name: string): Promise<string> => {
    const document = samples.find(sample => sample.name === name)?.document;
    await hand(page, files.file(`${name}.json`, JSON.stringify(document)));
    const report = await reportIn(await entryIn(page, `${name}.json`, 'checked'));
    await report.$$eval('details', all => {
      for (const one of all) one.open = true;
    });
    return read(report);
  };
  const genuine = await said('genuine');
  expect(genuine).toContain(HINT);
  expect(await said('platform-account')).not.toContain('community list');
  expect(await said('altered')).not.toContain('community list');
  await page.close();
});
