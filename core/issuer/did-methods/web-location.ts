/**
 * A place on the web as did:web and did:webvh write it: `host[%3Aport][:path…]`. Resolvers that decode percent escapes
 * ask `evil.example` for `uni.edu%40evil.example`; here the only escape is the port's colon, and after matching nothing
 * is decoded. Whether the host may be asked at all is the guarded get's question.
 */
const GRAMMAR = /^([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?:%3[Aa]([0-9]{1,5}))?((?::[A-Za-z0-9._~-]+)*)$/;

export interface WebLocation {
  readonly host: string;
  /** As in a URL: empty for 443. */
  readonly port: string;
  /** Path segments; none when it is a whole host. */
  readonly path: readonly string[];
  /** Where its files are published, without a slash at the end. */
  readonly folder: string;
}

/** Reads the part of an identifier that names a place; `undefined` when it breaks the rule. */
export function readWebLocation(text: string): WebLocation | undefined {
  const match = GRAMMAR.exec(text);
  if (!match) return undefined;
  const [, host = '', portText, pathText = ''] = match;
  const path = pathText.split(':').slice(1);
  if (!isHostName(host) || !isPort(portText) || path.some(segment => segment === '.' || segment === '..')) {
    return undefined;
  }
  const port = portText === undefined || Number(portText) === 443 ? '' : String(Number(portText));
  const origin = `https://${host}${port && `:${port}`}`;
  return { host, port, path, folder: `${origin}/${path.length > 0 ? path.join('/') : '.well-known'}` };
}

const isHostName = (host: string): boolean =>
  host.length <= 253 &&
  host.includes('.') &&
  host.split('.').every(label => label.length >= 1 && label.length <= 63 && !/^-|-$/.test(label));

const isPort = (port: string | undefined): boolean =>
  port === undefined || (Number(port) >= 1 && Number(port) <= 65_535);
