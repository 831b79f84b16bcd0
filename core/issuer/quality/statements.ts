import type { Credential } from '../../credential.js';
import { countryOf } from '../../elements/vocabularies/countries.js';
import { limits } from '../../limits.js';
import type { QualityBinding, QualityStatement } from '../../report/report.js';
import { urlOf } from '../../url.js';
import { readDate } from '../../validity/date.js';
import { isSharedHost } from '../../web/suffixes.js';
import { readWebDid } from '../did-methods/did-web.js';
import type { Directory, Organisation } from '../directory.js';
import { byId, byLedgerDid, byName, byRegister } from '../directory-index.js';
import { hitsByDomain, inOrder, isStale } from '../look-up-organisation.js';
import { platformHosts } from '../platform-hosts.js';
import { plainName } from '../same-name.js';
import { registerKey } from './registers.js';
import { reviewsToShow } from './reviews.js';

/** Who signed, as far as the proof shows it, and the registers to ask. Both are absent where nothing proves a signer. */
export interface Asked {
  readonly did: string | undefined;
  /** The whole host that publishes the key. */
  readonly host: string | undefined;
  readonly registers: readonly Directory[];
  readonly now: Date;
}

interface Bound {
  readonly organisation: Organisation;
  readonly binding: QualityBinding;
}

/**
 * What registers of quality reviews say: of the organisation the key is bound to, of those the credential claims to be,
 * and, where there is neither, of those it shares a page or a name with. Nothing here identifies anybody.
 */
export async function qualityStatements(credential: Credential, asked: Asked): Promise<readonly QualityStatement[]> {
  const pages = await hostsNamed(credential);
  return inOrder(asked.registers).flatMap(register =>
    bindingsIn(register, credential, pages, asked).flatMap(bound =>
      statementsOn(bound, register, credential, asked.now),
    ),
  );
}

/** The strongest binding each organisation has; a weaker kind is looked for only where no stronger one was found. */
function bindingsIn(
  register: Directory,
  credential: Credential,
  pages: readonly string[],
  asked: Asked,
): readonly Bound[] {
  const bound = boundIn(register, asked);
  const claimed = claimedIn(register, credential).filter(one => !bound.includes(one));
  const firm = [...as('bound', bound), ...as('claimed', claimed)];
  if (firm.length > 0) return firm;
  const neighbours = distinct(
    [...pages, ...(asked.host === undefined ? [] : [asked.host])].flatMap(host =>
      organisationsAt(host, register, asked.now),
    ),
  );
  return neighbours.length > 0
    ? as('same-website', neighbours).slice(0, limits.namesakes)
    : namesakesIn(register, credential);
}

const as = (binding: QualityBinding, organisations: readonly Organisation[]): readonly Bound[] =>
  organisations.map(organisation => ({ organisation, binding }));

const distinct = (organisations: readonly Organisation[]): readonly Organisation[] => [...new Set(organisations)];

const organisationsAt = (host: string, register: Directory, now: Date): readonly Organisation[] =>
  hitsByDomain(host, [register], now).map(({ organisation }) => organisation);

/** The one organisation whose identifier signed, or whose own address publishes the key; of several, none. */
function boundIn(register: Directory, { did, host, now }: Asked): readonly Organisation[] {
  const signers = did === undefined ? [] : byLedgerDid(register, did);
  const found = distinct([...signers, ...(host === undefined ? [] : organisationsAt(host, register, now))]);
  return found.length === 1 ? found : [];
}

/** Whom the numbers it states belong to, whoever wrote them down. */
const claimedIn = (register: Directory, { issuer: { identifiers = [] } }: Credential): readonly Organisation[] =>
  distinct(
    identifiers.flatMap(({ scheme, value }) => {
      const key = registerKey(scheme, value);
      return key === undefined ? [] : byRegister(register, key);
    }),
  ).slice(0, limits.namesakes);

/** Organisations of the same name: a name they bore when it was awarded. Those of the same country where there are any. */
function namesakesIn(register: Directory, credential: Credential): readonly Bound[] {
  const { name, country } = credential.issuer;
  const plain = plainName(name?.value ?? '');
  if (plain === '') return [];
  const day = awardDay(credential);
  const namesakes = byName(register, plain).filter(({ names }) =>
    names.some(
      ({ value, until }) => plainName(value) === plain && (until === undefined || day === undefined || day <= until),
    ),
  );
  const stated = country && countryOf(country.value);
  const near = stated?.kind === 'country' ? namesakes.filter(one => one.country === stated.code) : [];
  return (near.length > 0 ? as('name-and-country', near) : as('name-only', namesakes)).slice(0, limits.namesakes);
}

/** The hosts it names as its issuer's own; one that many share names nobody. */
async function hostsNamed({ issuer: { id, url } }: Credential): Promise<readonly string[]> {
  const hosts = [id, url].flatMap(stated => hostOf(stated?.value ?? '') ?? []);
  const shared = await Promise.all(hosts.map(isSharedHost));
  return hosts.filter((host, at) => !shared[at] && !isPlatform(host));
}

const isPlatform = (host: string): boolean =>
  host.split('.').some((_, at, labels) => platformHosts.has(labels.slice(at).join('.')));

function hostOf(address: string): string | undefined {
  if (address.startsWith('did:')) return readWebDid(address)?.host;
  return /^https?:\/\//i.test(address) ? urlOf(address)?.hostname : undefined;
}

/** The earliest day it begins with, as YYYY-MM-DD in UTC. */
function awardDay({ validFrom }: Credential): string | undefined {
  const days = validFrom.flatMap(({ value }) => readDate(value)?.date.toISOString().slice(0, 10) ?? []);
  return days.toSorted()[0];
}

function statementsOn(
  { organisation, binding }: Bound,
  register: Directory,
  credential: Credential,
  now: Date,
): readonly QualityStatement[] {
  const parent = organisation.parent === undefined ? undefined : byId(register, organisation.parent)[0];
  const statement: QualityStatement = {
    directory: register.id,
    list: register.name,
    version: register.version,
    stale: isStale(register, now),
    binding,
    organisation: organisation.id,
    organisationName: nameOf(organisation),
    ...(parent && { under: nameOf(parent) }),
  };
  if (binding !== 'bound') return [statement];
  const reviews = reviewsToShow(organisation, credential.title?.value, awardDay(credential), now);
  return reviews.length === 0 ? [statement] : reviews.map(review => ({ ...statement, ...review }));
}

const nameOf = ({ names, id }: Organisation): string => names[0]?.value ?? id;
