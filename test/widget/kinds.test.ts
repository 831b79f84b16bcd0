/** A badge whose `src` is a picture, a token, a seal or a document, under a policy that allows the site's own files. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Page } from 'puppeteer';
import { everyKind } from '../fixtures/kinds.js';
import { sampleDay } from '../fixtures/samples.js';
import { stopClock } from '../journeys/clock.js';
import { openLocalWorld, type LocalWorld } from '../journeys/local-web.js';
import { jsonAt, type Answer } from '../playground/site.js';
import { isOneOf, partsForOthers } from '../tools/loaded.js';
import { pageWith, scripts, site, sitesWith, strict } from './site.js';
import { answerOn, press } from './visit.js';

const { kinds, web } = await everyKind();
const own = kinds.filter(({ name }) => !['token.jwt', 'code.png', 'assertion.json'].includes(name));
const types: Readonly<Record<string, string>> = {
  png: 'image/png',
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
  jwt: 'application/jwt',
  html: 'text/html',
  txt: 'text/plain',
};
const typeOf = (name: string): string => types[name.split('.').at(-1) ?? ''] ?? 'application/json';
const badge = (name: string, hosts = ''): string =>
  `<proofmark-badge src="/kinds/${name}" hosts="${hosts}"></proofmark-badge>`;
const elsewhere = `${strict} https://academy.example`;

const pages: Readonly<Record<string, Answer>> = {
  ...Object.fromEntries(kinds.map(({ content, name }) => [`/kinds/${name}`, { type: typeOf(name), body: content }])),
  ...Object.fromEntries(kinds.map(({ name }) => [`/module/${name}`, pageWith({ body: badge(name) })])),
  ...Object.fromEntries(
    kinds.map(({ name }) => [
      `/single/${name}`,
      pageWith({ body: badge(name), script: scripts['the single file, deferred'] }),
    ]),
  ),
  '/token': pageWith({ body: badge('token.jwt', 'academy.example'), policy: elsewhere }),
  '/change': pageWith({ body: badge('letter.txt') }),
};
let world: LocalWorld;

beforeAll(async () => {
  const others = Object.entries(web).map(([address, document]) => [address, jsonAt(document)] as const);
  world = await openLocalWorld(inject('chromium'), new Map([...sitesWith(pages), ...others]));
});
afterAll(async () => {
  await world.close();
});

/** A page on the day of the samples that keeps what its policy refused. */
async function open(path: string): Promise<Page> {
  const page = await world.browser.newPage();
  await page.evaluateOnNewDocument(stopClock, sampleDay);
  await page.evaluateOnNewDocument(() => {
    const refused: string[] = [];
    Object.assign(globalThis, { refused });
    document.addEventListener('securitypolicyviolation', ({ blockedURI, violatedDirective }) => {
      refused.push(`${violatedDirective} ${blockedURI}`);
    });
  });
  await page.goto(site + path);
  return page;
}
const refusedOn = (page: Page): Promise<unknown> =>
  page.evaluate(() => (globalThis as unknown as { refused: unknown }).refused);

test.each(
  own.flatMap(one => [
    { ...one, form: 'module' },
    { ...one, form: 'single' },
  ]),
)(
  'the $form opens $name by its address, and asks for nothing the policy refuses',
  async ({ because, form, name, verdict }) => {
    const page = await open(`/${form}/${name}`);
    await press(page);
    expect(await answerOn(page)).toMatchObject({ verdict, because });
    expect(await refusedOn(page)).toEqual([]);
    await page.close();
  },
);

/** What is no Open Badge 3.0 in JSON, or what that lies in. The widget has no pixels of a picture. */
const needs: Readonly<Record<string, string>> = {
  'token.jwt': 'a token',
  'seal.jsonld': 'a seal',
  'diploma.pdf': 'a PDF',
  'assertion.json': 'a hosted Open Badge 2.0',
  'altered.json': 'a document that is not written plainly, or was altered',
};

test.each(kinds)('what only some ask for is loaded for $name as the list of parts says', async ({ name }) => {
  const page = await open(`/module/${name}`);
  await press(page);
  await answerOn(page);
  const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(entry => entry.name));
  const every = [...new Set(Object.values(partsForOthers).flat())];
  const loaded = every.filter(part => asked.some(file => isOneOf([part], file)));
  expect(loaded.sort()).toEqual([...(partsForOthers[needs[name] ?? ''] ?? [])].sort());
  await page.close();
});

test('a token is opened by its address, and its key asked at the host the site names', async () => {
  const page = await open('/token');
  await press(page);
  const { text, ...answer } = await answerOn(page);
  expect(answer).toMatchObject({ verdict: 'confirmed', because: 'issuer.web-address' });
  expect(text).toContain('Intact and in force. Signed by academy.example.');
  expect(await refusedOn(page)).toEqual([]);
  await page.close();
});

test('a seal says what its certificate says', async () => {
  const page = await open('/module/seal.jsonld');
  await press(page);
  expect((await answerOn(page)).text).toContain('The certificate says “University of Lumen”');
  await page.close();
});

test('a check asked for right after the address changed is about the new one, and is heard', async () => {
  const page = await open('/change');
  const heard = await page.evaluate(async () => {
    const one = document.querySelector('proofmark-badge') as HTMLElement & { check(): Promise<void> };
    const because: string[] = [];
    one.addEventListener('proofmark-report', ({ detail: { reports } }) => {
      because.push(reports[0]?.because ?? '');
    });
    await one.check();
    one.setAttribute('src', '/kinds/badge.png');
    await one.check();
    return because;
  });
  expect(heard).toEqual(['format.not-a-credential', 'issuer.web-address']);
  await page.close();
});
