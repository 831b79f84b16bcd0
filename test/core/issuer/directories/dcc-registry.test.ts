import { expect, test } from 'vitest';
import { readDirectory } from '../../../../core/issuer/read-directory.js';
import type { JsonObject } from '../../../../core/json.js';

const registry = (more: JsonObject = {}): string =>
  JSON.stringify({
    meta: { created: '2020-12-02T16:30:00+00:00', updated: '2026-09-20T12:00:00+00:00' },
    registry: {
      'did:web:uni-lumen.example': { name: 'My University', location: 'Leuven', url: 'https://uni-lumen.example' },
      'did:key:z6MkSomebody': { name: 'Test issuer' },
    },
    ...more,
  });

test('a registry is read as what issuers say of themselves', async () => {
  expect(await readDirectory(registry(), { name: 'registry (3)', issuedAt: '2026-11-20' })).toMatchObject({
    kind: 'read',
    refused: 0,
    directory: {
      kind: 'dcc-registry',
      name: 'DCC registry',
      issuedAt: '2026-09-20',
      curation: 'self-declared',
      organisations: [
        { names: [{ value: 'My University' }], dids: ['did:web:uni-lumen.example'], domains: [] },
        { names: [{ value: 'Test issuer' }] },
      ],
    },
  });
});

test('an entry without a name, or under no DID, is counted', async () => {
  const entries = { 'did:web:a.example': {}, 'https://b.example': { name: 'B' }, 'did:web:c.example': { name: 'C' } };
  expect(await readDirectory(registry({ registry: entries }))).toMatchObject({
    kind: 'read',
    refused: 2,
    directory: { organisations: [{ id: 'did:web:c.example' }] },
  });
});

test('a registry without a date is refused at that member; one with a name that misleads software, too', async () => {
  expect(await readDirectory(registry({ meta: {} }))).toEqual({
    kind: 'refused',
    flaw: 'member',
    pointer: '/meta/updated',
  });
  const misleading = registry().replace('did:key:z6MkSomebody', 'constructor');
  expect(await readDirectory(misleading)).toEqual({
    kind: 'refused',
    flaw: 'unsafe-key',
    pointer: '/registry/constructor',
  });
});

test('more than a thousand issuers are read', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 1_500 }, (_, at) => [`did:web:u${String(at)}.example`, { name: 'U' }]),
  );
  expect(await readDirectory(registry({ registry: many }))).toMatchObject({ kind: 'read', refused: 0 });
});
