import type { Credential } from '../credential.js';
import { type Evidence, withEvidence, withNotes } from '../report/check.js';
import type { Step } from '../report/report.js';
import { urlOf } from '../url.js';
import { isSharedHost, registrableDomain } from '../web/suffixes.js';
import type { IssuerAnswer } from './check-issuer.js';
import { readWebDid } from './did-methods/did-web.js';
import { readWebvhDid } from './did-methods/did-webvh.js';
import { platformHosts } from './platform-hosts.js';
import { isWholeHost } from './web-anchor.js';

/** Where a credential lay: the last address it was fetched from, or the page it stood on. */
export const placeOf = (path: readonly Step[], foundOn: string | undefined): string | undefined =>
  path.findLast(({ kind }) => kind === 'address')?.at ?? foundOn;

/**
 * Notes that a credential lay at the issuer's own address. It lifts no rung and changes no verdict: whoever may write
 * there can put anything there, and a genuine credential is as genuine elsewhere.
 * @param place an address; only the host of one over https says anything
 */
export async function noteOwnHost(
  answer: IssuerAnswer,
  credential: Credential,
  place: string | undefined,
  now: Date,
): Promise<IssuerAnswer> {
  const url = place === undefined ? undefined : urlOf(place);
  if (url?.protocol !== 'https:' || url.host !== (await ownHostOf(answer, credential))) return answer;
  const source = { kind: 'web', url: url.href, fetchedAt: now.toISOString() } as const;
  const evidence: Evidence = { fact: 'found.on', value: url.host, source };
  const check = withEvidence(withNotes(answer.check, 'issuer.own-host'), evidence);
  return { check, identity: { ...answer.identity, notes: [...answer.identity.notes, 'issuer.own-host'] } };
}

/** The host that is the issuer's alone: the one that proved the key, or, where nothing did, the one it states. */
async function ownHostOf({ identity }: IssuerAnswer, { issuer }: Credential): Promise<string | undefined> {
  if (identity.anchor?.kind === 'web') return isWholeHost(identity.anchor) ? identity.anchor.host : undefined;
  const stated = issuer.id && wholeHostIn(issuer.id.value);
  return stated !== undefined && !(await isShared(stated)) ? stated : undefined;
}

/** A path names an account, and a port may be another party's (did:web Method, Optional Path Considerations). */
function wholeHostIn(identifier: string): string | undefined {
  const did = readWebDid(identifier) ?? readWebvhDid(identifier);
  if (did) return did.path.length === 0 && did.port === '' ? did.host : undefined;
  const url = /^https:/i.test(identifier) ? urlOf(identifier) : undefined;
  return url && url.pathname + url.search === '/' && url.port === '' ? url.hostname : undefined;
}

const isShared = async (host: string): Promise<boolean> =>
  platformHosts.has(host) || platformHosts.has(await registrableDomain(host)) || (await isSharedHost(host));
