import { useState } from 'preact/hooks';
import { saysReceipt } from '../../core/index.js';
import type { Held } from '../receipt/desk.js';
import type { Thing } from './things.js';

/** What draws receipts, loaded with the first one, and those that were handed over, the last one first. */
export interface Desk {
  readonly parts: typeof import('../receipt/desk.js');
  readonly held: readonly Held[];
}

/** Takes a receipt, to be compared with what else is handed over, before or after it. */
export type Hold = (name: string, content: Blob) => void;

/** Nothing of them is kept beyond this page. */
export function useReceipts(things: readonly Thing[]): { readonly desk: Desk | undefined; readonly hold: Hold } {
  const [desk, setDesk] = useState<Desk>();
  const hold = async (name: string, content: Blob): Promise<void> => {
    const earlier = things.map(({ id }) => id);
    const parts = await import('../receipt/desk.js');
    const one = { ...(await parts.read(name, content)), earlier };
    setDesk(before => ({ parts, held: [one, ...(before?.held ?? [])] }));
  };
  return {
    desk,
    hold: (name, content) => {
      void hold(name, content);
    },
  };
}

/** Enough to see how a file begins. */
const BEGINNING = 200;

/** Files that say of themselves that they are receipts, and all others. */
export async function receiptsAmong(
  files: readonly File[],
): Promise<readonly [receipts: readonly File[], others: readonly File[]]> {
  const say = await Promise.all(files.map(isReceipt));
  const those = (wanted: boolean): readonly File[] => files.filter((_, at) => say[at] === wanted);
  return [those(true), those(false)];
}

/** What cannot be read is said of it where it is checked. */
async function isReceipt(file: File): Promise<boolean> {
  try {
    return saysReceipt(await file.slice(0, BEGINNING).text());
  } catch {
    return false;
  }
}
