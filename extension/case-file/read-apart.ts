import { type CaseFileFlaw, type SavedCase, MARKED_WITHIN, saysCaseFile } from '../../core/index.js';
import type { Brought } from './cases.js';

/** What the worker says, one after the other. */
export type ReadPart =
  | { readonly kind: 'cases'; readonly cases: readonly SavedCase[] }
  | { readonly kind: 'read'; readonly savedAt: string; readonly personal: boolean }
  | { readonly kind: 'refused'; readonly why: CaseFileFlaw };

/** Whether a file begins as a case file does. */
export async function isCaseFile(file: File): Promise<boolean> {
  try {
    return saysCaseFile(await file.slice(0, MARKED_WITHIN).text());
  } catch {
    return false; // the browser lets nobody read it, and its row will say so
  }
}

/** Reads a saved case file in a worker of its own. */
export function readApart(file: File): Promise<Brought | CaseFileFlaw> {
  const worker = new Worker(new URL('./case-worker.ts', import.meta.url), { type: 'module' });
  const cases: SavedCase[] = [];
  const read = new Promise<Brought | CaseFileFlaw>(resolve => {
    worker.addEventListener('message', ({ data }: MessageEvent<ReadPart>) => {
      if (data.kind === 'cases') cases.push(...data.cases);
      else resolve(data.kind === 'refused' ? data.why : { ...data, cases });
    });
    worker.addEventListener('error', () => {
      resolve('too-large'); // as one without memory breaks
    });
  });
  worker.postMessage(file);
  return read.finally(() => {
    worker.terminate();
  });
}
