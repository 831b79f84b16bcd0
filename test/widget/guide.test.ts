/** Every block of docs/widget.md does what the guide says of it; one that nobody can run is a mistake. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openLocalWorld } from '../journeys/local-web.js';
import { site } from './site.js';
import { byHeader } from './guide/by-header.js';
import { inCore } from './guide/in-core.js';
import { inPages } from './guide/in-pages.js';
import { type Place, siteOfGuide } from './guide/runner.js';
import { guide } from './guide/snippets.js';

const runners = [...inCore, ...inPages, ...byHeader];
const sites = siteOfGuide();
let place: Place;

beforeAll(async () => {
  const named = [new URL(site).hostname, 'portal.example', 'files.example'];
  const world = await openLocalWorld(inject('chromium'), sites, undefined, named);
  place = {
    world,
    put: (address, answer) => {
      sites.set(address, answer);
    },
  };
});
afterAll(async () => {
  await place.world.close();
});

test.each(guide)('line $line, $language, under "$heading"', { timeout: 60_000 }, async snippet => {
  const fitting = runners.filter(({ takes }) => takes(snippet));
  expect(fitting, 'somebody runs this block').toHaveLength(1);
  await fitting[0]?.run(snippet, place);
});
