import { type Json, isList, listOf, member, textMember, textsOf } from '../../json.js';
import { limits } from '../../limits.js';
import { urlOf } from '../../url.js';
import { registrableDomain } from '../../web/suffixes.js';
import type { Organisation, OrganisationName } from '../directory.js';
import { dayOf } from './day.js';
import { type DirectoryReader, type ListFile, refusedAt } from './directory-reader.js';
import { domainOfWebsite, ownDomains } from './own-domain.js';
import { countryIn } from './read-organisation.js';

/**
 * A dump of the Research Organization Registry, schema version 2: a list of records. The dump does not say its own date;
 * where nobody tells it, it is at least as young as its youngest record, and counts as no younger.
 */
export const ror: DirectoryReader = {
  kind: 'ror',
  recognises: ({ content }) => content.kind === 'json' && isList(content.value) && content.value.some(isRecord),
  async read(file) {
    const records = file.content.kind === 'json' ? listOf(file.content.value) : [];
    if (records.length > limits.organisations) return refusedAt('items');
    const issuedAt = dateOf(records, file);
    if (issuedAt === undefined) return refusedAt('told-date');
    const read = await Promise.all(records.map(readRecord));
    const organisations = await withWebsites(read.filter(record => record !== undefined));
    return {
      kind: 'read',
      directory: {
        id: 'ror',
        name: 'ROR',
        kind: 'ror',
        version: issuedAt,
        issuedAt,
        origin: 'imported',
        curation: 'vetted',
        licence: 'CC0-1.0',
        source: 'https://doi.org/10.5281/zenodo.6347574',
        sha256: file.sha256,
        organisations,
      },
      refused: records.length - organisations.length,
    };
  },
};

const ID = /^https:\/\/ror\.org\/0[a-z0-9]{6}\d{2}$/;
const isRecord = (record: Json): boolean => ID.test(textMember(record, 'id') ?? '');

function dateOf(records: readonly Json[], { told }: ListFile): string | undefined {
  const days = records.flatMap(
    record => dayOf(textMember(member(member(record, 'admin'), 'last_modified'), 'date')) ?? [],
  );
  return (
    dayOf(told.issuedAt) ?? days.reduce<string | undefined>((last, day) => (last && last > day ? last : day), undefined)
  );
}

const STATUSES = new Set(['active', 'inactive', 'withdrawn']);

async function readRecord(record: Json): Promise<Organisation | undefined> {
  const [id, status] = [textMember(record, 'id'), textMember(record, 'status')];
  const names = namesOf(record);
  if (id === undefined || !ID.test(id) || names.length === 0 || !STATUSES.has(status ?? '')) return undefined;
  const website = listOf(member(record, 'links'))
    .filter(link => textMember(link, 'type') === 'website')
    .flatMap(link => textMember(link, 'value') ?? [])[0];
  const [place] = listOf(member(record, 'locations'));
  return {
    id,
    names,
    ...countryIn(textMember(member(place, 'geonames_details'), 'country_code')),
    active: status === 'active',
    domains: await ownDomains(textsOf(member(record, 'domains'))),
    ...(website !== undefined && { website }),
    dids: [],
    identifiers: [{ scheme: 'ROR', value: id }],
    types: textsOf(member(record, 'types')),
    reviews: [],
  };
}

/** The name it is shown with first; acronyms of fewer than four characters belong to many. */
function namesOf(record: Json): readonly OrganisationName[] {
  const names = listOf(member(record, 'names')).flatMap(name => {
    const [value, language] = [textMember(name, 'value'), textMember(name, 'lang')];
    const types = textsOf(member(name, 'types'));
    const isShort = types.every(type => type === 'acronym') && types.length > 0 && (value ?? '').length < 4;
    if (value === undefined || isShort) return [];
    return [{ value, language, isDisplayed: types.includes('ror_display') }];
  });
  return names
    .toSorted((one, other) => Number(other.isDisplayed) - Number(one.isDisplayed))
    .map(({ value, language }) => ({ value, ...(language !== undefined && { language }) }));
}

/** `domains` is often empty: then the host of the website counts, if no other record lies on the same domain. */
async function withWebsites(organisations: readonly Organisation[]): Promise<readonly Organisation[]> {
  const held = await Promise.all(organisations.map(domainsOf));
  const holders = new Map<string, number>();
  for (const domain of held.flat()) holders.set(domain, (holders.get(domain) ?? 0) + 1);
  return Promise.all(
    organisations.map(async organisation => {
      const { domains, website } = organisation;
      const host = domains.length > 0 || website === undefined ? undefined : await domainOfWebsite(website);
      const isAlone = host !== undefined && holders.get(await registrableDomain(host)) === 1;
      return isAlone ? { ...organisation, domains: [host] } : organisation;
    }),
  );
}

/** The registrable domains a record lies on in any way: its own, and that of its website, be it a page of another's. */
async function domainsOf({ domains, website = '' }: Organisation): Promise<readonly string[]> {
  const host = urlOf(website)?.hostname;
  const registrable = await Promise.all([...domains, ...(host ? [host] : [])].map(registrableDomain));
  return [...new Set(registrable)];
}
