import { chmodSync } from 'node:fs';
import { defineConfig, type BuildEnvironmentOptions, type Plugin } from 'vite';
import { lean, withoutCrumbs } from './lean.js';
import { papersBeside } from './shipped/papers.js';

/** `vite build --mode <name>`: the command line, the core for whoever imports it, our own scripts, those of the playground's pages, and the core as a browser gets it (tests). */
const builds: Readonly<Record<string, BuildEnvironmentOptions>> = {
  cli: {
    ssr: true,
    outDir: 'dist/cli',
    rollupOptions: { input: { proofmark: 'core/bin/proofmark.ts', thread: 'core/bin/thread.ts' } },
  },
  library: {
    ssr: true,
    outDir: 'dist/library',
    rollupOptions: { input: { proofmark: 'core/index.ts', 'without-dom': 'widget/without-dom.ts' } },
  },
  tools: {
    ssr: true,
    outDir: 'dist/tools',
    rollupOptions: {
      input: {
        start: 'test/tools/start.ts',
        corpus: 'test/tools/corpus.ts',
        directory: 'test/tools/directory.ts',
        'trusted-list': 'test/tools/trusted-list.ts',
        bench: 'test/tools/bench.ts',
        gate: 'test/tools/gate.ts',
        sizes: 'test/tools/sizes.ts',
        platforms: 'test/tools/platforms.ts',
        serve: 'test/playground/serve.ts',
        'vc-api': 'test/tools/vc-api.ts',
        zip: 'test/tools/zip.ts',
        'contender-proof': 'test/bench/verify/contender-proof.ts',
        'contender-whole': 'test/bench/verify/contender-whole.ts',
      },
    },
  },
  playground: {
    outDir: 'dist/playground',
    modulePreload: false,
    rollupOptions: {
      input: { builder: 'test/playground/builder/builder.ts', doctor: 'test/playground/doctor/doctor.ts' },
      output: { entryFileNames: '[name].js', assetFileNames: '[name][extname]' },
    },
  },
  browser: {
    outDir: 'dist/browser',
    modulePreload: false,
    rollupOptions: {
      input: {
        judge: 'test/journeys/browser/judge.ts',
        faults: 'test/journeys/browser/faults.ts',
        vectors: 'test/journeys/browser/vectors.ts',
      },
      preserveEntrySignatures: 'exports-only',
      output: { format: 'es', entryFileNames: '[name].js' },
    },
  },
};

/** The `bin` of package.json can be run without naming node. */
const executable = (file: string): Plugin => ({
  name: 'executable',
  closeBundle: () => {
    chmodSync(file, 0o755);
  },
});

/** As CommonJS, `tslib` writes its 32 functions into the global object; as modules, bundled, it writes nothing. */
const bundled = [/^@peculiar\//, 'asn1js', 'pvtsutils', 'pvutils', 'tslib'];

const papers = { licences: 'THIRD-PARTY-LICENCES.txt', bill: 'proofmark.cdx.json' };

const plugins: Readonly<Record<string, readonly (Plugin | readonly Plugin[])[]>> = {
  cli: [executable('dist/cli/proofmark.js'), papersBeside(papers)],
  library: [papersBeside(papers)],
  browser: [...lean(), withoutCrumbs],
};

export default defineConfig(({ mode }) => ({
  ssr: { noExternal: bundled },
  build: { target: 'es2022', emptyOutDir: true, ...builds[mode] },
  plugins: [...(plugins[mode] ?? [])].flat(),
}));
