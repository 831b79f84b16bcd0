import { expect, test } from 'vitest';
import { reduced, writtenDirectory } from '../../../core/issuer/write-directory.js';
import { directoryFrom, plainList, rorRecord, snapshot, website } from '../../fixtures/directories.js';

const dump = () =>
  directoryFrom([
    rorRecord(1, 'University of Lumen', { domains: ['uni-lumen.example'] }),
    rorRecord(2, 'Umbra', { ...website('https://umbra.example'), status: 'inactive' }),
    rorRecord(3, 'Lumen Hospital', { domains: ['hospital.example'], types: ['healthcare'] }),
    rorRecord(4, 'Harbour School'),
    rorRecord(5, 'Ecole', {
      domains: ['ecole.example'],
      locations: [{ geonames_details: { country_code: 'FR' } }],
    }),
  ]);

test('a dump of ROR keeps what educates, is in force, lies in the countries asked for and can be found', async () => {
  const { directory, leftOut } = reduced(await dump(), ['BE']);
  expect(directory.organisations.map(({ id }) => id)).toEqual(['https://ror.org/000000100']);
  expect(leftOut).toEqual({ inactive: 1, elsewhere: 1, 'no-education': 1, 'nothing-to-find': 1 });
  expect(reduced(await dump(), []).directory.organisations).toHaveLength(2);
});

test.each([
  ['ROR', dump],
  ['DEQAR', () => directoryFrom(snapshot())],
  [
    'a registry',
    () => directoryFrom({ meta: { updated: '2026-09-20' }, registry: { 'did:web:a.example': { name: 'A' } } }),
  ],
  [
    'a plain list',
    () => directoryFrom(plainList([{ name: 'A', dids: ['did:key:z6MkA'] }], { staleAfter: '2027-01-01' })),
  ],
])('what is written of %s is read again as the same list', async (_, made) => {
  const directory = await made();
  const again = await directoryFrom(writtenDirectory(directory));
  const { id, sha256, ...same } = directory;
  expect(again).toMatchObject(same);
  expect(again.organisations).toEqual(directory.organisations);
  expect([typeof id, sha256 === again.sha256]).toEqual(['string', false]);
});
