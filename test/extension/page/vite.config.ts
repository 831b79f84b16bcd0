import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { lean } from '../../../lean.js';

/** How a script for pages is made: the way the extension is made. */
export default defineConfig({
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [preact({ devToolsEnabled: false }), ...lean()],
});
