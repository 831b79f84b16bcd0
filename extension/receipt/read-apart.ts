import type { ReadReceipt } from '../../core/index.js';
import { askedApart } from '../asked-apart.js';

/** Reads a receipt in a worker of its own, so that the page stays usable; where the worker breaks, it cannot be read. */
export const readReceiptApart = (text: string): Promise<ReadReceipt> =>
  askedApart<ReadReceipt>(new Worker(new URL('./receipt-worker.ts', import.meta.url), { type: 'module' }), text).catch(
    (): ReadReceipt => ({ kind: 'refused', why: 'damaged' }),
  );
