import { urlOf } from '../url.js';
import type { Remedy } from './examination.js';

/** Media types by which what is published is known. */
export const MEDIA_TYPES = {
  did: 'application/did+json',
  credential: 'application/vc',
  token: 'application/vc+jwt',
  list: 'application/vc',
  listToken: 'application/statuslist+jwt',
  json: 'application/json',
} as const;

const quotedPath = (path: string): string => `"${path.replaceAll('"', '%22')}"`;

/** How a server says what a file is and that pages of others may read it: for nginx, and for Apache. */
export function serverLines(address: string, mediaType: string): readonly Remedy[] {
  const url = urlOf(address);
  if (!url) return [];
  const where = { kind: 'server', host: url.host, path: url.pathname } as const;
  const path = quotedPath(url.pathname);
  return [
    {
      where,
      language: 'nginx',
      needs: 'publish',
      lines: [
        `location = ${path} {`,
        `    types { } default_type ${mediaType};`,
        '    add_header Access-Control-Allow-Origin "*" always;',
        '}',
      ].join('\n'),
    },
    {
      where,
      language: 'apache',
      needs: 'publish',
      lines: [
        `<Location ${path}>`,
        `    ForceType ${mediaType}`,
        '    Header always set Access-Control-Allow-Origin "*"',
        '</Location>',
      ].join('\n'),
    },
  ];
}
