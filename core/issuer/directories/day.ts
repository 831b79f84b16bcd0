import { readDate } from '../../validity/date.js';

/** A day that exists, as YYYY-MM-DD; `undefined` for anything else. */
export function dayOf(text: string | undefined): string | undefined {
  const day = /^\d{4}-\d{2}-\d{2}(?=$|T)/.exec(text ?? '')?.[0];
  return day !== undefined && readDate(`${day}T00:00:00Z`) ? day : undefined;
}

/** So many years later, less a day: the last one of them. */
export function lastDayAfter(day: string, years: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year + years, month - 1, date) - 24 * 3_600_000).toISOString().slice(0, 10);
}
