/** What the stores show and ask: within their bounds, true to the manifest, and in words Proofmark uses. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languages } from '../../core/language/index.js';
import { FORBIDDEN, withoutOfficialNames } from '../fixtures/forbidden-words.js';

const folder = join('docs', 'store');
const read = (file: string): string => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');

/** The texts under the headings of a listing, by their order: it is the same in every language. */
const parts = ['name', 'short', 'long', 'purpose', 'category', 'keywords', 'support', 'news'] as const;
type PartName = (typeof parts)[number];
function listingIn(tag: string): Readonly<Record<PartName, string>> {
  const texts = read(`listing.${tag}.md`)
    .split(/^## .*$/mu)
    .slice(1)
    .map(text => text.trim());
  expect(texts).toHaveLength(parts.length);
  return Object.fromEntries(parts.map((part, at) => [part, texts[at] ?? ''])) as Record<PartName, string>;
}
/** Of a list, the items. */
const itemsOf = (text: string): readonly string[] => [...text.matchAll(/^- (.*)$/gmu)].map(([, item = '']) => item);

describe.each(languages.map(language => [language.name, language] as const))('the listing in %s', (_, language) => {
  const listing = listingIn(language.tag);

  test('has the name and the short description the extension itself has', () => {
    expect(listing.name).toBe(language.panel.name);
    expect(listing.short.replace(/\s+/gu, ' ')).toBe(language.panel.description);
  });

  test('is no longer than the stores allow', () => {
    const lengths = { name: 45, short: 132, long: 10_000, purpose: 1_000 } as const;
    for (const [part, most] of Object.entries(lengths)) {
      const { length } = listing[part as keyof typeof lengths];
      expect(length, part).toBeGreaterThan(0);
      expect(length, part).toBeLessThanOrEqual(most);
    }
    expect(listing.long.length).toBeGreaterThanOrEqual(250); // Microsoft Edge Add-ons
  });

  test('has at most seven keywords of at most thirty characters, and a category in each store', () => {
    const keywords = itemsOf(listing.keywords);
    expect(keywords.length).toBeGreaterThan(0);
    expect(keywords.length).toBeLessThanOrEqual(7);
    expect(keywords.filter(word => word.length > 30)).toEqual([]);
    expect(itemsOf(listing.category)).toHaveLength(3);
  });

  test('says what is new in the version that is packed', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
    expect(listing.news.startsWith(`${version}: `)).toBe(true);
  });
});

const texts = readdirSync(folder).filter(name => name.endsWith('.md'));

test.each(texts)('%s says nothing that only others may say', name => {
  const [, tag = 'en'] = /\.([a-z]{2})\.md$/.exec(name) ?? [];
  const text = withoutOfficialNames(read(name));
  expect(FORBIDDEN[tag]).toBeDefined();
  for (const forbidden of FORBIDDEN[tag] ?? []) expect(text, String(forbidden)).not.toMatch(forbidden);
});

test.each(texts)('%s names no file that is not there', name => {
  const named = [
    ...[...read(name).matchAll(/`((?:test|core|extension|docs)\/[\w./-]+\.\w+)`/g)].map(([, path = '']) => path),
    ...[...read(name).matchAll(/\]\((?!https?:)([\w./-]+)\)/g)].map(([, path = '']) => join(folder, path)),
  ];
  expect(named.filter(path => !existsSync(path))).toEqual([]);
});

test('every promise of the privacy statement about what is read, asked and kept names its test', () => {
  const promises = read('privacy.md')
    .split(/^## /mu)
    .filter(part => /^(?:What is read|Who is asked|What is kept)/.test(part));
  expect(promises).toHaveLength(3);
  for (const promise of promises) expect(promise).toMatch(/`test\/[\w./-]+\.test\.ts`/);
});

test('the notes for reviewers name the packages of this version', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
  const named = [...read('review-notes.md').matchAll(/proofmark-([\d.]+)-/g)].map(([, one]) => one);
  expect(named.length).toBeGreaterThan(0);
  expect(new Set(named)).toEqual(new Set([version]));
});
