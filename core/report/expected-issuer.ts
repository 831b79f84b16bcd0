import { urlOf } from '../url.js';
import type { IssuerIdentity } from './report.js';

/** Whether somebody expected this issuer: `unknown` where nothing proves whose it is, or only who has a part of that host. */
export type Expectation = 'met' | 'another' | 'unknown';

/**
 * Compares the issuer that was proven with the one a site expects. What the credential states of its issuer plays no
 * part, and neither do names: anybody can copy those.
 * @param expected a host name, which subdomains do not share, or an identifier (a DID, an address) as it is written
 */
export function expectationOf({ anchor }: IssuerIdentity, expected: string): Expectation {
  if (anchor === null || anchor.kind === 'certificate') return 'unknown';
  const wanted = expected.trim();
  if (anchor.id === wanted) return 'met';
  if (/^did:(?!web:)/.test(wanted)) return 'another';
  const host = hostIn(wanted);
  if (host === undefined || anchor.kind === 'key') return 'unknown';
  if (anchor.host !== host) return 'another';
  return isWholeHost(wanted) && anchor.path === null && !anchor.shared ? 'met' : 'unknown';
}

/** The host that is named, by itself or in an identifier, as ASCII in lower case and with its port. */
function hostIn(wanted: string): string | undefined {
  const [, named, port] = /^did:web:([^:%]+)(?:%3A(\d+))?/i.exec(wanted) ?? [];
  const address = named === undefined ? addressOf(wanted) : `https://${named}${port === undefined ? '' : `:${port}`}`;
  const host = urlOf(address)?.host.replace(/\.$/, '');
  return host?.includes('.') ? host : undefined;
}

/** A path is a part of a host (did:web Method, Optional Path Considerations), and a DID stands for nothing but itself. */
function isWholeHost(wanted: string): boolean {
  const url = urlOf(addressOf(wanted));
  return url !== undefined && !wanted.startsWith('did:') && url.pathname + url.search + url.hash === '/';
}

const addressOf = (wanted: string): string => (/^https?:\/\//i.test(wanted) ? wanted : `https://${wanted}`);
