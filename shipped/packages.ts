import { existsSync, readFileSync, readdirSync, realpathSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { data } from './data.js';
import { type Licensed, decided, without } from './licences.js';
import type { Taken } from './record.js';

/** A package, or a list that comes inside one. */
export interface Part extends Licensed {
  readonly kind: 'library' | 'data';
  readonly name: string;
  /** Absent: a list that comes in a package or among our own sources. */
  readonly version?: string;
  readonly homepage: string;
  /** In the files of the build, or installed beside them and read from there. */
  readonly delivery: 'bundled' | 'installed';
}

const IN_PACKAGE = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/;

/** What tools write into a build by themselves is theirs. */
const BY_TOOLS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^\0(?:vite\/|commonjsHelpers)|__vite-browser-external/, 'vite'],
  [/virtual:(?:wxt|app-config)/, 'wxt'],
];

/**
 * Everything of others in a build, by name.
 *
 * @param root folder of the project
 * @param besides packages a build takes files of without importing them
 * @throws when something is there of which nobody knows whose it is or under which licence it comes
 */
export function partsOf(taken: Taken, root: string, besides: readonly string[] = []): readonly Part[] {
  // Bundlers name modules by where they really lie.
  const named = (name: string): string => realpathSync(join(root, 'node_modules', name));
  const bundled = new Set([...[...taken.bundled].flatMap(id => folderOf(id, named)), ...besides.map(named)]);
  const installed = new Set([...taken.installed].filter(isPackage).map(id => named(packageIn(id))));
  const parts = [
    ...[...bundled].map(folder => partIn(folder, 'bundled')),
    ...[...installed].map(folder => partIn(folder, 'installed')),
  ];
  const lists = data
    .filter(({ comesWith }) => [...taken.bundled].some(id => comesWith.test(id)))
    .map(({ homepage, licence, name, text }): Part => ({
      kind: 'data',
      delivery: 'bundled',
      name,
      licence,
      text,
      homepage,
    }));
  return [...parts, ...lists].toSorted(byName);
}

const keyOf = ({ name, version = '' }: Part): string => `${name}@${version}`;
const byName = (one: Part, other: Part): number => (keyOf(one) < keyOf(other) ? -1 : 1);

/** The folder of the package a module is of; none where it is our own. */
function folderOf(id: string, named: (name: string) => string): readonly string[] {
  const [, folder] = IN_PACKAGE.exec(id.replace(/^\0/, '')) ?? [];
  if (folder !== undefined) return [folder];
  const tool = BY_TOOLS.find(([pattern]) => pattern.test(id))?.[1];
  if (tool !== undefined) return [named(tool)];
  if (id.startsWith('\0') && !id.includes('?')) throw new Error(`nobody knows whose ${id.slice(1)} is`);
  return [];
}

const isPackage = (id: string): boolean => !id.startsWith('node:') && !builtinModules.includes(id);
const packageIn = (id: string): string =>
  id
    .split('/')
    .slice(0, id.startsWith('@') ? 2 : 1)
    .join('/');

interface Described {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly homepage?: string;
  readonly repository?: string | { readonly url?: string };
}

function partIn(folder: string, delivery: Part['delivery']): Part {
  const described = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Described;
  const { name, version } = described;
  const { files = /^(?:licen[cs]e|copying|notice)\b/i, kind = 'library', licence, notice } = decided[name] ?? {};
  const texts = files instanceof RegExp ? readdirSync(folder).filter(file => files.test(file)) : files;
  const text = [...texts.toSorted().map(file => textOf(folder, file)), ...(notice === undefined ? [] : [notice])];
  return {
    kind,
    name,
    version,
    delivery,
    licence: licence ?? described.license ?? without,
    text: text.join('\n\n'),
    homepage: described.homepage ?? addressOf(described.repository),
  };
}

/** Of what a tool brings along for itself nothing is shipped. */
const textOf = (folder: string, file: string): string =>
  (existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : '')
    .replace(/^# Licenses of bundled dependencies[\s\S]*/m, '')
    .replaceAll('\r\n', '\n')
    .trim();

/** `git+https://host/path.git`, `git@host:path.git`, `owner/name` on the host everybody means: an address for people. */
function addressOf(repository: Described['repository']): string {
  const url = typeof repository === 'string' ? repository : (repository?.url ?? '');
  const address = url
    .replace(/^git\+/, '')
    .replace(/^(?:ssh|git):\/\/(?:git@)?/, 'https://')
    .replace(/^git@([^:/]+):/, 'https://$1/')
    .replace(/\.git$/, '');
  return /^[\w.-]+\/[\w.-]+$/.test(address) ? `https://github.com/${address}` : address;
}
