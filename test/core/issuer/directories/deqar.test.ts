import { expect, test } from 'vitest';
import { readDirectory } from '../../../../core/issuer/read-directory.js';
import type { JsonObject } from '../../../../core/json.js';
import { directoryFrom, institutions, snapshot } from '../../../fixtures/directories.js';

test('a snapshot is read with identifiers, addresses, parents and reviews', async () => {
  const directory = await directoryFrom(snapshot());
  expect(directory).toMatchObject({ kind: 'deqar', curation: 'vetted', issuedAt: '2026-11-01', licence: '' });
  const [lumen, , academy] = directory.organisations;
  expect(lumen).toMatchObject({
    id: 'DEQARINST9901',
    names: [
      { value: 'University of Lumen' },
      { value: 'Universiteit Lumen' },
      { value: 'Lumen College', until: '2019-12-31' },
    ],
    country: 'BE',
    domains: ['uni-lumen.example'],
    dids: [],
    identifiers: [
      { scheme: 'DEQARINST', value: 'DEQARINST9901' },
      { scheme: 'ETER', value: 'BE9901' },
      { scheme: 'SCHAC', value: 'uni-lumen.example' },
      { scheme: 'EU-VAT', value: 'BE0999999900' },
      { scheme: 'DID-EBSI', value: 'did:ebsi:zLumenSample' },
    ],
    reviews: [{ report: '900001', subject: 'institution', decision: 'positive', official: true, to: '2029-01-31' }],
  });
  expect(academy).toMatchObject({ parent: 'DEQARINST9901', reviews: [{ subject: 'programme' }, {}] });
});

test('an end left empty is six years after the beginning; reviews of other providers are voluntary', async () => {
  const { organisations } = await directoryFrom(snapshot());
  expect(organisations[1]?.reviews[0]).toMatchObject({ from: '2022-01-01', to: '2027-12-31', decision: 'negative' });
  expect(organisations[2]?.reviews[0]).toMatchObject({ official: false });
});

const [lumen = {}] = institutions;
const withReport = (more: JsonObject): JsonObject => ({
  ...lumen,
  reports: [
    {
      id: 1,
      level: 'institutional',
      agency: 'NVAO',
      status: 1,
      decision: 1,
      flag: 'none',
      from: '2023-02-01',
      ...more,
    },
  ],
});

test.each<[string, JsonObject]>([
  ['no number of DEQAR', { ...lumen, deqar: 'DEQARINST99' }],
  ['no name', { ...lumen, names: [] }],
  ['a decision nobody knows', withReport({ decision: 5 })],
  ['a flag nobody knows', withReport({ flag: 'red' })],
  ['a flag that is no text', withReport({ flag: 2 })],
  ['a status nobody knows', withReport({ status: 3 })],
  ['an end that is no day', withReport({ to: '2029-02-31' })],
  ['a beginning that is no day', withReport({ from: 'spring' })],
])('an institution with %s is counted: half of it would say something else', async (_, bad) => {
  const good = { ...lumen, deqar: 'DEQARINST9999' };
  expect(await readDirectory(JSON.stringify(snapshot({ institutions: [bad, good] })))).toMatchObject({
    kind: 'read',
    refused: 1,
    directory: { organisations: [{ id: 'DEQARINST9999' }] },
  });
});

test.each<[string, JsonObject, string]>([
  ['no date', { generatedAt: 'yesterday' }, '/generatedAt'],
  ['no list of institutions', { institutions: {} }, '/institutions'],
])('a snapshot with %s is refused at that member', async (_, more, pointer) => {
  expect(await readDirectory(JSON.stringify(snapshot(more)))).toEqual({ kind: 'refused', flaw: 'member', pointer });
});

const csv = `DEQAR ID;ETER ID;Name_Primary;Name_English;Country;Website_Link;SCHAC
DEQARINST9901;BE9901;Universiteit Lumen;University of Lumen;Belgium;https://www.uni-lumen.example/;uni-lumen.example
DEQARINST1;;;;;;
`;

test('the CSV of providers is read by the names of its columns, on the day it is told', async () => {
  expect(await readDirectory(csv, { issuedAt: '2026-11-01' })).toMatchObject({
    kind: 'read',
    refused: 1,
    directory: {
      kind: 'deqar',
      issuedAt: '2026-11-01',
      organisations: [
        {
          id: 'DEQARINST9901',
          names: [{ value: 'Universiteit Lumen' }, { value: 'University of Lumen' }],
          country: 'BE',
          domains: ['uni-lumen.example'],
          reviews: [],
        },
      ],
    },
  });
  expect(await readDirectory(csv)).toEqual({ kind: 'refused', flaw: 'told-date' });
});
