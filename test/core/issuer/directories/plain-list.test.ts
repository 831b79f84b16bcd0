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
