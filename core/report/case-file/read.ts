import { sha256OfJson } from '../../digest.js';
import { limits } from '../../limits.js';
import { isReceipt } from '../receipt/shape.js';
import { CASE_FILE, type CaseFile, type SavedCase, decisions } from './case-file.js';
import { checksumOf } from './write.js';

/** `newer`: of another number than ours, or it holds what this version does not know. */
export type CaseFileFlaw = 'not-a-case-file' | 'damaged' | 'newer' | 'too-large' | 'too-many';

export type CaseFileRead =
  | { readonly kind: 'case-file'; readonly caseFile: CaseFile }
  | { readonly kind: 'refused'; readonly why: CaseFileFlaw };

const refused = (why: CaseFileFlaw): CaseFileRead => ({ kind: 'refused', why });

const MARK = /^\ufeff?\s*\{\s*"proofmark"\s*:\s*"case-file\//;

/** How much of a file is looked at to know one by its beginning. */
export const MARKED_WITHIN = 128;

/** Whether a text begins as a case file does; it may still be refused. */
export const saysCaseFile = (beginning: string): boolean => MARK.test(beginning);

/** What a person hands over as a case file: all of it, or none. Never throws. */
export async function readCaseFile(text: string): Promise<CaseFileRead> {
  if (text.length > limits.caseFileBytes) return refused(saysCaseFile(text) ? 'too-large' : 'not-a-case-file');
  const value = parsed(text);
  if (value === undefined) return refused(saysCaseFile(text) ? 'damaged' : 'not-a-case-file');
  if (!isMarked(value)) return refused('not-a-case-file');
  if (value.proofmark !== CASE_FILE) return refused(NEWER.test(value.proofmark) ? 'newer' : 'damaged');
  if (!isFramed(value)) return refused('damaged');
  if (value.cases.length > limits.caseFileCases) return refused('too-many');
  if ((await checksumIn(value)) !== value.checksum) return refused('damaged');
  return value.cases.every(isSavedCase) && hasNothingBesides(value, FRAME)
    ? { kind: 'case-file', caseFile: { ...value, proofmark: CASE_FILE, cases: value.cases } }
    : refused('newer');
}

const NEWER = /^case-file\/\d{1,6}$/;
const FRAME: readonly string[] = ['proofmark', 'savedAt', 'personal', 'cases', 'checksum'];
const CASE: readonly string[] = ['number', 'note', 'decision', 'decidedAt', 'file', 'receipt'];

interface Marked {
  readonly proofmark: string;
}
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isMarked = (value: unknown): value is Marked & Readonly<Record<string, unknown>> =>
  isObject(value) && typeof value['proofmark'] === 'string' && value['proofmark'].startsWith('case-file/');

interface Framed extends Marked {
  readonly proofmark: typeof CASE_FILE;
  readonly savedAt: string;
  readonly personal: boolean;
  readonly cases: readonly unknown[];
  readonly checksum: string;
}

function isFramed(value: Readonly<Record<string, unknown>>): value is Framed & Readonly<Record<string, unknown>> {
  const { cases, checksum, personal, savedAt } = value;
  return isMoment(savedAt) && typeof personal === 'boolean' && Array.isArray(cases) && typeof checksum === 'string';
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/;
const isMoment = (value: unknown): boolean =>
  typeof value === 'string' && MOMENT.test(value) && !Number.isNaN(Date.parse(value));

const isText = (value: unknown, most: number): boolean => typeof value === 'string' && value.length <= most;
const isDecision = (value: unknown): boolean => decisions.some(one => one === value);

function isSavedCase(value: unknown): value is SavedCase {
  if (!isObject(value) || !hasNothingBesides(value, CASE)) return false;
  const { decidedAt, decision, file, note, number, receipt } = value;
  return (
    isText(number, limits.caseNumber) &&
    isText(note, limits.caseNote) &&
    isDecision(decision) &&
    (decidedAt === undefined || isMoment(decidedAt)) &&
    (file === undefined || isText(file, limits.caseFileName)) &&
    (receipt === null || isReceipt(receipt))
  );
}

const hasNothingBesides = (value: object, names: readonly string[]): boolean =>
  Object.keys(value).every(name => names.includes(name));

/** What is nested too deep to be written has none. */
async function checksumIn(framed: Framed): Promise<string | undefined> {
  try {
    const hashes: string[] = [];
    for (const one of framed.cases) hashes.push(await sha256OfJson(one));
    return await checksumOf(framed, hashes);
  } catch {
    return undefined;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}
