/** A date as read, and what had to be assumed to read it. */
export interface ReadDate {
  readonly date: Date;
  /** It states no zone; UTC was assumed. */
  readonly zoneless: boolean;
}

const DATE_TIME = /^(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,40}))?([Zz]|[+-]\d{2}:\d{2})?$/;

/**
 * XML Schema dateTimeStamp, the only place in the core that makes a `Date` of a text. Tolerates a missing zone (UTC), a
 * fraction of any length and `24:00:00`; not `Date.parse` leniency, impossible days, or years past 9999.
 */
export function readDate(text: string): ReadDate | undefined {
  const match = DATE_TIME.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second, fraction = '', zone] = match;
  const time = [year, month, day, hour, minute, second].map(Number) as Fields;
  if (!isPossible(time)) return undefined;
  const offset = offsetOf(zone);
  if (offset === undefined) return undefined;
  return { date: new Date(instant(time) + milliseconds(fraction) - offset), zoneless: zone === undefined };
}

/** Of seconds since 1970 in a token: more are milliseconds, which no token may state (RFC 7519 §2). */
const MOST_SECONDS = 1e11;

/** A NumericDate: a finite number of seconds since 1970, as a number and not as a text (RFC 7519 §2). */
export const readNumericDate = (value: unknown): Date | undefined =>
  typeof value === 'number' && value >= 0 && value <= MOST_SECONDS ? new Date(value * 1_000) : undefined;

type Fields = [year: number, month: number, day: number, hour: number, minute: number, second: number];

function isPossible([year, month, day, hour, minute, second]: Fields): boolean {
  const dayExists = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  const endOfDay = hour === 24 && minute === 0 && second === 0;
  return dayExists && (endOfDay || (hour <= 23 && minute <= 59 && second <= 59));
}

/** Day 0 of the next month is the last of this one. */
const daysIn = (year: number, month: number): number => utc(year, month, 0, 0, 0, 0).getUTCDate();

const instant = ([year, month, day, hour, minute, second]: Fields): number =>
  utc(year, month - 1, day, hour, minute, second).getTime();

/** `Date.UTC` reads the years 0 to 99 as 1900 to 1999; `setUTCFullYear` does not. */
function utc(year: number, monthIndex: number, day: number, hour: number, minute: number, second: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, monthIndex, day);
  date.setUTCHours(hour, minute, second);
  return date;
}

const milliseconds = (fraction: string): number => Number(fraction.slice(0, 3).padEnd(3, '0'));

/** Milliseconds east of Greenwich; XML Schema allows at most 14 hours. */
function offsetOf(zone: string | undefined): number | undefined {
  if (zone === undefined || zone === 'Z' || zone === 'z') return 0;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(4))];
  if (minutes > 59 || hours * 60 + minutes > 14 * 60) return undefined;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}
