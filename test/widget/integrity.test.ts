/** The one file with its hash: the browser runs what was released, from wherever it comes, and nothing else. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { openLocalWorld } from '../journeys/local-web.js';
import { pageWith, sampleNamed, site, sitesWith } from './site.js';
import { answerOn, press, visit } from './visit.js';

const elsewhere = 'https://files.example';
const policy = `default-src 'none'; script-src 'self' ${elsewhere}; style-src 'none'; connect-src 'self'`;
const file = readFileSync(join('dist', 'widget', 'proofmark.single.js'), 'utf8');
const integrity = readFileSync(join('dist', 'widget', 'proofmark.single.js.sri'), 'utf8').trim();
/** It does what it did; one byte is another. */
const changed = file.replace(/\n$/, ' ');

const scriptOf = (body: string) => ({ type: 'text/javascript', body });
const tagFor = (src: string, hash = integrity): string =>
  `<script defer src="${src}" integrity="${hash}" crossorigin="anonymous"></script>`;
const badge = `<proofmark-badge src="/genuine.json"><a href="/genuine.json">The credential</a></proofmark-badge>`;
const pageLoading = (script: string) => pageWith({ body: badge, script, policy });

const opening = openLocalWorld(
  inject('chromium'),
  new Map([
    ...sitesWith({
      '/here': pageLoading(tagFor('/proofmark.single.js')),
      '/elsewhere': pageLoading(tagFor(`${elsewhere}/proofmark.single.js`)),
      '/changed': pageLoading(tagFor('/changed.js')),
      '/changed-elsewhere': pageLoading(tagFor(`${elsewhere}/changed.js`)),
      '/changed-without-hash': pageLoading('<script defer src="/changed.js"></script>'),
      '/changed.js': scriptOf(changed),
    }),
    [`${elsewhere}/proofmark.single.js`, scriptOf(file)],
    [`${elsewhere}/changed.js`, scriptOf(changed)],
  ]),
);

afterAll(async () => {
  await (await opening).close();
});

test('one byte is all that differs', () => {
  expect(changed).toHaveLength(file.length);
  expect(changed).not.toBe(file);
});

// Without its hash the changed file runs as well as the other: it is the hash that stops it below.
test.each(['/here', '/elsewhere', '/changed-without-hash'])('%s: the credential is checked', async path => {
  const { complaints, page } = await visit((await opening).browser, site + path);
  await press(page);
  const { because, verdict } = sampleNamed('genuine');
  expect(await answerOn(page)).toMatchObject({ verdict, because });
  expect(complaints).toEqual([]);
  await page.close();
});

test.each(['/changed', '/changed-elsewhere'])('%s: nothing runs, and the link inside stays', async path => {
  const { complaints, page } = await visit((await opening).browser, site + path);
  expect(complaints).toEqual([expect.stringContaining("'integrity'")]);
  const stands = await page.evaluate(() => ({
    isDefined: customElements.get('proofmark-badge') !== undefined,
    isSeen: document.querySelector('proofmark-badge a')?.checkVisibility() ?? false,
  }));
  expect(stands).toEqual({ isDefined: false, isSeen: true });
  await page.close();
});
