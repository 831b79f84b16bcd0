/** The scripts of a page as its developer bundles them, with everything React says in development. */
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { build, type InlineConfig, type Plugin } from 'vite';

const folder = resolve('test', 'widget', 'pages');

/** Modules that stand in no file, by the names others import them under. */
export type Modules = Readonly<Record<string, string>>;

const inMemory = (modules: Modules): Plugin => ({
  name: 'in-memory',
  enforce: 'pre',
  resolveId: name => (name in modules ? resolve(folder, name) : null),
  load: id => Object.entries(modules).find(([name]) => resolve(folder, name) === id)?.[1] ?? null,
});

async function codeOf(entry: string, modules: Modules, more: InlineConfig): Promise<string> {
  const { build: options, ...rest } = more;
  const made = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"development"' },
    plugins: [inMemory(modules)],
    ...rest,
    build: { write: false, minify: false, ...options },
  });
  const [chunk] = [made].flat().flatMap(one => ('output' in one ? one.output : []));
  if (chunk?.type !== 'chunk') throw new Error(`${entry} was not bundled`);
  return chunk.code;
}

const inputOf = (entry: string, modules: Modules): string => (entry in modules ? entry : resolve(folder, entry));

/** One classic script for a page that gets the element from a tag of its own. */
export const bundled = (entry: string, modules: Modules = {}): Promise<string> =>
  codeOf(
    entry,
    { 'proofmark/widget': '', ...modules },
    {
      build: { rollupOptions: { input: inputOf(entry, modules), output: { format: 'iife' } } },
    },
  );

/** What a program prints in Node, where it finds of the element what the package exports there. */
export async function printed(entry: string, modules: Modules = {}): Promise<string> {
  const program = await codeOf(entry, modules, {
    ssr: { noExternal: true },
    build: { ssr: true, rollupOptions: { input: inputOf(entry, modules) } },
  });
  return execFileSync(process.execPath, ['--input-type=module'], { input: program, encoding: 'utf8' });
}
