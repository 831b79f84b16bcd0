import type { Environment } from '../environment.js';
import { mediaTypeOf } from './headers.js';

/** What one answer said beside its content. */
export interface Seen {
  readonly status: number;
  readonly mediaType: string | undefined;
  /** Who may read it in a page: `*`, one origin, or nobody (Fetch §3.3.3, `Access-Control-Allow-Origin`). */
  readonly allowOrigin: string | undefined;
  /** Where it sends on to, as written. */
  readonly location: string | undefined;
}

export interface Observed {
  readonly environment: Environment;
  /** By address; the last answer of each. */
  readonly seen: ReadonlyMap<string, Seen>;
  /** Every address that was asked, whatever came of it. */
  readonly asked: ReadonlySet<string>;
}

/** The same environment, and what servers said in it beside the content. Nothing that is asked or answered changes. */
export function observed(environment: Environment): Observed {
  const [seen, asked] = [new Map<string, Seen>(), new Set<string>()];
  return {
    seen,
    asked,
    environment: {
      ...environment,
      async fetch(url, init) {
        asked.add(url);
        const response = await environment.fetch(url, init);
        seen.set(url, seenIn(response));
        return response;
      },
    },
  };
}

/** As a page of an origin that nobody knows would ask (RFC 6454 §7.3): some servers name who may read only when asked so. */
export const askingAsPage = (environment: Environment): Environment => ({
  ...environment,
  fetch: (url, init) =>
    environment.fetch(url, { ...init, headers: { ...Object.fromEntries(new Headers(init.headers)), Origin: 'null' } }),
});

/** A browser that let a page read what another origin answered has looked at the header itself, and hides it. */
const seenIn = (response: Response): Seen => ({
  status: response.status,
  mediaType: mediaTypeOf(response),
  allowOrigin:
    response.headers.get('access-control-allow-origin')?.trim() ?? (response.type === 'cors' ? '*' : undefined),
  location: response.headers.get('location') ?? undefined,
});
