/** A web editor chooses, tries the badge, and copies a line that does the same on another page. */
import { join } from 'node:path';
import fc from 'fast-check';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type BuilderWords, builderWords, builderWordsFor } from '../../core/language/builder.js';
import { makeSamples } from '../fixtures/samples.js';
import { type Choices, readAddress, readHosts, tidied } from '../playground/builder/choices.js';
import { elementMarkup, linkMarkup, policyFor } from '../playground/builder/markup.js';
import { addressIn } from '../playground/pages/builder.js';
import { hosts, playground, sampleNamed } from '../playground/playground.js';
import { type Answer, page as pageOf } from '../playground/site.js';
import { answerOn, cardOn, press, visit } from '../widget/visit.js';
import { openLocalWorld, type LocalWorld } from './local-web.js';
import { picture } from './picture.js';
import { violationsOn } from './read.js';

const made = await makeSamples(new Date());
const elsewhere = 'https://embedding.example/';
/** A site of its own, with the widget beside its page, under the policy and with the lines that were copied. */
const embedding = (body: string, policy: string): Answer => ({
  ...pageOf(`<!doctype html><html lang="en"><title>Elsewhere</title>${body}`, policy),
  beside: join('dist', 'widget'),
});
const sites = new Map([...playground(made, 'mapped'), [elsewhere, embedding('', '')] as const]);
let world: LocalWorld;

beforeAll(async () => {
  world = await openLocalWorld(inject('chromium'), sites);
  await world.browser
    .defaultBrowserContext()
    .setPermission(`https://${hosts.builder}`, { permission: { name: 'clipboard-read' }, state: 'granted' });
});
afterAll(async () => {
  await world.close();
});

const open = (words: BuilderWords = builderWordsFor('en')) =>
  visit(world.browser, `https://${hosts.builder}/${addressIn(words)}`);

const line = (page: Page, name: string): Promise<string> =>
  page.$eval(`#${name} code`, ({ textContent }) => textContent);

/** What is said to whoever does not see it, once something is. */
async function saidIn(page: Page, selector: string): Promise<string> {
  const said = await page.waitForFunction(wanted => document.querySelector(wanted)?.textContent, {}, selector);
  return (await said.jsonValue()) ?? '';
}

test('by pointer: a credential is picked, its badge tried, and the copied line gives the same verdict elsewhere', async () => {
  const { complaints, page } = await open();
  await page.select('#sample', 'intact.vc.json');
  await page.click('input[value="compact"]');
  await page.select('#lang', 'de');
  await page.locator('#issuer').fill(hosts.university);
  await press(page);
  await answerOn(page);
  await page.keyboard.press('Escape');
  const card = await cardOn(page);
  await page.click('[data-copy="element"]');
  expect(await saidIn(page, '#element [role=status]')).toBe(builderWordsFor('en').copied);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await line(page, 'element'));
  const policy = await line(page, 'policy');
  expect(complaints).toEqual([]);
  await page.close();

  sites.set(elsewhere, embedding(copied, `default-src 'none'; style-src 'none'; ${policy}`));
  const embedded = await visit(world.browser, elsewhere);
  await press(embedded.page);
  const { because, verdict } = sampleNamed(made, 'genuine');
  expect(await answerOn(embedded.page)).toMatchObject({ verdict, because });
  expect(await cardOn(embedded.page)).toBe(card);
  expect(embedded.complaints).toEqual([]);
  await embedded.page.close();
});

test('with the keyboard alone: an address is typed, the badge tried, and the link copied', async () => {
  const { complaints, page } = await open();
  const tabTo = async (selector: string): Promise<void> => {
    await page.keyboard.press('Tab');
    const isThere = await page.evaluate(wanted => document.activeElement?.matches(wanted), selector);
    if (isThere !== true) await tabTo(selector);
  };
  await tabTo('#address');
  await page.keyboard.type(`https://${hosts.university}/data-ethics.vc.json`);
  await tabTo('input[name="mode"]');
  await page.keyboard.press('ArrowDown');
  await tabTo('proofmark-badge');
  await page.keyboard.press('Enter');
  expect((await answerOn(page)).verdict).toBe('confirmed');
  await page.keyboard.press('Escape');
  await tabTo('[data-copy="link"]');
  await page.keyboard.press('Enter');
  await saidIn(page, '#link [role=status]');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `<a rel="proofmark" href="https://uni-lumen.example/data-ethics.vc.json" data-mode="compact" data-hosts="uni-lumen.example">The credential</a>`,
  );
  expect(complaints).toEqual([]);
  await page.close();
});

test('nobody is asked before a press, whatever is chosen', async () => {
  const { asked, page } = await open();
  const before = asked.length;
  await page.select('#sample', 'altered.vc.json');
  for (const when of ['visible', 'load']) await page.click(`input[value="${when}"]`);
  await page.select('#lang', 'de');
  expect(await line(page, 'element')).toContain('when="load"');
  expect(await cardOn(page)).toBe('Diesen Nachweis prüfen');
  expect(asked.slice(before)).toEqual([]);
  await page.close();
});

describe('what is typed', () => {
  test.each([
    ['javascript', 'alert(1)'].join(':'),
    'data:text/html,x',
    'file:///home',
    'C:\\files\\badge.json',
    'https://',
    'https://some body/',
    'https://name:secret@badges.example/1.json',
    "https://badges.example;script-src'/1.json",
  ])('"%s" is no address, and a sentence says so once the field is left', async typed => {
    const { page } = await open();
    await page.type('#address', typed);
    expect(await page.$eval('#address-wrong', ({ textContent }) => textContent)).toBe('');
    await page.keyboard.press('Tab');
    expect(await saidIn(page, '#address-wrong')).toBe(builderWordsFor('en').wrongAddress(typed));
    expect(await page.$eval('#made', made => (made as HTMLElement).hidden)).toBe(true);
    expect(await page.$eval('proofmark-badge', badge => badge.hasAttribute('src'))).toBe(false);
    await page.close();
  });

  test('what is no host is named, and left out of the lines', async () => {
    const { page } = await open();
    await page.type('#address', '/data-ethics.json');
    await page.type('#hosts', 'badges.example https://uni-lumen.example/ *;script-src');
    await page.keyboard.press('Tab');
    expect(await saidIn(page, '#hosts-wrong')).toContain('“https://uni-lumen.example/ *;script-src”');
    expect(await line(page, 'policy')).toBe("script-src 'self'; connect-src 'self' https://badges.example");
    await page.close();
  });

  test('each host stands in the policy once, that of the credential as it is reached', () => {
    const choices = { mode: 'card', when: 'press', lang: '', issuer: '' };
    const hostsOf = (src: string): string =>
      policyFor({ ...choices, src, hosts: ['127.0.0.1:8080', 'badges.example'] }).replace(/.*connect-src 'self' /, '');
    expect(hostsOf('http://127.0.0.1:8080/1.json')).toBe('http://127.0.0.1:8080 https://badges.example');
    expect(hostsOf('/1.json')).toBe('https://127.0.0.1:8080 https://badges.example');
  });

  test('an address that only looks like one of the own site names its host', () => {
    for (const typed of ['//badges.example/1.json', '/\\badges.example/1.json', 'HTTPS://Badges.Example/1.json'])
      expect(readAddress(typed)).toEqual({
        kind: 'address',
        src: 'https://badges.example/1.json',
        host: 'badges.example',
      });
    for (const src of ['/1.json', '1.json', '../1.json?a=b:c', './a:b'])
      expect(readAddress(src)).toEqual({ kind: 'address', src });
  });
});

/** Texts made of what ends attributes, elements, comments and lines, and of anything else. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '"',
        "'",
        '>',
        '<',
        '&',
        '&quot;',
        '"><script>alert(1)</script>',
        '<!--',
        '\n',
        '\u202e',
        '\0',
        '`',
        'x',
        '/',
      ),
    )
    .map(pieces => pieces.join('')),
);
const chosen = fc.record({
  address: fc.oneof(
    hostile,
    hostile.map(text => `/${text}`),
    hostile.map(text => `https://badges.example/${text}`),
  ),
  mode: fc.constantFrom('card', 'compact', 'full'),
  when: fc.constantFrom('press', 'visible', 'load'),
  lang: fc.constantFrom('', 'en', 'de'),
  issuer: hostile,
  hosts: fc.oneof(hostile, fc.constant('badges.example uni-lumen.example:8443')),
});

/** The elements of a piece of markup, each with its attributes, as a browser reads them. */
const readBack = (page: Page, markup: string) =>
  page.evaluate(
    text =>
      [...new DOMParser().parseFromString(text, 'text/html').querySelectorAll('head *, body *')].map(element => ({
        name: element.localName,
        text: element.children.length === 0 ? element.textContent : '',
        attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
      })),
    markup,
  );

test('whatever is typed, the markup holds what was chosen and nothing else', async () => {
  const page = await world.browser.newPage();
  const withoutEmpty = (all: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
  await fc.assert(
    fc.asyncProperty(chosen, async ({ address, hosts: named, issuer, ...rest }) => {
      const read = readAddress(address);
      if (read.kind !== 'address') return;
      const { src } = read;
      const choices: Choices = { ...rest, src, issuer: tidied(issuer), hosts: readHosts(named).named };
      const wishes = {
        mode: rest.mode === 'card' ? '' : rest.mode,
        when: rest.when === 'press' ? '' : rest.when,
        issuer: choices.issuer,
        hosts: choices.hosts.join(' '),
      };
      const link = { name: 'a', text: 'The credential' };
      expect(await readBack(page, elementMarkup(choices, link.text))).toEqual([
        { name: 'script', text: '', attributes: { type: 'module', src: '/proofmark.js' } },
        { name: 'proofmark-badge', text: '', attributes: withoutEmpty({ src, lang: rest.lang, ...wishes }) },
        { ...link, attributes: { href: src } },
      ]);
      const asData = Object.fromEntries(Object.entries(wishes).map(([name, value]) => [`data-${name}`, value]));
      expect(await readBack(page, linkMarkup(choices, link.text))).toEqual([
        { ...link, attributes: { rel: 'proofmark', href: src, ...withoutEmpty({ lang: rest.lang, ...asData }) } },
      ]);
      expect(policyFor(choices)).toMatch(/^script-src 'self'; connect-src 'self'( https?:\/\/[a-z\d.:[\]-]+)*$/);
    }),
    { numRuns: 400 },
  );
  await page.close();
}, 60_000);

describe.each(builderWords)('in $tag', words => {
  test.each(['light', 'dark'])('everybody can use it, %s, at 320 px and wide', async scheme => {
    const { complaints, page } = await open(words);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.select('#sample', 'withdrawn.vc.json');
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
    await press(page);
    expect(await cardOn(page)).toContain(words.tag === 'de' ? 'Hier ist kein Nachweis' : 'There is no credential');
    const other = words.tag === 'de' ? 'en' : 'de';
    await Promise.all([page.waitForNavigation(), page.click(`.languages a[lang="${other}"]`)]);
    expect(await page.title()).toBe(builderWordsFor(other).title);
    await page.close();
  });
});

test('where a browser lets no page copy, the text is selected and that is said', async () => {
  const { page } = await open();
  await page.select('#sample', 'intact.vc.json');
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
  });
  await page.click('[data-copy="policy"]');
  expect(await saidIn(page, '#policy [role=status]')).toBe(builderWordsFor('en').notCopied);
  expect(await page.evaluate(() => String(getSelection()))).toBe(await line(page, 'policy'));
  await page.close();
});

test('is drawn for the documentation', async () => {
  const { page } = await open();
  await page.setViewport({ width: 1080, height: 600 });
  await page.type('#address', `https://${hosts.university}/data-ethics.vc.json`);
  await page.type('#issuer', hosts.university);
  await page.keyboard.press('Tab');
  await press(page);
  await answerOn(page);
  await page.keyboard.press('Escape');
  await page.setViewport({ width: 1080, height: await page.evaluate(() => document.documentElement.scrollHeight) });
  await picture(page, 'badge-builder');
  await page.close();
});
