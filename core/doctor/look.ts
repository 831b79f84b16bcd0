import type { Environment } from '../environment.js';
import { readWebDid } from '../issuer/did-methods/did-web.js';
import { readWebvhDid } from '../issuer/did-methods/did-webvh.js';
import type { PublicKey } from '../issuer/key.js';
import { urlOf } from '../url.js';
import { type Attempt, openAttempt } from '../web/attempt.js';
import { openWeb } from '../web/index.js';
import { type Seen, askingAsPage, observed } from '../web/observed.js';
import { NOTHING_KEPT } from '../web/overlay.js';
import type { Web } from '../web/web.js';
import type { ExaminationFinding, Given } from './examination.js';

/** What one examination works with. */
export interface Look {
  /** Asks the named hosts and nobody else. */
  readonly environment: Environment;
  readonly web: Web;
  /** What was answered, for whoever looks at it again. */
  readonly heard: Attempt;
  readonly seen: ReadonlyMap<string, Seen>;
  readonly asked: ReadonlySet<string>;
  /** By address: who may read it in a page, as far as that was asked. */
  readonly readers: Map<string, string | undefined>;
  readonly hosts: readonly string[];
  /** The issuer's public key, as it was handed over. */
  readonly key: PublicKey | undefined;
  readonly given: string;
  readonly now: Date;
}

/** What would be published at an address: another file, or the same one with headers by which pages may read it. */
export interface Lay {
  readonly url: string;
  readonly body?: string;
  /** The same file with no other key than the one that was handed over: what that key alone would do. */
  readonly alone?: string;
  readonly mediaType: string;
}

/** A finding, and what publishing its lines would change. */
export interface Finding extends ExaminationFinding {
  readonly lays?: Lay;
}

/** The hosts that somebody names by what they hand over: that of an address, or of an identifier that is one. */
export function hostsOf(given: Given): readonly string[] {
  if (given.kind === 'bytes') return [];
  const address = given.kind === 'address' ? given.address : addressOfDid(given.did);
  const host = urlOf(address ?? '')?.host;
  return host === undefined || host === '' ? [] : [host];
}

/** Where an identifier of the web has its files; `undefined` for one of another kind. */
export const addressOfDid = (did: string): string | undefined => readWebDid(did)?.url ?? readWebvhDid(did)?.folder;

/** The way to the hosts that were named. Nothing kept from earlier counts: what is there now is the question. */
export function openLook(environment: Environment, { given, hosts, key }: Pick<Look, 'given' | 'hosts' | 'key'>): Look {
  const heard = openAttempt();
  const limited: Environment = {
    ...environment,
    memory: NOTHING_KEPT,
    attempt: heard,
    allowed: async (host, purpose) =>
      hosts.includes(host) && (environment.allowed ? await environment.allowed(host, purpose) : true),
  };
  const watched = observed(limited);
  return {
    environment: watched.environment,
    web: openWeb(watched.environment),
    heard,
    seen: watched.seen,
    asked: watched.asked,
    readers: new Map(),
    hosts,
    key,
    given,
    now: environment.now(),
  };
}

/**
 * Who may read an answer in a page. A server that says nothing of it is asked once more the way a page asks, because some
 * say it only then.
 */
export async function readersOf(url: string, look: Look): Promise<string | undefined> {
  if (look.readers.has(url)) return look.readers.get(url);
  const seen = look.seen.get(url);
  const readers = seen === undefined ? undefined : (seen.allowOrigin ?? (await readersWhenAskedAsPage(url, look)));
  look.readers.set(url, readers);
  return readers;
}

const FORGETFUL: Attempt = {
  find: () => undefined,
  keep: () => undefined,
  size: () => 0,
  forget: () => undefined,
};

async function readersWhenAskedAsPage(url: string, { environment }: Look): Promise<string | undefined> {
  const asPage = observed(askingAsPage({ ...environment, attempt: FORGETFUL }));
  await openWeb(asPage.environment).get(url, 'key');
  return asPage.seen.get(url)?.allowOrigin;
}
