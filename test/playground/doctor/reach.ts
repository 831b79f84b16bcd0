import { nodeEnvironment } from '../../../core/bin/environment.js';
import type { Environment } from '../../../core/environment.js';
import { askServer } from '../../fixtures/web/local-web.js';

/** The web as Node shows it, in which every host under `.example` is this playground's own server. */
export function reachingPlayground(port: () => number): Environment {
  const outside = nodeEnvironment({});
  return {
    ...outside,
    fetch: (url, init) =>
      new URL(url).hostname.endsWith('.example') ? askServer(url, init, { port: port() }) : outside.fetch(url, init),
  };
}
