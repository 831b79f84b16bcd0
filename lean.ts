import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** What every bundle of the core needs to stay small and free of code made from text. */
export const lean = (): Plugin[] => [
  {
    // credentials-context names its files by `new URL(…, import.meta.url)` for metadata nobody reads; bundlers would
    // ship every context a second time.
    name: 'contexts-once',
    enforce: 'pre',
    transform: (code, id) =>
      /credentials-context[\\/]lib[\\/]index\.js/.test(id)
        ? { code: code.replace(/url: new URL\([^)]*\),/g, ''), map: null }
        : null,
  },
  {
    // rdf-canonize asks for `setimmediate`, which holds a `Function(text)` no reviewer should have to explain.
    name: 'no-function-from-text',
    config: () => ({
      resolve: { alias: { setimmediate: fileURLToPath(new URL('set-immediate.ts', import.meta.url)) } },
    }),
  },
  {
    // jsqr reads a code's bytes, which is all we ask of it, and beside them its text, for which it brings a table of
    // Japanese characters: 36 of its 47 kB.
    name: 'codes-without-characters',
    enforce: 'pre',
    transform: (text, id) =>
      /jsqr[\\/]dist[\\/]jsQR\.js$/.test(id)
        ? { code: text.replace(/(exports\.shiftJISTable = \{)[^}]*\}/, '$1}'), map: null }
        : null,
  },
  {
    // The table of platforms is kept with its examples and with what is known of each row; recognising needs neither.
    name: 'table-without-examples',
    enforce: 'pre',
    transform: (text, id) =>
      /extension[\\/]detectors[\\/]platforms\.json$/.test(id)
        ? {
            code: JSON.stringify(JSON.parse(text), (key, value: unknown) => (forPeople.has(key) ? undefined : value)),
            map: null,
          }
        : null,
  },
  {
    // Eight data models have their `elements`, and many folders an `index`: a part is named by what it is of.
    name: 'named-parts',
    outputOptions: options => {
      const { chunkFileNames } = options;
      if (typeof chunkFileNames !== 'string') return null;
      const named = ({ moduleIds, name }: { readonly moduleIds: readonly string[]; readonly name: string }): string =>
        chunkFileNames.replace('[name]', partOf(name, moduleIds) ?? '[name]');
      return { ...options, chunkFileNames: named };
    },
  },
  {
    // A classic script without a declared charset is read as windows-1252 on some pages; ASCII reads the same
    // everywhere, and a character may be written as an escape in strings, templates, patterns and names alike.
    name: 'ascii',
    generateBundle: {
      order: 'post',
      handler: (_options, bundle) => {
        for (const file of Object.values(bundle))
          if (file.type === 'chunk') file.code = file.code.replace(/[^\x00-\x7f]/g, escapeOf);
      },
    },
  },
];

/** Bytes before minifying. Above it more of what one page does not need comes along than is saved. */
const SMALLEST_PART = 5_000;

/**
 * What several parts share would become a file each, many of a few lines, and a page would wait for one after another. Not
 * for the badge: what its first file would take along, every visitor of a page would load.
 */
export const withoutCrumbs: Plugin = {
  name: 'without-crumbs',
  outputOptions: options => ({ ...options, experimentalMinChunkSize: SMALLEST_PART }),
};

const ELEMENTS = /core[\\/]formats[\\/]([a-z0-9-]+)[\\/]elements\.ts$/;
const CONTEXTS =
  /node_modules[\\/](?:@[^\\/]+[\\/])?([a-z0-9-]+-context|did-context)[\\/](?:.*[\\/]context(-[a-z0-9.-]+)\.js$)?/;
const PACKAGE = /.*node_modules[\\/](?:@[^\\/]+[\\/])?([^\\/]+)[\\/]/;
const FOLDER = /([^\\/]+)[\\/]index\.[jt]s$/;

/** What a part that is loaded later is of; `undefined` where its own name says so. */
function partOf(name: string, modules: readonly string[]): string | undefined {
  const elements = name === 'elements' ? modules.flatMap(id => ELEMENTS.exec(id)?.[1] ?? []).at(-1) : undefined;
  if (elements !== undefined) return `${elements}-elements`;
  const contexts = modules.map(id => CONTEXTS.exec(id));
  const context = contexts[0]?.[1];
  const [version = ''] = contexts.flatMap(one => one?.[2] ?? []);
  if (context !== undefined && contexts.every(one => one?.[1] === context)) return `${context}${version}`;
  const index = name === 'index' ? modules.findLast(id => FOLDER.test(id)) : undefined;
  return index === undefined ? undefined : (PACKAGE.exec(index) ?? FOLDER.exec(index))?.[1];
}

const forPeople = new Set(['about', 'confirmed', 'cors', 'examples', 'format', 'lastConfirmed', 'note']);

const escapeOf = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
