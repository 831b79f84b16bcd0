import type { Language } from '../../language/en.js';
import { type Phrase, text } from '../../language/phrase.js';
import type { ShareKitWords } from '../../language/share-kit.js';
import { urlOf } from '../../url.js';
import { linkEnd } from '../link-end.js';
import type { VerificationReport } from '../report.js';
import { askedFor, carriesEmail, endLine } from '../sharing.js';

/**
 * The address the file was read at, where it may stand on a page as it is: it is the file's own and not that of a page
 * around it, and nothing in it is for its owner alone.
 */
export function publishedAt(report: VerificationReport): string | undefined {
  const place = report.path.findLastIndex(({ kind }) => kind === 'address');
  if (report.path.slice(place + 1).some(({ kind }) => kind === 'page' || kind === 'data-address')) return undefined;
  const address = askedFor(report, report.path[place]?.at);
  return address === undefined || isPrivate(address) ? undefined : address;
}

const isPrivate = (address: string): boolean =>
  carriesEmail(address) || asksWithKey(address) || linkEnd(address) !== undefined;

/** What to know before an address stands where everybody reads it; advice, never a block. */
export function warningsAbout(
  address: string,
  { checkedAt }: VerificationReport,
  language: Language,
  words: ShareKitWords,
): readonly Phrase[] {
  const end = linkEnd(address);
  return [
    ...(end === undefined ? [] : [endLine(address, end, checkedAt, language)]),
    ...(carriesEmail(address) ? [language.readings.learner.sharing.email] : []),
    ...(asksWithKey(address) ? [[text(words.secret)]] : []),
  ];
}

/** Names under which addresses carry what only their owner should have, in whatever case, alone or with a word before. */
const SECRET_NAME =
  /(?:^|[-_.])(?:key|apikey|token|secret|sig|signature|password|passwd|pwd|pass|auth|authorization|session|sessionid|sid|jwt|otp|ticket|credential|credentials)$|token$/i;

/** A token, or more letters than anybody writes by hand; a UUID has 36. */
const SECRET_VALUE = /^eyJ|^[\w~+/=.-]{40,}$/;

const asksWithKey = (address: string): boolean =>
  [...(urlOf(address)?.searchParams ?? [])].some(
    ([name, value]) => value !== '' && (SECRET_NAME.test(name) || SECRET_VALUE.test(value)),
  );
