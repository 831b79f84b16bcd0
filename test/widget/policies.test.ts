import { afterAll, describe, expect, inject, test } from 'vitest';
import { openLocalWorld } from '../journeys/local-web.js';
import { inline, pageWith, policies, sampleNamed, scripts, site, sitesWith } from './site.js';
import { answerOn, press, visit } from './visit.js';

const genuine = sampleNamed('genuine');
const cases = Object.entries(policies).flatMap(([policy, text]) =>
  Object.entries(scripts).map(([script, tag], at) => ({
    policy,
    script,
    path: `/${policy.replaceAll(' ', '-')}/${String(at)}`,
    answer: pageWith({ body: inline(genuine.document), script: tag, policy: text }),
  })),
);
const twice = pageWith({
  body: inline(genuine.document),
  script: scripts['the single file, blocking'] + scripts['the single file, deferred'] + scripts['the module'],
  policy: policies['trusted types'],
});
const pages = { ...Object.fromEntries(cases.map(({ path, answer }) => [path, answer])), '/twice': twice };
const opening = openLocalWorld(inject('chromium'), sitesWith(pages));

afterAll(async () => {
  await (await opening).close();
});

describe.each(cases)('under the policy "$policy", loaded as $script', ({ path }) => {
  test('the credential inside the badge is checked, and the policy is not offended', async () => {
    const { page, complaints } = await visit((await opening).browser, site + path);
    await press(page);
    expect(await answerOn(page)).toMatchObject({ verdict: genuine.verdict, because: genuine.because });
    expect(complaints).toEqual([]);
    await page.close();
  });
});

test('further copies of the script leave the badge to the first', async () => {
  const { page } = await visit((await opening).browser, `${site}/twice`);
  await press(page);
  expect((await answerOn(page)).because).toBe(genuine.because);
  expect(await page.$$('proofmark-badge')).toHaveLength(1);
});
