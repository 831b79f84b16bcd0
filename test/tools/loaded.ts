import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const imported = (form: string): RegExp => new RegExp(`${form}\\s*["'\`](\\.[^"'\`]+\\.js)["'\`]`, 'g');
const atOnce = imported('\\b(?:from|import)');
const later = imported('\\bimport\\(');

/** Parts that an Open Badge of today never asks for, by the beginning of their built names, and who does. */
export const partsForOthers: Readonly<Record<string, string>> = {
  certificate: 'a seal',
  files: 'a PDF',
  'without-pictures': 'a picture',
  pictures: 'a picture',
  jsQR: 'a QR code',
  ed25519: 'a browser without Ed25519',
};

/** Whether a built script is such a part. */
export const isForOthers = (file: string): boolean =>
  Object.keys(partsForOthers).some(part => basename(file).startsWith(`${part}-`));

/** The built scripts a browser loads for this one: those it imports, and with `lazily` also those it may ask for later. */
export function loadedWith(entry: string, lazily = false): readonly string[] {
  const loaded = new Set<string>();
  const load = (file: string): void => {
    if (loaded.has(file)) return;
    loaded.add(file);
    const text = readFileSync(file, 'utf8');
    for (const form of lazily ? [atOnce, later] : [atOnce])
      for (const [, name = ''] of text.matchAll(form)) load(join(dirname(file), name));
  };
  load(entry);
  return [...loaded];
}
