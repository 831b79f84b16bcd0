import type { ReadReceipt } from '../../core/index.js';

/** Reads a receipt in a worker of its own, so that the page stays usable; where the worker breaks, it cannot be read. */
export async function readReceiptApart(text: string): Promise<ReadReceipt> {
  const worker = new Worker(new URL('./receipt-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise(resolve => {
      worker.addEventListener('message', ({ data }: MessageEvent<ReadReceipt>) => {
        resolve(data);
      });
      worker.addEventListener('error', () => {
        resolve({ kind: 'refused', why: 'damaged' });
      });
      worker.postMessage(text);
    });
  } finally {
    worker.terminate();
  }
}
