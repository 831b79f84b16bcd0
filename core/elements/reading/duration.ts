/** What an ISO 8601 duration says about study: hours of it, time in the calendar, or more than a micro-credential can take. */
export type Duration =
  | { readonly kind: 'hours'; readonly hours: number }
  | { readonly kind: 'calendar' }
  | { readonly kind: 'months-or-years' };

const DURATION =
  /^P(?:(\d{1,6})Y)?(?:(\d{1,6})M)?(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6}(?:[.,]\d{1,6})?)H)?(?:(\d{1,6})M)?(?:(\d{1,6}(?:[.,]\d{1,6})?)S)?)?$/i;

/** `PT100H` is hours, `P4W` and `P10D` calendar time; `P2M` cannot be study time (xsd:duration). */
export function readDuration(text: string): Duration | undefined {
  const parts = DURATION.exec(text.trim());
  if (!parts || !/\d/.test(text)) return undefined;
  const [years, months, weeks, days, hours, minutes, seconds] = parts.slice(1).map(asNumber);
  if (years || months) return { kind: 'months-or-years' };
  if (weeks || days) return { kind: 'calendar' };
  return { kind: 'hours', hours: (hours ?? 0) + (minutes ?? 0) / 60 + (seconds ?? 0) / 3_600 };
}

const asNumber = (part: string | undefined): number => (part === undefined ? 0 : Number(part.replace(',', '.')));
