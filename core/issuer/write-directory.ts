import { escapedJson } from '../report/escaped-json.js';
import type { Directory, Organisation } from './directory.js';

/** A directory with what a look-up can use, and how many organisations were left out for which reason. */
export interface Reduced {
  readonly directory: Directory;
  readonly leftOut: Readonly<Record<'inactive' | 'elsewhere' | 'no-education' | 'nothing-to-find', number>>;
}

type LeftOut = keyof Reduced['leftOut'];

/**
 * Leaves out of a dump what nobody would look up: records no longer in force, organisations of other countries and, of
 * ROR, those that do not educate and those that have no address of their own. Whether an address is one organisation's
 * alone was decided among all of them, so a dump is reduced after it was read.
 * @param countries ISO 3166-1 alpha-2; none are all
 */
export function reduced(directory: Directory, countries: readonly string[]): Reduced {
  const reasons = directory.organisations.map(organisation => whyNot(organisation, directory, countries));
  const count = (why: LeftOut): number => reasons.filter(reason => reason === why).length;
  return {
    directory: { ...directory, organisations: directory.organisations.filter((_, at) => reasons[at] === undefined) },
    leftOut: {
      inactive: count('inactive'),
      elsewhere: count('elsewhere'),
      'no-education': count('no-education'),
      'nothing-to-find': count('nothing-to-find'),
    },
  };
}

function whyNot(organisation: Organisation, { kind }: Directory, countries: readonly string[]): LeftOut | undefined {
  const { active, country, dids, domains, types = [] } = organisation;
  if (!active) return 'inactive';
  if (countries.length > 0 && !countries.includes(country ?? '')) return 'elsewhere';
  if (kind === 'ror' && !types.includes('education')) return 'no-education';
  return kind !== 'deqar' && domains.length === 0 && dids.length === 0 ? 'nothing-to-find' : undefined;
}

/** A directory as a file in our own form, which `readDirectory` reads again as the same list. */
export function writtenDirectory(directory: Directory): string {
  const { issuedAt, kind, licence, name, organisations, source, staleAfter, version } = directory;
  return escapedJson(
    withoutEmpty({
      proofmark: 'directory/1',
      kind,
      name,
      version,
      issuedAt,
      staleAfter,
      licence,
      source,
      organisations: organisations.map(organisation =>
        withoutEmpty({ ...organisation, active: whenInactive(organisation) }),
      ),
    }),
  );
}

const whenInactive = ({ active }: Organisation): false | undefined => (active ? undefined : false);

const withoutEmpty = (members: object): object =>
  Object.fromEntries(
    Object.entries(members).filter(
      ([key, value]) =>
        value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0 && key !== 'organisations'),
    ),
  );
