import type { KnownIssuer, SeenIssuer } from '../../core/index.js';
import type { Settings } from '../settings.js';

/** What the first line of an export says; a newer one may mean something else by the same words. */
export const EXPORT = 'options/1';

/** What pages know of the person's wishes and a worker cannot read. */
export interface Wishes {
  readonly settings: Settings;
  /** Origins, and hosts as {@link hostsHeld} names them; a permission itself cannot be carried. */
  readonly sites: readonly string[];
  readonly hosts: readonly string[];
}

/** A list in an export, before anything of it is kept. */
export interface CarriedList {
  /** Its place among the lists of its kind, by which it is chosen. */
  readonly at: number;
  /** Absent of trusted lists, which have none. */
  readonly name?: string;
  readonly issuedAt: string;
  /** Organisations or services. */
  readonly size: number;
  readonly standing: 'new' | 'same' | 'beside';
}

/** One that cannot be read, and why, by its flaw. */
export interface UnreadList {
  readonly name: string;
  readonly flaw: string;
  readonly pointer?: string;
}

/** What an export would bring. Nothing of it is kept yet; the worker that read it holds the lists. */
export interface CarriedParts {
  readonly exportedAt: string;
  readonly settings: Settings | undefined;
  readonly lists: readonly CarriedList[];
  readonly trusted: readonly CarriedList[];
  readonly unread: readonly UnreadList[];
  readonly known: readonly KnownIssuer[];
  /** How many of them stand in the own list already, and how many entries said nothing that can be used. */
  readonly alreadyKnown: number;
  readonly leftOut: number;
  readonly seen: readonly SeenIssuer[];
  readonly sites: readonly string[];
  readonly hosts: readonly string[];
}

/** What the person chose of it. */
export interface Wanted {
  readonly settings: boolean;
  readonly lists: readonly number[];
  readonly trusted: readonly number[];
  readonly known: boolean;
  readonly seen: boolean;
}

/** What a page asks of the worker that carries. */
export type ToCarrier =
  | { readonly kind: 'write'; readonly wishes: Wishes }
  | { readonly kind: 'read'; readonly file: File }
  | { readonly kind: 'take'; readonly wanted: Wanted };

export type FromCarrier =
  | { readonly kind: 'written'; readonly file: Blob }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'read'; readonly parts: CarriedParts }
  | { readonly kind: 'newer' }
  | { readonly kind: 'broken' }
  | { readonly kind: 'taken' }
  /** Nothing of it was kept, or nothing could be read. */
  | { readonly kind: 'failed' };

/** Whether a file says that it is an export; its first letters are enough. */
export async function isExport(file: File): Promise<boolean> {
  try {
    return /^\uFEFF?\s*\{\s*"proofmark"\s*:\s*"options\//.test(await file.slice(0, 200).text());
  } catch {
    return false;
  }
}

/** A worker that carries, for as long as somebody looks at what it read. */
export interface Carrier {
  ask(question: ToCarrier): Promise<FromCarrier>;
  readonly end: () => void;
}

/** Large lists are read, compared and written apart: the page stays usable. */
export function openCarrier(): Carrier {
  const worker = new Worker(new URL('./carry-worker.ts', import.meta.url), { type: 'module' });
  return {
    ask: question =>
      new Promise(resolve => {
        worker.addEventListener(
          'message',
          ({ data }: MessageEvent<FromCarrier>) => {
            resolve(data);
          },
          { once: true },
        );
        worker.addEventListener(
          'error',
          () => {
            resolve({ kind: 'failed' });
          },
          { once: true },
        );
        worker.postMessage(question);
      }),
    end: () => {
      worker.terminate();
    },
  };
}
