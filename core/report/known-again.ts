import type { Language } from '../language/en.js';
import { quoted } from '../language/phrase.js';
import type { Phrase } from '../language/phrase.js';
import type { VerificationReport } from './report.js';
import { shownAddress } from './shown.js';

/**
 * By what a report on paper is known again: where the credential was read, without what may be a secret of its address,
 * and the fingerprint another check of the same copy shows as well.
 */
export function knownAgain({ fingerprint, path }: VerificationReport, { page }: Language): readonly Phrase[] {
  const address = path.findLast(({ kind }) => kind === 'address')?.at;
  return [
    ...(address === undefined ? [] : [page.readAt(quoted(shownAddress(address)))]),
    ...(fingerprint === undefined ? [] : [page.fingerprint(quoted(inGroups(fingerprint)))]),
  ];
}

/** Four at a time, as people compare them. */
const inGroups = (hash: string): string => hash.toUpperCase().replace(/.{4}(?=.)/g, '$& ');
