import { limits } from '../../limits.js';
import { impersonal } from '../receipt/impersonal.js';
import type { Receipt } from '../receipt/receipt.js';
import { checksumOf, receiptOf } from '../receipt/write.js';
import type { VerificationReport } from '../report.js';
import type { SavedCase, Written } from './case-file.js';

/** What is saved of one row. */
export interface ToSave {
  readonly written: Written;
  readonly file: string | undefined;
  /** Of its check; where it was not checked again, the receipt that was there before. */
  readonly of: VerificationReport | Receipt | undefined;
}

export interface SavingOptions {
  /** Of Proofmark. */
  readonly version: string;
  readonly personal: boolean;
}

/** One case as it is kept: without personal data, the name of its file and every text of the credential are left out. */
export async function savedCaseOf({ file, of, written }: ToSave, options: SavingOptions): Promise<SavedCase> {
  const { decidedAt, decision, note, number } = written;
  return {
    number,
    note,
    decision,
    ...(decidedAt !== undefined && { decidedAt }),
    ...(options.personal && file !== undefined && { file: file.slice(0, limits.caseFileName) }),
    receipt: of === undefined ? null : await receiptFor(of, file, options),
  };
}

const isNoted = (of: VerificationReport | Receipt): of is Receipt => 'proofmark' in of;

function receiptFor(
  of: VerificationReport | Receipt,
  name: string | undefined,
  options: SavingOptions,
): Promise<Receipt> {
  if (!isNoted(of)) return receiptOf(of, { ...options, name: name?.slice(0, limits.caseFileName) });
  return options.personal || !of.personal ? Promise.resolve(of) : withoutPerson(of);
}

async function withoutPerson(whole: Receipt): Promise<Receipt> {
  const bare = { ...whole, ...impersonal(whole), personal: false };
  return { ...bare, checksum: await checksumOf(bare) };
}
