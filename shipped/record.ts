import type { Plugin } from 'vite';

/** What a build took into its files, and what it left to be installed beside them. */
export interface Taken {
  /** Modules of which something stands in a file, by their ids. */
  readonly bundled: ReadonlySet<string>;
  /** Modules that are imported from outside, by the names they are imported by. */
  readonly installed: ReadonlySet<string>;
}

export interface TakingDown extends Taken {
  /** For each build that writes something, those of workers too. */
  readonly plugin: () => Plugin;
}

/** The bundler says itself what it took: a lock file names what might have been. */
export function openRecord(): TakingDown {
  const [bundled, installed] = [new Set<string>(), new Set<string>()];
  return {
    bundled,
    installed,
    plugin: () => ({
      name: 'record-of-packages',
      apply: 'build',
      renderChunk(_code, { dynamicImports, imports, modules }) {
        for (const [id, { renderedLength }] of Object.entries(modules)) if (renderedLength > 0) bundled.add(id);
        for (const id of [...imports, ...dynamicImports])
          if (this.getModuleInfo(id)?.isExternal === true) installed.add(id);
        return null;
      },
    }),
  };
}
