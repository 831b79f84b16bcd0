import type { Environment } from '../../../core/environment.js';

/** Set where a page's bundle is made (test/bench/vite.config.ts). */
declare const IN_PAGE: true | undefined;

/** As the command line computes in Node; a page has Web Cryptography alone. */
const inNode = async (): Promise<Pick<Environment, 'cryptography'>> =>
  typeof IN_PAGE !== 'undefined'
    ? {}
    : { cryptography: (await import('../../../core/bin/cryptography.js')).nodeCryptography() };

/**
 * Nothing is kept between two verifications, and nothing is asked, as the command line has it under `--offline`: a bench
 * that asks the web fails.
 */
export const offline: Environment = {
  ...(await inNode()),
  fetch: url => fetch(url),
  now: () => new Date('2026-07-15T12:00:00Z'),
  directories: [],
  allowed: () => Promise.resolve(false),
  doNotContactIssuers: true,
};
