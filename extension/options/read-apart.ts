import type { DirectoryRead, TrustedListRead } from '../../core/index.js';
import { askedApart } from '../asked-apart.js';

/** What a list says of itself, and what the person says of it. */
export interface ListJob {
  readonly text: string;
  readonly told: { readonly name?: string; readonly issuedAt?: string };
}

/** Reads a list in a worker of its own. Rejects where the worker breaks. */
export const readApart = (job: ListJob): Promise<DirectoryRead | TrustedListRead> =>
  askedApart(new Worker(new URL('./list-worker.ts', import.meta.url), { type: 'module' }), job);
