import type { Language } from '../language/en.js';
import { quoted } from '../language/phrase.js';
import type { Phrase, Segment } from '../language/phrase.js';
import { urlOf } from '../url.js';
import type { ExposedKind } from './exposed-fact.js';
import { linkEnd } from './link-end.js';
import type { VerificationReport } from './report.js';
import { hostOf } from './shown.js';
import { isUnreliable } from './way.js';

/**
 * How somebody passes on what is theirs, and until when a link to it lasts. Advice, never a block: what ended may be
 * shown, and says so itself.
 */
export function sharingOf(report: VerificationReport, language: Language): readonly Phrase[] {
  const link = linkOf(report);
  const aboutLink = link === undefined ? [] : linkLines(link, report, language);
  return report.credential === undefined
    ? aboutLink
    : [...fileLines(report, language), ...aboutLink, ...contentLines(report, language)];
}

/** The address a person holds: the first one, before it led to another. */
const linkOf = (report: VerificationReport): string | undefined =>
  askedFor(report, report.path.find(({ kind }) => kind === 'address')?.at);

/** What was asked for, of an address that answered. */
export function askedFor({ contacted }: VerificationReport, answered: string | undefined): string | undefined {
  const asked = contacted.find(
    ({ purpose, redirectedTo, url }) => purpose === 'credential' && (redirectedTo ?? url) === answered,
  );
  return asked?.url ?? answered;
}

function fileLines(report: VerificationReport, { readings: { learner } }: Language): readonly Phrase[] {
  if (isUnreliable(report)) return [learner.sharing.unreliable];
  return [
    ...(report.because.startsWith('period.') && report.verdict === 'rejected' ? [learner.sharing.dates] : []),
    ...(report.path[0]?.kind === 'address' ? [] : [learner.sharing.file]),
  ];
}

function linkLines(link: string, { checkedAt }: VerificationReport, language: Language): readonly Phrase[] {
  const { sharing } = language.readings.learner;
  const end = linkEnd(link);
  const lasts = end === undefined ? sharing.link(hostIn(link)) : endLine(link, end, checkedAt, language);
  return [lasts, ...(carriesEmail(link) ? [sharing.email] : [])];
}

/** Until when a link lasts that says so itself. */
export const endLine = (
  link: string,
  end: string,
  checkedAt: string,
  { grammar, readings: { learner } }: Language,
): Phrase => learner.sharing[end > checkedAt ? 'linkUntil' : 'linkEnded'](hostIn(link), grammar.moment(end));

const hostIn = (link: string): Segment => quoted(hostOf(link) ?? '');

/** In its path or among what it asks; a user name before the host is never asked (core/web). */
export const carriesEmail = (link: string): boolean =>
  [urlOf(link)?.pathname ?? '', ...(urlOf(link)?.searchParams.values() ?? [])].some(part =>
    /[^\s@/]@[^\s@/]+\.[a-z]{2,}/i.test(part.replaceAll(/%40/gi, '@')),
  );

/** More than a name or a result: what nobody should have to show to everybody. */
const PRIVATE: readonly ExposedKind[] = [
  'email',
  'phone',
  'address',
  'birth-date',
  'birth-place',
  'nationality',
  'gender',
  'number',
];

function contentLines({ checks, exposure }: VerificationReport, language: Language): readonly Phrase[] {
  const { kinds, sharing } = language.readings.learner;
  const told = PRIVATE.filter(kind => exposure.facts.some(fact => fact.kind === kind));
  const isCounted = checks.some(({ notes }) => notes.includes('status.individual-address'));
  return [
    ...(told.length === 0 ? [] : [sharing.exposes(told.map(kind => kinds[kind]))]),
    ...(isCounted ? [sharing.individual] : []),
  ];
}
