/** What an editor copies: every text of it escaped, whatever was typed. */
import { type Attributes, badgeLines, linkLine } from '../../../core/report/share-kit/lines.js';
import type { Choices } from './choices.js';

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

/** @param text of the link that stays where the script does not run */
export const elementMarkup = (choices: Choices, text: string): string =>
  badgeLines(attributesOf(choices), linkLine([['href', choices.src]], text));

export const linkMarkup = (choices: Choices, text: string): string => {
  const said = attributesOf(choices).map(([name, value]) => [onLink.get(name) ?? `data-${name}`, value] as const);
  return linkLine([['rel', 'proofmark'], ...said], text);
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
