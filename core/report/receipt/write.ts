import { sha256OfJson } from '../../digest.js';
import type { Contact } from '../../environment.js';
import { limits } from '../../limits.js';
import { escapedJson } from '../escaped-json.js';
import type { VerificationReport } from '../report.js';
import { nameOfLearner } from '../summary.js';
import { impersonal } from './impersonal.js';
import { RECEIPT, type Receipt, type ReceiptContact, type ReceiptInput } from './receipt.js';

/** What a report does not know of itself. */
export interface ReceiptOptions {
  /** Of Proofmark. */
  readonly version: string;
  readonly personal: boolean;
  /** Of the file, where there was one. */
  readonly name?: string | undefined;
}

export type Contents = Omit<Receipt, 'checksum'>;

/** A note of one check, to be kept and compared with a later one. */
export async function receiptOf(report: VerificationReport, options: ReceiptOptions): Promise<Receipt> {
  const contents = contentsOf(report, options);
  return { ...contents, checksum: await checksumOf(contents) };
}

/** What a receipt says, without its checksum. */
export function contentsOf(report: VerificationReport, options: ReceiptOptions): Contents {
  const whole = everythingOf(report, options);
  return bounded(options.personal ? whole : { ...whole, ...impersonal(whole) });
}

/** SHA-256 of everything but the checksum itself, in its canonical form (RFC 8785). */
export const checksumOf = (contents: object): Promise<string> => sha256OfJson({ ...contents, checksum: undefined });

/** As it is saved: one receipt, or all of them in a list. */
export const writtenReceipts = (receipts: readonly Receipt[]): string =>
  `${escapedJson(receipts.length === 1 ? receipts[0] : receipts)}\n`;

function everythingOf(report: VerificationReport, { name, personal, version }: ReceiptOptions): Contents {
  const { because, checkedAt, checks, coverage, elements, fingerprint, format, issuer, path, track, verdict } = report;
  const learner = nameOfLearner(report);
  const { anchor, claimedName, listedIn, notes, provenName, rung } = issuer;
  return {
    proofmark: RECEIPT,
    checkedAt,
    by: { version, lists: report.lists ?? [] },
    personal,
    input: inputOf(report, name),
    credential: {
      path,
      ...(fingerprint !== undefined && { fingerprint }),
      ...(learner !== undefined && { learner }),
    },
    format: format ?? null,
    verdict,
    because,
    checks,
    issuer: { rung, provenName, claimedName, anchor, listedIn, notes },
    elements: elements.map(({ id, pointer, reason, status, value }) => ({
      id,
      status,
      reason,
      ...(value !== undefined && { value }),
      ...(pointer !== undefined && { pointer }),
    })),
    track,
    coverage,
    contacted: report.contacted.map(contactOf),
  };
}

/** An address that was asked is the first step of the way to the credential. */
function inputOf(
  { input = { kind: 'bytes', number: 0 }, path }: VerificationReport,
  name: string | undefined,
): ReceiptInput {
  const address = input.kind === 'address' && path[0]?.kind === 'address' ? path[0].at : undefined;
  const isFile = input.kind === 'bytes' && name !== undefined;
  return { ...input, ...(isFile && { name }), ...(address !== undefined && { address }) };
}

const contactOf = ({ at, cached, host, mirrored, outcome, purpose, url }: Contact): ReceiptContact => ({
  host,
  purpose,
  outcome,
  at,
  url,
  ...((cached || mirrored) && { unasked: true }),
});

/** No text is longer than a reader of receipts accepts. */
const bounded = (contents: Contents): Contents => shortened(contents) as Contents;

function shortened(value: unknown): unknown {
  if (typeof value === 'string') return value.slice(0, limits.receiptText);
  if (Array.isArray(value)) return value.map(shortened);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, shortened(held)]));
}
