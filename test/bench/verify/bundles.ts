/** What a page loads to judge with one contender, built alone, so that nobody's code is in another's file. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Plugin, build } from 'vite';
import type { Contender } from './contenders.js';

const ENTRY = 'contender-entry';
const inPage = resolve('test', 'bench', 'rivals', 'in-page.js');

const entryOf = ({ source }: Contender): Plugin => ({
  name: ENTRY,
  resolveId: id => (id === ENTRY ? id : null),
  load: id =>
    id === ENTRY
      ? `import { answerInPage } from ${JSON.stringify(inPage)};\nanswerInPage(() => import(${JSON.stringify(resolve(source))}));`
      : null,
});

/** @param folder where the bundles lie, one folder each; this one's script is `entry.js` */
export async function bundleContender(contender: Contender, folder: string): Promise<void> {
  await build({
    configFile: join('test', 'bench', 'vite.config.ts'),
    logLevel: 'silent',
    plugins: [entryOf(contender)],
    build: {
      outDir: join(folder, contender.name),
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      rollupOptions: {
        input: ENTRY,
        output: { format: 'es', entryFileNames: 'entry.js' },
      },
    },
  });
}

/** kB gzip of the scripts at these paths, each once. */
export const weightOfScripts = (paths: readonly string[], folder: string): number =>
  [...new Set(paths)]
    .filter(path => path.endsWith('.js'))
    .reduce((sum, path) => sum + gzipSync(readFileSync(join(folder, path)), { level: 9 }).length, 0) / 1000;
