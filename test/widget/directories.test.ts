/** Lists a site brings along: asked for when somebody presses, told as the site's own word, and never in the way. */
import { afterAll, describe, expect, inject, test } from 'vitest';
import { plainList, rorRecord, snapshot } from '../fixtures/directories.js';
import { university } from '../fixtures/samples.js';
import { openLocalWorld } from '../journeys/local-web.js';
import { jsonAt, page as pageOf, type Answer } from '../playground/site.js';
import { pageWith, policies, scripts, site, sitesWith, strict } from './site.js';
import { answerOn, press, visit } from './visit.js';

const today = new Date().toISOString().slice(0, 10);
const partners = 'https://partners.example';
const lumen = { name: 'University of Lumen', domains: ['uni-lumen.example'] };
const byAddress = plainList([lumen]);
const bySigner = plainList([{ name: 'University of Lumen', dids: [university] }], { name: 'Our signers' });
const ror = [
  rorRecord(1, 'Lumen in ROR', { domains: ['uni-lumen.example'], admin: { last_modified: { date: today } } }),
];
const registry = { meta: { updated: today }, registry: { [university]: { name: 'Lumen by itself' } } };

const badge = (attributes: string): string => `<proofmark-badge src="/genuine.json" ${attributes}></proofmark-badge>`;
const listed = (directories: string, more = ''): string => badge(`directories="${directories}" ${more}`);

const bodies: Readonly<Record<string, string>> = {
  '/signer': listed('/signers.json'),
  '/ror': listed('/ror.json'),
  '/deqar': listed('/deqar.json'),
  '/registry': listed('/registry.json'),
  '/csv': listed('/lists/partners-2026-11-01.csv'),
  '/german': listed('/issuers.json /notes.json', 'lang="de"'),
  '/none': listed('  '),
  '/odd': listed('/nowhere.json /address /half.json /notes.json /undated.csv https://127.0.0.1/x.json /issuers.json'),
  '/link': '<p><a rel="proofmark" href="/genuine.json" data-directories="/issuers.json">The credential</a></p>',
  '/property': badge(''),
};
const elsewhere = pageWith({
  body: listed(`${partners}/issuers.json`),
  policy: `${strict} ${partners}`,
});
const forbidden = pageWith({ body: listed(`${partners}/issuers.json`) });
const cases = Object.entries(policies).flatMap(([policy, text]) =>
  Object.entries(scripts).map(([script, tag], at) => ({
    policy,
    script,
    path: `/${policy.replaceAll(' ', '-')}/${String(at)}`,
    answer: pageWith({ body: listed('/issuers.json'), script: tag, policy: text }),
  })),
);
const text = (body: string, type = 'application/json'): Answer => ({ type, body });
const sites = new Map([
  ...sitesWith({
    ...Object.fromEntries(Object.entries(bodies).map(([path, body]) => [path, pageWith({ body })])),
    ...Object.fromEntries(cases.map(({ path, answer }) => [path, answer])),
    '/elsewhere': elsewhere,
    '/forbidden': forbidden,
    '/issuers.json': jsonAt(byAddress),
    '/signers.json': jsonAt(bySigner),
    '/ror.json': jsonAt(ror),
    '/deqar.json': jsonAt(snapshot({ generatedAt: today })),
    '/registry.json': jsonAt(registry),
    '/notes.json': jsonAt({ notes: [] }),
    '/half.json': text('{"proofmark": "directory/1", "name"'),
    '/lists/partners-2026-11-01.csv': text(
      'name,domain\nUniversity of Lumen,uni-lumen.example\n,x.example\n',
      'text/csv',
    ),
    '/undated.csv': text('name,domain\nUniversity of Lumen,uni-lumen.example\n', 'text/csv'),
    '/address': pageOf('<!doctype html><title>A page</title>', strict),
  }),
  [`${partners}/issuers.json`, jsonAt(byAddress)] as const,
]);
const opening = openLocalWorld(inject('chromium'), sites);

afterAll(async () => {
  await (await opening).close();
});

const open = async (path: string) => visit((await opening).browser, site + path);

async function pressed(path: string) {
  const visited = await open(path);
  await press(visited.page);
  return { ...visited, ...(await answerOn(visited.page)) };
}

describe('before anybody presses', () => {
  test('no list is asked for', async () => {
    const { page, asked } = await open('/signer');
    await page.waitForSelector('proofmark-badge');
    expect(asked).toEqual([`${site}/signer`, `${site}/proofmark.js`]);
    await press(page);
    await answerOn(page);
    expect(asked.filter(address => address.endsWith('/signers.json'))).toHaveLength(1);
    await page.close();
  });

  test('what reads lists is not loaded for a badge without one', async () => {
    const { asked, rung, text: said } = await pressed('/none');
    expect([rung, asked.filter(address => /\/proofmark\/lists-/.test(address))]).toEqual(['1', []]);
    expect(said).not.toContain('Lists this site brings along');
  });
});

test.each(cases)(
  'under the policy "$policy", loaded as $script, a list of the site names the issuer',
  async ({ path }) => {
    const { complaints, rung, text: said } = await pressed(path);
    expect([rung, complaints]).toEqual(['2', []]);
    expect(said).toContain(
      'uni-lumen.example is the web address that this website itself lists for University of Lumen',
    );
    expect(said).toContain('“Our partners” of 1 November 2026, with 1 organisation.');
    expect(said).toContain('What these lists say is said by this site.');
  },
);

describe('every kind of list', () => {
  test.each([
    ['/signer', '3', 'Listed by this website itself as University of Lumen'],
    ['/ror', '2', 'this website itself lists for Lumen in ROR'],
    ['/deqar', '2', 'this website itself lists for University of Lumen'],
    ['/csv', '2', '“partners-2026-11-01” of 1 November 2026, with 1 organisation; 1 more could not be used.'],
    ['/registry', '1', 'Nobody vouches for that name.'],
    ['/link', '2', 'this website itself lists for University of Lumen'],
  ])('%s', async (path, expected, words) => {
    const { complaints, rung, text: said } = await pressed(path);
    expect([rung, complaints]).toEqual([expected, []]);
    expect(said).toContain(words);
  });
});

test('a list of another site is read where that site and the policy allow it, and its host is named', async () => {
  const { complaints, rung, text: said } = await pressed('/elsewhere');
  expect([rung, complaints]).toEqual(['2', []]);
  expect(said).toContain('It lies on another site, partners.example.');
  expect(said).toMatch(/partners\.example.*asked for|asked.*partners\.example/i);
});

test('a list of another site that the policy of the page forbids is left out, and nothing else breaks', async () => {
  const { rung, text: said, verdict } = await pressed('/forbidden');
  expect([verdict, rung]).toEqual(['confirmed', '1']);
  expect(said).toContain('partners.example/issuers.json was left out: partners.example did not answer.');
});

test('what is no list gets a sentence each, and the list beside it counts', async () => {
  const { rung, text: said, verdict } = await pressed('/odd');
  expect([verdict, rung]).toEqual(['confirmed', '2']);
  expect(said).toContain('/nowhere.json was left out: uni-lumen.example sent something else than was expected.');
  expect(said).toContain('/address was left out: uni-lumen.example sent something else than was expected.');
  expect(said).toMatch(/\/half\.json is no list of organisations and was left out: [^.]+\./);
  expect(said).toContain('/notes.json is no list of organisations and was left out: it is of no kind it knows');
  expect(said).toContain('/undated.csv is no list of organisations and was left out: it does not say its own date');
  expect(said).toContain('127.0.0.1/x.json was left out: 127.0.0.1 was not asked');
});

test('in German too', async () => {
  const { text: said } = await pressed('/german');
  expect(said).toContain('Listen, die diese Website mitbringt');
  expect(said).toContain('„Our partners“ vom 1. November 2026, mit 1 Organisation.');
  expect(said).toContain('/notes.json ist keine Liste von Organisationen und blieb außen vor');
});

describe('the property', () => {
  /** Sets it as a script of the page would, to what `make` gives there. */
  const give = async (path: string, make: string) => {
    const visited = await open(path);
    await visited.page.waitForSelector('proofmark-badge');
    await visited.page.evaluate(code => {
      const badgeThere = document.querySelector('proofmark-badge') as unknown as { directories: unknown };
      badgeThere.directories = (globalThis as unknown as { eval(code: string): unknown }).eval(`(${code})`);
    }, make);
    return visited;
  };

  test('takes lists themselves, of every kind, and addresses beside them', async () => {
    const { page, complaints } = await give(
      '/property',
      `[${JSON.stringify(byAddress)}, ${JSON.stringify(ror)}, '/signers.json']`,
    );
    await press(page);
    const { rung, text: said } = await answerOn(page);
    expect([rung, complaints]).toEqual(['3', []]);
    expect(said).toContain('“Our partners” of 1 November 2026');
    expect(said).toContain('“ROR” of');
    expect(said).toContain('“Our signers” of 1 November 2026');
    await page.close();
  });

  test.each([
    ['a circle', '(() => { const one = {}; one.one = one; return [one]; })()'],
    ['a number too large for JSON', '[{ n: 1n }]'],
    ['nothing of the kind', '[{}, null, 7, () => 1]'],
    ['an object that throws', '[{ toJSON() { throw new Error("no"); } }]'],
    ['an object alone', '({ hello: 1 })'],
  ])('%s is no list, and the credential is checked all the same', async (_, make) => {
    const { page } = await give('/property', make);
    await press(page);
    const { rung, text: said, verdict } = await answerOn(page);
    expect([verdict, rung]).toEqual(['confirmed', '1']);
    expect(said).toContain('A list in the page itself is no list of organisations and was left out');
    await page.close();
  });

  test('a list given after the answer starts over; what was found without it no longer stands there', async () => {
    const { page } = await open('/property');
    await press(page);
    expect((await answerOn(page)).rung).toBe('1');
    await page.evaluate(list => {
      const badgeThere = document.querySelector('proofmark-badge') as unknown as {
        directories: unknown;
        updateComplete: Promise<unknown>;
        check(): Promise<void>;
      };
      badgeThere.directories = [list];
      return badgeThere.updateComplete.then(() => badgeThere.check());
    }, byAddress);
    expect((await answerOn(page)).rung).toBe('2');
    await page.close();
  });

  test('who was asked for a list stands in the report that the page is told of', async () => {
    const { page } = await open('/signer');
    const heard = page.evaluate(
      () =>
        new Promise(resolve => {
          document.addEventListener('proofmark-report', ({ detail: { reports } }) => {
            resolve(reports.map(({ contacted }) => contacted.map(({ url, purpose }) => `${purpose} ${url}`)));
          });
        }),
    );
    await press(page);
    expect(await heard).toEqual([expect.arrayContaining([`directory ${site}/signers.json`])]);
    await page.close();
  });
});
