import { fileURLToPath } from 'node:url';
import { defineConfig, type BuildEnvironmentOptions, type Plugin } from 'vite';
import { describedFor } from '../custom-elements.js';
import { integrityBeside } from '../integrity.js';
import { lean } from '../lean.js';
import { onePage } from '../one-page.js';
import { type Papers, papersBeside } from '../shipped/papers.js';

const input = { proofmark: 'widget/proofmark.ts' };

const described = {
  elements: 'widget/proofmark.ts',
  tokens: 'look/tokens.css',
  module: 'dist/widget/proofmark.js',
};

/** A small module that loads the core when it is needed: `<script type="module" src="proofmark.js">`. */
const parts: BuildEnvironmentOptions = {
  rollupOptions: {
    input,
    preserveEntrySignatures: 'allow-extension',
    output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'proofmark/[name]-[hash].js' },
  },
};

/** All of it in one classic script, for sites that can keep one file only: `<script src="proofmark.single.js">`. */
const single: BuildEnvironmentOptions = {
  rollupOptions: {
    input,
    preserveEntrySignatures: 'allow-extension',
    output: {
      format: 'iife',
      name: 'Proofmark',
      entryFileNames: '[name].single.js',
      inlineDynamicImports: true,
    },
  },
};

/** The checker alone, inside a page of its own that works saved on a disk: `dist/check.html`. */
const check: BuildEnvironmentOptions = {
  outDir: 'dist',
  rollupOptions: {
    input: 'widget/check-page.ts',
    output: { format: 'iife', inlineDynamicImports: true },
  },
};

/** The one file holds nothing that the parts beside it do not: their licences are its own. */
const papers: Readonly<Record<string, Papers>> = {
  production: { licences: 'THIRD-PARTY-LICENCES.txt', bill: 'proofmark.cdx.json' },
  single: { bill: 'proofmark.single.cdx.json' },
  check: { licences: 'check.licences.txt', bill: 'check.cdx.json' },
};

/** A site hands its badges no pictures: its one file goes without the reader of QR codes (11 kB gzip). */
const withoutPictures = ['jsqr', /^\.\.\/pictures\.js$/].map(find => ({
  find,
  replacement: fileURLToPath(new URL('without-pictures.ts', import.meta.url)),
}));

/**
 * Words only the extension or the command line says, by their group in each language file: what the widget does not draw it does not load.
 * Each group is laid out by the formatter, so its end is the first closing brace at its own depth.
 */
const withoutWordsOf = (...groups: readonly string[]): Plugin => ({
  name: 'words-of-others',
  enforce: 'pre',
  transform: (code, id) =>
    /core[\\/]language[\\/][a-z]{2}\.ts$/.test(id)
      ? { code: groups.reduce((left, group) => emptied(left, group, id), code), map: null }
      : null,
});

function emptied(code: string, group: string, file: string): string {
  const whole = new RegExp(`^  ${group}: \\{\\n[\\s\\S]*?\\n  \\},\\n`, 'm');
  if (!whole.test(code)) throw new Error(`${file} has no group of words called ${group}`);
  return code.replace(whole, `  ${group}: {},\n`);
}

export default defineConfig(({ mode }) => ({
  resolve: { alias: mode === 'single' ? withoutPictures : [] },
  base: './',
  publicDir: false,
  build: {
    target: 'es2022',
    outDir: 'dist/widget',
    // The other builds join the first.
    emptyOutDir: mode === 'production',
    modulePreload: false,
    ...(mode === 'single' ? single : mode === 'check' ? check : parts),
  },
  plugins: [
    withoutWordsOf('command', 'identity', 'names', 'panel'),
    ...lean(),
    ...(mode === 'production' ? [describedFor(described)] : []),
    ...(mode === 'single' ? [integrityBeside()] : []),
    ...(mode === 'check' ? [onePage('check.html', 'widget/styles/check-page.css')] : []),
    ...(papers[mode] ? papersBeside(papers[mode]) : []),
  ],
}));
