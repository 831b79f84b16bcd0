import { platformTable } from './detectors/platforms.js';
import type { Finding } from './finding.js';

/** What a person can do about a finding before anybody looked into it. */
export type FindingState =
  /** Its text is in the page: it is checked on the device, and nobody is asked. */
  | 'here'
  /** Checkable, after somebody else was asked. */
  | 'asking'
  /** A page for people; nothing a machine can check. */
  | 'page-only'
  /** Written by the person it is about. */
  | 'claim'
  /** A platform nobody knows, in a list of certificates. Where there are endpoints they are a guess. */
  | 'unknown-platform'
  /** Only opening it shows where it leads. */
  | 'short-link';

/** Rows of the table whose pages say what their author wrote. */
const SELF_ASSERTED: ReadonlySet<string> = new Set(['europass-cv']);

const isGuess = (platform: string): boolean =>
  platformTable.platforms.some(({ id, context }) => id === platform && context !== undefined);

export function stateOf({ payload, expects, platform, endpoints, section }: Finding): FindingState {
  if (payload && endpoints.length === 0) return 'here';
  if (expects === 'short-link') return 'short-link';
  if (platform && SELF_ASSERTED.has(platform.id)) return 'claim';
  if (platform && isGuess(platform.id)) return 'unknown-platform';
  if (endpoints.length > 0) return 'asking';
  return section && expects === 'unknown-until-fetch' ? 'unknown-platform' : 'page-only';
}
