import type { Anchor } from '../report/report.js';
import { isSharedHost, registrableDomain } from '../web/suffixes.js';
import { readWebDid } from './did-methods/did-web.js';
import { readWebvhDid } from './did-methods/did-webvh.js';
import type { ControllerDocument } from './key.js';
import { platformHosts } from './platform-hosts.js';

export type WebAnchor = Extract<Anchor, { kind: 'web' }>;

/** What a key published on the web is tied to: the host, the part of it, and whether others publish there too. */
export async function webAnchorOf({ id, origin }: ControllerDocument): Promise<WebAnchor | undefined> {
  if (origin.kind !== 'web') return undefined;
  return { ...(await anchorAt(id, origin.url, origin.fetchedAt, origin.via)), path: pathOf(id) };
}

/** The same for the whole of the host that this address is at. */
export async function anchorAt(id: string, url: string, fetchedAt: string, via: WebAnchor['via']): Promise<WebAnchor> {
  const { host, hostname } = new URL(url);
  const domain = await registrableDomain(hostname);
  const shared = (await isSharedHost(hostname)) || platformHosts.has(hostname) || platformHosts.has(domain);
  return { kind: 'web', id, host, registrableDomain: domain, path: null, shared, via, fetchedAt };
}

/** A path proves who owns that file, not who runs the host (did:web Method, Optional Path Considerations). */
function pathOf(id: string): string | null {
  const did = readWebDid(id) ?? readWebvhDid(id);
  const path = did ? did.path.join('/') : afterHost(new URL(id));
  return path === '' ? null : path;
}

/** A query can name one upload among many, just as a path can. */
const afterHost = ({ pathname, search }: URL): string => pathname.slice(1) + search;

/** Whether whoever runs the host, and nobody else, can have published the key; another port may be another party's. */
export const isWholeHost = ({ path, shared, host }: WebAnchor): boolean =>
  path === null && !shared && !host.includes(':');

export const isUnder = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);
