import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bring } from '../../../core/bin/input.js';
import { type Item, itemsOf } from '../../../core/bin/items.js';
import { limits } from '../../../core/limits.js';
import { unusedStream } from './many.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'proofmark-items-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const file = async (name: string, content: string | Uint8Array = name): Promise<string> => {
  const path = join(folder, name);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, content);
  return path;
};

async function itemsIn(
  inputs: readonly string[],
  filesFrom?: string,
  stdin = unusedStream(),
): Promise<readonly Item[]> {
  const items: Item[] = [];
  for await (const item of itemsOf({ inputs, filesFrom }, stdin)) items.push(item);
  return items;
}

/** What is found, below the folder; with why where it cannot be opened. */
const namesOf = (items: readonly Item[]): readonly string[] =>
  items.map(item => {
    const name = relative(folder, item.name);
    return item.kind === 'cannot-open' ? `${name}: ${item.why}` : name;
  });

async function textOf(item: Item): Promise<string> {
  const brought = await bring(item, unusedStream());
  return brought.kind === 'input' && 'bytes' in brought.input ? new TextDecoder().decode(brought.input.bytes) : '';
}

describe('a folder', () => {
  test('is all files below it, by name, without hidden ones', async () => {
    for (const name of ['b/2.json', 'b/10.json', 'a.json', 'c/d/e.png', '.hidden', '.git/config', 'b/.DS_Store'])
      await file(`tree/${name}`);
    expect(namesOf(await itemsIn([join(folder, 'tree')]))).toEqual(
      ['a.json', 'b/10.json', 'b/2.json', 'c/d/e.png'].map(name => `tree/${name}`),
    );
  });

  test('leads nowhere else: a link out of it is not opened, one round is not followed, one to a file in it is that file', async () => {
    const secret = await file('outside.txt');
    await file('links/here/one.json');
    const at = (name: string): string => join(folder, 'links', name);
    await symlink(secret, at('a-out'));
    await symlink(folder, at('b-out-folder'));
    await symlink(at('here'), at('c-again'));
    await symlink(at('.'), join(at('here'), 'd-round'));
    await symlink(join(at('here'), 'one.json'), at('e-file'));
    await symlink(at('nowhere'), at('f-broken'));
    expect(namesOf(await itemsIn([at('')]))).toEqual([
      'links/a-out: link',
      'links/b-out-folder: link',
      'links/e-file',
      'links/f-broken: missing',
      'links/here/one.json',
    ]);
  });

  test('that is empty is said, not taken for checked', async () => {
    await mkdir(join(folder, 'empty', 'also-empty'), { recursive: true });
    expect(namesOf(await itemsIn([join(folder, 'empty')]))).toEqual(['empty: empty']);
  });

  test('holds files of lines; what is no file is said', async () => {
    await file('mixed/list.jsonl', '{"a":1}\n{"b":2}\n');
    execFileSync('mkfifo', [join(folder, 'mixed', 'pipe')]);
    expect(namesOf(await itemsIn([join(folder, 'mixed')]))).toEqual([
      'mixed/list.jsonl:1',
      'mixed/list.jsonl:2',
      'mixed/pipe: other',
    ]);
  });

  test('says that it does not follow a link to a hidden folder, whose files it meets nowhere else', async () => {
    await file('hiding/.data/badges/one.json');
    await file('hiding/two.json');
    await symlink(join(folder, 'hiding', '.data', 'badges'), join(folder, 'hiding', 'badges'));
    expect(namesOf(await itemsIn([join(folder, 'hiding')]))).toEqual(['hiding/badges: link', 'hiding/two.json']);
  });
});

describe('a file of lines', () => {
  test('is one item a line, by its number; empty lines are counted and left out', async () => {
    const path = await file('a.jsonl', '\ufeff{"a":1}\r\n\r\n  \t\n{"b":2}\neyJ.a.b');
    const items = await itemsIn([path]);
    expect(namesOf(items)).toEqual(['a.jsonl:1', 'a.jsonl:4', 'a.jsonl:5']);
    expect((await Promise.all(items.map(textOf))).map(text => text.trimEnd())).toEqual([
      '{"a":1}',
      '{"b":2}',
      'eyJ.a.b',
    ]);
  });

  test.each([-1, 0, 1])('finds its lines whatever piece of the file they end in: %i', async off => {
    const long = 'x'.repeat(limits.lineChunkBytes + off);
    const items = await itemsIn([await file(`pieces${String(off)}.NDJSON`, `${long}\ny\n${long}`)]);
    expect(items.map(item => item.kind === 'line' && [item.start, item.length])).toEqual([
      [0, long.length],
      [long.length + 1, 1],
      [long.length + 3, long.length],
    ]);
    expect(await textOf(items[1] as Item)).toBe('y');
  });

  test('reads no more of a line than any input may have', async () => {
    const [item] = await itemsIn([await file('huge.jsonl', Buffer.alloc(limits.imageOrPdfBytes + 5_000, 'x'))]);
    expect((await textOf(item as Item)).length).toBe(limits.imageOrPdfBytes + 1);
  });

  test('with nothing in it, or not there, is said', async () => {
    expect(namesOf(await itemsIn([await file('blank.jsonl', '\n \n'), join(folder, 'none.jsonl')]))).toEqual([
      'blank.jsonl: empty',
      'none.jsonl: missing',
    ]);
  });
});

describe('a list of files', () => {
  test('names files, folders and addresses, one a line, after what the command line names', async () => {
    const [one, two] = [await file('one.json'), await file('dir/two.json')];
    const list = await file('list.txt', `${join(folder, 'dir')}\r\n\nhttps://uni-lumen.example/a\n-`);
    expect((await itemsIn([one], list)).map(({ kind, name }) => [kind, name])).toEqual([
      ['file', one],
      ['file', two],
      ['address', 'https://uni-lumen.example/a'],
      ['file', '-'],
    ]);
  });

  test('may come on standard input, in any pieces', async () => {
    const pieces = ['/nowhere/a', '.json\n/now', 'here/b.json\n'].map(text => Buffer.from(text));
    expect((await itemsIn([], '-', Readable.from(pieces))).map(({ name }) => name)).toEqual([
      '/nowhere/a.json',
      '/nowhere/b.json',
    ]);
  });

  test.each([
    ['as long as a name may be', limits.nameBytes, 'file'],
    ['longer than that', limits.nameBytes + 1, 'cannot-open'],
  ])('holds a name %s, and goes on with the next', async (_, length, kind) => {
    const list = await file(`names-${String(length)}`, `${'n'.repeat(length)}\nnext`);
    expect((await itemsIn([], list)).map(item => item.kind)).toEqual([kind, 'file']);
  });

  test('that names nothing is said, not taken for checked', async () => {
    expect(namesOf(await itemsIn([], await file('no-names', '\n')))).toEqual(['no-names: empty']);
    expect((await itemsIn([], '-', Readable.from([]))).map(({ kind }) => kind)).toEqual(['cannot-open']);
  });

  test('that cannot be opened is said', async () => {
    expect(namesOf(await itemsIn([], join(folder, 'no-list')))).toEqual(['no-list: missing']);
  });
});
