/** A day or an instant: milliseconds since 1970 for comparing, and the day as written, YYYY-MM-DD. */
export interface Moment {
  readonly at: number;
  readonly day: string;
}

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DATE_TIME = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?) ?(Z|[+-]\d{2}:?\d{2})?$/i;
const EPOCH_SECONDS = /^\d{9,11}$/;

/** ISO 8601 days and instants; without a zone, UTC. Seconds since 1970 occur in Open Badges 1. Anything else: undefined. */
export function readMoment(text: string): Moment | undefined {
  const written = text.trim();
  if (EPOCH_SECONDS.test(written)) return moment(Number(written) * 1_000);
  if (isDay(written)) return { at: Date.parse(`${written}T00:00:00Z`), day: written };
  const [, day = '', time = '', zone = 'Z'] = DATE_TIME.exec(written) ?? [];
  if (!isDay(day)) return undefined;
  const at = Date.parse(`${day}T${time}${zone.toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`);
  return Number.isNaN(at) ? undefined : { at, day };
}

const moment = (at: number): Moment => ({ at, day: new Date(at).toISOString().slice(0, 10) });

/** A day of the calendar: 30 February is none. */
function isDay(text: string): boolean {
  if (!DATE.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && moment(at).day === text;
}
