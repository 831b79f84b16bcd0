/** Every way a page can hold a badge, under every policy, with every form of the script: what was seen there. */
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { type LocalServer, openServer } from '../fixtures/web/server.js';
import { type LocalWorld, openLocalWorld } from '../journeys/local-web.js';
import { answering, type Answer } from '../playground/site.js';
import { findFirefox, launchFirefox } from '../spotting/firefox.js';
import { table } from '../tools/table.js';
import { bundled, printed } from './pages/bundle.js';
import { inline, pageWith, policies, sampleNamed, scripts, site, sitesWith } from './site.js';
import { answerOn, press, until, visit } from './visit.js';

const genuine = sampleNamed('genuine');
const src = '/genuine.json';
const served = `<div id="root" data-src="${src}">${await printed('on-server.js')}</div>`;
const given = `<script id="credential" type="application/json">${JSON.stringify(genuine.document)}</script>`;

interface PageKind {
  readonly body: string;
  /** The element's own script waits until React has taken the page over. */
  readonly late?: true;
  /** What the page itself says when it was told of the answer. */
  readonly told?: true;
  readonly order?: string;
}

const kinds: Readonly<Record<string, PageKind>> = {
  'plain HTML': { body: inline(genuine.document) },
  'an ordinary link': { body: `<a class="proofmark" href="${src}">The credential</a>` },
  'in a shadow root, by script': { body: '<div class="host"></div><script defer src="/shadow.js"></script>' },
  'in a shadow root, declared': {
    body: `<div class="host"><template shadowrootmode="open">${inline(genuine.document)}</template></div>`,
  },
  'React, in the browser': {
    body: `<div id="root"></div>${given}<script defer src="/in-browser.js"></script>`,
    told: true,
  },
  'React, in the browser, by address': {
    body: `<div id="root" data-src="${src}"></div><script defer src="/in-browser.js"></script>`,
    told: true,
  },
  'React, from a server, element first': {
    body: `${served}<script defer src="/hydrated.js"></script>`,
    told: true,
    order: 'after the element',
  },
  'React, from a server, element last': {
    body: `${served}<script src="/hydrated.js"></script>`,
    late: true,
    told: true,
    order: 'before the element',
  },
};

const cases = Object.entries(kinds).flatMap(([kind, { body, ...rest }], row) =>
  Object.entries(policies).flatMap(([policy, text], column) =>
    Object.entries(scripts).map(([script, tag], at) => ({
      kind,
      policy,
      script,
      ...rest,
      path: `/page/${[row, column, at].join('/')}`,
      answer: rest.late
        ? pageWith({ body: body + tag.replace('src="', 'src="/late'), script: '', policy: text })
        : pageWith({ body, script: tag, policy: text }),
    })),
  ),
);

const twice = pageWith({
  body: inline(genuine.document),
  script: scripts['the single file, blocking'] + scripts['the single file, deferred'] + scripts['the module'],
  policy: policies['trusted types'],
});

/** Told by the page of a course when React has taken it over; what loads late waits for that. */
const hydration = new EventTarget();
let isHydrated = false;
beforeEach(() => {
  isHydrated = false;
});
const untilHydrated = (): Promise<void> =>
  new Promise(resolve => {
    if (isHydrated) resolve();
    else
      hydration.addEventListener(
        'done',
        () => {
          resolve();
        },
        { once: true },
      );
  });

const ownScripts = await Promise.all(
  ['in-browser', 'hydrated', 'shadow'].map(
    async name => [`/${name}.js`, { type: 'text/javascript', body: await bundled(`${name}.js`) }] as const,
  ),
);
const told: Answer = {
  type: 'text/plain',
  body: '',
  status: () => {
    isHydrated = true;
    hydration.dispatchEvent(new Event('done'));
    return 200;
  },
};
const early = sitesWith({
  ...Object.fromEntries(cases.map(({ path, answer }) => [path, answer])),
  ...Object.fromEntries(ownScripts),
  '/twice': twice,
  '/hydrated': told,
});
const late = [...early]
  .filter(([address]) => /\/proofmark(?:\.single)?(?:\.js|\/)/.test(address))
  .map(([address, answer]) => {
    return [address.replace(site, `${site}/late`), { ...answer, held: untilHydrated }] as const;
  });
const sites = new Map([...early, ...late]);

const lines: (readonly string[])[] = [['browser', 'page', 'policy', 'script', 'seen']];

/** What a visitor finds out on a page, and what the page has to say of it. */
async function seenOn(page: Page, { told: says, order }: Omit<PageKind, 'body'>): Promise<readonly string[]> {
  await press(page);
  const { because, verdict } = await answerOn(page);
  const seen = [verdict, because];
  const heard = () => page.$eval('output', ({ textContent }) => textContent || undefined);
  if (says) seen.push(`told ${await until(heard, 'what the page is told')}`);
  if (order) seen.push(await page.$eval('#root', root => root.getAttribute('data-order') ?? 'not at all'));
  return seen;
}

const expected = ({ order, told: says }: Omit<PageKind, 'body'>): readonly string[] => [
  genuine.verdict,
  genuine.because,
  ...(says ? [`told ${genuine.verdict}`] : []),
  ...(order === undefined ? [] : [order]),
];

/** Opens, presses and reads; a line of the table says what came of it. */
async function tried(name: string, browser: Browser, one: (typeof cases)[number]): Promise<void> {
  const line = [name, one.kind, one.policy, one.script, 'something else'];
  lines.push(line);
  const { page, complaints } = await visit(browser, site + one.path);
  const seen = await seenOn(page, one);
  await page.close();
  line[4] = [...seen, ...complaints].join(', ');
  expect([seen, complaints]).toEqual([expected(one), []]);
}

let world: LocalWorld;
beforeAll(async () => {
  world = await openLocalWorld(inject('chromium'), sites);
});
afterAll(async () => {
  await world.close();
  process.stdout.write(`${table(lines).join('\n')}\n`);
});

describe('in Chromium the credential is checked, and neither the policy nor React is offended', () => {
  test.each(cases)('$kind, under "$policy", loaded as $script', async one => {
    await tried('Chromium', world.browser, one);
  });

  test('further copies of the script leave the badge to the first', async () => {
    const { page } = await visit(world.browser, `${site}/twice`);
    await press(page);
    expect((await answerOn(page)).because).toBe(genuine.because);
    expect(await page.$$('proofmark-badge')).toHaveLength(1);
  });
});

const firefox = findFirefox();
if (firefox === undefined)
  process.stderr.write('Firefox is not installed (or name it with FIREFOX_PATH): NO page was tried in Firefox\n');

describe.runIf(firefox !== undefined)('in Firefox too', () => {
  const few = cases.filter(({ script, policy }) => script === 'the module' && policy === 'no styles');
  let server: LocalServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await openServer(answering(sites), ['proofmark.example']);
    browser = await launchFirefox(firefox ?? '', server);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  test.each(few)('$kind, under "$policy", loaded as $script', async one => {
    await tried('Firefox', browser, one);
  });
});
