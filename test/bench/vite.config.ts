import { createRequire } from 'node:module';
import { type Plugin, defineConfig } from 'vite';
import { lean, withoutCrumbs } from '../../lean.js';

/** Two packages name a module for bundlers that they do not ship; Node takes their main file, and so do we. */
const entriesThatExist: Plugin = {
  name: 'entries-that-exist',
  enforce: 'pre',
  resolveId: (id, importer) =>
    importer !== undefined && /^@digitalcredentials\/(?:dcc|open-badges)-context$/.test(id)
      ? createRequire(importer).resolve(id)
      : null,
};

/** How a contender's bundle for a page is made: everybody's the way ours is. */
export default defineConfig({
  define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis', IN_PAGE: 'true' },
  plugins: [entriesThatExist, ...lean(), withoutCrumbs],
});
