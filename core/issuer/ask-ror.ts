import { sha256 } from '../digest.js';
import type { Contact, Environment, Fault } from '../environment.js';
import { type Json, isList, member } from '../json.js';
import { readJson } from '../open/json.js';
import { openWeb } from '../web/index.js';
import { registrableDomain } from '../web/suffixes.js';
import type { Web } from '../web/web.js';
import type { Directory, Organisation } from './directory.js';
import { isOwnDomain } from './directories/own-domain.js';
import { ror } from './directories/ror.js';
import { isUnder } from './web-anchor.js';

export const rorHost = 'api.ror.org';

/**
 * What the Research Organization Registry says of a host, and everybody asked for it. `listed`: as a directory that
 * holds whom it names and nobody else; where it names several for one domain, all of them, and the ladder then names
 * nobody. `unanswered` says nothing about anybody.
 */
export type RorAnswer = { readonly contacts: readonly Contact[] } & Outcome;

type Outcome =
  | { readonly kind: 'listed'; readonly directory: Directory }
  | { readonly kind: 'not-listed' }
  | { readonly kind: 'unanswered'; readonly fault: Fault };

/**
 * Asks ROR which organisation has this host. Nothing but the host's name is sent, and what comes back is believed only
 * where it holds against our own rules for domains. Never throws.
 * @param host whole, lower-case ASCII, without port; one that no organisation can have to itself is never asked for
 */
export async function askRor(host: string, environment: Environment): Promise<RorAnswer> {
  if (!(await isOwnDomain(host))) return { kind: 'unanswered', fault: 'web.refused', contacts: [] };
  const web = openWeb(environment);
  const outcome = await lookUp(host, web, environment);
  return { ...outcome, contacts: web.contacts };
}

/** Who records the host itself; and only where nobody does, who has the domain it lies on, or a website there. */
async function lookUp(host: string, web: Web, environment: Environment): Promise<Outcome> {
  const itself = await ask(`domains:${host}`, host, web, environment);
  if (itself.kind !== 'not-listed') return itself;
  const domain = await registrableDomain(host);
  return ask(`domains:${domain} OR links.value:${domain}`, host, web, environment);
}

async function ask(query: string, host: string, web: Web, environment: Environment): Promise<Outcome> {
  const address = `https://${rorHost}/v2/organizations?query.advanced=${query.replaceAll(' ', '%20')}`;
  const answer = await web.get(address, 'directory');
  if (answer.kind === 'fault') return { kind: 'unanswered', fault: answer.fault };
  const records = recordsIn(answer.bytes);
  if (!isList(records)) return { kind: 'unanswered', fault: records };
  const directory = await directoryOf(records, address, answer.bytes, environment.now());
  const organisations = directory?.organisations.filter(organisation => hasHost(organisation, host)) ?? [];
  if (!directory || organisations.length === 0) return { kind: 'not-listed' };
  return { kind: 'listed', directory: { ...directory, organisations } };
}

/** All the records found. A part of them cannot tell that there is only one: `number_of_results` counts them all. */
function recordsIn(bytes: Uint8Array): readonly Json[] | Fault {
  const read = readJson(bytes);
  const document = read.kind === 'read' ? read.value : null;
  const [records, all] = [member(document, 'items'), member(document, 'number_of_results')];
  if (!isList(records) || typeof all !== 'number') return 'web.unexpected-content';
  return all > records.length ? 'web.too-large' : records;
}

async function directoryOf(
  records: readonly Json[],
  source: string,
  bytes: Uint8Array,
  now: Date,
): Promise<Directory | undefined> {
  const day = now.toISOString().slice(0, 10);
  const content = { kind: 'json', value: records } as const;
  const read = await ror.read({ content, sha256: await sha256(bytes.slice()), told: { issuedAt: day } });
  if (read.kind === 'refused') return undefined;
  return { ...read.directory, origin: 'live', issuedAt: now.toISOString(), source };
}

/** A record no longer in force has no address, and a search finds more than what was asked for. */
const hasHost = ({ active, domains }: Organisation, host: string): boolean =>
  active && domains.some(domain => isUnder(host, domain));
