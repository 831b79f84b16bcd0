import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { afterAll, expect, inject, test } from 'vitest';
import { openLocalWorld } from '../journeys/local-web.js';
import { inline, pageWith, samples, site, sitesWith } from './site.js';
import { answerOn, press, visit } from './visit.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every sample, with languages, schemes and widths taking turns so that each pair of them is shown. */
const cases = samples.map(({ name, document }, at) => ({
  name,
  lang: at % 2 === 0 ? 'en' : 'de',
  scheme: at % 4 < 2 ? 'light' : 'dark',
  width: at % 3 === 0 ? 1000 : 320,
  path: `/${name}`,
  answer: pageWith({ body: inline(document), lang: at % 2 === 0 ? 'en' : 'de' }),
}));
const opening = openLocalWorld(
  inject('chromium'),
  sitesWith(Object.fromEntries(cases.map(({ path, answer }) => [path, answer]))),
);

afterAll(async () => {
  await (await opening).close();
});

async function violations(page: Awaited<ReturnType<typeof visit>>['page']) {
  await page.evaluate(axe);
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return results.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

test.each(cases)(
  'the badge on "$name" is for everybody, before and after: $lang, $scheme, $width px',
  async ({ path, scheme, width }) => {
    const { page } = await visit((await opening).browser, site + path);
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await press(page);
    await answerOn(page);
    await page.evaluate(() => {
      const root = document.querySelector('proofmark-badge')?.shadowRoot;
      for (const details of root?.querySelectorAll('details') ?? []) details.open = true;
    });
    expect(await violations(page)).toEqual([]);
    const widths = () =>
      page.evaluate(() => {
        const dialog = document.querySelector('proofmark-badge')?.shadowRoot?.querySelector('dialog');
        return [document.documentElement, dialog].map(one => (one ? one.scrollWidth - one.clientWidth : 0));
      });
    expect(await widths()).toEqual([0, 0]);
    await press(page, 'close');
    expect(await violations(page)).toEqual([]);
    expect(await widths()).toEqual([0, 0]);
    await page.close();
  },
);
