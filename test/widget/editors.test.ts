/** What docs/widget.md gives editors to paste, after the system they paste it into has taken out what it does not allow. */
import sanitize from 'sanitize-html';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { openLocalWorld } from '../journeys/local-web.js';
import { jsonAt } from '../playground/site.js';
import { type System, systems } from './editors.js';
import { guide } from './guide/snippets.js';
import { pageWith, sampleNamed, site, sitesWith } from './site.js';
import { answerOn, press, visit } from './visit.js';

const genuine = sampleNamed('genuine');
const address = '/credentials/data-ethics.json';

/** What is left of a text that is saved and shown again. */
const kept = (html: string, { keeps }: System): string => sanitize(html, keeps);

const cases = systems.flatMap(system =>
  guide
    .filter(({ heading, language }) => heading === system.name && language === 'html')
    .map(({ line, text }) => ({ system, line, name: system.name, path: `/${system.name}/${String(line)}`, text })),
);
const opening = openLocalWorld(
  inject('chromium'),
  sitesWith({
    [address]: jsonAt(genuine.document),
    ...Object.fromEntries(cases.map(({ path, system, text }) => [path, pageWith({ body: kept(text, system) })])),
  }),
);

afterAll(async () => {
  await (await opening).close();
});

test('each system has something to paste', () => {
  expect([...new Set(cases.map(({ name }) => name))]).toEqual(['WordPress', 'Moodle', 'Drupal', 'TYPO3']);
});

test.each(cases)('what $name leaves of line $line is checked where the script is installed', async ({ path }) => {
  const { page } = await visit((await opening).browser, site + path);
  await press(page);
  expect(await answerOn(page)).toMatchObject({ verdict: genuine.verdict, because: genuine.because });
  await page.close();
});

describe.each(systems)('$name', system => {
  test('takes the element out of what is saved', () => {
    const left = kept(`<p>Before</p><proofmark-badge src="${address}">Inside</proofmark-badge>`, system);
    expect(left).not.toContain('<proofmark-badge');
    expect(left).toContain('<p>Before</p>');
  });

  test('leaves of a link what its list says', () => {
    const left = kept(`<a href="${address}" rel="proofmark" class="proofmark" data-for="learner">It</a>`, system);
    const expected = {
      rel: left.includes('rel="proofmark"'),
      class: left.includes('class="proofmark"'),
      'data-*': left.includes('data-for="learner"'),
    };
    expect(Object.entries(expected).flatMap(([name, stays]) => (stays ? name : []))).toEqual(system.onLinks);
    expect(left).toContain(`href="${address}"`);
  });
});
