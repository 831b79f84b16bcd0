import type { Environment, Fault, Purpose } from '../environment.js';
import { limits } from '../limits.js';
import { readBody } from './body.js';
import { freshFor, mediaTypeOf, retryAfter } from './headers.js';
import { checkAddressFor } from './own-origin.js';
import { capsFor, terms } from './purposes.js';
import { LATE, within } from './time.js';
import { urlOf } from '../url.js';

/** What is asked, what for, and how often it may still be redirected. */
export interface Wanted {
  readonly url: URL;
  readonly purpose: Purpose;
  readonly redirects: number;
}

/** What one request gave: a body, another address to ask, or nothing. */
export type Exchange = Received | Onward | Fruitless;

export interface Received {
  readonly kind: 'received';
  readonly status: number;
  readonly bytes: Uint8Array;
  readonly mediaType: string | undefined;
  readonly freshFor: number | undefined;
}
export interface Onward {
  readonly kind: 'onward';
  readonly status: number;
  readonly to: URL;
}
export interface Fruitless {
  readonly kind: 'fruitless';
  readonly fault: Fault;
  readonly status?: number;
  readonly detail?: string;
  readonly redirectedTo?: string;
  readonly bytes?: Uint8Array;
  /** Milliseconds after which asking once more may help; absent: it will not. */
  readonly again?: number;
}

const fruitless = (fault: Fault, more: Omit<Fruitless, 'kind' | 'fault'> = {}): Fruitless => ({
  kind: 'fruitless',
  fault,
  ...more,
});

const WORTH_ANOTHER = { again: limits.retryPause } as const;

/** Makes one request and reads what is answered, within so many milliseconds. Never throws. */
export async function exchange(wanted: Wanted, time: number, environment: Environment): Promise<Exchange> {
  const started = performance.now();
  const abort = new AbortController();
  const response = await within(Math.min(limits.headersTime, time), send(wanted, environment, abort.signal));
  const left = time - (performance.now() - started);
  const result = await receive(response, wanted, left, environment);
  if (result.kind !== 'received') abort.abort();
  return result;
}

/** Carries nothing of the reader's but the address; `undefined` when nothing answered, and nobody says why. */
async function send(
  { url, purpose }: Wanted,
  environment: Environment,
  signal: AbortSignal,
): Promise<Response | undefined> {
  try {
    return await environment.fetch(url.href, {
      method: 'GET',
      headers: { Accept: terms[purpose].accept },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
      cache: 'no-store',
      mode: 'cors',
      signal,
    });
  } catch {
    return undefined;
  }
}

async function receive(
  response: Response | typeof LATE | undefined,
  wanted: Wanted,
  left: number,
  environment: Environment,
): Promise<Exchange> {
  if (response === LATE) return fruitless('web.timeout', WORTH_ANOTHER);
  if (response === undefined) return fruitless('web.unreachable', WORTH_ANOTHER);
  const { status } = response;
  if (isRedirect(response)) return redirect(response, wanted, environment);
  if (status === 429 || status === 503) return busy(response, environment.now());
  if (status === 404 || status === 410) return gone(response, wanted, left);
  if (!response.ok) return fruitless('web.unreachable', { status, ...(status >= 500 && WORTH_ANOTHER) });
  return read(response, wanted, left);
}

/** Browsers show nothing of a redirect but that it is one; an environment that followed it broke its promise. */
const isRedirect = ({ type, redirected, status }: Response): boolean =>
  type === 'opaqueredirect' || redirected || (status >= 300 && status < 400);

/** Only to the same origin, and only as often as the purpose allows. */
async function redirect(
  response: Response,
  { url, purpose, redirects }: Wanted,
  environment: Environment,
): Promise<Exchange> {
  const { status } = response;
  const location = response.headers.get('location') ?? '';
  const target = location === '' ? undefined : urlOf(location, url.href);
  if (!target) return fruitless('web.redirected', { status });
  const allowed =
    target.origin === url.origin && redirects > 0
      ? await checkAddressFor(purpose, target.href, environment)
      : undefined;
  if (allowed?.kind === 'allowed') return { kind: 'onward', status, to: allowed.url };
  return fruitless('web.redirected', { status, detail: target.host, redirectedTo: target.href });
}

function busy(response: Response, now: Date): Fruitless {
  const { status } = response;
  const wait = retryAfter(response, now) ?? limits.retryPause;
  if (wait <= limits.retryAfter) return fruitless('web.busy', { status, again: wait });
  return fruitless('web.busy', { status, detail: new Date(now.getTime() + wait).toISOString() });
}

/** Not there. Why not, a purpose may read in the body; a body that cannot be read says nothing, and changes nothing. */
async function gone(response: Response, { purpose }: Wanted, left: number): Promise<Fruitless> {
  const { status } = response;
  const body = terms[purpose].readsGone && status === 410 ? await readBody(response, terms[purpose], left) : undefined;
  return fruitless('web.unexpected-content', { status, ...(body?.kind === 'read' && { bytes: body.bytes }) });
}

async function read(response: Response, { purpose, url }: Wanted, left: number): Promise<Exchange> {
  const { status } = response;
  const caps = capsFor(purpose, url.href);
  const body = await readBody(response, caps, left);
  if (body.kind === 'too-large') return fruitless('web.too-large', { status, detail: String(caps.bytes) });
  if (body.kind === 'late') return fruitless('web.timeout', { status, ...WORTH_ANOTHER });
  if (body.kind === 'broken') return fruitless('web.unreachable', { status, ...WORTH_ANOTHER });
  const { bytes } = body;
  return { kind: 'received', status, bytes, mediaType: mediaTypeOf(response), freshFor: freshFor(response) };
}
