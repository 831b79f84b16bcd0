import { type Json, isList, isObject, listOf, member, textMember, textsOf } from '../../json.js';
import { limits } from '../../limits.js';
import type { Organisation, QualityReview } from '../directory.js';
import { isDeqarId } from '../quality/registers.js';
import { type Row, type Rows, cellOf } from './csv-rows.js';
import { dayOf, lastDayAfter } from './day.js';
import { type DirectoryRead, type DirectoryReader, type ListFile, refusedAt } from './directory-reader.js';
import { domainOfWebsite, isOwnDomain } from './own-domain.js';
import { FLAGS, countryIn, namesOf, programmesOf } from './read-organisation.js';

/**
 * The Database of External Quality Assurance Results: a compact snapshot in JSON (`{ "generatedAt", "institutions":
 * [...] }`), or the CSV of its providers, whose columns are told by their names. The CSV holds no reports.
 */
export const deqar: DirectoryReader = {
  kind: 'deqar',
  recognises: ({ content }) =>
    content.kind === 'json'
      ? member(content.value, 'institutions') !== undefined
      : content.header.some(column => COLUMNS.deqar.some(name => name === column)),
  read: file => (file.content.kind === 'json' ? readSnapshot(file.content.value, file) : readRows(file.content, file)),
};

/** Names a column may have; the first that a row fills counts. */
const COLUMNS = {
  deqar: ['deqar_id', 'deqar id', 'deqarinst', 'deqarinst id', 'deqarinst_id'],
  eter: ['eter_id', 'eter id', 'eter'],
  names: [
    'name_primary',
    'name',
    'name_official',
    'official name',
    'name_english',
    'english name',
    'name_official_transliterated',
  ],
  country: ['country', 'country_code', 'countries'],
  website: ['website_link', 'website', 'site', 'url'],
  schac: ['schac'],
  vat: ['eu-vat', 'eu_vat'],
  erasmus: ['erasmus'],
  whed: ['whed'],
  pic: ['eu-pic', 'eu_pic', 'pic'],
  ledger: ['did-ebsi', 'did_ebsi'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

async function readSnapshot(document: Json, file: ListFile): Promise<DirectoryRead> {
  const issuedAt = dayOf(textMember(document, 'generatedAt'));
  const institutions = member(document, 'institutions');
  if (issuedAt === undefined) return refusedAt('member', '/generatedAt');
  if (!isList(institutions)) return refusedAt('member', '/institutions');
  if (institutions.length > limits.organisations) return refusedAt('items', '/institutions');
  const numbers = new Map(institutions.map(one => [member(one, 'id'), textMember(one, 'deqar')]));
  const read = await Promise.all(institutions.map(one => readInstitution(one, numbers)));
  return directoryOf(read, issuedAt, file);
}

function directoryOf(
  read: readonly (Organisation | undefined)[],
  issuedAt: string,
  { sha256 }: ListFile,
): DirectoryRead {
  const organisations = read.filter(organisation => organisation !== undefined);
  return {
    kind: 'read',
    directory: {
      id: 'deqar',
      name: 'DEQAR',
      kind: 'deqar',
      version: issuedAt,
      issuedAt,
      origin: 'imported',
      curation: 'vetted',
      licence: '',
      source: 'https://www.eqar.eu/qa-results/download-data-sets/',
      sha256,
      organisations,
    },
    refused: read.length - organisations.length,
  };
}

async function readInstitution(
  entry: Json,
  numbers: ReadonlyMap<Json | undefined, string | undefined>,
): Promise<Organisation | undefined> {
  const id = textMember(entry, 'deqar') ?? '';
  const names = namesOf(entry);
  const isOtherProvider = member(entry, 'otherProvider') === true;
  const reviews = listOf(member(entry, 'reports')).map(report => readReport(report, isOtherProvider));
  if (!isDeqarId(id) || names.length === 0 || reviews.includes(undefined)) return undefined;
  const [site, eter] = [textMember(entry, 'site'), textMember(entry, 'eter')];
  const recorded = recordedIn(member(entry, 'ids'));
  const parent = numbers.get(member(entry, 'parent') ?? undefined);
  return {
    id,
    names,
    ...countryIn(textMember(entry, 'country')),
    active: true,
    domains: await domainsOf(site, recorded),
    ...(site !== undefined && { website: site }),
    dids: [],
    identifiers: [
      { scheme: 'DEQARINST', value: id },
      ...(eter === undefined ? [] : [{ scheme: 'ETER', value: eter }]),
      ...recorded,
    ],
    ...(parent !== undefined && parent !== id && { parent }),
    reviews: reviews.filter(review => review !== undefined),
  };
}

type Identifiers = Organisation['identifiers'];

const recordedIn = (ids: Json | undefined): Identifiers =>
  isObject(ids)
    ? Object.entries(ids).flatMap(([scheme, value]) => textsOf(value).map(text => ({ scheme, value: text })))
    : [];

/** Its website's, and the one that SCHAC, a register of such domains, has for it. */
async function domainsOf(site: string | undefined, recorded: Identifiers): Promise<readonly string[]> {
  const website = site === undefined ? undefined : await domainOfWebsite(site);
  const schac = recorded.filter(({ scheme }) => scheme === 'SCHAC').map(({ value }) => value.toLowerCase());
  const own = await Promise.all(schac.map(isOwnDomain));
  return [...new Set([...schac.filter((_, at) => own[at]), ...(website === undefined ? [] : [website])])];
}

const SUBJECTS: ReadonlyMap<string, QualityReview['subject']> = new Map([
  ['institutional', 'institution'],
  ['institutional/programme', 'institution-and-programmes'],
  ['programme', 'programme'],
  ['joint programme', 'joint-programme'],
  ['joint', 'joint-programme'],
]);
const DECISIONS = ['positive', 'conditional', 'negative', 'not-applicable'] as const;
/** A report that names no end covers so many years. */
const YEARS = 6;

/** What an organisation that is no higher education institution has reviewed is always voluntary. */
function readReport(report: Json, isOtherProvider: boolean): QualityReview | undefined {
  const subject = SUBJECTS.get(textMember(report, 'level')?.toLowerCase() ?? '');
  const decision = DECISIONS[Number(member(report, 'decision')) - 1];
  const status = member(report, 'status');
  const flag = FLAGS.find(one => one === (member(report, 'flag') ?? 'none'));
  const from = dayOf(textMember(report, 'from'));
  const to = from === undefined ? undefined : endOf(report, from);
  const [id, agency] = [member(report, 'id'), textMember(report, 'agency')];
  if (!subject || !decision || !flag || from === undefined || to === undefined) return undefined;
  if ((status !== 1 && status !== 2) || agency === undefined || (typeof id !== 'number' && typeof id !== 'string')) {
    return undefined;
  }
  const official = status === 1 && !isOtherProvider;
  return { report: String(id), agency, subject, decision, official, flag, from, to, programmes: programmesOf(report) };
}

/** An end that cannot be read is no end that was left empty. */
function endOf(report: Json, from: string): string | undefined {
  const end = member(report, 'to');
  return end === undefined || end === null || end === '' ? lastDayAfter(from, YEARS) : dayOf(textMember(report, 'to'));
}

async function readRows(rows: Rows, file: ListFile): Promise<DirectoryRead> {
  const issuedAt = dayOf(file.told.issuedAt) ?? dayOf(file.told.changed);
  if (issuedAt === undefined) return refusedAt('told-date');
  const read = await Promise.all(rows.rows.map(row => readInstitution(institutionIn(row, rows), new Map())));
  return directoryOf(read, issuedAt, file);
}

function institutionIn(row: Row, rows: Rows): Json {
  const cell = (columns: readonly string[]): string => cellOf(row, rows, ...columns);
  const recorded: Readonly<Record<string, string>> = {
    SCHAC: cell(COLUMNS.schac),
    'EU-VAT': cell(COLUMNS.vat),
    Erasmus: cell(COLUMNS.erasmus),
    WHED: cell(COLUMNS.whed),
    'EU-PIC': cell(COLUMNS.pic),
    'DID-EBSI': cell(COLUMNS.ledger),
  };
  return {
    deqar: cell(COLUMNS.deqar),
    eter: cell(COLUMNS.eter),
    names: [...new Set(COLUMNS.names.map(column => cell([column])))].filter(name => name !== ''),
    country: cell(COLUMNS.country),
    site: cell(COLUMNS.website),
    ids: Object.fromEntries(Object.entries(recorded).filter(([, value]) => value !== '')),
  };
}
