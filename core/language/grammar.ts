import { shown } from '../report/shown.js';
import { text } from './phrase.js';
import type { Phrase } from './phrase.js';

/** Dates, numbers, lists and plurals of one locale. Dates are read and shown in UTC; what is no date is shown as it is. */
export interface Grammar {
  /** "3 March 2026" */
  readonly date: (iso: string) => string;
  /** "March 2026" */
  readonly month: (iso: string) => string;
  /** "3 March 2026 at 10:42 UTC" */
  readonly moment: (iso: string) => string;
  /** "10:42 UTC" */
  readonly time: (iso: string) => string;
  /** "3 months ago", "in 2 days" */
  readonly distance: (iso: string, now: string) => string;
  readonly list: (items: readonly string[]) => string;
  /** The same of pieces some of which are foreign. */
  readonly listed: (items: readonly Phrase[]) => Phrase;
  readonly number: (value: number) => string;
  /** The name of a country from its ISO 3166-1 alpha-2 code; any other text as it is. */
  readonly country: (code: string) => string;
  /** The name of a language from its tag (BCP 47); any other text as it is. */
  readonly languageName: (tag: string) => string;
  /** The form for this count by the rules of the locale; `other` always exists. */
  readonly plural: (count: number, forms: PluralForms) => string;
}

export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

const DAY = 86_400_000;
const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365.25 * DAY],
  ['month', 30.44 * DAY],
  ['day', DAY],
];

const ISO_DATE = /^\d{4}-\d\d-\d\d(?:[Tt][\d:.,]{1,30}(?:[Zz]|[+-]\d\d:?\d\d)?)?$/;
const WITHOUT_ZONE = /[Tt][\d:.,]+$/;

/** An ISO 8601 date or moment as milliseconds, UTC where it names no zone; `undefined` for anything else. */
export function timeOf(iso: string): number | undefined {
  const time = ISO_DATE.test(iso) ? Date.parse(WITHOUT_ZONE.test(iso) ? `${iso}Z` : iso) : NaN;
  return Number.isNaN(time) ? undefined : time;
}

/** Making a formatter takes a hundred times as long as using it. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function formatter(locale: string, options: Intl.DateTimeFormatOptions): (iso: string) => string {
  const format = once(() => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }));
  return iso => {
    const time = timeOf(iso);
    return time === undefined ? shown(iso) : format().format(time);
  };
}

function distanceIn(format: Intl.RelativeTimeFormat, iso: string, now: string): string {
  const [then, today] = [timeOf(iso), timeOf(now)];
  if (then === undefined || today === undefined) return '';
  const [unit, length] = UNITS.find(([, milliseconds]) => Math.abs(then - today) >= milliseconds) ?? ['day', DAY];
  return format.format(Math.trunc((then - today) / length), unit);
}

function countryIn(names: Intl.DisplayNames, code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return shown(code);
  return names.of(code) ?? code;
}

function languageIn(names: Intl.DisplayNames, tag: string): string {
  try {
    return names.of(tag) ?? shown(tag);
  } catch {
    return shown(tag); // no tag at all
  }
}

export function grammarOf(locale: string): Grammar {
  const lists = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
  const numbers = once(() => new Intl.NumberFormat(locale));
  const distances = once(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
  const countries = once(() => new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' }));
  const languages = once(() => new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' }));
  const plurals = once(() => new Intl.PluralRules(locale));
  return {
    date: formatter(locale, { dateStyle: 'long' }),
    month: formatter(locale, { year: 'numeric', month: 'long' }),
    moment: formatter(locale, {
      year: 'numeric',
      month: 'long',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      timeZoneName: 'short',
    }),
    time: formatter(locale, { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' }),
    distance: (iso, now) => distanceIn(distances(), iso, now),
    list: items => lists().format(items),
    listed: items =>
      lists()
        .formatToParts(items.map((_, at) => String(at)))
        .flatMap(({ type, value }) => (type === 'element' ? (items[Number(value)] ?? []) : [text(value)])),
    number: value => numbers().format(value),
    country: code => countryIn(countries(), code),
    languageName: tag => languageIn(languages(), tag),
    plural: (count, forms) => forms[plurals().select(count)] ?? forms.other,
  };
}
