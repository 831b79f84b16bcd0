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

/** A path as servers compare it: without escapes. `undefined` where it holds what no line of a configuration can say. */
function pathIn({ pathname }: URL): string | undefined {
  try {
    const path = decodeURIComponent(pathname);
    return /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(path) ? undefined : path;
  } catch {
    return undefined;
  }
}

/** Within quotes, as nginx reads them; `=` takes a path letter by letter. */
const nginxPath = (path: string): string => `"${path.replaceAll(/["\\]/g, '\\$&')}"`;

/** That path and none below it: `<Location>` would take those too, and stars and brackets for others. */
const apachePattern = (path: string): string =>
  `"^${path.replaceAll(/[!#-,.:-@[-^`{-}]/g, '\\$&').replaceAll('"', '\\x22')}$"`;

/** How a server says what a file is and that pages of others may read it: for nginx, and for Apache. */
export function serverLines(address: string, mediaType: string): readonly Remedy[] {
  const url = urlOf(address);
  const path = url && pathIn(url);
  if (!url || path === undefined) return [];
  const where = { kind: 'server', host: url.host, path: url.pathname } as const;
  return [
    {
      where,
      language: 'nginx',
      needs: 'publish',
      lines: [
        `location = ${nginxPath(path)} {`,
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
        `<LocationMatch ${apachePattern(path)}>`,
        `    ForceType ${mediaType}`,
        '    Header always set Access-Control-Allow-Origin "*"',
        '</LocationMatch>',
      ].join('\n'),
    },
  ];
}
