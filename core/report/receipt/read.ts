import { limits } from '../../limits.js';
import { RECEIPT, type ReadReceipt, type Receipt, type ReceiptFlaw } from './receipt.js';
import { saysReceipt } from './says.js';
import { isReceipt } from './shape.js';
import { checksumOf } from './write.js';

const refused = (why: ReceiptFlaw): ReadReceipt & { readonly kind: 'refused' } => ({ kind: 'refused', why });

/** What a person hands over as a receipt. Never throws. */
export async function readReceipt(text: string): Promise<ReadReceipt> {
  if (text.length > limits.receiptsBytes) return refused(saysReceipt(text) ? 'too-large' : 'not-a-receipt');
  const value = parsed(text);
  if (value === undefined) return refused(saysReceipt(text) ? 'damaged' : 'not-a-receipt');
  if (!Array.isArray(value)) {
    const read = await readOne(value);
    return typeof read === 'string' ? refused(read) : { kind: 'receipt', receipt: read };
  }
  return value.length > limits.receiptsPerFile && isMarked(value[0]) ? refused('too-many') : readAll(value);
}

/** All of them or none: who is told of fewer would take them for all. */
async function readAll(values: readonly unknown[]): Promise<ReadReceipt> {
  if (!values.some(isMarked)) return refused('not-a-receipt');
  const receipts: Receipt[] = [];
  for (const value of values) {
    const read = await readOne(value);
    // One that lost its mark stands among others that have theirs.
    if (typeof read === 'string') return refused(read === 'not-a-receipt' ? 'damaged' : read);
    receipts.push(read);
  }
  return { kind: 'receipts', receipts };
}

async function readOne(value: unknown): Promise<Receipt | ReceiptFlaw> {
  if (!isMarked(value)) return 'not-a-receipt';
  if (value.proofmark !== RECEIPT) return /^receipt\/[1-9]\d{0,5}$/.test(value.proofmark) ? 'newer' : 'damaged';
  if ((await checksumIn(value)) !== value.checksum) return 'damaged';
  return isReceipt(value) ? value : 'newer';
}

interface Marked {
  readonly proofmark: string;
  readonly checksum?: unknown;
}

const isMarked = (value: unknown): value is Marked =>
  typeof value === 'object' &&
  value !== null &&
  'proofmark' in value &&
  typeof value.proofmark === 'string' &&
  value.proofmark.startsWith('receipt/');

/** What is nested too deep to be written has none. */
async function checksumIn(value: object): Promise<string | null> {
  try {
    return await checksumOf(value);
  } catch {
    return null;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}
