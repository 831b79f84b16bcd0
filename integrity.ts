import { createHash } from 'node:crypto';
import type { Logger, Plugin } from 'vite';

/** What a page names a file by, so that the browser runs that one and no other (Subresource Integrity §3.2). */
const integrityOf = (content: string): string => `sha384-${createHash('sha384').update(content).digest('base64')}`;

const tagFor = (file: string, integrity: string): string =>
  `<script defer src="${file}" integrity="${integrity}" crossorigin="anonymous"></script>`;

/** Writes the hash of the one script that was built beside it, and prints the line that loads it. Each release has another. */
export function integrityBeside(): Plugin {
  let logger: Logger;
  return {
    name: 'integrity-beside',
    configResolved: ({ logger: printing }) => {
      logger = printing;
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const [chunk, ...others] = Object.values(bundle);
        if (chunk?.type !== 'chunk' || others.length > 0) throw new Error('one script has one hash');
        const integrity = integrityOf(chunk.code);
        this.emitFile({ type: 'asset', fileName: `${chunk.fileName}.sri`, source: `${integrity}\n` });
        logger.info(tagFor(chunk.fileName, integrity));
      },
    },
  };
}
