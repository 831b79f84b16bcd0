import { limits } from '../core/index.js';

/**
 * The guard before everything else: an address of the public web, as the URL parser reads it, or `undefined`. Plain
 * `http:` passes here, because some platforms' old links are written so; whoever follows it asks for `https:`.
 */
export function publicAddress(text: string, base?: string): URL | undefined {
  const url = text.length > limits.addressLength ? undefined : parsedAddress(text, base);
  return url && isWeb(url) && isPublicHost(url.hostname) ? url : undefined;
}

/** `URL.canParse` first would read every link of a page twice. */
function parsedAddress(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

const isWeb = ({ protocol, username, password, port }: URL): boolean =>
  (protocol === 'https:' || protocol === 'http:') && username === '' && password === '' && port === '';

const LOCAL = /\.(?:localhost|local|internal|intranet|lan|home\.arpa|onion|test|invalid)$/;

/** Numbers, names of the reader's own network and names without a dot are left alone (RFC 6761, RFC 8375). */
const isPublicHost = (host: string): boolean =>
  host.includes('.') && !host.endsWith('.') && !/^[\d.]+$/.test(host) && !host.startsWith('[') && !LOCAL.test(host);

/** Whether a host is a name or below it; never compared as text inside another. */
export const isWithin = (host: string, name: string): boolean => host === name || host.endsWith(`.${name}`);

/** The same address over `https:`. */
export function secured(url: URL): URL {
  const copy = new URL(url);
  copy.protocol = 'https:';
  return copy;
}
