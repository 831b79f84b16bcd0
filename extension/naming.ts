import { type Language, type Phrase, quoted } from '../core/index.js';
import type { Finding } from './finding.js';

/** Under which the checks of the panel are kept. */
export const checkIdOf = (finding: Finding, tab: number): string => `${String(tab)} ${finding.id}`;
export const isCheckOf = (id: string, tab: number): boolean => id.startsWith(`${String(tab)} `);

/** Where it leads, or how the page calls it. */
export const nameOf = (finding: Finding, language: Language): Phrase =>
  finding.target === undefined ? titleOf(finding, language) : [quoted(shortened(finding.target))];

/** What the page calls it, in quotation marks: a page may call anything anything. */
export function titleOf({ bytesFrom, claimed, target }: Finding, { panel }: Language): Phrase {
  if (claimed?.title !== undefined && claimed.title !== '') return panel.entitled(quoted(claimed.title));
  if (bytesFrom !== undefined) return panel.untitled.picture(quoted(hostOf(bytesFrom)));
  if (target === undefined) return [{ kind: 'text', text: panel.untitled.inline }];
  return panel.untitled.link(quoted(hostOf(target)));
}

export const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : address);
export const shortened = (address: string): string => address.replace(/^https:\/\//, '');
