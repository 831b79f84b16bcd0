import type { Anchor } from '../report/report.js';
import { isSharedHost, registrableDomain } from '../web/suffixes.js';
import { readWebDid } from './did-methods/did-web.js';
import type { ControllerDocument } from './key.js';
import { platformHosts } from './platform-hosts.js';

export type WebAnchor = Extract<Anchor, { kind: 'web' }>;

/** What a key published on the web is tied to: the host, the part of it, and whether others publish there too. */
export async function webAnchorOf({ id, origin }: ControllerDocument): Promise<WebAnchor | undefined> {
  if (origin.kind !== 'web') return undefined;
  const host = new URL(origin.url).hostname;
  const domain = await registrableDomain(host);
  return {
    kind: 'web',
    id,
    host,
    registrableDomain: domain,
    path: pathOf(id, origin.via),
    shared: (await isSharedHost(host)) || platformHosts.has(host) || platformHosts.has(domain),
    via: origin.via,
    fetchedAt: origin.fetchedAt,
  };
}

/** A path proves who owns that file, not who runs the host (did:web Method, Optional Path Considerations). */
function pathOf(id: string, via: WebAnchor['via']): string | null {
  const segments = via === 'did:web' ? (readWebDid(id)?.path ?? []) : new URL(id).pathname.split('/').slice(1);
  const path = segments.join('/');
  return path === '' ? null : path;
}

/** Whether whoever runs the host, and nobody else, can have published the key. */
export const isWholeHost = (anchor: WebAnchor): boolean => anchor.path === null && !anchor.shared;
