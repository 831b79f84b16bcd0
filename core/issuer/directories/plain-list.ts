import { type Json, type JsonObject, isObject, listOf, member, textMember, textsOf } from '../../json.js';
import { checkHost } from '../../web/address.js';
import { isSharedHost } from '../../web/suffixes.js';
import type { Directory, Organisation } from '../directory.js';
import type { DirectoryReader } from './directory-reader.js';

/** A list somebody wrote for themselves: `{ "proofmark": "directory/1", "name", "issuedAt", "organisations": [...] }`. */
export const plainList: DirectoryReader = {
  kind: 'plain-list',
  recognises: document => textMember(document, 'proofmark') === 'directory/1',
  async read(document, sha256) {
    const [name, issuedAt] = [textMember(document, 'name'), textMember(document, 'issuedAt')];
    if (name === undefined || issuedAt === undefined) return { kind: 'refused', detail: 'name, issuedAt' };
    const entries = listOf(member(document, 'organisations'));
    const read = await Promise.all(
      entries.map((entry, index) => readOrganisation(entry, `${sha256}/${String(index)}`)),
    );
    const organisations = read.filter(organisation => organisation !== undefined);
    const directory: Directory = { ...heading(document), id: sha256, name, issuedAt, organisations };
    return { kind: 'read', directory, refused: entries.length - organisations.length };
  },
};

function heading(document: JsonObject): Omit<Directory, 'id' | 'name' | 'issuedAt' | 'organisations'> {
  const staleAfter = textMember(document, 'staleAfter');
  return {
    kind: 'plain-list',
    version: textMember(document, 'issuedAt') ?? '',
    ...(staleAfter !== undefined && { staleAfter }),
    origin: 'imported',
    curation: 'own',
    source: '',
  };
}

/** A name is needed, and domains that one organisation can hold alone; otherwise this entry says nothing. */
async function readOrganisation(entry: Json, id: string): Promise<Organisation | undefined> {
  const name = textMember(entry, 'name');
  const domains = textsOf(member(entry, 'domains')).map(domain => domain.toLowerCase());
  const sound = await Promise.all(domains.map(isOwnDomain));
  if (name === undefined || sound.includes(false)) return undefined;
  const country = textMember(entry, 'country');
  return {
    id,
    names: [{ value: name }],
    ...(country !== undefined && { country }),
    active: true,
    domains,
    dids: textsOf(member(entry, 'dids')),
    identifiers: listOf(member(entry, 'identifiers')).filter(isObject).map(readIdentifier),
  };
}

const readIdentifier = (identifier: JsonObject): Organisation['identifiers'][number] => ({
  scheme: textMember(identifier, 'scheme') ?? '',
  value: textMember(identifier, 'value') ?? '',
});

const isOwnDomain = async (domain: string): Promise<boolean> =>
  (await checkHost(domain, false)).kind === 'allowed' && !(await isSharedHost(domain));
