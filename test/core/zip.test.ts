/** The packages for the stores: archives in which nothing is left to chance, and what tells two builds apart. */
import { inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { archived, type Packed } from '../tools/zip/archive.js';
import { forChrome, sourcesIn } from '../tools/zip/packages.js';
import { differences, linesOf, sumsOf } from '../tools/zip/sums.js';

const file = (name: string, text: string): Packed => ({ name, content: Buffer.from(text) });
const some = [file('b/two.txt', 'two '.repeat(100)), file('a.txt', 'one'), file('ä.txt', '')];

/** Read as APPNOTE says: from the end, by the directory. */
function entriesOf(archive: Buffer) {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = archive.readUInt32LE(end + 16);
  return Array.from({ length: archive.readUInt16LE(end + 10) }, () => {
    const [name, extra, comment] = [28, 30, 32].map(offset => archive.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const local = archive.readUInt32LE(at + 42);
    const begin = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const body = archive.subarray(begin, begin + archive.readUInt32LE(at + 20));
    const entry = {
      name: archive.toString('utf8', at + 46, at + 46 + name),
      text: (archive.readUInt16LE(at + 10) === 8 ? inflateRawSync(body) : body).toString('utf8'),
      time: archive.readUInt32LE(at + 12),
      mode: archive.readUInt32LE(at + 38) >>> 16,
    };
    at += 46 + name + extra + comment;
    return entry;
  });
}

describe('an archive', () => {
  test('holds every file as it is, in the order of their names', () => {
    expect(entriesOf(archived(some)).map(({ name, text }) => [name, text])).toEqual([
      ['a.txt', 'one'],
      ['b/two.txt', 'two '.repeat(100)],
      ['ä.txt', ''],
    ]);
  });

  test('is the same whenever and in whichever order it is made', () => {
    expect(archived(some.toReversed()).equals(archived(some))).toBe(true);
    expect(archived([...some.slice(1), file('b/two.txt', 'other')]).equals(archived(some))).toBe(false);
  });

  test('tells no time, and no mode but that of a file everybody may read', () => {
    for (const { mode, time } of entriesOf(archived(some))) expect([mode, time]).toEqual([0o100644, 0x0021_0000]);
  });

  test('holds no name twice', () => {
    expect(() => archived([file('a', '1'), file('a', '2')])).toThrow('twice');
  });

  test('holds as many files as the format counts, and no more', () => {
    const many = Array.from({ length: 65_536 }, (_, at) => file(String(at), ''));
    expect(entriesOf(archived(many.slice(1)))).toHaveLength(65_535);
    expect(() => archived(many)).toThrow('65535');
  });
});

describe('the package for Chrome', () => {
  test('is what was built without the key of its folder', () => {
    const built = [file('manifest.json', '{"name":"x","key":"MII"}'), file('background.js', '0')];
    expect(forChrome(built).map(({ content, name }) => [name, Buffer.from(content).toString()])).toEqual([
      ['manifest.json', '{"name":"x"}'],
      ['background.js', '0'],
    ]);
  });

  test('is not made where there is no key: somebody else took it out', () => {
    expect(() => forChrome([file('manifest.json', '{}')])).toThrow('no key');
  });
});

test('the sources are what the Firefox package is built from, and how that is done', () => {
  const sources = sourcesIn('.').map(({ name }) => name);
  const places = [...new Set(sources.map(name => name.split('/')[0] ?? ''))];
  expect(places.toSorted()).toEqual([
    '.puppeteerrc.cjs',
    'LICENSE',
    'README.md',
    'academic-domains.ts',
    'core',
    'extension',
    'lean.ts',
    'look',
    'package-lock.json',
    'package.json',
    'set-immediate.ts',
    'shipped',
    'tsconfig.json',
    'wxt.config.ts',
  ]);
});

test('two builds are told apart by every file that is missing, more or other', () => {
  const here = sumsOf([file('same', '1'), file('other', '1'), file('here', '1')]);
  const there = sumsOf([file('same', '1'), file('other', '2'), file('there', '1')]);
  expect(differences(here, there)).toEqual(['here: only here', 'other: not the same', 'there: only there']);
  expect(differences(here, here)).toEqual([]);
});

test('sums are written as sha256sum reads them', () => {
  expect(linesOf(sumsOf([file('b', ''), file('a', '')]))).toMatch(
    /^e3b0c442[0-9a-f]{56} {2}a\ne3b0c442[0-9a-f]{56} {2}b\n$/,
  );
});
