/** `proofmark doctor`, as it is called: its words, its exit status, and where it looks. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type NodeOptions, nodeEnvironment } from '../../../core/bin/environment.js';
import { run } from '../../../core/bin/run.js';
import type { Examination } from '../../../core/doctor/index.js';
import { verify } from '../../../core/verify.js';
import { bitstringEntry, completeBadge, profile } from '../../fixtures/credentials.js';
import { sampleDay } from '../../fixtures/samples.js';
import { bitstringList, didDocument, sign, testKey } from '../../fixtures/signer.js';

const HOST = 'uni-lumen.example';
const did = `did:web:${HOST}`;
const list = `https://${HOST}/status/1`;
const readable = { headers: { 'content-type': 'application/json', 'access-control-allow-origin': '*' } };

let folder = '';
const at = (...parts: readonly string[]): string => join(folder, ...parts);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'proofmark-'));
  const key = await testKey('university of lumen');
  const signing = { key, method: `${did}#key-1` };
  const issuer = profile(did, { address: { type: ['Address'], addressCountryCode: 'BE' } });
  const credential = await sign(
    completeBadge({ issuer, more: { credentialStatus: bitstringEntry(list, 7) } }),
    signing,
  );
  const publish = async (site: string, path: string, content: object, staging: object = readable): Promise<void> => {
    await mkdir(join(folder, site, HOST, path, '..'), { recursive: true });
    await writeFile(join(folder, site, HOST, path), JSON.stringify(content));
    await writeFile(join(folder, site, HOST, `${path}.response.json`), JSON.stringify(staging));
  };
  await writeFile(at('badge.json'), JSON.stringify(credential));
  await writeFile(at('key.pem'), key.multibase);
  await publish('good', '.well-known/did.json', didDocument(did, { 'key-1': key }));
  await publish('good', 'status/1', await sign(bitstringList({ address: list, issuer: did, set: [] }), signing));
  await publish('closed', '.well-known/did.json', didDocument(did, { 'key-1': key }), {
    headers: { 'content-type': 'application/json' },
  });
  await publish('closed', 'status/1', await sign(bitstringList({ address: list, issuer: did, set: [] }), signing));
  await mkdir(at('empty'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
  readonly options: readonly NodeOptions[];
}

async function running(...words: readonly string[]): Promise<Ran> {
  const [out, err, options]: [string[], string[], NodeOptions[]] = [[], [], []];
  const status = await run(words, {
    stdin: Readable.from([new TextEncoder().encode('{}')]),
    stdout: { write: text => out.push(text), isTTY: false, columns: 80 },
    stderr: { write: text => err.push(text), isTTY: false },
    variables: {},
    version: '1.2.3',
    environmentFor: asked => {
      options.push(asked);
      return nodeEnvironment(asked);
    },
    verify,
  });
  return { status, out: out.join(''), err: err.join(''), options };
}

const looking = (site: string, ...words: readonly string[]): Promise<Ran> =>
  running('doctor', '--mirror', at(site), '--now', sampleDay, ...words);

describe('the exit status', () => {
  test('is 0 when nothing is left to mend', async () => {
    const { err, out, status } = await looking('good', at('badge.json'), '--host', HOST);
    expect([status, err]).toEqual([0, '']);
    expect(out).toMatch(/^A reader reaches rung 1 of 4: the address uni-lumen\.example publishes the key\.\n/);
    expect(out).toContain('Nothing is left to mend.');
    expect(out).toMatch(/\nAsked: uni-lumen\.example\. Nobody else\.\n$/);
  });

  test('is 2 when something could be better', async () => {
    expect((await looking('closed', at('badge.json'), '--host', HOST)).status).toBe(2);
  });

  test('is 1 when something stops readers', async () => {
    expect((await looking('empty', did)).status).toBe(1);
  });

  test('is 66 for a file, a mirror or a list that cannot be opened', async () => {
    const absent = await looking('good', at('absent.json'));
    expect([absent.status, absent.out]).toEqual([66, '']);
    expect(absent.err).toMatch(/absent\.json cannot be opened: there is no such file\.\n$/);
    expect((await looking('nowhere', did)).status).toBe(66);
    expect((await looking('good', did, '--directory', at('absent.csv'))).status).toBe(66);
  });

  test.each([
    ['no input', ['doctor'], 'Expected one file, address, host or identifier.'],
    ['two inputs', ['doctor', 'a', 'b'], 'Expected one file, address, host or identifier.'],
    ['an option of verify', ['doctor', '--jobs', '2', 'a'], 'There is no option “--jobs”.'],
    ['its options for verify', ['verify', '--host', 'uni.example', 'a'], 'There is no option “--host”.'],
    ['another command', ['nurse', 'a'], 'Expected the command “verify”, “recheck” or “doctor”, found “nurse”.'],
    ['a host without a name', ['doctor', 'a', '--host'], '--host expects a value.'],
  ])('is 64 for %s', async (_, words, sentence) => {
    const { err, out, status } = await running(...words);
    expect([status, out, err]).toEqual([64, '', `${sentence}\nSee: proofmark --help\n`]);
  });
});

describe('what it looks at', () => {
  test('a bare host, where no file has that name', async () => {
    expect((await looking('good', HOST)).out).toMatch(
      /^With a credential signed by this issuer’s key, a reader reaches rung 1/,
    );
  });

  test('a file, even where it is called like a host', async () => {
    const name = at('badge.json');
    expect((await looking('good', name)).out).toContain('What lies on uni-lumen.example was not looked at');
  });

  test('standard input', async () => {
    expect((await looking('good', '-')).out).toMatch(/^Nothing that a reader could check was found: -\./);
  });

  test('a key in a file, or written out', async () => {
    for (const key of [at('key.pem'), (await testKey('university of lumen')).multibase]) {
      const { out } = await looking('empty', at('badge.json'), '--host', HOST, '--key', key);
      expect(out.replaceAll(/\s+/g, ' ')).toContain('lift it to rung 1. That was tried out here.');
    }
  });

  test('nobody, offline', async () => {
    const { options, out } = await running('doctor', '--offline', '--now', sampleDay, at('badge.json'), '--host', HOST);
    expect(options[0]).toMatchObject({ offline: true });
    expect(out).toContain('Nobody was asked, as you wished.');
    expect(out).toMatch(/\nNobody was asked\.\n$/);
  });
});

describe('how it says it', () => {
  test('as data, with what it was asked and the report', async () => {
    const { out } = await looking('closed', at('badge.json'), '--host', HOST, '--json');
    const examination = JSON.parse(out) as Examination;
    expect(examination.rung).toMatchObject({ now: { rung: 1 }, inPages: { rung: 0 }, promisedInPages: { rung: 1 } });
    expect(examination.report?.verdict).toBe('confirmed');
    expect(examination.asked).toEqual([HOST]);
  });

  test('in German', async () => {
    const { out } = await looking('good', at('badge.json'), '--host', HOST, '--lang', 'de');
    expect(out).toMatch(/^Wer den Nachweis prüft, erreicht Stufe 1 von 4: Der Schlüssel steht unter der\nAdresse/);
  });

  test('in the help, in both languages', async () => {
    expect((await running('--help')).out).toContain('proofmark doctor [options]');
    expect((await running('--help', '--lang', 'de')).out).toContain('proofmark doctor [Optionen]');
  });

  test('without any character that moves a cursor, whatever the issuer wrote', async () => {
    const site = at('hostile', HOST, '.well-known');
    await mkdir(site, { recursive: true });
    await writeFile(
      join(site, 'did.json'),
      JSON.stringify({ id: 'did:web:\u001b[31m\u202eevil', verificationMethod: [{ id: '#\u001b]0;x\u0007' }] }),
    );
    const { out } = await looking('hostile', did);
    expect(out).toContain('calls itself');
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/u);
  });
});
