/** An issuer has something looked at on the playground's page, publishes the lines, and presses again. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { verify } from '../../core/index.js';
import { type DoctorPageWords, type ExampleName, doctorPageWords } from '../../core/language/doctor-page.js';
import { limits } from '../../core/limits.js';
import { OWN_HEADER } from '../playground/doctor/ask.js';
import { readGiven } from '../playground/doctor/given.js';
import { type ExampleIssuer, makeIssuers } from '../playground/doctor/issuers.js';
import { reachingPlayground } from '../playground/doctor/reach.js';
import { doctorHost, doctorSites } from '../playground/doctor/sites.js';
import { addressIn } from '../playground/pages/doctor.js';
import { openServer } from '../fixtures/web/server.js';
import { type Answer, answering, underAFolder } from '../playground/site.js';
import { type Visit, visit } from '../widget/visit.js';
import { isBrowserOwn } from './browser-own.js';
import { openLocalWorld, type LocalWorld } from './local-web.js';
import { picture } from './picture.js';
import { violationsOn } from './read.js';

const [en, de] = doctorPageWords as readonly [DoctorPageWords, DoctorPageWords];
const issuers = await makeIssuers(new Date());
const issuer = (name: ExampleName): ExampleIssuer => {
  const found = issuers.find(one => one.name === name);
  if (!found) throw new Error(`there is no issuer ${name}`);
  return found;
};

const sites = new Map<string, Answer>();
const environment = () => reachingPlayground(() => world.server.port);
/** The web as it was before anybody published anything. */
const asMade = doctorSites(issuers, 'mapped', environment);
const restore = (): void => {
  sites.clear();
  for (const [address, answer] of asMade) sites.set(address, answer);
};
restore();
const folder = mkdtempSync(join(tmpdir(), 'proofmark-doctor-'));
let world: LocalWorld;
beforeAll(async () => {
  world = await openLocalWorld(inject('chromium'), sites);
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true });
});
beforeEach(restore);

const open = (words = en): Promise<Visit> => visit(world.browser, `https://${doctorHost}/${addressIn(words)}`);

const pick = (page: Page, name: ExampleName): Promise<string[]> => page.select('#example', issuer(name).address);

/** Whom the server heard about since, apart from the page itself. */
const askedSince = (from: number): readonly string[] => [
  ...new Set(
    world.server.log
      .slice(from)
      .filter(line => !isBrowserOwn(line))
      .map(line => line.split(' ')[0] ?? '')
      .filter(host => host !== doctorHost),
  ),
];

async function press(page: Page): Promise<void> {
  await page.click('#ask');
  await found(page);
}

const found = (page: Page) =>
  page.waitForFunction(
    () =>
      document.querySelector<HTMLElement>('#found')?.hidden === false && document.activeElement?.matches('#found h2'),
    { polling: 20 },
  );

const rungsOn = (page: Page): Promise<readonly string[]> =>
  page.$$eval('#found [data-rung]', all => all.map(one => (one as HTMLElement).dataset['rung'] ?? ''));
const findingsOn = (page: Page, severity: string): Promise<readonly string[]> =>
  page.$$eval(`#found [data-severity="${severity}"] [data-finding]`, all =>
    all.map(one => (one as HTMLElement).dataset['finding'] ?? ''),
  );
const textOf = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, ({ textContent }) => textContent.replace(/\s+/g, ' ').trim());

interface Lines {
  readonly language: string;
  readonly heading: string;
  readonly lines: string;
}

const linesOn = (page: Page): Promise<readonly Lines[]> =>
  page.$$eval('#found .remedy[data-needs="publish"]', all =>
    all.map(one => ({
      language: (one as HTMLElement).dataset['language'] ?? '',
      heading: one.querySelector('p')?.textContent ?? '',
      lines: one.querySelector('code')?.textContent ?? '',
    })),
  );

/** Does on the server what the lines say: the files as they stand there, and what they tell nginx. */
function publish(host: string, published: readonly Lines[]): void {
  for (const { heading, language, lines } of published) {
    if (language === 'json') {
      const [address = ''] = /https:\/\/\S+/.exec(heading) ?? [];
      sites.set(address, { type: 'text/plain', body: lines, unshared: true });
    }
    if (language !== 'nginx') continue;
    const [, path = ''] = /location = "([^"]+)"/.exec(lines) ?? [];
    const [, type] = /default_type ([^;\s]+);/.exec(lines) ?? [];
    const before = sites.get(`https://${host}${path}`);
    if (!before) throw new Error(`nothing stands at ${path}`);
    const isShared = lines.includes('add_header Access-Control-Allow-Origin "*" always;');
    const unshared = before.unshared === true && !isShared;
    sites.set(`https://${host}${path}`, { ...before, unshared, type: type ?? before.type });
  }
}

/** How far a reader comes: from anywhere, and in a page, which reads what servers let it read and follows no redirect. */
async function rungOf({ address }: ExampleIssuer, inPage = false): Promise<number | undefined> {
  const outside = environment();
  const asPage: typeof outside.fetch = async (url, init) => {
    const answer = await outside.fetch(url, init);
    if (answer.headers.get('access-control-allow-origin') === '*' && answer.status < 300) return answer;
    throw new TypeError('a page may not read this');
  };
  const [report] = await verify({ address }, inPage ? { ...outside, fetch: asPage } : outside);
  return report?.issuer.rung;
}

test('an issuer with everything in place reads that nothing is to be mended', async () => {
  const { asked, complaints, page } = await open();
  await pick(page, 'good');
  expect(await textOf(page, '#ask')).toBe('Ask lux.example');
  const before = world.server.log.length;
  await press(page);
  expect(await rungsOn(page)).toEqual(['now 1']);
  expect([...(await findingsOn(page, 'stops')), ...(await findingsOn(page, 'weakens'))]).toEqual([]);
  expect(askedSince(before)).toEqual(['lux.example']);
  expect(asked.filter(address => new URL(address).host !== doctorHost)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.close();
});

describe.each([
  ['without-document', 'did-document.missing', ['now 0', 'promised 1']],
  ['with-page', 'answers-html', ['now 0', 'promised 1']],
  ['redirecting', 'redirects', ['now 1']],
  ['closed', 'cors.missing', ['now 1']],
] as const)('an issuer that is %s', (name, finding, rungs) => {
  const bad = issuer(name);

  test(`reads ${finding}; the lines, published, lift the same credential to what was promised`, async () => {
    const { complaints, page } = await open();
    expect(await rungOf(bad, true)).toBe(0);
    await pick(page, name);
    const before = world.server.log.length;
    await press(page);
    expect(askedSince(before)).toEqual([bad.host]);
    expect(await rungsOn(page)).toEqual(rungs);
    expect([...(await findingsOn(page, 'stops')), ...(await findingsOn(page, 'weakens'))]).toContain(finding);
    publish(bad.host, await linesOn(page));
    await press(page);
    expect(await rungsOn(page)).toEqual(['now 1']);
    expect([...(await findingsOn(page, 'stops')), ...(await findingsOn(page, 'weakens'))]).toEqual([]);
    expect([await rungOf(bad), await rungOf(bad, true)]).toEqual([1, 1]);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

test('with the keyboard alone: an identifier is typed, looked at, and the lines are copied', async () => {
  const { complaints, page } = await open();
  await page.evaluate(() => {
    navigator.clipboard.writeText = text => {
      Object.assign(globalThis, { copied: text });
      return Promise.resolve();
    };
  });
  const tabTo = async (selector: string): Promise<void> => {
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      if ((await page.evaluate(wanted => document.activeElement?.matches(wanted), selector)) === true) return;
    }
    expect.fail(`${selector} cannot be reached with the keyboard`);
  };
  await tabTo('#given');
  await page.keyboard.type('did:web:umbra.example');
  await tabTo('#key');
  await page.keyboard.type(issuer('without-document').key);
  await tabTo('#ask');
  expect(await textOf(page, '#ask')).toBe('Ask umbra.example');
  await page.keyboard.press('Enter');
  await found(page);
  await tabTo('.remedy[data-language="json"] button');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.remedy[data-language="json"] [role="status"]:not(:empty)');
  expect(await textOf(page, '.remedy[data-language="json"] [role="status"]')).toBe(en.copied);
  const copied = await page.evaluate(() => (globalThis as unknown as { copied: string }).copied);
  expect(JSON.parse(copied)).toMatchObject({ id: 'did:web:umbra.example' });
  expect(copied).toBe(await page.$eval('.remedy[data-language="json"] code', ({ textContent }) => textContent));
  expect(complaints).toEqual([]);
  await page.close();
});

test('a file is looked at here, and the host it leads to is asked once somebody names it', async () => {
  const { page } = await open();
  const file = join(folder, 'credential.json');
  writeFileSync(file, sites.get(issuer('good').address)?.body ?? '');
  const input = await page.waitForSelector('#file');
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
  await page.waitForFunction(
    words => document.querySelector('#ask')?.textContent === words,
    { polling: 20 },
    en.askNobody,
  );
  const before = world.server.log.length;
  await press(page);
  expect(askedSince(before)).toEqual([]);
  expect(await findingsOn(page, 'not-looked-at')).toContain('host.not-named');
  await page.type('#hosts', 'lux.example');
  expect(await textOf(page, '#ask')).toBe('Ask lux.example');
  await press(page);
  expect(askedSince(before)).toEqual(['lux.example']);
  expect(await rungsOn(page)).toEqual(['now 1']);
  await page.close();
});

describe('what is typed', () => {
  test.each([
    ['https://uni.example/a.json', 'uni.example'],
    ['https://uni.example:8443/a.json', 'uni.example:8443'],
    ['uni.example', 'uni.example'],
    ['did:web:uni.example', 'uni.example'],
    ['did:web:uni.example%3A8443:issuers:1', 'uni.example:8443'],
    ['did:webvh:QmScid:uni.example', 'uni.example'],
    ['did:key:z6Mk', undefined],
    ['did:web:uni.example%40evil.example', undefined],
  ])('"%s" names %s', (typed, host) => {
    expect(readGiven(typed)).toEqual({ kind: 'given', given: typed, ...(host !== undefined && { host }) });
  });

  test.each(['a file.json', 'localhost', ['javascript', 'alert(1)'].join(':'), 'https://', 'ftp://uni.example/'])(
    '"%s" is nothing to look at, and a sentence says so once the field is left',
    async typed => {
      const { page } = await open();
      await page.type('#given', typed);
      expect(await textOf(page, '#given-wrong')).toBe('');
      await page.keyboard.press('Tab');
      expect(await textOf(page, '#given-wrong')).toBe(en.wrongGiven(typed));
      expect(await page.$eval('#ask', button => (button as HTMLButtonElement).disabled)).toBe(true);
      await page.close();
    },
  );

  test('what is no host is named, and nothing is asked', async () => {
    const { page } = await open();
    await page.type('#given', 'uni.example');
    await page.type('#hosts', 'https://badges.example/');
    await page.keyboard.press('Tab');
    expect(await textOf(page, '#hosts-wrong')).toBe(en.wrongHosts('https://badges.example/'));
    expect(await page.$eval('#ask', button => (button as HTMLButtonElement).disabled)).toBe(true);
    await page.close();
  });
});

describe('a private key', () => {
  test('that was handed over by mistake is said to be one, and shown nowhere', async () => {
    const { page } = await open();
    const secret = 'z3u2en7t5LR2WtQH5PfFqMqwVHgeXouLzo6haApm8XHqvjxq';
    await pick(page, 'without-document');
    await page.$eval('#key', field => {
      (field as HTMLInputElement).value = '';
    });
    await page.type('#key', secret);
    await page.select('#example', '');
    await page.type('#given', issuer('without-document').address);
    await press(page);
    expect(await findingsOn(page, 'stops')).toContain('key.private-given');
    expect(await textOf(page, '#found')).not.toContain(secret);
    await page.close();
  });
});

interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly port?: number;
  readonly path?: string;
}

/** Asks the playground as anything of this machine could. */
const send = ({ body = '', headers = {}, method = 'POST', path = '/examine', port = world.server.port }: Sent) =>
  new Promise<{ readonly status: number; readonly text: string; readonly shared: boolean }>((resolve, reject) => {
    const own = { host: doctorHost, origin: `https://${doctorHost}`, [OWN_HEADER]: '1' };
    const sending = request(
      {
        host: '127.0.0.1',
        port,
        path,
        method,
        rejectUnauthorized: false,
        headers: { ...own, ...headers },
      },
      received => {
        let text = '';
        received.on('data', part => (text += String(part)));
        received.on('end', () => {
          const shared = received.headers['access-control-allow-origin'] !== undefined;
          resolve({ status: received.statusCode ?? 0, text, shared });
        });
      },
    );
    sending.on('error', reject);
    sending.end(body);
  });

describe('what the page asks', () => {
  const asked = (more: object = {}): string => JSON.stringify({ given: issuer('good').address, hosts: [], ...more });
  const sized = (bytes: number): string =>
    asked({ padding: '' }).replace('""', `"${'a'.repeat(bytes - asked({ padding: '' }).length)}"`);

  test('is answered with findings, and never with what was fetched', async () => {
    const { shared, status, text } = await send({ body: asked() });
    expect([status, shared]).toEqual([200, false]);
    expect(Object.keys(JSON.parse(text) as object)).toEqual(expect.arrayContaining(['headline', 'groups', 'asked']));
    expect(text).not.toContain('proofValue');
    expect(text).not.toContain('credentialSubject');
  });

  test.each([
    ['by another method', { method: 'GET', body: '' }, 405],
    [
      'before a page of another site is let through',
      { method: 'OPTIONS', headers: { origin: 'https://evil.example' }, body: '' },
      405,
    ],
    ['by another site', { headers: { origin: 'https://evil.example' } }, 403],
    ['by nobody who says so', { headers: { origin: '' } }, 403],
    ['without what only our page says', { headers: { [OWN_HEADER]: '' } }, 403],
    ['from another site by the browser’s word', { headers: { 'sec-fetch-site': 'cross-site' } }, 403],
    ['without anything', { body: '' }, 400],
    ['in words', { body: 'lux.example' }, 400],
    ['of nothing that could be looked at', { body: '{"given":"a file"}' }, 400],
  ] as const)('is not answered %s', async (_, sent, status) => {
    const before = world.server.log.length;
    const answer = await send({ body: asked(), ...sent });
    expect([answer.status, answer.text, answer.shared]).toEqual([status, '{}', false]);
    expect(askedSince(before)).toEqual([]);
  });

  test('is answered at this machine’s own address too, and under no other name that leads here', async () => {
    const loopback = await openServer(answering(sites, underAFolder), []);
    const status = async (host: string): Promise<number> => {
      const headers = { host, origin: `https://${host}` };
      return (await send({ body: asked(), headers, port: loopback.port, path: `/${doctorHost}/examine` })).status;
    };
    expect(await status(`127.0.0.1:${String(loopback.port)}`)).toBe(200);
    expect(await status(`localhost:${String(loopback.port)}`)).toBe(200);
    expect(await status('evil.example')).toBe(403);
    expect(await status('127.0.0.1.evil.example')).toBe(403);
    await loopback.close();
  });

  test('may be as long as an input, and no longer', async () => {
    expect((await send({ body: sized(limits.inputBytes) })).status).toBe(200);
    expect((await send({ body: sized(limits.inputBytes + 1) })).status).toBe(413);
  });

  test('names as many hosts as may be asked, and no more', async () => {
    const hosts = (count: number) => Array.from({ length: count }, (_, at) => `host-${String(at)}.example`);
    expect((await send({ body: asked({ hosts: hosts(limits.hosts) }) })).status).toBe(200);
    expect((await send({ body: asked({ hosts: hosts(limits.hosts + 1) }) })).status).toBe(400);
  });

  test('leads to no host that nobody named', async () => {
    const before = world.server.log.length;
    const file = Buffer.from(sites.get(issuer('good').address)?.body ?? '').toString('base64');
    expect((await send({ body: JSON.stringify({ file, hosts: ['umbra.example'] }) })).status).toBe(200);
    expect(askedSince(before).filter(host => host !== 'umbra.example')).toEqual([]);
  });
});

test('a playground that does not answer is said to, and so is what it does not take', async () => {
  const { page } = await open();
  await pick(page, 'good');
  const says = async (answer: string): Promise<string> => {
    await page.evaluate(status => {
      globalThis.fetch = () =>
        status === ''
          ? Promise.reject(new TypeError('gone'))
          : Promise.resolve(new Response('{}', { status: Number(status) }));
    }, answer);
    await page.click('#ask');
    const said = await page.waitForFunction(
      looking => {
        const words = document.querySelector('#said')?.textContent ?? '';
        return words !== '' && words !== looking ? words : undefined;
      },
      { polling: 20 },
      en.looking,
    );
    return (await said.jsonValue()) ?? '';
  };
  expect(await says('')).toBe(en.failed.unreachable);
  expect(await says('413')).toBe(en.failed['too-large']);
  expect(await says('403')).toBe(en.failed.refused);
  await page.close();
});

test('where a browser lets no page copy, the lines are selected and that is said', async () => {
  const { page } = await open();
  await pick(page, 'without-document');
  await press(page);
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
  });
  await page.click('.remedy button');
  await page.waitForSelector('.remedy [role="status"]:not(:empty)');
  expect(await textOf(page, '.remedy [role="status"]')).toBe(en.notCopied);
  expect(await page.evaluate(() => String(getSelection()))).toBe(
    await page.$eval('.remedy code', ({ textContent }) => textContent),
  );
  await page.close();
});

describe.each([en, de])('in $tag', words => {
  test.each(['light', 'dark'])('everybody can use it, %s, at 320 px and wide', async scheme => {
    const { complaints, page } = await open(words);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    expect(await violationsOn(page)).toEqual([]);
    await pick(page, 'without-document');
    await press(page);
    await page.type('#hosts', ' *');
    await page.keyboard.press('Tab');
    for (const width of [320, 1080]) {
      await page.setViewport({ width, height: 900 });
      expect(await violationsOn(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    }
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('it says so in its own words, the other language one press away', async () => {
    const { page } = await open(words);
    expect(await page.title()).toBe(words.title);
    await pick(page, 'with-page');
    expect(await textOf(page, '#ask')).toBe(words.ask('penumbra.example'));
    await press(page);
    expect(await textOf(page, '#found')).toContain(words.rung(1));
    const other = words === en ? de : en;
    await Promise.all([page.waitForNavigation(), page.click(`.languages a[lang="${other.tag}"]`)]);
    expect(await page.title()).toBe(other.title);
    await page.close();
  });
});

describe('is drawn for the documentation:', () => {
  async function draw(
    name: string,
    look: { example: ExampleName; words?: DoctorPageWords; scheme?: string; width?: number; tall?: number },
  ) {
    const { example, scheme = 'light', tall = 1_100, width = 1080, words = en } = look;
    const { page } = await open(words);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.setViewport({ width, height: 700 });
    await pick(page, example);
    await press(page);
    await page.evaluate(() => {
      (document.activeElement as HTMLElement).blur();
    });
    const height = Math.min(tall, await page.evaluate(() => document.documentElement.scrollHeight));
    await page.setViewport({ width, height });
    await picture(page, name);
    await page.close();
  }

  test('an issuer with everything in place', () => draw('doctor-good', { example: 'good' }));
  test('one that publishes no key', () => draw('doctor', { example: 'without-document' }));
  test('one that answers with a page, in the dark', () =>
    draw('doctor-dark', { example: 'with-page', scheme: 'dark' }));
  test('one that redirects, on a narrow page, in German', () =>
    draw('doctor-narrow-de', { example: 'redirecting', words: de, width: 320, tall: 1_500 }));
});
