import { type Json, isList, member, textMember } from '../../json.js';
import { limits } from '../../limits.js';
import type { Directory } from '../directory.js';
import { type Row, type Rows, cellOf } from './csv-rows.js';
import { dayOf } from './day.js';
import { type DirectoryRead, type DirectoryReader, type ListFile, refusedAt } from './directory-reader.js';
import { readOrganisation } from './read-organisation.js';

/**
 * A list somebody wrote for themselves: `{ "proofmark": "directory/1", "name", "issuedAt", "organisations": [...] }`, or
 * CSV with the columns `name,country,did,domain,identifier`. Our own tool writes lists of the other kinds in this form
 * too; `kind` then says what they may prove, which is never more than a list of one's own may.
 */
export const plainList: DirectoryReader = {
  kind: 'plain-list',
  recognises: ({ content }) =>
    content.kind === 'json'
      ? textMember(content.value, 'proofmark') === 'directory/1'
      : content.header.includes('name') && ['did', 'domain'].some(column => content.header.includes(column)),
  read: file => (file.content.kind === 'json' ? readObject(file.content.value, file) : readRows(file.content, file)),
};

async function readObject(document: Json, file: ListFile): Promise<DirectoryRead> {
  const name = textMember(document, 'name');
  const issuedAt = dayOf(textMember(document, 'issuedAt'));
  const entries = member(document, 'organisations');
  const staleAfter = textMember(document, 'staleAfter');
  if (name === undefined) return refusedAt('member', '/name');
  if (issuedAt === undefined) return refusedAt('member', '/issuedAt');
  if (!isList(entries)) return refusedAt('member', '/organisations');
  if (entries.length > limits.organisations) return refusedAt('items', '/organisations');
  if (staleAfter !== undefined && dayOf(staleAfter) === undefined) return refusedAt('member', '/staleAfter');
  const kind = KINDS.get(textMember(document, 'kind') ?? '') ?? PLAIN;
  return directoryOf(entries, file, {
    ...kind,
    id: kind.kind === 'plain-list' ? file.sha256 : kind.kind,
    name,
    version: textMember(document, 'version') ?? issuedAt,
    issuedAt,
    ...(staleAfter !== undefined && { staleAfter }),
    licence: textMember(document, 'licence') ?? '',
    source: textMember(document, 'source') ?? '',
  });
}

type Kind = Pick<Directory, 'kind' | 'curation'>;
const PLAIN: Kind = { kind: 'plain-list', curation: 'own' };
const KINDS: ReadonlyMap<string, Kind> = new Map([
  ['ror', { kind: 'ror', curation: 'vetted' }],
  ['deqar', { kind: 'deqar', curation: 'vetted' }],
  ['dcc-registry', { kind: 'dcc-registry', curation: 'self-declared' }],
]);

async function directoryOf(
  entries: readonly Json[],
  { sha256 }: ListFile,
  heading: Omit<Directory, 'origin' | 'sha256' | 'organisations'>,
): Promise<DirectoryRead> {
  const read = await Promise.all(entries.map((entry, at) => readOrganisation(entry, `${sha256}/${String(at)}`)));
  const organisations = read.filter(organisation => organisation !== undefined);
  return {
    kind: 'read',
    directory: { ...heading, origin: 'imported', sha256, organisations },
    refused: entries.length - organisations.length,
  };
}

async function readRows(rows: Rows, file: ListFile): Promise<DirectoryRead> {
  const { name } = file.told;
  const issuedAt = dayOf(file.told.issuedAt) ?? dayOf(file.told.changed);
  if (name === undefined) return refusedAt('told-name');
  if (issuedAt === undefined) return refusedAt('told-date');
  return directoryOf(
    rows.rows.map(row => entryOf(row, rows)),
    file,
    {
      ...PLAIN,
      id: file.sha256,
      name,
      version: issuedAt,
      issuedAt,
      licence: '',
      source: '',
    },
  );
}

/** Several values in a cell are separated by spaces. */
function entryOf(row: Row, rows: Rows): Json {
  const several = (column: string): readonly string[] => cellOf(row, rows, column).split(/\s+/).filter(isText);
  return {
    name: cellOf(row, rows, 'name'),
    country: cellOf(row, rows, 'country'),
    dids: several('did'),
    domains: several('domain'),
    identifiers: several('identifier').map(identifierOf),
  };
}

const isText = (text: string): boolean => text !== '';

/** `ETER:BE0001`; an address names its register itself. */
function identifierOf(text: string): Json {
  const [, scheme = '', value = text] = /^(?!https?:)([A-Za-z-]+):(.+)$/.exec(text) ?? [];
  return { scheme, value };
}
