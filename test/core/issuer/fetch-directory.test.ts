import { expect, test } from 'vitest';
import { type FetchedDirectory, fetchDirectory } from '../../../core/issuer/fetch-directory.js';
import { limits } from '../../../core/limits.js';
import { plainList, rorRecord, snapshot } from '../../fixtures/directories.js';
import { hurried } from '../../fixtures/judged-with-record.js';
import { type Reply, json, world } from '../web/world.js';

const address = 'https://partners.example/lists/partners-2026-11-01.json';
const lumen = { name: 'University of Lumen', domains: ['uni-lumen.example'] };

/** Asks for what answers so, and holds the record of contacts against what the web received. */
async function fetched(reply: Reply, url = address): Promise<FetchedDirectory> {
  const environment = world({ [url]: reply });
  const answer = await hurried(() => fetchDirectory(url, environment));
  expect(answer.contacts.map(contact => contact.url)).toEqual(environment.seen.map(seen => seen.url));
  return answer;
}

test.each([
  ['plain-list', plainList([lumen]), '2026-11-01'],
  ['ror', [rorRecord(1, 'University of Lumen', { domains: ['uni-lumen.example'] })], '2026-11-01'],
  ['deqar', snapshot({ generatedAt: '2026-10-02' }), '2026-10-02'],
  ['dcc-registry', { meta: { updated: '2026-09-20' }, registry: {} }, '2026-09-20'],
])('a list of the kind %s is read, with what its address says of it', async (kind, content, issuedAt) => {
  expect(await fetched(() => json(content))).toMatchObject({
    kind: 'read',
    directory: { kind, issuedAt, origin: 'imported' },
    contacts: [{ purpose: 'directory', outcome: 'answered' }],
  });
});

test('CSV has its name and its day in its address, and is refused without a day', async () => {
  const rows = (): Response => new Response('name,domain\nUniversity of Lumen,uni-lumen.example\n,x.example\n');
  expect(await fetched(rows, 'https://partners.example/ours-2026-11-02.csv?v=2')).toMatchObject({
    kind: 'read',
    refused: 1,
    directory: { name: 'ours-2026-11-02', issuedAt: '2026-11-02' },
  });
  expect(await fetched(rows, 'https://partners.example/ours.csv')).toMatchObject({
    kind: 'refused',
    flaw: 'told-date',
  });
});

test.each<[string, Reply, object]>([
  ['something else in JSON', () => json({ notes: [] }), { kind: 'refused', flaw: 'kind' }],
  ['a list without a name', () => json({ proofmark: 'directory/1' }), { kind: 'refused', pointer: '/name' }],
  ['rows that are uneven', () => new Response('name,did\nA\n'), { kind: 'refused', flaw: 'cells', line: 2 }],
  ['a page', () => new Response('<!doctype html>'), { kind: 'unanswered', fault: 'web.unexpected-content' }],
  ['nothing', () => json({}, {}, 404), { kind: 'unanswered', fault: 'web.unexpected-content' }],
  ['no answer', 'unreachable', { kind: 'unanswered', fault: 'web.unreachable' }],
  ['silence', 'silent', { kind: 'unanswered', fault: 'web.timeout' }],
  [
    'more than is read',
    () => new Response(' '.repeat(limits.directoryAnswerBytes + 1)),
    { kind: 'unanswered', fault: 'web.too-large' },
  ],
])('%s is no list', async (_, reply, expected) => {
  expect(await fetched(reply)).toMatchObject(expected);
});

test.each(['http://partners.example/x.json', 'https://127.0.0.1/x.json', 'https://printer.local/x', 'x', ''])(
  '%j is never asked for',
  async url => {
    const environment = world({});
    expect(await fetchDirectory(url, environment)).toMatchObject({
      kind: 'unanswered',
      fault: 'web.refused',
      contacts: [{ outcome: 'web.refused' }],
    });
    expect(environment.seen).toEqual([]);
  },
);

test('a list of the page’s own site is asked for as it stands, any other where the site names its host', async () => {
  const own = 'http://localhost:8080/issuers.json';
  const environment = world(
    { [own]: () => json(plainList([lumen])), [address]: () => json(plainList([lumen])) },
    { origin: 'http://localhost:8080', allowed: () => Promise.resolve(false) },
  );
  expect((await fetchDirectory(own, environment)).kind).toBe('read');
  expect(await fetchDirectory(address, environment)).toMatchObject({ kind: 'unanswered', fault: 'web.not-permitted' });
  expect(environment.seen.map(({ url }) => url)).toEqual([own]);
});
