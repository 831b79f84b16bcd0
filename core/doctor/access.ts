import type { NoAnswer } from '../web/web.js';
import { urlOf } from '../url.js';
import type { FindingId, FindingEvidence, Severity } from './examination.js';
import { type Finding, type Look, readersOf } from './look.js';
import { serverLines } from './server-lines.js';

export const finding = (
  id: FindingId,
  severity: Severity,
  evidence: FindingEvidence = {},
  remedies: Finding['remedies'] = [],
): Finding => ({ id, severity, evidence, remedies });

export const at = (address: string): Pick<FindingEvidence, 'address' | 'host'> => ({
  address,
  host: urlOf(address)?.host ?? address,
});

/** Whether one address asks for the same as another, however each is spelled. */
export const isSameAddress = (one: string, other: string): boolean => withoutFragment(one) === withoutFragment(other);

const withoutFragment = (address: string): string => (urlOf(address)?.href ?? address).split('#', 1)[0] ?? '';

/** Why an address gave nothing, for whoever keeps it; `undefined` where nobody was to ask. */
export function whyNothing({ detail, fault, status }: NoAnswer): FindingId | undefined {
  switch (fault) {
    case 'web.not-permitted':
      return undefined;
    case 'web.refused':
      return 'address.refused';
    case 'web.timeout':
      return 'too-slow';
    case 'web.busy':
      return 'busy';
    case 'web.redirected':
      return 'redirects';
    case 'web.too-large':
      return 'too-large';
    case 'web.unexpected-content':
      return status === 404 || status === 410 ? 'not-there' : detail === 'text/html' ? 'answers-html' : 'not-json';
    case 'web.unreachable':
      return byStatus(status);
  }
}

function byStatus(status: number | undefined): FindingId {
  if (status === undefined) return 'unreachable';
  if (status === 401 || status === 403) return 'refused';
  return status >= 500 ? 'server-fault' : 'not-there';
}

/** What such an answer rests on. */
export const evidenceOf = ({ detail, status, url }: NoAnswer): FindingEvidence => ({
  ...at(url),
  ...(detail !== undefined ? { found: detail } : status === undefined ? {} : { found: `HTTP ${String(status)}` }),
});

/** Media types by which readers find what a file is; those of JSON say less, and are read all the same. */
const READABLE = /^application\/(?:[\w.-]+\+)?(?:json|jwt|ld\+json|vc|did|vp)$|^application\/[\w.-]+\+jwt$|^image\//;

/**
 * What is said beside a file that was read: what kind of file it is, and whether pages of others may read it. One way to
 * say both belongs to either.
 */
export async function headerFindings(url: string, mediaType: string, look: Look): Promise<readonly Finding[]> {
  const seen = look.seen.get(url);
  if (seen === undefined || seen.status >= 300) return [];
  const readers = await readersOf(url, look);
  const remedies = serverLines(url, mediaType);
  const lays = remedies.length > 0 ? { url, mediaType } : undefined;
  const says = seen.mediaType ?? '';
  const types: readonly Finding[] = READABLE.test(says)
    ? []
    : [
        {
          ...finding('media-type', 'weakens', { ...at(url), found: says, expected: mediaType }, remedies),
          ...(lays && { lays }),
        },
      ];
  if (readers === '*') return [...types, finding('readable-in-pages', 'fine', at(url))];
  const id = readers === undefined ? 'cors.missing' : 'cors.one-origin';
  const evidence = { ...at(url), ...(readers !== undefined && { found: readers }) };
  return [...types, { ...finding(id, 'weakens', evidence, remedies), ...(lays && { lays }) }];
}
