/** Blocks that are headers: with what they say a check succeeds, without it or with less it does not. */
import { expect } from 'vitest';
import type { Answer } from '../../playground/site.js';
import { pageWith, sampleNamed, site } from '../site.js';
import { answerOn, press, visit } from '../visit.js';
import { type Place, type Runner, addressOf, credential, genuine, siteOfGuide } from './runner.js';
import type { Snippet } from './snippets.js';

const platform = sampleNamed('platform-account');

/** Each line as name and value. */
const headersIn = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    text
      .trim()
      .split('\n')
      .map(line => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );

/** What a visitor finds out on a page: the code of what decided, or that there was no badge to press. */
async function foundOn(address: string, { world }: Place): Promise<string> {
  const { page } = await visit(world.browser, address);
  const isDrawn = await page.evaluate(
    () => document.querySelector('proofmark-badge')?.shadowRoot?.querySelector('.card') !== null,
  );
  const isDefined = await page.evaluate(() => customElements.get('proofmark-badge') !== undefined);
  if (!isDefined || !isDrawn) return 'no badge';
  await press(page);
  const { because } = await answerOn(page);
  await page.close();
  return because;
}

/** The same policy with less: each thing the badge needs taken away in turn. */
const lesser = (policy: string): readonly string[] =>
  [/(script-src) [^;]*/, /(connect-src) [^;]*/, /(trusted-types) [^;]*/]
    .filter(directive => directive.test(policy))
    .map(directive => policy.replace(directive, "$1 'none'"))
    .concat(/ https:[^ ;]*/.test(policy) ? policy.replace(/ https:[^ ;]*/, '') : []);

const aPolicy: Runner = {
  takes: ({ language, text }) => language === 'http' && text.startsWith('Content-Security-Policy: '),
  async run(snippet, place) {
    const policy = headersIn(snippet.text)['Content-Security-Policy'] ?? '';
    const [sample, hosts] = policy.includes('badges.example') ? [platform, 'badges.example'] : [genuine, ''];
    const body = `<proofmark-badge src="/${sample.name}.json" hosts="${hosts}"></proofmark-badge>`;
    const under = async (content: string, at: number): Promise<string> => {
      const { body: html, type } = pageWith({ body });
      place.put(addressOf(snippet, `/${String(at)}`), {
        type,
        body: html,
        headers: { 'Content-Security-Policy': content },
      });
      return foundOn(addressOf(snippet, `/${String(at)}`), place);
    };
    expect(await under(policy, 0)).toBe(sample.because);
    const without = lesser(policy);
    expect(without.length).toBeGreaterThanOrEqual(2);
    for (const [at, less] of without.entries()) expect([less, await under(less, at + 1)]).not.toContain(sample.because);
  },
};

const portal = 'https://portal.example';
const did = `${site}/.well-known/did.json`;

const sharing: Runner = {
  takes: ({ language, text }) => language === 'http' && text.startsWith('Access-Control-'),
  async run(snippet: Snippet, place) {
    const headers = headersIn(snippet.text);
    const here = siteOfGuide();
    for (const [address, answer] of here) if (address.endsWith('.js')) place.put(address.replace(site, portal), answer);
    const body = `<proofmark-badge src="${site}${credential}" hosts="uni-lumen.example"></proofmark-badge>`;
    const policy = `default-src 'none'; script-src 'self'; connect-src 'self' ${site}`;
    place.put(`${portal}/course`, pageWith({ body, policy }));
    const asShared = (shared: Readonly<Record<string, string>>, ...addresses: readonly string[]): void => {
      for (const address of addresses) {
        const answer = here.get(address);
        if (answer) place.put(address, { ...answer, unshared: true, headers: shared } satisfies Answer);
      }
    };
    const own = [site + credential, did, `${site}/status/1`];
    asShared(headers, ...own);
    expect(await foundOn(`${portal}/course`, place)).toBe(genuine.because);
    asShared({}, did);
    expect(await foundOn(`${portal}/course`, place)).toBe('proof.key-unreachable');
    asShared({}, ...own);
    expect(await foundOn(`${portal}/course`, place)).toBe('format.unreachable');
  },
};

export const byHeader: readonly Runner[] = [aPolicy, sharing];
