import { sha256 } from '../digest.js';
import type { Directory, Organisation } from './directory.js';
import { ownDomains } from './directories/own-domain.js';
import { writtenDirectory } from './write-directory.js';

/** An issuer somebody knows: by its exact identifier, by the host that is its own, or by both. */
export interface KnownIssuer {
  readonly name: string;
  readonly note: string;
  /** YYYY-MM-DD */
  readonly since: string;
  readonly did?: string;
  readonly domain?: string;
}

/** The id of the list somebody writes while checking; a list read from a file has the hash of that file. */
export const OWN_LIST = 'own';

/**
 * The issuers somebody knows as a list like any other one, which can be written, shared and imported.
 * @param name what the list is called wherever it lifts somebody
 */
export async function ownList(known: readonly KnownIssuer[], name: string): Promise<Directory> {
  const organisations = await Promise.all(known.map(organisationOf));
  const latest = known.map(({ since }) => since).reduce((one, other) => (one > other ? one : other), '');
  const list: Directory = {
    id: OWN_LIST,
    name,
    kind: 'plain-list',
    version: latest,
    issuedAt: latest,
    origin: 'imported',
    curation: 'own',
    licence: '',
    source: '',
    sha256: '',
    organisations,
  };
  return { ...list, sha256: await sha256(writtenDirectory(list)) };
}

/** A host that many share is no organisation's own, whoever noted it. */
async function organisationOf({ did, domain, name, note, since }: KnownIssuer): Promise<Organisation> {
  return {
    id: did ?? domain ?? name,
    names: [{ value: name }],
    active: true,
    domains: domain === undefined ? [] : await ownDomains([domain]),
    dids: did === undefined ? [] : [did],
    identifiers: [],
    reviews: [],
    ...(note !== '' && { note }),
    since,
  };
}
