/** What of an answer's headers is used; all others (`Set-Cookie`, `Link`, `Refresh` …) are ignored. */

export const mediaTypeOf = ({ headers }: Response): string | undefined =>
  headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase() || undefined;

/** How long the answer may be kept, milliseconds: `Cache-Control` (RFC 9111 §5.2.2); `undefined` when it does not say. */
export function freshFor({ headers }: Response): number | undefined {
  const control = headers.get('cache-control')?.toLowerCase() ?? '';
  if (/(?:^|[\s,])no-store(?:$|[\s,])/.test(control)) return 0;
  const seconds = /(?:^|[\s,])max-age="?(\d{1,10})/.exec(control)?.[1];
  return seconds === undefined ? undefined : Number(seconds) * 1_000;
}

/** What `Retry-After` (RFC 9110 §10.2.3) asks to wait, milliseconds; seconds or a date. */
export function retryAfter({ headers }: Response, now: Date): number | undefined {
  const value = headers.get('retry-after')?.trim();
  if (value === undefined || value === '') return undefined;
  if (/^\d{1,10}$/.test(value)) return Number(value) * 1_000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now.getTime());
}
