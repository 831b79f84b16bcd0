import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { languages } from '../../core/language/index.js';

const folder = 'dist/widget';
const page = readFileSync('dist/check.html', 'utf8');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => /\.[a-z]+$/.test(name));
const scripts = files.map(name => [name, readFileSync(join(folder, name), 'utf8')] as const);
const textOf = (file: string): string => scripts.find(([name]) => name === file)?.[1] ?? '';
const kilobytes = (text: string): number => gzipSync(text, { level: 9 }).length / 1000;

/** What a script holds of a pattern, with a little around it: enough to find it, short enough to read. */
const found = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(({ index }) => text.slice(Math.max(0, index - 20), index + 40));

/**
 * Lit is 6 of the shell's; the rest of it is the button, the frame of the dialog and a dozen words in two languages. One
 * file can leave nothing for later: of it, about 30 are the reader of certificates, which the module loads for a seal
 * alone, and about as much again the other formats, tokens, pictures and documents (docs/decisions/0006).
 */
const budgets = [
  ['proofmark.js', 11.5],
  ['proofmark.single.js', 355],
] as const;

describe('the widget as a site gets it', () => {
  test('is made of scripts alone', () => {
    expect(files.filter(name => !name.endsWith('.js'))).toEqual([]);
    expect(files).toEqual(expect.arrayContaining(['proofmark.js', 'proofmark.single.js']));
  });

  test.each(budgets)('%s takes at most %i kB of the way to the visitor', (file, most) => {
    const size = kilobytes(textOf(file));
    process.stdout.write(`${file}: ${size.toFixed(1)} kB gzip\n`);
    expect(size).toBeGreaterThan(1);
    expect(size).toBeLessThanOrEqual(most);
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

  test('the checker in one page takes at most 365 kB, is ASCII but for its words, and makes no code from text', () => {
    process.stdout.write(`check.html: ${kilobytes(page).toFixed(1)} kB gzip\n`);
    expect(kilobytes(page)).toBeLessThanOrEqual(365);
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
