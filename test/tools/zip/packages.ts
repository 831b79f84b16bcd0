import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Packed } from './archive.js';

/** Every file under a folder, by its path from there. */
export const filesIn = (folder: string): readonly Packed[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ name, parentPath }) => join(parentPath, name))
    .map(path => ({
      name: path
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
      content: readFileSync(path),
    }));

/**
 * The key only keeps the extension's id where its folder is loaded; the Chrome Web Store gives an id of its own and takes
 * no package that brings a key.
 */
export const forChrome = (built: readonly Packed[]): readonly Packed[] =>
  built.map(file => (file.name === 'manifest.json' ? { ...file, content: withoutKey(file.content) } : file));

function withoutKey(manifest: Uint8Array): Uint8Array {
  const { key, ...kept } = JSON.parse(Buffer.from(manifest).toString('utf8')) as Readonly<Record<string, unknown>>;
  if (typeof key !== 'string') throw new Error('the manifest has no key to take out');
  return Buffer.from(JSON.stringify(kept));
}

/** What the Firefox package is built from, and nothing else: folders, and files of the root. */
const SOURCES = {
  folders: ['core', 'extension', 'look', 'shipped'],
  files: [
    '.puppeteerrc.cjs', // without it, installing downloads a browser
    'LICENSE',
    'academic-domains.ts',
    'lean.ts',
    'package-lock.json',
    'package.json',
    'set-immediate.ts',
    'tsconfig.json',
    'wxt.config.ts',
  ],
  /** What a reviewer reads first. */
  readme: join('docs', 'store', 'review-notes.md'),
};

/** @param root folder of the project */
export function sourcesIn(root: string): readonly Packed[] {
  const { files, folders, readme } = SOURCES;
  return [
    ...folders.flatMap(folder =>
      filesIn(join(root, folder)).map(({ content, name }) => ({ name: `${folder}/${name}`, content })),
    ),
    ...files.map(name => ({ name, content: readFileSync(join(root, name)) })),
    { name: 'README.md', content: readFileSync(join(root, readme)) },
  ];
}
