import { fetchDocument } from '../fetch-document.js';
import { noKey } from '../key.js';
import type { DidMethod } from './did-method.js';

/**
 * did:web, strictly. Resolvers that decode percent escapes ask `evil.example` for `did:web:uni.edu%40evil.example`;
 * here the only escape is the port's colon, and after matching nothing is decoded. Whether the host may be asked at all
 * is the guarded get's question.
 */
const GRAMMAR = /^did:web:([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?:%3[Aa]([0-9]{1,5}))?((?::[A-Za-z0-9._~-]+)*)$/;

export interface WebDid {
  readonly host: string;
  /** As in a URL: empty for 443. */
  readonly port: string;
  /** Path segments; none when the DID names a whole host. */
  readonly path: readonly string[];
  /** Where its document is published (did:web Method §2.5.2). */
  readonly url: string;
}

/** Reads a did:web identifier; `undefined` when it breaks the rule. */
export function readWebDid(identifier: string): WebDid | undefined {
  const match = GRAMMAR.exec(identifier);
  if (!match) return undefined;
  const [, host = '', portText, pathText = ''] = match;
  const path = pathText.split(':').slice(1);
  if (!isHostName(host) || !isPort(portText) || path.some(segment => segment === '.' || segment === '..')) {
    return undefined;
  }
  const port = portText === undefined || Number(portText) === 443 ? '' : String(Number(portText));
  const origin = `https://${host}${port && `:${port}`}`;
  const folder = path.length > 0 ? path.join('/') : '.well-known';
  return { host, port, path, url: `${origin}/${folder}/did.json` };
}

const isHostName = (host: string): boolean =>
  host.length <= 253 &&
  host.includes('.') &&
  host.split('.').every(label => label.length >= 1 && label.length <= 63 && !/^-|-$/.test(label));

const isPort = (port: string | undefined): boolean =>
  port === undefined || (Number(port) >= 1 && Number(port) <= 65_535);

export const didWeb: DidMethod = {
  name: 'did:web',
  recognises: identifier => identifier.startsWith('did:web:'),
  hostOf: identifier => readWebDid(identifier)?.host,
  async resolve(identifier, web) {
    const did = readWebDid(identifier);
    if (!did) return refused(identifier);
    return fetchDocument(identifier, did.url, 'did:web', web);
  },
};

const refused = (identifier: string) =>
  noKey('proof.key-unreachable', {
    fact: 'stated.verification-method',
    value: identifier,
    source: { kind: 'credential', pointer: '/issuer' },
    fault: 'web.refused',
  });
