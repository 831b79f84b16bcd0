import type { Source } from '../environment.js';
import type { Evidence } from '../report/check.js';
import type { Note } from '../report/reasons.js';
import type { Directory, Organisation } from './directory.js';
import { byLook } from './directory-index.js';
import { type Found, type Hit, provesAddresses } from './look-up-organisation.js';
import { domainLookAlike, domainSkeleton, nameLookAlike } from './names/look-alike.js';
import { sameName } from './same-name.js';
import type { WebAnchor } from './web-anchor.js';

/** What lists say that proves nothing and is worth knowing beside an answer. */
export interface Beside {
  readonly evidence: readonly Evidence[];
  readonly notes: readonly Note[];
}

interface Met {
  readonly claimedName: string | null;
  readonly anchor: WebAnchor | undefined;
  readonly found: Found;
  readonly directories: readonly Directory[];
  readonly now: Date;
}

/** How a listed name or address differs from the one met, whom lists name that prove nothing, and where they disagree. */
export function besideFound(met: Met): Beside {
  const parts = [undecided(met.found), selfDeclared(met.found), aboutTheName(met), aboutTheAddress(met)];
  return { evidence: parts.flatMap(part => part.evidence), notes: parts.flatMap(part => part.notes) };
}

const nothing: Beside = { evidence: [], notes: [] };

const sourceOf = ({ name, version }: Directory): Source => ({ kind: 'bundled', name, version });
const nameIn = ({ names, id }: Organisation): string => names[0]?.value ?? id;

/** Whom the lists name, when that proves nothing: several of them, or only out of date. */
function undecided({ best, hits }: Found): Beside {
  if (best) return nothing;
  const named = new Map(hits.map(hit => [`${hit.directory.id} ${nameIn(hit.organisation)}`, hit]));
  return { evidence: [...named.values()].map(hit => listedAs('listed.organisation', hit)), notes: [] };
}

const selfDeclared = ({ selfDeclared: hits }: Found): Beside => ({
  evidence: hits.map(hit => listedAs('listed.self-declared', hit)),
  notes: [],
});

const listedAs = (fact: string, { directory, organisation }: Hit): Evidence => ({
  fact,
  value: nameIn(organisation),
  source: sourceOf(directory),
});

/** The name the credential claims, beside those the list has for the organisation today. */
function aboutTheName({ claimedName, found: { best }, now }: Met): Beside {
  if (claimedName === null || !best) return nothing;
  const names = currentNames(best.organisation, now);
  if (names.some(name => sameName(name, claimedName))) return nothing;
  for (const name of names) {
    const letters = nameLookAlike(claimedName, name);
    if (letters) return lookAlike('name', name, letters, best.directory);
  }
  return { evidence: [], notes: ['issuer.name-differs'] };
}

/** Acronyms of two or three letters belong to many, and a former name to nobody. */
const currentNames = ({ names }: Organisation, now: Date): readonly string[] =>
  names
    .filter(({ until }) => until === undefined || until >= now.toISOString().slice(0, 10))
    .map(({ value }) => value)
    .filter((value, at) => at === 0 || !/^\p{Lu}{1,3}$/u.test(value));

/** An address that no list has, and that is easily taken for one that a list has. */
function aboutTheAddress({ anchor, found, directories }: Met): Beside {
  if (!anchor || found.hits.some(({ matchedBy }) => matchedBy === 'domain')) return nothing;
  const domain = anchor.registrableDomain;
  const look = domainSkeleton(domain);
  for (const directory of directories.filter(provesAddresses)) {
    const listed = byLook(directory, look).flatMap(({ domains }) => domains);
    if (listed.includes(domain)) return nothing;
    for (const other of listed) {
      const letters = domainLookAlike(domain, other);
      if (letters) return lookAlike('address', other, letters, directory);
    }
  }
  return nothing;
}

const lookAlike = (
  of: 'name' | 'address',
  value: string,
  letters: readonly string[],
  directory: Directory,
): Beside => ({
  evidence: [
    { fact: of === 'name' ? 'listed.similar-name' : 'listed.similar-address', value, source: sourceOf(directory) },
    {
      fact: of === 'name' ? 'found.letters-in-name' : 'found.letters-in-address',
      value: letters.join('; '),
      source: sourceOf(directory),
    },
  ],
  notes: ['issuer.lookalike'],
});
