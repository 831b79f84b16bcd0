import { expect, test } from 'vitest';
import { readDirectory } from '../../../../core/issuer/read-directory.js';
import type { JsonObject } from '../../../../core/json.js';

const list = (more: JsonObject = {}): string =>
  JSON.stringify({
    proofmark: 'directory/1',
    name: 'Our partners',
    issuedAt: '2026-11-01',
    organisations: [
      {
        name: 'University of Lumen',
        country: 'BE',
        domains: ['Uni-Lumen.example'],
        dids: ['did:web:uni-lumen.example'],
      },
    ],
    ...more,
  });

test('a list is read with its own name and date, and counts as the reader’s own', async () => {
  const read = await readDirectory(list({ staleAfter: '2027-11-01' }));
  expect(read).toMatchObject({
    kind: 'read',
    refused: 0,
    directory: {
      name: 'Our partners',
      version: '2026-11-01',
      staleAfter: '2027-11-01',
      origin: 'imported',
      curation: 'own',
      organisations: [
        {
          names: [{ value: 'University of Lumen' }],
          domains: ['uni-lumen.example'],
          dids: ['did:web:uni-lumen.example'],
        },
      ],
    },
  });
});

test.each([
  ['no name', { domains: ['uni-lumen.example'] }],
  ['a host many share', { name: 'University of Lumen', domains: ['lumen.github.io'] }],
  ['a whole suffix', { name: 'University of Lumen', domains: ['ac.uk'] }],
  ['an address instead of a domain', { name: 'University of Lumen', domains: ['127.0.0.1'] }],
])('an entry with %s is counted and left out; the others are read', async (_what, entry) => {
  const read = await readDirectory(
    list({ organisations: [entry, { name: 'University of Umbra', domains: ['umbra.example'] }] }),
  );
  expect(read).toMatchObject({
    kind: 'read',
    refused: 1,
    directory: { organisations: [{ domains: ['umbra.example'] }] },
  });
});

test.each([
  ['no JSON', 'Our partners'],
  ['another kind', JSON.stringify({ organisations: [] })],
  ['no name', list({ name: '' })],
  ['a key twice', `{"proofmark":"directory/1",${list().slice(1)}`],
])('a file with %s is refused', async (_what, text) => {
  expect(await readDirectory(text)).toMatchObject({ kind: 'refused' });
});

test.each([
  ['another kind', JSON.stringify({ organisations: [] }), { flaw: 'kind' }],
  ['no name', list({ name: '' }), { flaw: 'member', pointer: '/name' }],
  ['no day', list({ issuedAt: '2026-02-31' }), { flaw: 'member', pointer: '/issuedAt' }],
  ['an end that is no day', list({ staleAfter: 'soon' }), { flaw: 'member', pointer: '/staleAfter' }],
  ['no organisations', list({ organisations: {} }), { flaw: 'member', pointer: '/organisations' }],
  ['a broken entry', list().replace('"BE"', 'BE'), { flaw: 'syntax', pointer: '/organisations/0/country' }],
])('a file with %s is refused with the member at fault', async (_what, text, flaw) => {
  expect(await readDirectory(text)).toEqual({ kind: 'refused', ...flaw });
});

const csv = `name;country;did;domain;identifier
"University of Lumen";BE;did:web:uni-lumen.example did:key:z6MkX;uni-lumen.example;ROR:https://ror.org/00x0x0x00 ETER:BE9901
;BE;;nobody.example;
Lumen on a platform;BE;;lumen.github.io;
`;
const told = { name: 'Our partners', issuedAt: '2026-11-01' };

test('a list in CSV is read with the name and date it is told', async () => {
  expect(await readDirectory(csv, told)).toMatchObject({
    kind: 'read',
    refused: 2,
    directory: {
      name: 'Our partners',
      kind: 'plain-list',
      curation: 'own',
      issuedAt: '2026-11-01',
      organisations: [
        {
          names: [{ value: 'University of Lumen' }],
          country: 'BE',
          dids: ['did:web:uni-lumen.example', 'did:key:z6MkX'],
          domains: ['uni-lumen.example'],
          identifiers: [
            { scheme: 'ROR', value: 'https://ror.org/00x0x0x00' },
            { scheme: 'ETER', value: 'BE9901' },
          ],
        },
      ],
    },
  });
});

test.each([
  ['nobody tells its name', csv, { issuedAt: '2026-11-01' }, { flaw: 'told-name' }],
  ['nobody tells its date', csv, { name: 'Our partners' }, { flaw: 'told-date' }],
  ['a row is broken', csv.replace('platform;BE;', 'platform;'), told, { flaw: 'cells', line: 4 }],
  ['its columns are others', csv.replace('name;', 'title;'), told, { flaw: 'kind' }],
])('a list in CSV is refused when %s', async (_what, text, said, flaw) => {
  expect(await readDirectory(text, said)).toEqual({ kind: 'refused', ...flaw });
});

test('a list that our tool made of a dump stays what the dump was, and proves no more', async () => {
  const read = await readDirectory(list({ kind: 'ror', version: 'v2.0', licence: 'CC0-1.0' }));
  expect(read).toMatchObject({
    kind: 'read',
    directory: { id: 'ror', kind: 'ror', version: 'v2.0', licence: 'CC0-1.0' },
  });
  expect(await readDirectory(list({ kind: 'constructor' }))).toMatchObject({ directory: { kind: 'plain-list' } });
});

test('names may have a last day, and an organisation may no longer be in force', async () => {
  const read = await readDirectory(
    list({ organisations: [{ names: ['Lumen', { value: 'Old Lumen', until: '2019-12-31' }], active: false }] }),
  );
  expect(read).toMatchObject({
    directory: {
      organisations: [{ names: [{ value: 'Lumen' }, { value: 'Old Lumen', until: '2019-12-31' }], active: false }],
    },
  });
});
