import { readFileSync, realpathSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** How a mirrored file is answered, written beside it in `<file>.response.json`. */
interface Staging {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly delayMs?: number;
}

/** A file that answers an address; `body` is absent where only its staging exists. */
interface Mirrored {
  readonly path: string;
  readonly body: Uint8Array<ArrayBuffer> | undefined;
  readonly staging: Staging;
}

/**
 * Answers every request from files under a directory and opens no socket: `https://host/path?query` is
 * `<directory>/<host>/<path>?<query>`, then without the query, then with `.json`, then an index file. What is not there
 * rejects, as an unreachable host does. Files are read at once, so that equal runs take equal turns.
 */
export function mirrorFetch(directory: string): (url: string, init?: RequestInit) => Promise<Response> {
  return async (url, init) => {
    const mirrored = find(directory, new URL(url));
    if (!mirrored) throw new TypeError(`nothing mirrored for ${url}`);
    const { delayMs = 0, status = 200 } = mirrored.staging;
    if (delayMs > 0) await delay(delayMs, undefined, init?.signal ? { signal: init.signal } : {});
    const bodyless = status === 204 || status === 205 || status === 304;
    return new Response(bodyless ? null : mirrored.body, { status, headers: headersOf(mirrored) });
  };
}

function find(directory: string, { protocol, host, pathname, search }: URL): Mirrored | undefined {
  if (protocol !== 'https:') return undefined;
  const asked = join(directory, host.replace(':', '%3A'), pathname);
  for (const path of candidates(asked, pathname, search)) {
    const body = fileInside(directory, path);
    const staging = fileInside(directory, `${path}.response.json`);
    if (body ?? staging) return { path, body, staging: staging ? readStaging(staging) : {} };
  }
  return undefined;
}

/** In order; an index answers for a directory, and for a path that ends like one. */
function candidates(asked: string, pathname: string, search: string): readonly string[] {
  const indexes = ['index.json', 'index.html'].map(name => join(asked, name));
  if (pathname.endsWith('/')) return [...(search ? [asked + search] : []), ...indexes];
  return [...(search ? [asked + search] : []), asked, `${asked}.json`, ...indexes];
}

/** The content of a file whose real place, links followed, is inside the directory. */
function fileInside(directory: string, path: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const [root, place] = [realpathSync(directory), realpathSync(path)];
    return place.startsWith(root + sep) && statSync(place).isFile() ? new Uint8Array(readFileSync(place)) : undefined;
  } catch {
    return undefined;
  }
}

const readStaging = (file: Uint8Array): Staging => JSON.parse(new TextDecoder().decode(file)) as Staging;

function headersOf({ path, body, staging }: Mirrored): Headers {
  const headers = new Headers(staging.headers);
  if (!headers.has('content-type')) headers.set('content-type', mediaTypeOf(path, body));
  return headers;
}

const BY_ENDING: Readonly<Record<string, string>> = {
  '.json': 'application/json',
  '.jsonld': 'application/ld+json',
  '.jwt': 'application/jwt',
  '.html': 'text/html',
  '.txt': 'text/plain',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.pdf': 'application/pdf',
};

const BY_BEGINNING: readonly (readonly [beginning: string, mediaType: string])[] = [
  ['{', 'application/json'],
  ['[', 'application/json'],
  ['eyJ', 'application/jwt'],
  ['<', 'text/html'],
  ['\u0089PNG', 'image/png'],
];

function mediaTypeOf(path: string, body: Uint8Array = new Uint8Array()): string {
  const beginning = String.fromCharCode(...body.subarray(0, 8));
  const known = BY_ENDING[extname(path)] ?? BY_BEGINNING.find(([mark]) => beginning.startsWith(mark))?.[1];
  return known ?? 'application/octet-stream';
}
