import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const imported = (form: string): RegExp => new RegExp(`${form}\\s*["'\`](\\.[^"'\`]+\\.js)["'\`]`, 'g');
const atOnce = imported('\\b(?:from|import)');
const later = imported('\\bimport\\(');

/** What an Open Badge 3.0 in JSON never asks for: who does, and for which parts, by the beginning of their built names. */
export const partsForOthers: Readonly<Record<string, readonly string[]>> = {
  'a document that is not written plainly, or was altered': ['judge-linked-data', 'ed25519-multikey'],
  'a token': ['token', 'check-token', 'judge-jws', 'header'],
  'a hosted Open Badge 2.0': ['check-hosted-badge', 'open-badges-2-elements'],
  'a signed Open Badge 2.0': [
    'token',
    'check-signed-badge',
    'check-hosted-badge',
    'judge-jws',
    'header',
    'open-badges-2-elements',
  ],
  'a seal': ['check-seal', 'check-sealer', 'certificate', 'header', 'european-credential-elements'],
  'a seal, where a list of services is at hand': ['anchor', 'timestamp'],
  'claims that are shown one by one (SD-JWT)': [
    'token',
    'check-token',
    'check-disclosures',
    'disclosures',
    'check-list-token',
    'judge-jws',
    'header',
  ],
  'a log of keys': ['resolve'],
  'a key without an address': ['linkage-of', 'judge-jws', 'header'],
  'a list of organisations': ['in-directories', 'lists', 'registers'],
  'a PDF': ['files'],
  'a checker on a site': ['desk', 'judging'],
  'a QR code': ['jsQR'],
  'a signature with ECDSA': ['judge-linked-data', 'ecdsa-rdfc-2019-cryptosuite', 'ecdsa-multikey', 'ed25519-multikey'],
  'what a wallet shows (ecdsa-sd-2023)': ['judge-linked-data', 'derived-proof', 'ecdsa-multikey', 'ed25519-multikey'],
  'an Ed25519Signature2018': ['judge-linked-data', 'detached-signature', 'ed25519-multikey'],
  'a browser without Ed25519': ['ed25519', 'ed25519-multikey'],
  'a reader of German': ['de'],
};

/** What is asked for until a verdict, beyond what comes at once; the beginning of built names. */
const partsUntilVerdict = {
  'an Open Badge': [
    'answer',
    'en',
    'check-elements',
    'open-badges-3-elements',
    'credentials-context',
    'open-badges-context-3.0.3',
    'status-methods',
    'public-suffixes',
  ],
  'a token': [
    'answer',
    'en',
    'check-elements',
    'open-badges-3-elements',
    'token',
    'check-token',
    'judge-jws',
    'header',
    'public-suffixes',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Whether a built script is one of the parts named: its name is the part's, then what tells its contents. */
export const isOneOf = (parts: readonly string[], file: string): boolean =>
  parts.some(
    part => basename(file).startsWith(`${part}-`) && /^[\w-]{8}\.js$/.test(basename(file).slice(part.length + 1)),
  );

/** The built scripts a browser loads for this one: those it imports, and of those it may ask for later the ones that are asked for. */
export function loadedWith(entry: string, isAskedFor: (file: string) => boolean = () => false): readonly string[] {
  const loaded = new Set<string>();
  const load = (file: string): void => {
    if (loaded.has(file)) return;
    loaded.add(file);
    const text = readFileSync(file, 'utf8');
    const named = (form: RegExp): readonly string[] =>
      [...text.matchAll(form)].map(([, name = '']) => join(dirname(file), name));
    for (const part of [...named(atOnce), ...named(later).filter(isAskedFor)]) load(part);
  };
  load(entry);
  return [...loaded];
}

/** All that a script may ever ask for. */
export const everythingOf = (entry: string): readonly string[] => loadedWith(entry, () => true);

/** What a browser has loaded when such a credential has its verdict; test/bundles/sizes.test.ts holds it to what Chromium asks for. */
export const loadedUntilVerdict = (entry: string, credential: keyof typeof partsUntilVerdict): readonly string[] =>
  loadedWith(entry, file => isOneOf(partsUntilVerdict[credential], file));
