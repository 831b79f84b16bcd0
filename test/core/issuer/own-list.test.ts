import { expect, test } from 'vitest';
import { findSigner } from '../../../core/issuer/look-up-organisation.js';
import { type KnownIssuer, ownList } from '../../../core/issuer/own-list.js';
import { writtenDirectory } from '../../../core/issuer/write-directory.js';
import { directoryFrom } from '../../fixtures/directories.js';

const now = new Date('2026-11-21T00:00:00Z');
const known: readonly KnownIssuer[] = [
  { name: 'University of Lumen', note: 'Our partner', since: '2026-11-03', did: 'did:key:z6MkLumen' },
  { name: 'Harbour School', note: '', since: '2026-10-01', domain: 'harbour-school.example' },
];

test('an issuer somebody knows is named by the own list, by its identifier or by its host', async () => {
  const list = await ownList(known, 'Your own list');
  expect(list).toMatchObject({ id: 'own', kind: 'plain-list', curation: 'own', origin: 'imported' });
  expect([list.name, list.issuedAt, list.version]).toEqual(['Your own list', '2026-11-03', '2026-11-03']);
  const byIdentifier = findSigner('did:key:z6MkLumen', undefined, [list], now).best;
  expect([byIdentifier?.matchedBy, byIdentifier?.organisation.names[0]?.value]).toEqual(['did', 'University of Lumen']);
  const byHost = findSigner('did:web:harbour-school.example', 'harbour-school.example', [list], now).best;
  expect([byHost?.matchedBy, byHost?.organisation.names[0]?.value]).toEqual(['domain', 'Harbour School']);
  expect(findSigner('did:key:z6MkOther', 'other.example', [list], now).best).toBeUndefined();
});

test('a host that many share is never taken for the one of somebody who is known', async () => {
  const list = await ownList([{ name: 'A', note: '', since: '2026-11-03', domain: 'lumen.github.io' }], 'Own');
  expect(list.organisations[0]?.domains).toEqual([]);
});

test('notes and days are kept by a colleague who imports the list', async () => {
  const list = await ownList(known, 'Your own list');
  const imported = await directoryFrom(writtenDirectory(list));
  expect(imported.organisations).toEqual(list.organisations);
  expect(imported.organisations.map(({ note, since }) => [note, since])).toEqual([
    ['Our partner', '2026-11-03'],
    [undefined, '2026-10-01'],
  ]);
  expect(imported.id).not.toBe('own');
});

test('a list with another entry is another list', async () => {
  const [one, other] = [await ownList(known, 'Own'), await ownList(known.slice(1), 'Own')];
  expect(one.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(one.sha256).not.toBe(other.sha256);
});
