import { expect, test } from 'vitest';
import { readDirectory } from '../../../../core/issuer/read-directory.js';
import type { Json, JsonObject } from '../../../../core/json.js';
import { directoryFrom, rorRecord, website } from '../../../fixtures/directories.js';

const domainsOf = async (...records: readonly JsonObject[]) =>
  (await directoryFrom(records)).organisations.map(({ domains }) => domains);

test('a dump is read with the names, country and address of every record, and proves addresses alone', async () => {
  const directory = await directoryFrom([
    rorRecord(1, 'University of Lumen', {
      names: [
        { value: 'Universiteit Lumen', types: ['label'], lang: 'nl' },
        { value: 'University of Lumen', types: ['ror_display', 'label'], lang: 'en' },
        { value: 'UL', types: ['acronym'], lang: null },
        { value: 'ULUM', types: ['acronym'], lang: null },
      ],
      domains: ['Uni-Lumen.example'],
    }),
  ]);
  expect(directory).toMatchObject({
    kind: 'ror',
    curation: 'vetted',
    licence: 'CC0-1.0',
    organisations: [
      {
        id: 'https://ror.org/000000100',
        names: [
          { value: 'University of Lumen', language: 'en' },
          { value: 'Universiteit Lumen', language: 'nl' },
          { value: 'ULUM' },
        ],
        country: 'BE',
        active: true,
        domains: ['uni-lumen.example'],
        dids: [],
        types: ['education'],
      },
    ],
  });
});

test('a dump is as old as its youngest record, unless whoever imports it knows better', async () => {
  const older = rorRecord(2, 'University of Umbra', { admin: { last_modified: { date: '2026-02-01' } } });
  expect((await directoryFrom([rorRecord(1, 'University of Lumen'), older])).issuedAt).toBe('2026-10-20');
  expect((await directoryFrom([older], { issuedAt: '2026-11-02', changed: '2026-11-20' })).issuedAt).toBe('2026-11-02');
  expect((await directoryFrom([older], { changed: '2026-11-20' })).issuedAt).toBe('2026-02-01');
});

test.each([
  [
    'the website stands in where no domain is recorded',
    website('https://www.uni-lumen.example/en/'),
    ['uni-lumen.example'],
  ],
  [
    'a domain is not joined by the website',
    { ...website('https://lumen.example/'), domains: ['uni-lumen.example'] },
    ['uni-lumen.example'],
  ],
  [
    'the page of a department stands for its own host',
    website('https://law.uni-lumen.example'),
    ['law.uni-lumen.example'],
  ],
  ['a page below a path stands for nothing', website('https://uni-lumen.example/departments/law'), []],
  ['a page on a host that many share stands for nothing', website('https://lumen.github.io/'), []],
  ['a page on a platform stands for nothing', website('https://www.credly.com/'), []],
  [
    'a suffix, an address in numbers and a shared host are no domains',
    { domains: ['ac.uk', '127.0.0.1', 'x.github.io'] },
    [],
  ],
])('%s', async (_, more: JsonObject, domains) => {
  expect(await domainsOf(rorRecord(1, 'University of Lumen', more))).toEqual([domains]);
});

test.each([
  ['the same website', website('https://uni-lumen.example/')],
  ['a page on the same site', website('https://uni-lumen.example/law')],
  ['a host below the same domain', website('https://law.uni-lumen.example/')],
  ['the domain itself', { domains: ['uni-lumen.example'] }],
  [
    'the same website, though it is no longer in force',
    { ...website('https://uni-lumen.example/'), status: 'inactive' },
  ],
])('a website is nobody’s where another record has %s', async (_, more: JsonObject) => {
  const lumen = rorRecord(1, 'University of Lumen', website('https://uni-lumen.example/'));
  const [domains] = await domainsOf(lumen, rorRecord(2, 'Lumen Law School', more));
  expect(domains).toEqual([]);
});

test.each<[string, Json]>([
  ['no record', 'ROR'],
  ['another identifier', { ...rorRecord(3, 'X'), id: 'https://ror.example/1' }],
  ['no name', { ...rorRecord(3, 'X'), names: [] }],
  ['an unknown status', { ...rorRecord(3, 'X'), status: 'merged' }],
])('a record with %s is counted, and the others are read', async (_, bad) => {
  const read = await readDirectory(JSON.stringify([bad, rorRecord(1, 'University of Lumen')]));
  expect(read).toMatchObject({ kind: 'read', refused: 1, directory: { organisations: [{ active: true }] } });
});

test('a list of something else is no dump, and one without any date is refused', async () => {
  expect(await readDirectory('[{"id":"https://uni-lumen.example"}]')).toEqual({ kind: 'refused', flaw: 'kind' });
  const undated = { ...rorRecord(1, 'University of Lumen'), admin: {} };
  expect(await readDirectory(JSON.stringify([undated]))).toEqual({ kind: 'refused', flaw: 'told-date' });
});
