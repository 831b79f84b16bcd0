import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

/** A script for pages, from the root of the project. */
export async function bundle(input: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'proofmark-spot-'));
  try {
    await build({
      configFile: 'test/extension/page/vite.config.ts',
      logLevel: 'warn',
      build: {
        outDir: folder,
        emptyOutDir: true,
        target: 'es2022',
        modulePreload: false,
        rollupOptions: {
          input: { script: input },
          output: { format: 'iife', inlineDynamicImports: true, entryFileNames: '[name].js' },
        },
      },
    });
    return readFileSync(join(folder, 'script.js'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
