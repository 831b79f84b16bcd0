/** A university's page with ten badges, and what they ask. */
import { type Answer, type Sites, jsonAt } from '../../playground/site.js';
import { type PageOptions, inline, pageWith, scripts, site, widgetFiles } from '../../widget/site.js';
import { makeCredentials } from '../credentials.js';

export interface Case {
  readonly name: string;
  readonly address: string;
}

export interface Cases {
  readonly cases: readonly Case[];
  readonly sites: Sites;
}

/** An academy answers on a host of its own. */
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' https://academy.example";
const token = (text: string): string =>
  `<proofmark-badge hosts="academy.example"><script type="application/vc+jwt">${text}</script></proofmark-badge>`;
const byAddress = (at: number): string => `<proofmark-badge src="/${String(at)}.json"></proofmark-badge>`;

export async function makeCases(): Promise<Cases> {
  const { near, tokens, web } = await makeCredentials();
  const badges = near.map(text => inline(JSON.parse(text))).join('');
  const pages: Readonly<Record<string, PageOptions>> = {
    'module, Open Badge inside': { body: badges },
    'module, Open Badge by address': { body: near.map((_, at) => byAddress(at)).join('') },
    'module, token inside': { body: tokens.map(token).join('') },
    'one file, Open Badge inside': { body: badges, script: scripts['the single file, deferred'] },
    'one file, token inside': { body: tokens.map(token).join(''), script: scripts['the single file, deferred'] },
  };
  const names = Object.keys(pages);
  const addressOf = (name: string): string => `${site}/page-${String(names.indexOf(name))}`;
  return {
    cases: names.map(name => ({ name, address: addressOf(name) })),
    sites: new Map<string, Answer>([
      ...widgetFiles(),
      ...web,
      ...near.map((text, at): [string, Answer] => [`${site}/${String(at)}.json`, jsonAt(JSON.parse(text))]),
      ...Object.entries(pages).map(([name, page]): [string, Answer] => [
        addressOf(name),
        pageWith({ policy, ...page }),
      ]),
    ]),
  };
}
