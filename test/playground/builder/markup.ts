/** What an editor copies: every text of it escaped, whatever was typed. */
import { escaped } from '../../../core/bin/html.js';
import type { Choices } from './choices.js';

type Attributes = readonly (readonly [name: string, value: string])[];

/** The address, and what differs from what a badge does by itself. */
export const attributesOf = ({ hosts, issuer, lang, mode, src, when }: Choices): Attributes =>
  (
    [
      ['src', src],
      ['mode', mode === 'card' ? '' : mode],
      ['when', when === 'press' ? '' : when],
      ['lang', lang],
      ['issuer', issuer],
      ['hosts', hosts.join(' ')],
    ] as const
  ).filter(([, value]) => value !== '');

const written = (attributes: Attributes): string =>
  attributes.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');

/** @param text of the link that stays where the script does not run */
export const elementMarkup = (choices: Choices, text: string): string =>
  [
    '<script type="module" src="/proofmark.js"></script>',
    '',
    `<proofmark-badge${written(attributesOf(choices))}>`,
    `  <a${written([['href', choices.src]])}>${escaped(text)}</a>`,
    '</proofmark-badge>',
  ].join('\n');

export const linkMarkup = (choices: Choices, text: string): string => {
  const said = attributesOf(choices).map(([name, value]) => [onLink.get(name) ?? `data-${name}`, value] as const);
  return `<a${written([['rel', 'proofmark'], ...said])}>${escaped(text)}</a>`;
};

/** What a link has an attribute of its own for. */
const onLink = new Map([
  ['src', 'href'],
  ['lang', 'lang'],
]);

/** The directives a badge needs: who may be asked stands there too, the place of the credential first. */
export const policyFor = ({ hosts, src }: Choices): string => {
  const place = /^https?:/.test(src) ? new URL(src) : undefined;
  const others = hosts.filter(host => host !== place?.host).map(host => `https://${host}`);
  return `script-src 'self'; connect-src ${["'self'", ...(place ? [place.origin] : []), ...others].join(' ')}`;
};
