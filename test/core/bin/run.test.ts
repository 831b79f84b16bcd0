import { chmod, mkdir, mkdtemp, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeEnvironment } from '../../../core/bin/environment.js';
import type { NodeOptions } from '../../../core/bin/environment.js';
import { exitStatus } from '../../../core/bin/exit.js';
import { run } from '../../../core/bin/run.js';
import type { Environment } from '../../../core/environment.js';
import { limits } from '../../../core/limits.js';
import type { Input } from '../../../core/open/opened.js';
import type { VerificationReport } from '../../../core/report/report.js';
import { decidedBy, issuer, report } from '../report/reports.js';
import { rorRecord, snapshot } from '../../fixtures/directories.js';
import { sealing } from '../../fixtures/seals.js';
import { service, trustedFile, trustedListFrom } from '../../fixtures/trusted-lists.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'proofmark-'));
  for (const name of ['confirmed', 'unconfirmed', 'rejected']) await writeFile(join(folder, name), name);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const file = (name: string): string => join(folder, name);
const answers: Readonly<Record<string, VerificationReport>> = {
  confirmed: report(),
  unconfirmed: decidedBy('proof.unsigned'),
  rejected: decidedBy('proof.altered'),
};

interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
  readonly inputs: readonly Input[];
  readonly options: readonly NodeOptions[];
}

const piped = (text: string): AsyncIterable<Uint8Array> => Readable.from([new TextEncoder().encode(text)]);

/** Runs the command on outputs that only remember, with a verification that answers by the text it is given. */
async function running(words: readonly string[], terminal = false, stdin = 'confirmed'): Promise<Ran> {
  const [out, err, inputs, options]: [string[], string[], Input[], NodeOptions[]] = [[], [], [], []];
  const verify = (input: Input): Promise<readonly VerificationReport[]> => {
    inputs.push(input);
    const text = 'bytes' in input ? new TextDecoder().decode(input.bytes.subarray(0, 20)) : 'confirmed';
    return Promise.resolve([answers[text] ?? decidedBy('format.not-a-credential')]);
  };
  const environmentFor = (asked: NodeOptions): Environment => {
    options.push(asked);
    return nodeEnvironment(asked);
  };
  const status = await run(words, {
    stdin: piped(stdin),
    stdout: { write: text => out.push(text), isTTY: terminal, columns: 60 },
    stderr: { write: text => err.push(text), isTTY: terminal },
    variables: {},
    version: '1.2.3',
    environmentFor,
    verify,
  });
  return { status, out: out.join(''), err: err.join(''), inputs, options };
}

describe('the exit status', () => {
  test.each([
    ['everything is confirmed', ['confirmed', 'confirmed'], 0],
    ['something is unconfirmed', ['confirmed', 'unconfirmed'], 2],
    ['something is rejected, whatever else is', ['unconfirmed', 'rejected', 'confirmed'], 1],
  ])('when %s', async (_, names, status) => {
    expect((await running(['verify', ...names.map(file)])).status).toBe(status);
  });

  test('is 66 when an input cannot be opened, and the others are still judged', async () => {
    const { err, out, status } = await running(['verify', file('absent'), file('rejected'), folder]);
    expect(status).toBe(66);
    expect(out).toContain('Changed after it was signed.');
    expect(err).toContain('absent cannot be opened: there is no such file.\n');
    expect(err).toMatch(/checked: \d confirmed, \d open because of a doubt, \d rejected, 1 not opened\.\n$/u);
  });

  test('is 66 for a file this account may not read', async context => {
    await writeFile(file('closed'), 'x');
    await chmod(file('closed'), 0o000);
    const readable = await readFile(file('closed')).then(
      () => true,
      () => false,
    );
    if (readable) {
      process.stderr.write('This account reads every file: the refusal of a closed file was NOT run\n');
      context.skip();
    }
    const { err, status } = await running(['verify', file('closed')]);
    expect(status).toBe(66);
    expect(err).toMatch(/this account may not read it\.\n$/u);
  });

  test('is 64 for a wrong command line, with one sentence and where to read more', async () => {
    const { err, inputs, out, status } = await running(['verify', '--nonsense', file('confirmed')]);
    expect({ status, out, inputs }).toEqual({ status: 64, out: '', inputs: [] });
    expect(err).toBe('There is no option “--nonsense”.\nSee: proofmark --help\n');
  });

  test('counts a confirmed report below the required rung as unconfirmed, and says so', async () => {
    const below = await running(['verify', '--require-rung', '2', file('confirmed')]);
    expect(below.status).toBe(2);
    expect(below.out).toMatch(/^Counted as unconfirmed: rung 2 was asked for, the signer is known to rung 1\./u);
    expect((await running(['verify', '--require-rung', '1', file('confirmed')])).status).toBe(0);
  });

  test('is that of the worst of all reports', () => {
    const confirmed = report({ issuer: issuer(3) });
    expect(exitStatus([confirmed], 3, true)).toBe(0);
    expect(exitStatus([confirmed], 4, true)).toBe(2);
    expect(exitStatus([confirmed, decidedBy('proof.altered')], 4, true)).toBe(1);
    expect(exitStatus([decidedBy('proof.altered')], 0, false)).toBe(66);
  });
});

describe('the inputs', () => {
  test('are files, addresses and standard input', async () => {
    const { inputs } = await running(['verify', file('confirmed'), 'https://uni-lumen.example/a', '-'], false, 'piped');
    expect(inputs.map(input => ('bytes' in input ? [input.name, input.bytes.length] : input))).toEqual([
      ['confirmed', 9],
      { address: 'https://uni-lumen.example/a' },
      [undefined, 5],
    ]);
  });

  test('of 50 MB are read one byte past what any input may have, and judged', async () => {
    await writeFile(file('large'), '');
    await truncate(file('large'), 50_000_000);
    const { inputs, status } = await running(['verify', file('large')]);
    expect(inputs.map(input => 'bytes' in input && input.bytes.length)).toEqual([limits.imageOrPdfBytes + 1]);
    expect(status).toBe(2);
  });

  test('that are empty give a report', async () => {
    await writeFile(file('empty'), '');
    expect((await running(['verify', file('empty')])).status).toBe(2);
  });
});

describe('what it prints', () => {
  test('as JSON is one array with an element an input, and nothing beside it', async () => {
    const { err, out } = await running(['verify', '--json', file('confirmed'), file('rejected')]);
    expect(JSON.parse(out)).toEqual([
      {
        input: file('confirmed'),
        reports: [answers['confirmed']],
        together: [expect.objectContaining({ position: 1 })],
      },
      { input: file('rejected'), reports: [answers['rejected']], together: [expect.objectContaining({ position: 2 })] },
    ]);
    expect(err).toBe('2 checked: 1 confirmed, 0 open because of a doubt, 1 rejected, 0 not opened.\n');
  });

  test('names each input when there are several, and renews one progress line on a terminal', async () => {
    const { err, out } = await running(['verify', file('confirmed'), file('rejected')], true);
    expect(out).toContain(`${file('confirmed')}\n`);
    expect(err).toMatch(/^\r\u001b\[K0 of 2 checked\r\u001b\[K/u);
    expect(err).toMatch(/\r\u001b\[K2 checked: [^\r\n]+\n$/u);
  });

  test('ends with what several achievements come to, and as a page has that too', async () => {
    const { out } = await running(['verify', '--report', file('page.html'), file('confirmed'), file('unconfirmed')]);
    expect(out).toMatch(/\n\nSeveral credentials together\n/u);
    expect(out.replace(/\s+/gu, ' ')).toMatch(/organisation that receives them\. $/u);
    expect(await readFile(file('page.html'), 'utf8')).toContain('id="together"');
    expect((await running(['verify', file('confirmed')])).out).not.toContain('together');
  });

  test('counts below the rung asked for as not confirmed when it lays them side by side', async () => {
    const asked = ['verify', '--require-rung', '2', file('confirmed'), file('unconfirmed')];
    const { out } = await running(asked);
    expect(out).toContain('Not confirmed 5 ECTS');
    expect(out).not.toContain(' Confirmed 5 ECTS');
    const json = JSON.parse((await running([...asked, '--json'])).out) as readonly Record<string, unknown>[];
    expect(json[0]?.['together']).toMatchObject([{ adds: { standing: 'unconfirmed' } }]);
  });

  test('is coloured on a terminal only', async () => {
    expect((await running(['verify', file('rejected')], true)).out).toContain('\u001b[1;31m');
    expect((await running(['verify', file('rejected')])).out).not.toContain('\u001b');
  });

  test('as a page is one file, and says where', async () => {
    const { err } = await running(['verify', '--report', file('page.html'), file('confirmed')]);
    expect(await readFile(file('page.html'), 'utf8')).toMatch(/^<!doctype html>[^]*uni-lumen\.example/u);
    expect(err).toBe(`Report page: ${file('page.html')}\n`);
  });

  test('says when the page cannot be written', async () => {
    const { err, status } = await running(['verify', '--report', join(folder, 'no', 'page.html'), file('confirmed')]);
    expect(status).toBe(66);
    expect(err).toMatch(/page\.html cannot be written\.\n$/u);
  });

  test('helps and tells its version', async () => {
    expect(await running(['--help'])).toMatchObject({
      status: 0,
      out: expect.stringContaining('proofmark verify [options]') as string,
    });
    expect(await running(['--version'])).toMatchObject({ status: 0, out: 'proofmark 1.2.3\n' });
  });
});

describe('what it judges with', () => {
  test('is the mirror, the clock, the silence and the second engine asked for', async () => {
    await mkdir(file('mirror'), { recursive: true });
    const words = [
      'verify',
      '--offline',
      '--double-check',
      '--mirror',
      file('mirror'),
      '--now',
      '2026-06-01T00:00:00Z',
      file('confirmed'),
    ];
    expect((await running(words)).options).toEqual([
      {
        doubleCheck: true,
        mirror: file('mirror'),
        offline: true,
        now: new Date('2026-06-01T00:00:00Z'),
        directories: [],
        trustedLists: [],
        contexts: [],
      },
    ]);
  });

  test('is a list of organisations, whose broken entries are counted', async () => {
    const list = {
      proofmark: 'directory/1',
      name: 'Partners',
      issuedAt: '2026-11-01',
      organisations: [
        { name: 'University of Lumen', domains: ['uni-lumen.example'] },
        { domains: ['nameless.example'] },
      ],
    };
    await writeFile(file('list.json'), JSON.stringify(list));
    const { err, options } = await running(['verify', '--directory', file('list.json'), file('confirmed')]);
    expect(options[0]?.directories?.map(({ name }) => name)).toEqual(['Partners']);
    expect(err).toContain('list.json: 1 entry was left out.\n');
  });

  test('is a snapshot of trusted lists, whose broken services are counted', async () => {
    const { certificate } = await sealing();
    const content = trustedFile([service(certificate), service(certificate, { history: [] }), null]);
    await writeFile(file('trusted.json'), JSON.stringify(content));
    const { err, options } = await running(['verify', '--trusted-list', file('trusted.json'), file('confirmed')]);
    expect(options[0]?.trustedLists).toMatchObject([
      { sequenceNumber: 350, services: [{ provider: 'Lumen Trust Services' }] },
    ]);
    expect(err).toContain('trusted.json: 2 services were left out.\n');
  });

  test.each([
    ['another list', '{"proofmark":"directory/1"}', 'a needed field is missing or is something else (/proofmark).'],
    ['no services', JSON.stringify(trustedFile({})), 'a needed field is missing or is something else (/services).'],
    ['no day', JSON.stringify(trustedFile([], { lotl: { sequenceNumber: 1 } })), '(/lotl/issueDate).'],
    ['too much', ' '.repeat(limits.trustedListBytes + 1), 'too large.'],
    ['no UTF-8', Uint8Array.of(0x7b, 0xfc), 'it is not UTF-8.'],
  ])('is refused as a trusted list with what is at fault: %s', async (_, content, sentence) => {
    await writeFile(file('trusted.json'), content);
    const { err, inputs, status } = await running([
      'verify',
      '--trusted-list',
      file('trusted.json'),
      file('confirmed'),
    ]);
    expect({ status, inputs }).toEqual({ status: 66, inputs: [] });
    expect(err).toContain(sentence);
  });

  test('is a trusted list in every thread that judges', async () => {
    const list = await trustedListFrom(trustedFile([service((await sealing()).certificate)]));
    const cloned = structuredClone({ trustedLists: [list] });
    expect(await nodeEnvironment(cloned).trustedLists?.()).toEqual([list]);
  });

  test.each([
    ['v2.0-2026-11-02-ror-data.json', JSON.stringify([rorRecord(1, 'University of Lumen')]), 'ROR', '2026-11-02'],
    ['deqar.json', JSON.stringify(snapshot()), 'DEQAR', '2026-11-01'],
    ['deqar-2026-11-03.csv', 'DEQAR ID,Name\nDEQARINST9901,University of Lumen\n', 'DEQAR', '2026-11-03'],
    [
      'dcc.json',
      '{"meta":{"updated":"2026-09-20"},"registry":{"did:web:a.example":{"name":"A"}}}',
      'DCC registry',
      '2026-09-20',
    ],
    [
      'Partners 2026-11-04.csv',
      'name;domain\nUniversity of Lumen;uni-lumen.example\n',
      'Partners 2026-11-04',
      '2026-11-04',
    ],
  ])('is a list of any kind: %s', async (name, content, called, issuedAt) => {
    await writeFile(file(name), content);
    const { options } = await running(['verify', '--directory', file(name), file('confirmed')]);
    expect(options[0]?.directories).toMatchObject([{ name: called, issuedAt, origin: 'imported' }]);
  });

  test('is, without a day in its name, of the day the file was changed', async () => {
    await writeFile(file('list.csv'), 'name,did\nUniversity of Lumen,did:web:uni-lumen.example\n');
    await utimes(file('list.csv'), new Date('2026-03-04T12:00:00Z'), new Date('2026-03-04T12:00:00Z'));
    const { options } = await running(['verify', '--directory', file('list.csv'), file('confirmed')]);
    expect(options[0]?.directories).toMatchObject([{ name: 'list', issuedAt: '2026-03-04' }]);
  });

  test.each([
    [
      'a row with too few cells',
      'name,did\nA,did:web:a.example\nB\n',
      'more or fewer cells than the first line names (line 3).',
    ],
    [
      'no list inside',
      '{"proofmark":"directory/1","name":"A","issuedAt":"2026-11-01"}',
      'a needed field is missing or is something else (/organisations).',
    ],
    ['words', 'Our partners', 'it is of no kind it knows (a plain list, ROR, DEQAR, the DCC registry).'],
  ])('is refused with the place at fault: %s', async (_, content, sentence) => {
    await writeFile(file('list.csv'), content);
    const { err, status } = await running(['verify', '--directory', file('list.csv'), file('confirmed')]);
    expect(status).toBe(66);
    expect(err).toContain(`can read. What is wrong: ${sentence}\n`);
  });

  test.each([
    ['--directory', 'is not a list of organisations Proofmark can read.'],
    ['--trusted-list', 'is not a snapshot of trusted lists Proofmark can read.'],
    ['--context', 'is not one of the vocabularies Proofmark knows by hash.'],
  ])('is never a file that is not what %s asks for', async (option, sentence) => {
    const { err, inputs, status } = await running(['verify', option, file('confirmed'), file('confirmed')]);
    expect({ status, inputs }).toEqual({ status: 66, inputs: [] });
    expect(err).toContain(sentence);
  });

  test('is never a mirror that is not there', async () => {
    const { err, status } = await running(['verify', '--mirror', file('nowhere'), file('confirmed')]);
    expect(status).toBe(66);
    expect(err).toMatch(/nowhere cannot be opened: there is no such folder\.\n$/u);
  });
});
