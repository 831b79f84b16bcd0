import type { Note } from '../report/reasons.js';
import type { Listing } from '../report/report.js';
import { readDate } from '../validity/date.js';
import type { Directory, Organisation } from './directory.js';
import { sameName } from './same-name.js';

/** An organisation a directory names for an identifier or a domain, and what the directory is worth now. */
export interface Hit {
  readonly directory: Directory;
  readonly organisation: Organisation;
  readonly matchedBy: Listing['matchedBy'];
  readonly stale: boolean;
}

/** What the directories say of one signer: who it is, or why they cannot say. */
export interface Found {
  readonly best: Hit | undefined;
  readonly hits: readonly Hit[];
  readonly notes: readonly Note[];
}

/** Looks a signer up by its exact identifier; a directory may prove signers when it was vetted or is the reader's own. */
export const findByIdentifier = (id: string, directories: readonly Directory[], now: Date): Found =>
  decide(
    directories
      .filter(({ curation }) => curation === 'vetted' || curation === 'own')
      .flatMap(directory => hitsIn(directory, ({ dids }) => dids.includes(id), 'did', now)),
  );

/** Looks a host up by the domain recorded for an organisation: the host itself, or one below it. */
export const findByDomain = (host: string, directories: readonly Directory[], now: Date): Found =>
  decide(
    directories.flatMap(directory =>
      hitsIn(directory, ({ domains }) => domains.some(domain => isUnder(host, domain)), 'domain', now),
    ),
  );

export const isUnder = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);

function hitsIn(
  directory: Directory,
  fits: (organisation: Organisation) => boolean,
  matchedBy: Hit['matchedBy'],
  now: Date,
): readonly Hit[] {
  const stale = isStale(directory, now);
  return directory.organisations
    .filter(organisation => organisation.active && fits(organisation))
    .map(organisation => ({ directory, organisation, matchedBy, stale }));
}

function isStale({ staleAfter }: Directory, now: Date): boolean {
  if (staleAfter === undefined) return false;
  const end = readDate(staleAfter.includes('T') ? staleAfter : `${staleAfter}T23:59:59Z`)?.date;
  return !end || end < now;
}

/** Different organisations for one signer are no answer; an old list is kept in words, and lifts nobody. */
function decide(hits: readonly Hit[]): Found {
  const [first, ...others] = hits;
  if (!first) return { best: undefined, hits, notes: [] };
  if (others.some(hit => !sameOrganisation(hit.organisation, first.organisation))) {
    return { best: undefined, hits, notes: ['issuer.directories-disagree'] };
  }
  const best = hits.find(hit => !hit.stale);
  return { best, hits, notes: best ? [] : ['issuer.directory-stale'] };
}

const sameOrganisation = (one: Organisation, other: Organisation): boolean =>
  one.names.some(({ value }) => other.names.some(name => sameName(name.value, value)));
