import { isObject, member, textMember } from '../../json.js';
import { limits } from '../../limits.js';
import type { Organisation } from '../directory.js';
import { dayOf } from './day.js';
import { type DirectoryReader, refusedAt } from './directory-reader.js';

/**
 * The registry of the Digital Credentials Consortium: `{ "meta": { "created", "updated" }, "registry": { <did>: { "name",
 * "location", "url" } } }`. Issuers enter themselves, test entries among them, and nobody vouches for a name.
 */
export const dccRegistry: DirectoryReader = {
  kind: 'dcc-registry',
  recognises: ({ content }) =>
    content.kind === 'json' && isObject(member(content.value, 'registry')) && isObject(member(content.value, 'meta')),
  read({ content, sha256, told }) {
    const document = content.kind === 'json' ? content.value : null;
    const [meta, registry] = [member(document, 'meta'), member(document, 'registry')];
    const issuedAt = dayOf(textMember(meta, 'updated') ?? textMember(meta, 'created') ?? told.issuedAt);
    if (!isObject(registry)) return Promise.resolve(refusedAt('member', '/registry'));
    if (issuedAt === undefined) return Promise.resolve(refusedAt('member', '/meta/updated'));
    const entries = Object.entries(registry);
    if (entries.length > limits.organisations) return Promise.resolve(refusedAt('items', '/registry'));
    const organisations = entries.flatMap(([did, entry]): readonly Organisation[] => {
      const [name, website] = [textMember(entry, 'name'), textMember(entry, 'url')];
      if (name === undefined || !/^did:[a-z0-9]+:./.test(did)) return [];
      const site = website === undefined ? {} : { website };
      return [
        {
          id: did,
          names: [{ value: name }],
          active: true,
          domains: [],
          ...site,
          dids: [did],
          identifiers: [],
          reviews: [],
        },
      ];
    });
    return Promise.resolve({
      kind: 'read',
      directory: {
        id: 'dcc-registry',
        name: 'DCC registry',
        kind: 'dcc-registry',
        version: issuedAt,
        issuedAt,
        origin: 'imported',
        curation: 'self-declared',
        licence: 'MIT',
        source: 'https://github.com/digitalcredentials/issuer-registry',
        sha256,
        organisations,
      },
      refused: entries.length - organisations.length,
    });
  },
};
