import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const imported = (form: string): RegExp => new RegExp(`${form}\\s*["'\`](\\.[^"'\`]+\\.js)["'\`]`, 'g');
const atOnce = imported('\\b(?:from|import)');
const later = imported('\\bimport\\(');

/** What an Open Badge 3.0 in JSON never asks for: who does, and for which parts, by the beginning of their built names. */
export const partsForOthers: Readonly<Record<string, readonly string[]>> = {
  'a token': ['token', 'check-token', 'judge-jws', 'header'],
  'a hosted Open Badge 2.0': ['check-hosted-badge'],
  'a signed Open Badge 2.0': ['token', 'check-signed-badge', 'check-hosted-badge', 'judge-jws', 'header'],
  'a seal': ['check-seal', 'certificate', 'header'],
  'a list of organisations': ['in-directories', 'lists', 'registers'],
  'a PDF': ['files'],
  'a checker on a site': ['desk', 'judging'],
  'a QR code': ['jsQR'],
  'a browser without Ed25519': ['ed25519'],
};

/** What a token never asks for: the vocabularies of linked data, and what judges by them. */
const partsForLinkedData = ['bundled', 'judge-linked-data'];

/** Whether a built script is one of the parts named. */
export const isOneOf = (parts: readonly string[], file: string): boolean =>
  parts.some(part => basename(file).startsWith(`${part}-`));

/** Whether a built script is a part that only something else than such a badge asks for. */
export const isForOthers = (file: string): boolean => isOneOf(Object.values(partsForOthers).flat(), file);

/**
 * The built scripts a browser loads for this one: those it imports, and with `lazily` also those it may ask for later.
 * What is left out is not followed either.
 */
export function loadedWith(
  entry: string,
  lazily = false,
  leavesOut: (file: string) => boolean = () => false,
): readonly string[] {
  const loaded = new Set<string>();
  const load = (file: string): void => {
    if (loaded.has(file) || leavesOut(file)) return;
    loaded.add(file);
    const text = readFileSync(file, 'utf8');
    for (const form of lazily ? [atOnce, later] : [atOnce])
      for (const [, name = ''] of text.matchAll(form)) load(join(dirname(file), name));
  };
  load(entry);
  return [...loaded];
}

/** What a browser has loaded when such a credential has its verdict; test/bundles/sizes.test.ts holds it to what Chromium asks for. */
export function loadedUntilVerdict(entry: string, credential: 'an Open Badge' | 'a token'): readonly string[] {
  if (credential === 'an Open Badge') return loadedWith(entry, true, isForOthers);
  const isForTokens = (file: string): boolean => isOneOf(partsForOthers['a token'] ?? [], file);
  return loadedWith(
    entry,
    true,
    file => isOneOf(partsForLinkedData, file) || (isForOthers(file) && !isForTokens(file)),
  );
}
