/** Trusted lists a site brings along: asked for with a seal alone, told as the site's own word. */
import { afterAll, describe, expect, inject, test } from 'vitest';
import { sealedBy } from '../fixtures/anchored.js';
import { made, provider, sealFrom } from '../fixtures/authorities.js';
import { service, trustedFile } from '../fixtures/trusted-lists.js';
import { openLocalWorld } from '../journeys/local-web.js';
import { jsonAt } from '../playground/site.js';
import { pageWith, site, sitesWith } from './site.js';
import { answerOn, press, visit } from './visit.js';

const root = await made({ name: provider });
const credential = await sealedBy({ by: await sealFrom(root) });
const heading = { sequenceNumber: 350, issueDate: '2026-11-01', nextUpdate: '2099-05-01' };
const list = trustedFile([service(root.certificate, { country: 'DE' }), null], { lotl: heading });

const badge = (src: string, attributes: string): string =>
  `<proofmark-badge src="${src}" ${attributes}></proofmark-badge>`;
const bodies: Readonly<Record<string, string>> = {
  '/sealed': badge('/sealed.json', 'trusted-lists="/trusted.json"'),
  '/german': badge('/sealed.json', 'trusted-lists="/trusted.json" lang="de"'),
  '/without': badge('/sealed.json', ''),
  '/odd': badge('/sealed.json', 'trusted-lists="/nowhere.json /notes.json /trusted.json"'),
  '/badge': badge('/genuine.json', 'trusted-lists="/trusted.json"'),
  '/link': '<p><a rel="proofmark" href="/sealed.json" data-trusted-lists="/trusted.json">The credential</a></p>',
};
const sites = sitesWith({
  ...Object.fromEntries(Object.entries(bodies).map(([path, body]) => [path, pageWith({ body })])),
  '/sealed.json': jsonAt(credential),
  '/trusted.json': jsonAt(list),
  '/notes.json': jsonAt({ notes: [] }),
});
const opening = openLocalWorld(inject('chromium'), new Map(sites));
afterAll(async () => {
  await (await opening).close();
});

const open = async (path: string) => visit((await opening).browser, site + path);
async function pressed(path: string) {
  const visited = await open(path);
  await press(visited.page);
  const answer = await answerOn(visited.page);
  await visited.page.close();
  return { ...answer, lists: visited.asked.filter(address => address.endsWith('/trusted.json')).length };
}

const SAID = 'EU trusted lists of 1 November 2026, with 1 service; 1 more could not be used.';

describe('a seal', () => {
  test.each(['/sealed', '/link'])('is named by the list the site brings along (%s)', async path => {
    const { lists, rung, text } = await pressed(path);
    expect([rung, lists]).toEqual(['4', 1]);
    expect(text).toContain('Sealed by University of Lumen (NTRDE-4711).');
    expect(text).toContain(SAID);
    expect(text).toContain('What these lists say is said by this site.');
  });

  test('is named in German too', async () => {
    expect((await pressed('/german')).text).toContain('EU-Vertrauenslisten vom 1. November 2026, mit 1 Dienst');
  });

  test('is quoted as its own word without a list', async () => {
    const { lists, rung, text } = await pressed('/without');
    expect([rung, lists]).toEqual(['0', 0]);
    expect(text).toContain('The certificate says “University of Lumen”');
  });

  test('is named although another list is none or does not come, and both are said', async () => {
    const { rung, text } = await pressed('/odd');
    expect(rung).toBe('4');
    expect(text).toContain('/nowhere.json was left out');
    expect(text).toContain('/notes.json is no snapshot of the EU trusted lists and was left out');
  });

  test('is named by a list that a script hands over', async () => {
    const { page } = await open('/without');
    await page.$eval(
      'proofmark-badge',
      (element, handed) => {
        Object.assign(element, { trustedLists: [handed] });
      },
      list,
    );
    await press(page);
    const { rung, text } = await answerOn(page);
    expect(rung).toBe('4');
    expect(text).toContain(SAID);
    await page.close();
  });
});

test('a list is not asked for where there is no seal, and nothing is said of it', async () => {
  const { lists, rung, text } = await pressed('/badge');
  expect([rung, lists]).toEqual(['1', 0]);
  expect(text).not.toContain('EU trusted lists');
});
