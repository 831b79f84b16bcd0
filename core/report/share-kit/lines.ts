/**
 * Lines of HTML that somebody copies into a page of their own. Every value of them is escaped, so that no title and no
 * address can become more than text.
 */
import { escaped } from '../escaped-html.js';

export type Attributes = readonly (readonly [name: string, value: string])[];

const opening = (name: string, attributes: Attributes): string =>
  `<${name}${attributes.map(([key, value]) => ` ${key}="${escaped(value)}"`).join('')}>`;

export const linkLine = (attributes: Attributes, text: string): string =>
  `${opening('a', attributes)}${escaped(text)}</a>`;

/** For the head of a page. */
export const alternateLine = (attributes: Attributes): string => opening('link', [['rel', 'alternate'], ...attributes]);

/** The badge, with its script before it and the link that stays where the script does not run. */
export const badgeLines = (attributes: Attributes, link: string): string =>
  [
    '<script type="module" src="/proofmark.js"></script>',
    '',
    opening('proofmark-badge', attributes),
    `  ${link}`,
    '</proofmark-badge>',
  ].join('\n');
