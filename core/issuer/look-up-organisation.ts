import type { Note } from '../report/reasons.js';
import type { Listing } from '../report/report.js';
import { readDate } from '../validity/date.js';
import { type Directory, type Organisation, powers } from './directory.js';
import { byDid, byDomain } from './directory-index.js';
import { sameName } from './same-name.js';

/** An organisation a directory names for an identifier or a domain, and what the directory is worth now. */
export interface Hit {
  readonly directory: Directory;
  readonly organisation: Organisation;
  readonly matchedBy: Listing['matchedBy'];
  /** The domain it is listed with, for a hit by domain. */
  readonly domain?: string;
  readonly stale: boolean;
}

/** What the directories say of one signer: who it is, or why they cannot say. */
export interface Found {
  /** The first hit that proves something. */
  readonly best: Hit | undefined;
  /** All of them, those of one directory after the other, in the order of `inOrder`. */
  readonly hits: readonly Hit[];
  /** What its own statements in a registry say of it: they prove nothing. */
  readonly selfDeclared: readonly Hit[];
  /** They name different organisations. */
  readonly disagree: boolean;
  readonly notes: readonly Note[];
}

const ORDER: readonly Directory['origin'][] = ['imported', 'site', 'bundled', 'live'];

/** What somebody chose comes before what was brought along; within that, the order they are given in. */
export const inOrder = (directories: readonly Directory[]): readonly Directory[] =>
  directories.toSorted((one, other) => ORDER.indexOf(one.origin) - ORDER.indexOf(other.origin));

/**
 * Looks a signer up by its exact identifier, and by the host that is its own. Of several hits by identifier and by
 * address the one by identifier counts; where lists name different organisations for one identifier, none does.
 * @param host absent where the signer does not have a whole host of its own
 */
export function findSigner(id: string, host: string | undefined, directories: readonly Directory[], now: Date): Found {
  const all = inOrder(directories);
  const byIdentifier = all.flatMap(directory => hitsOf(directory, byDid(directory, id), 'did', now));
  const selfDeclared = byIdentifier.filter(({ directory }) => isSelfDeclared(directory));
  const signers = byIdentifier.filter(({ directory }) => provesSigners(directory));
  const addresses = host === undefined ? [] : hitsByDomain(host, all.filter(provesAddresses), now);
  const [identified, addressed] = [decide(signers), decide(addresses)];
  const disagree = identified.disagree || (!identified.best && addressed.disagree);
  const best = identified.disagree ? undefined : (identified.best ?? addressed.best);
  const hits = [...signers, ...addresses];
  const notes: readonly Note[] = [
    ...(disagree ? (['issuer.directories-disagree'] as const) : []),
    ...(!disagree && !best && hits.length > 0 ? (['issuer.directory-stale'] as const) : []),
    ...(selfDeclared.length > 0 ? (['issuer.listed-self-declared'] as const) : []),
  ];
  return { best, hits, selfDeclared, disagree, notes };
}

const isSelfDeclared = ({ curation }: Directory): boolean => curation === 'self-declared';
const provesSigners = ({ curation, kind }: Directory): boolean =>
  powers[kind].signers && (curation === 'vetted' || curation === 'own');
export const provesAddresses = (directory: Directory): boolean =>
  powers[directory.kind].addresses && !isSelfDeclared(directory);

/** By the most specific domain that any directory lists: of the host itself, or of one above it. */
export function hitsByDomain(host: string, directories: readonly Directory[], now: Date): readonly Hit[] {
  const labels = host.split('.');
  for (const [at] of labels.slice(1).entries()) {
    const domain = labels.slice(at).join('.');
    const hits = directories.flatMap(directory =>
      hitsOf(directory, byDomain(directory, domain), 'domain', now).map(hit => ({ ...hit, domain })),
    );
    if (hits.length > 0) return hits;
  }
  return [];
}

function hitsOf(
  directory: Directory,
  organisations: readonly Organisation[],
  matchedBy: Hit['matchedBy'],
  now: Date,
): readonly Hit[] {
  const stale = isStale(directory, now);
  return organisations.map(organisation => ({ directory, organisation, matchedBy, stale }));
}

/** Past the day it names, or the days that its kind may have. A day that cannot be read is long past. */
export function isStale({ issuedAt, kind, staleAfter }: Directory, now: Date): boolean {
  const { days } = powers[kind];
  const ends = [
    ...(staleAfter === undefined ? [] : [endOf(staleAfter)]),
    ...(days === undefined ? [] : [endOf(issuedAt) + days * 24 * 3_600_000]),
  ];
  return ends.some(end => !(end >= now.getTime()));
}

const endOf = (day: string): number =>
  readDate(day.includes('T') ? day : `${day}T23:59:59Z`)?.date.getTime() ?? Number.NaN;

/** Different organisations for one signer are no answer; an old list is kept in words, and lifts nobody. */
function decide(hits: readonly Hit[]): { readonly best: Hit | undefined; readonly disagree: boolean } {
  const [first, ...others] = hits;
  const disagree = first !== undefined && others.some(hit => !nameOne(hit, first));
  return { best: disagree ? undefined : hits.find(({ stale }) => !stale), disagree };
}

/** A register has one record for each organisation; in other lists one may stand in several rows. */
function nameOne(one: Hit, other: Hit): boolean {
  const isOneRegister = one.directory === other.directory && one.directory.curation === 'vetted';
  if (isOneRegister) return one.organisation.id === other.organisation.id;
  return sameOrganisation(one.organisation, other.organisation);
}

const sameOrganisation = (one: Organisation, other: Organisation): boolean =>
  one.names.some(({ value }) => other.names.some(name => sameName(name.value, value))) ||
  one.identifiers.some(({ scheme, value }) =>
    other.identifiers.some(identifier => value !== '' && identifier.scheme === scheme && identifier.value === value),
  );
