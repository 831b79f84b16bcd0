import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../../core/bin/run.js';
import { verify } from '../../../core/index.js';
import type { JsonObject } from '../../../core/json.js';
import { limits } from '../../../core/limits.js';
import { readReceipt } from '../../../core/report/receipt/read.js';
import { type Answers, worldOf } from '../../fixtures/environment.js';
import { makeSamples, sampleDay, university } from '../../fixtures/samples.js';
import { bitstringList, sign, testKey } from '../../fixtures/signer.js';

const { samples, web } = await makeSamples();
const later = '2026-11-22T12:00:00Z';
const statusList = 'https://uni-lumen.example/status/1';

let folder = '';
const file = (name: string): string => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'proofmark-receipts-'));
  for (const { document, name } of samples) await writeFile(file(`${name}.json`), JSON.stringify(document));
  await writeFile(file('spaced.json'), JSON.stringify(samples[0]?.document, null, 4));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface World {
  readonly answers?: Answers;
  readonly day?: string;
  readonly version?: string;
}

/** Runs the command in a world in a map. */
async function running(words: readonly string[], { answers = web, day = sampleDay, version = '1.2.3' }: World = {}) {
  const [out, err]: [string[], string[]] = [[], []];
  const status = await run(words, {
    stdin: Readable.from([]),
    stdout: { write: text => out.push(text), columns: 200 },
    stderr: { write: text => err.push(text) },
    variables: {},
    version,
    environmentFor: ({ forReceipts = false }) => ({ ...worldOf(answers, day), forReceipts }),
    verify: (input, environment) => verify(input, environment),
  });
  return { status, out: out.join(''), said: out.join('').replaceAll(/\s+/g, ' '), err: err.join('') };
}

/** A receipt of this sample, on the day of the samples. */
async function receiptOf(name: string, ...options: readonly string[]): Promise<string> {
  const path = file(`${name}.receipt.json`);
  await running(['verify', file(`${name}.json`), '--receipt', path, ...options]);
  return path;
}

/** The same web without the host of the university. */
const silent: Answers = Object.fromEntries(Object.entries(web).filter(([address]) => !address.includes('uni-lumen')));

/** The same web, in which the list was taken away from its place. */
const withoutList: Answers = Object.fromEntries(Object.entries(web).filter(([address]) => address !== statusList));

describe('verify --receipt', () => {
  test('writes a receipt without what is personal, and says where', async () => {
    const path = file('one.json');
    const { err, status } = await running(['verify', file('genuine.json'), '--receipt', path]);
    expect({ status, err }).toEqual({ status: 0, err: `Receipt: ${path}\n` });
    const text = await readFile(path, 'utf8');
    expect(text).not.toMatch(/genuine\.json|Learner|Data Ethics/u);
    expect(await readReceipt(text)).toMatchObject({
      kind: 'receipt',
      receipt: { personal: false, verdict: 'confirmed', by: { version: '1.2.3' } },
    });
  });

  test('writes what is personal too where that is asked for', async () => {
    const text = await readFile(await receiptOf('genuine', '--personal'), 'utf8');
    expect(text).toContain('"name": "genuine.json"');
    expect(text).toContain('Introduction to Data Ethics');
    expect(text).toContain('"learner": "Learner A"');
  });

  test('writes the receipts of several files as a list', async () => {
    const path = file('several.json');
    await running(['verify', file('genuine.json'), file('altered.json'), '--receipt', path, '--json']);
    const read = await readReceipt(await readFile(path, 'utf8'));
    expect(read.kind === 'receipts' && read.receipts.map(({ verdict }) => verdict)).toEqual(['confirmed', 'rejected']);
  });

  test('writes as many as a file of receipts may hold, and says so where there are more', async () => {
    const path = file('many.json');
    const many = (count: number) => Array.from({ length: count }, () => file('unsigned.json'));
    const most = await running(['verify', ...many(limits.receiptsPerFile), '--receipt', path]);
    expect(most.status).toBe(2);
    expect((await readReceipt(await readFile(path, 'utf8'))).kind).toBe('receipts');
    const more = await running(['verify', ...many(limits.receiptsPerFile + 1), '--receipt', file('more.json')]);
    expect(more.status).toBe(66);
    expect(more.err).toContain('was not written: a file holds at most 100 receipts.');
  });

  test('ends in 66 where the receipt cannot be written', async () => {
    const { err, status } = await running(['verify', file('genuine.json'), '--receipt', join(folder, 'no', 'where')]);
    expect(status).toBe(66);
    expect(err).toContain('cannot be written.');
  });
});

describe('recheck', () => {
  test('ends in 0 where nothing changed, and says so before the report', async () => {
    const receipt = await receiptOf('genuine');
    const { out, status } = await running(['recheck', receipt, file('genuine.json')], { day: later });
    expect(status).toBe(0);
    expect(out).toMatch(/Nothing about this credential changed since 21 November 2026\.\n/u);
    expect(out.indexOf('Nothing about')).toBeLessThan(out.indexOf('\nIntact and in force.'));
    expect(out).toContain('It is the same file, byte for byte.');
    expect(out).toContain('A receipt is a note and proves nothing');
  });

  test('knows the same credential in other bytes', async () => {
    const { out, status } = await running(['recheck', await receiptOf('genuine'), file('spaced.json')]);
    expect(status).toBe(0);
    expect(out).toContain('It is the same credential, though the file around it is not the same');
  });

  test('ends in 1 where it was withdrawn since, and shows then and now', async () => {
    const revoked = samples.find(({ name }) => name === 'revoked')?.document;
    const standing: Answers = { ...web, [statusList]: await emptyList() };
    await writeFile(file('to-be-revoked.json'), JSON.stringify(revoked));
    const path = file('standing.receipt.json');
    await running(['verify', file('to-be-revoked.json'), '--receipt', path], { answers: standing });
    const { said, status } = await running(['recheck', path, file('to-be-revoked.json')], { day: later });
    expect(status).toBe(1);
    expect(said).toContain('Something changed since 21 November 2026.');
    expect(said).toMatch(
      /Was it withdrawn\? Then \(.+\): Its issuer had not withdrawn it .+ Now \(.+\): .*[Ww]ithdrawn/u,
    );
  });

  test('ends in 2 where a server is down, and calls that no change', async () => {
    const { out, status } = await running(['recheck', await receiptOf('genuine'), file('genuine.json')], {
      answers: silent,
    });
    expect(status).toBe(2);
    expect(out).toContain('Not everything could be asked this time. Nothing else changed since');
    expect(out).not.toContain('Something changed');
  });

  test('ends in 2 where only the withdrawal list is gone', async () => {
    const receipt = await receiptOf('genuine');
    const { said, status } = await running(['recheck', receipt, file('genuine.json')], { answers: withoutList });
    expect(status).toBe(2);
    expect(said).toContain('It could not be asked this time. That says nothing against the credential.');
  });

  test('ends in 3 where what could not be asked then is confirmed now', async () => {
    const path = file('silent.receipt.json');
    await running(['verify', file('genuine.json'), '--receipt', path], { answers: silent });
    const { said: out, status } = await running(['recheck', path, file('genuine.json')]);
    expect(status).toBe(3);
    expect(out).toContain('It could not be answered then, and now it is.');
  });

  test('ends in 3 where the receipt is about another file, which is said first, and nothing is compared', async () => {
    const { out, status } = await running(['recheck', await receiptOf('genuine'), file('platform-account.json')]);
    expect(status).toBe(3);
    expect(out).toMatch(/^.+\nThe receipt is about another file\. Nothing was compared\.\n/u);
    expect(out).not.toContain('Something changed');
  });

  test('ends in 3 where one of several receipts is about none of the files', async () => {
    const path = file('two.receipt.json');
    await running(['verify', file('genuine.json'), file('platform-account.json'), '--receipt', path]);
    const one = await running(['recheck', path, file('genuine.json')]);
    expect(one.status).toBe(3);
    expect(one.err).toContain('Receipts that are about none of these files, and were not compared: 1.');
    const both = await running(['recheck', path, file('genuine.json'), file('platform-account.json')]);
    expect(both).toMatchObject({ status: 0, err: '' });
  });

  test('says what is different about Proofmark itself, and that is no change of the credential', async () => {
    const world = { version: '2.0.0' };
    const { said, status } = await running(['recheck', await receiptOf('genuine'), file('genuine.json')], world);
    expect(status).toBe(0);
    expect(said).toMatch(/Version of Proofmark Then \(.+\): 1\.2\.3 Now \(.+\): 2\.0\.0/u);
  });

  test('as JSON is one list of comparisons and reports', async () => {
    const { out } = await running(['recheck', await receiptOf('genuine'), file('genuine.json'), '--json']);
    const [one] = JSON.parse(out) as readonly JsonObject[];
    expect(one).toMatchObject({
      input: file('genuine.json'),
      comparisons: [{ sameness: 'same-bytes', outcome: 'as-then', report: 0, changes: [] }],
      reports: [{ verdict: 'confirmed' }],
    });
  });

  test('writes a receipt of this check as well', async () => {
    const path = file('again.receipt.json');
    await running(['recheck', await receiptOf('genuine'), file('genuine.json'), '--receipt', path], { day: later });
    expect(await readReceipt(await readFile(path, 'utf8'))).toMatchObject({
      receipt: { checkedAt: '2026-11-22T12:00:00.000Z' },
    });
  });

  test('speaks German', async () => {
    const { out } = await running(['recheck', await receiptOf('genuine'), file('genuine.json'), '--lang', 'de']);
    expect(out).toContain('An diesem Nachweis hat sich seit dem 21. November 2026 nichts geändert.');
  });

  test.each([
    ['is not there', undefined, 'there is no such file'],
    [
      'was changed in one byte',
      (text: string) => text.replace('"verdict": "c', '"verdict": "k'),
      'checksum does not fit',
    ],
    [
      'is of a later number',
      (text: string) => text.replace('receipt/1', 'receipt/9'),
      'It may come from a newer version',
    ],
    ['is something else', () => '{}', 'This is not a receipt of Proofmark'],
    [
      'is too large',
      (text: string) => text + ' '.repeat(limits.receiptsBytes),
      'larger than a file of receipts may be',
    ],
  ])('ends in 66 where the receipt %s, and judges nothing', async (_, change, says) => {
    const path = file('bad.receipt.json');
    await rm(path, { force: true });
    if (change) await writeFile(path, change(await readFile(await receiptOf('genuine'), 'utf8')));
    const { err, out, status } = await running(['recheck', path, file('genuine.json')]);
    expect({ status, out }).toEqual({ status: 66, out: '' });
    expect(err).toContain(says);
  });

  test('ends in 66 where a file cannot be opened', async () => {
    const { err, status } = await running(['recheck', await receiptOf('genuine'), file('absent')]);
    expect(status).toBe(66);
    expect(err).toContain('there is no such file');
  });

  test.each([
    [['recheck'], 'Expected a receipt, and then the file it is about.'],
    [['recheck', 'a.json'], 'Expected at least one file'],
    [['recheck', 'a.json', 'b.json', '--report', 'c.html'], 'recheck and --report cannot be used together.'],
    [['recheck', 'a.json', 'b.json', '--jsonl'], 'recheck and --jsonl cannot be used together.'],
  ])('%j is wrong usage', async (words, says) => {
    const { err, status } = await running(words);
    expect(status).toBe(64);
    expect(err).toContain(says);
  });

  test('stands in the help with its exit status, in both languages', async () => {
    expect((await running(['--help'])).out).toMatch(
      /proofmark recheck RECEIPT[^]+--receipt FILE[^]+recheck: 3 confirmed/u,
    );
    expect((await running(['--help', '--lang', 'de'])).out).toMatch(/proofmark recheck BELEG[^]+recheck: 3 bestätigt/u);
  });
});

/** The list of the samples on which nothing is withdrawn yet. */
async function emptyList(): Promise<JsonObject> {
  const key = await testKey('university of lumen');
  const list = bitstringList({ address: statusList, issuer: university, set: [] });
  return sign(list, { key, method: `${university}#key-1` });
}
