import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { type Product, billOf } from './bill.js';
import { licencesPage } from './page.js';
import { partsOf } from './packages.js';
import { type Taken, openRecord } from './record.js';

/** What goes along with a build, by the names of the files. */
export interface Papers {
  /** The licences of what is bundled; absent where another build of the same folder has them all. */
  readonly licences?: string;
  /** What is in it, for software. */
  readonly bill: string;
}

export interface Paper {
  readonly fileName: string;
  readonly source: string;
}

const root = fileURLToPath(new URL('..', import.meta.url));

/** The papers of a build of which this was taken down. */
export function papersFor({ bill, licences }: Papers, taken: Taken, besides?: readonly string[]): readonly Paper[] {
  const parts = partsOf(taken, root, besides);
  return [
    ...(licences === undefined ? [] : [{ fileName: licences, source: licencesPage(parts) }]),
    { fileName: bill, source: billOf(product(), parts) },
  ];
}

/** Writes the papers of a build beside it. Comes last: others look whether the one file they expect is there. */
export function papersBeside(papers: Papers): readonly Plugin[] {
  const record = openRecord();
  return [
    record.plugin(),
    {
      name: 'papers-beside',
      apply: 'build',
      generateBundle: {
        order: 'post',
        handler() {
          for (const { fileName, source } of papersFor(papers, record))
            this.emitFile({ type: 'asset', fileName, source });
        },
      },
    },
  ];
}

function product(): Product {
  const described = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Described;
  return { name: described.name, version: described.version, licence: described.license };
}

type Described = Pick<Product, 'name' | 'version'> & { readonly license: string };
