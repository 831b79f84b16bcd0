import type { DirectoryRead, TrustedListRead } from '../../core/index.js';

/** What a list says of itself, and what the person says of it. */
export interface ListJob {
  readonly text: string;
  readonly told: { readonly name?: string; readonly issuedAt?: string };
}

/** Reads a list in a worker of its own. Rejects where the worker breaks, as one without memory does. */
export function readApart(job: ListJob): Promise<DirectoryRead | TrustedListRead> {
  const worker = new Worker(new URL('./list-worker.ts', import.meta.url), { type: 'module' });
  const read = new Promise<DirectoryRead | TrustedListRead>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<DirectoryRead | TrustedListRead>) => {
      resolve(data);
    });
    worker.addEventListener('error', () => {
      reject(new Error('the worker broke'));
    });
  });
  worker.postMessage(job);
  return read.finally(() => {
    worker.terminate();
  });
}
