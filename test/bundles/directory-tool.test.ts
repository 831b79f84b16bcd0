/** `npm run directory -- build`, as built: a dump of each kind becomes a list that reads as the same organisations. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Directory } from '../../core/issuer/directory.js';
import { readDirectory } from '../../core/issuer/read-directory.js';
import { institutions, plainList, rorRecord, snapshot, website } from '../fixtures/directories.js';

const folder = mkdtempSync(join(tmpdir(), 'proofmark-directory-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the tool where its files lie, and reads what it wrote. */
async function built(file: string, content: unknown, ...options: readonly string[]) {
  writeFileSync(join(folder, file), typeof content === 'string' ? content : JSON.stringify(content));
  return ran('build', file, ...options, '--out', 'out.json');
}

async function ran(...words: readonly string[]) {
  rmSync(join(folder, 'out.json'), { force: true });
  const tool = resolve('dist', 'tools', 'directory.js');
  const { status, stderr, stdout } = spawnSync(process.execPath, [tool, ...words], { cwd: folder, encoding: 'utf8' });
  const out = join(folder, 'out.json');
  const read = existsSync(out) ? await readDirectory(readFileSync(out, 'utf8')) : undefined;
  return { status, stderr, counts: countsIn(stdout), stdout, list: read?.kind === 'read' ? read.directory : undefined };
}

/** The rows of the table, without what counted nothing. */
const countsIn = (stdout: string): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...stdout.matchAll(/^\s*(.*?\S)\s{2,}(\d+)\s*$/gm)]
      .map(([, what = '', count]) => [what, Number(count)] as const)
      .filter(([, count]) => count > 0),
  );

const namesIn = (list: Directory | undefined) => list?.organisations.map(({ names }) => names[0]?.value);

describe('a dump of every kind is made smaller', () => {
  test('ROR: what does not educate, is no longer in force or has no address of its own is left out', async () => {
    const { counts, list, status, stdout } = await built('ror.json', [
      rorRecord(1, 'University of Lumen', { domains: ['uni-lumen.example'] }),
      rorRecord(2, 'University of Umbra', website('https://umbra.example/')),
      rorRecord(3, 'Institute of Lumen', { domains: ['institute.example'], types: ['facility'] }),
      rorRecord(4, 'Old Lumen', { domains: ['old-lumen.example'], status: 'inactive' }),
      rorRecord(5, 'Lumen without an address'),
      rorRecord(6, 'Shared one', website('https://shared.example/')),
      rorRecord(7, 'Shared two', website('https://shared.example/')),
      { id: 'https://ror.org/nothing', names: [] },
    ]);
    expect(status).toBe(0);
    expect(namesIn(list)).toEqual(['University of Lumen', 'University of Umbra']);
    expect(list).toMatchObject({ kind: 'ror', name: 'ROR', curation: 'vetted', issuedAt: '2026-10-20' });
    expect(counts).toEqual({
      kept: 2,
      'with an address or identifier': 2,
      'left out: cannot be read': 1,
      'left out: no longer in force': 1,
      'left out: does not educate': 1,
      'left out: no address or identifier': 3,
    });
    expect(stdout).toMatch(/^ROR \(ror\), of 2026-10-20\n/);
    expect(stdout).toMatch(/out\.json: \d\.\d kB\n$/);
  });

  test('DEQAR: reviews are kept, and an institution without a website too', async () => {
    const { counts, list, status } = await built(
      'deqar.json',
      snapshot({
        institutions: [...institutions, { ...institutions[0], id: 1, deqar: 'DEQARINST9950', site: null, ids: {} }],
      }),
    );
    expect(status).toBe(0);
    expect(list).toMatchObject({ kind: 'deqar', issuedAt: '2026-11-01' });
    expect(list?.organisations.map(({ reviews }) => reviews.length)).toEqual([1, 1, 2, 1, 0, 0, 1]);
    expect(counts).toEqual({ kept: 7, 'with an address or identifier': 6, 'with quality reviews': 5 });
  });

  test('the DCC registry stays what issuers said of themselves', async () => {
    const registry = { 'did:web:lumen.example': { name: 'Lumen' }, nonsense: { name: 'No identifier' } };
    const { counts, list, status } = await built('dcc.json', { meta: { updated: '2026-09-20' }, registry });
    expect(status).toBe(0);
    expect(list).toMatchObject({ kind: 'dcc-registry', curation: 'self-declared' });
    expect(counts).toEqual({ kept: 1, 'with an address or identifier': 1, 'left out: cannot be read': 1 });
  });

  test('a plain list, and the same as CSV with its day in the name of the file', async () => {
    const json = await built('partners.json', plainList([{ name: 'Lumen', domains: ['uni-lumen.example'] }]));
    const csv = await built('partners-2026-11-02.csv', 'name;domain\nLumen;uni-lumen.example\nShared;x.github.io\n');
    expect([json.status, csv.status]).toEqual([0, 0]);
    expect([json.list, csv.list].map(list => [list?.name, list?.issuedAt, namesIn(list)])).toEqual([
      ['Our partners', '2026-11-01', ['Lumen']],
      ['partners-2026-11-02', '2026-11-02', ['Lumen']],
    ]);
    expect(csv.counts).toEqual({ kept: 1, 'with an address or identifier': 1, 'left out: cannot be read': 1 });
  });
});

describe('the options', () => {
  const inCountry = (number: number, name: string, code: string) =>
    rorRecord(number, name, {
      domains: [`${name.toLowerCase()}.example`],
      locations: [{ geonames_details: { country_code: code } }],
    });
  const dump = [inCountry(1, 'Lumen', 'BE'), inCountry(2, 'Umbra', 'GR'), inCountry(3, 'Harbour', 'NL')];

  test('--country keeps the countries it names, in any of their codes', async () => {
    const { counts, list } = await built('ror.json', dump, '--country', 'be', '--country', 'EL');
    expect(namesIn(list)).toEqual(['Lumen', 'Umbra']);
    expect(counts).toMatchObject({ kept: 2, 'left out: of another country': 1 });
  });

  test('--date says how old a dump is, and --name what a list without a name is called', async () => {
    expect((await built('ror.json', dump, '--date', '2026-11-05')).list?.issuedAt).toBe('2026-11-05');
    const { list } = await built(
      'x.csv',
      'name,did\nLumen,did:web:lumen.example\n',
      '--name',
      'Our own',
      '--date',
      '2026-11-05',
    );
    expect([list?.name, list?.issuedAt]).toEqual(['Our own', '2026-11-05']);
  });

  test('without --out the list lies beside the tool’s user, under the name of the dump', async () => {
    writeFileSync(join(folder, 'named.json'), JSON.stringify(dump));
    expect((await ran('build', 'named.json')).status).toBe(0);
    expect(existsSync(join(folder, 'named.directory.json'))).toBe(true);
  });

  test.each([
    [[], /^Usage: npm run directory -- build/],
    [['build'], /^Usage/],
    [['burn', 'ror.json'], /^Usage/],
    [['build', 'ror.json', 'more.json'], /^Usage/],
    [['build', 'ror.json', '--country', 'ZZ'], /^--country expects a code of ISO 3166, found “ZZ”\.$/m],
    [['build', 'ror.json', '--date', 'yesterday'], /^--date expects a day such as 2026-11-01, found “yesterday”\.$/m],
  ] as const)('%j is wrong usage, and nothing is written', async (words, sentence) => {
    const { list, status, stderr } = await ran(...words);
    expect([status, list]).toEqual([64, undefined]);
    expect(stderr).toMatch(sentence);
  });
});

describe('what is no list is refused with the line or field at fault, and nothing is written', () => {
  test.each<[string, unknown, string]>([
    ['notes.json', { notes: [] }, 'it is of no kind it knows'],
    ['half.json', '{"proofmark": "directory/1",', 'What is wrong: '],
    ['nameless.json', { proofmark: 'directory/1', issuedAt: '2026-11-01', organisations: [] }, '(/name)'],
    ['registry.json', { meta: {}, registry: {} }, '(/meta/updated)'],
    ['rows-2026-11-01.csv', 'name,domain\nLumen,lumen.example\nUmbra\n', '(line 3)'],
    ['quotes-2026-11-01.csv', 'name,domain\n"Lumen,lumen.example\n', '(line 2)'],
    ['empty.json', '', 'it is empty'],
  ])('%s', async (file, content, why) => {
    const { list, status, stderr } = await built(file, content);
    expect([status, list]).toEqual([66, undefined]);
    expect(stderr).toContain(`${file} is not a list of organisations Proofmark can read. What is wrong: `);
    expect(stderr).toContain(why);
  });

  test('a file that is not there, or is a folder', async () => {
    expect(await ran('build', 'absent.json')).toMatchObject({
      status: 66,
      stderr: 'absent.json cannot be opened: there is no such file.\n',
    });
    expect((await ran('build', '.')).status).toBe(66);
  });

  test('a file in another encoding', async () => {
    writeFileSync(join(folder, 'latin.json'), Buffer.from('[{"name":"Universit\u00e9"}]', 'latin1'));
    const { status, stderr } = await ran('build', 'latin.json');
    expect([status, stderr]).toEqual([66, expect.stringContaining('latin.json is not a list of organisations')]);
  });
});
