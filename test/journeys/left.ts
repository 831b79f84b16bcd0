/** What a browser keeps: what our pages can read of it while it runs, and what lies in its profile once it has ended. */
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from 'puppeteer';

/** One thing that is kept. */
export interface Kept {
  readonly store: string;
  readonly key: string;
  /** JSON, or the text itself. */
  readonly text: string;
}

interface Extension {
  readonly storage: Readonly<Record<'local' | 'session' | 'sync', { get(key: null): Promise<object> }>>;
  readonly scripting: { getRegisteredContentScripts(): Promise<readonly { readonly id: string }[]> };
  readonly permissions: { getAll(): Promise<{ readonly origins?: readonly string[] }> };
}

/** Everywhere a page of the extension can keep something. */
export const keptBy = (page: Page): Promise<readonly Kept[]> =>
  page.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: Extension };
    const kept: Kept[] = [];
    const keep = (store: string, key: string, value: unknown): void => {
      kept.push({ store, key, text: typeof value === 'string' ? value : JSON.stringify(value) });
    };
    for (const area of ['local', 'session', 'sync'] as const)
      for (const [key, value] of Object.entries(await chrome.storage[area].get(null)))
        keep(`storage.${area}`, key, value);
    const answerOf = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(request.error ?? new Error('not read'));
        };
      });
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await answerOf(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const records = database.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([answerOf(records.getAllKeys()), answerOf(records.getAll())]);
        for (const [at, key] of keys.entries()) keep(`IndexedDB ${name}/${store}`, JSON.stringify(key), values[at]);
      }
      database.close();
    }
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) keep(`cache ${name}`, url, '');
    for (const [name, storage] of [
      ['localStorage', localStorage],
      ['sessionStorage', sessionStorage],
    ] as const)
      for (const [key, value] of Object.entries<string>(storage)) keep(name, key, value);
    if (document.cookie !== '') keep('cookies', 'all', document.cookie);
    const files = (await navigator.storage.getDirectory()) as unknown as { keys(): AsyncIterable<string> };
    for await (const name of files.keys()) keep('own files', name, '');
    for (const script of await chrome.scripting.getRegisteredContentScripts()) keep('scripts', script.id, script);
    for (const origin of (await chrome.permissions.getAll()).origins ?? []) keep('hosts', origin, '');
    return kept;
  });

/** A folder of the profile, or a file that lies in none. */
export interface Folder {
  readonly name: string;
  readonly files: number;
  readonly bytes: number;
  /** Which of the words stand in it, as UTF-8 or as UTF-16. */
  readonly words: readonly string[];
}

/** The folders two levels deep, with what of these words stands in them or below. */
export function foldersIn(profile: string, words: readonly string[]): readonly Folder[] {
  const folders = new Map<string, Folder>();
  for (const entry of readdirSync(profile, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const name = relative(profile, file).split('/').slice(0, 2).join('/');
    const content = readFileSync(file);
    const { bytes, files, words: before } = folders.get(name) ?? { files: 0, bytes: 0, words: [] };
    const found = words.filter(word => content.includes(word) || content.includes(Buffer.from(word, 'utf16le')));
    folders.set(name, {
      name,
      files: files + 1,
      bytes: bytes + content.length,
      words: [...new Set([...before, ...found])],
    });
  }
  return [...folders.values()].toSorted((one, other) => one.name.localeCompare(other.name));
}

/** Lines under each other, in columns. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map(row => row[at]?.length ?? 0))) ?? [];
  return rows
    .map(row =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
