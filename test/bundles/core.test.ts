import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isOneOf, loadedWith } from '../tools/loaded.js';

const folder = 'dist/browser';
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => /\.[a-z]+$/.test(name));
const scripts = files
  .filter(name => name.endsWith('.js'))
  .map(name => [name, readFileSync(join(folder, name), 'utf8')] as const);

describe('the core as a browser gets it', () => {
  test('is made of scripts alone: no vocabulary is shipped a second time as a file', () => {
    expect(scripts.length).toBeGreaterThan(0);
    expect(files.filter(name => !name.endsWith('.js'))).toEqual([]);
  });

  /** What a script holds of a pattern, with a little around it: enough to find it, short enough to read. */
  const found = (text: string, pattern: RegExp): readonly string[] =>
    [...text.matchAll(pattern)].map(({ index }) => text.slice(Math.max(0, index - 20), index + 40));

  test.each(scripts)('%s is ASCII', (_name, text) => {
    expect(found(text, /[^\x00-\x7f]/g)).toEqual([]);
  });

  test.each(scripts)('%s makes no code from text', (_name, text) => {
    expect(found(text, /\beval\(|\bFunction\(|new Function/g)).toEqual([]);
  });

  test.each(scripts)('%s holds no client of the web', (_name, text) => {
    expect(found(text, /http-client|HTTPError|undici|new XMLHttpRequest/g)).toEqual([]);
  });

  test.each(scripts)('%s holds no vocabulary as an encoded address', (_name, text) => {
    expect(found(text, /data:application\/(?:ld\+)?json;|new URL\([^)]*jsonld/g)).toEqual([]);
  });

  test('the list of public suffixes is a part of its own, loaded with the first address', () => {
    const suffixes = scripts
      .filter(([, text]) => text.includes('blogspot') && text.includes('github'))
      .map(([name]) => name);
    expect(suffixes).toHaveLength(1);
    expect(suffixes).not.toContain('judge.js');
  });

  test.each([
    ['files attached to a PDF', /\bEmbeddedFiles\b/, []],
    ['QR codes', /\bonlyInvert\b/, []],
    // Where a seal is met, what asks who sealed it comes along; what looks for an anchor, where there is a list.
    ['certificates', /\btbsCertificate\b/, ['anchor', 'check-sealer', 'subject-names', 'timestamp']],
  ])('the reader of %s is a part of its own, and no other part loads it at once', (_, pattern, forSeals) => {
    const readers = scripts.filter(([, text]) => pattern.test(text)).map(([name]) => join(folder, name));
    expect(readers).toHaveLength(1);
    const others = scripts.map(([name]) => join(folder, name)).filter(file => !readers.includes(file));
    const loading = others.filter(file => loadedWith(file).some(loaded => readers.includes(loaded)));
    expect(loading.filter(file => !isOneOf(forSeals, file))).toEqual([]);
  });

  test('what has jsonld remember its contexts is there before anything else of jsonld', () => {
    const holding = (pattern: RegExp) =>
      scripts.filter(([, text]) => pattern.test(text)).map(([name]) => join(folder, name));
    const [expanding, contexts] = [holding(/colliding keywords/), holding(/invalid context nullification/)];
    const [remembering = ''] = holding(/\{revertToPreviousContext:/).filter(file => !contexts.includes(file));
    expect([expanding.length, contexts.length]).toEqual([1, 1]);
    expect(loadedWith(remembering)).toEqual(expect.arrayContaining(contexts));
    expect(loadedWith(remembering).filter(file => expanding.includes(file))).toEqual([]);
  });

  test.each(scripts)('%s does not reach for Node', (_name, text) => {
    expect(found(text, /from\s*["']node:|require\(["']node:/g)).toEqual([]);
  });
});
