import type { Environment } from '../core/index.js';

/**
 * The outside world as a page shows it. The site decides who is asked: itself, and the hosts its markup names. Its
 * policy and what those hosts allow other sites to read (CORS) come on top.
 */
export const pageEnvironment = (hosts: readonly string[]): Environment => ({
  fetch: (url, init) => fetch(url, init),
  now: () => new Date(),
  directories: [],
  origin: location.origin,
  allowed: host => Promise.resolve(host === location.host || hosts.includes(host)),
});
