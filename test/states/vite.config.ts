import preact from '@preact/preset-vite';
import { join } from 'node:path';
import { type Plugin, defineConfig } from 'vite';
import { lean } from '../../lean.js';

/** Nothing is judged on the page of states: its workers say nothing. */
const silentWorkers = (): Plugin => ({
  name: 'silent-workers',
  enforce: 'pre',
  load: id => (/(?:judging[\\/]worker|list-worker)\.ts(?:\?|$)/.test(id) ? 'export {};' : null),
});

const here = import.meta.dirname;

/** The page of states, drawn by the product's own components, made the way the extension is made. */
export default defineConfig({
  root: here,
  base: './',
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [preact({ devToolsEnabled: false }), ...lean()],
  worker: { format: 'es', plugins: () => [silentWorkers()] },
  build: {
    target: 'es2022',
    outDir: join(here, '..', '..', 'dist', 'states'),
    emptyOutDir: true,
    modulePreload: false,
    rollupOptions: {
      input: [join(here, 'index.html'), join(here, 'options.html')],
      // Whoever loads the browser's interface, whenever, loads what stands in for it before.
      output: { manualChunks: { 'stand-in': [join(here, 'stand-in.ts'), 'wxt/browser'] } },
    },
  },
});
