import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { builderWords } from '../../core/language/builder.js';
import { languages } from '../../core/language/index.js';

const folder = 'dist/widget';
const page = readFileSync('dist/check.html', 'utf8');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => /\.[a-z]+$/.test(name));
const papers = [
  'THIRD-PARTY-LICENCES.txt',
  'custom-elements.json',
  'proofmark.cdx.json',
  'proofmark.single.cdx.json',
  'proofmark.single.js.sri',
];
const scripts = files
  .filter(name => !papers.includes(name))
  .map(name => [name, readFileSync(join(folder, name), 'utf8')] as const);
const textOf = (file: string): string => scripts.find(([name]) => name === file)?.[1] ?? '';
const kilobytes = (text: string): number => gzipSync(text, { level: 9 }).length / 1000;

/** What a script holds of a pattern, with a little around it: enough to find it, short enough to read. */
const found = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(({ index }) => text.slice(Math.max(0, index - 20), index + 40));

describe('the widget as a site gets it', () => {
  test('is made of scripts, and of papers that no page loads', () => {
    expect(files.filter(name => !name.endsWith('.js')).toSorted()).toEqual(papers);
    expect(files).toEqual(expect.arrayContaining(['proofmark.js', 'proofmark.single.js']));
  });

  test('the shell holds no core: neither reasons nor vocabularies nor cryptography', () => {
    expect(found(textOf('proofmark.js'), /proof\.altered|credentials\/v2|Ed25519|Annex I/g)).toEqual([]);
    expect(textOf('proofmark.js')).toContain('import(');
  });

  test('the single file loads nothing more', () => {
    expect(found(textOf('proofmark.single.js'), /\bimport\(/g)).toEqual([]);
  });

  test.each(scripts)('%s is ASCII', (_name, text) => {
    expect(found(text, /[^\x00-\x7f]/g)).toEqual([]);
  });

  test.each(scripts)('%s makes no code from text', (_name, text) => {
    expect(found(text, /\beval\(|\bFunction\(|new Function/g)).toEqual([]);
  });

  test.each(scripts)('%s holds no client of the web and nothing of the extension', (_name, text) => {
    expect(found(text, /http-client|HTTPError|undici|new XMLHttpRequest|preact|__wxt|browser\.runtime/g)).toEqual([]);
  });

  test('only a part of its own reads QR codes, without the characters nobody asks for; the one file leaves it out', () => {
    const readers = scripts.filter(([, text]) => text.includes('onlyInvert'));
    expect(readers.map(([name]) => name)).toEqual([expect.stringMatching(/^proofmark.jsQR-/)]);
    expect(readers.map(([, text]) => kilobytes(text) < 12)).toEqual([true]);
    expect(found(page, /onlyInvert/g)).not.toEqual([]);
  });

  test('the checker in one page is ASCII but for its words, and makes no code from text', () => {
    expect(found(page, /\beval\(|\bFunction\(|new Function|\bimport\(|Lit is in dev mode/g)).toEqual([]);
    expect(found(page.slice(page.lastIndexOf('<script>')), /[^\x00-\x7f]/g)).toEqual([]);
  });

  test.each(scripts)('%s holds no words that only the extension or the command line says', (_name, text) => {
    for (const { command, identity, names, panel } of languages)
      for (const words of [
        command.unexpected,
        identity.answers.uncomputable.slice(0, 20),
        names.press,
        panel.openCheck,
      ])
        expect(text).not.toContain(words);
  });

  test.each(scripts)('%s holds no words of the page on which a badge is made', (_name, text) => {
    for (const { intro } of builderWords) expect(text).not.toContain(intro.slice(0, 20));
  });

  test('no source of the widget says such words: they are empty there', () => {
    const sources = readdirSync('widget', { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'));
    const saying = sources.filter(name =>
      /\blanguage\.(?:command|identity|names|panel)\b|[{,] ?(?:command|identity|names|panel)(?: ?[,}]|: \{)/.test(
        readFileSync(join('widget', name), 'utf8'),
      ),
    );
    expect(saying).toEqual([]);
  });

  test.each(scripts)('%s is the library as it is meant for people, not for developers', (_name, text) => {
    expect(found(text, /Lit is in dev mode/g)).toEqual([]);
  });
});
