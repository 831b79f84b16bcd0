/** What becomes of genuine credentials when somebody edits them. */
import type { JsonObject } from '../../core/json.js';
import type { VerificationReport, Verdict } from '../../core/report/report.js';
import { bytesOf, reportsOn, type Case, type Corpus } from './corpus.js';
import { editsOfFile } from './edit-file.js';
import { editsOf } from './edits.js';

export interface JudgedEdit {
  readonly kind: string;
  readonly what: string;
  readonly verdict: Verdict;
  readonly because: string;
  /** Whether it got a better verdict than the original, or its proof a good answer where the original's had none. */
  readonly better: boolean;
}

export interface EditedCredential {
  readonly file: string;
  readonly edits: readonly JudgedEdit[];
}

/** An edit as it is handed over: as text, or as the bytes of a file. */
interface Edited<Content> {
  readonly kind: string;
  readonly what: string;
  readonly content: Content;
}

const ranks: Readonly<Record<Verdict, number>> = { rejected: 0, unconfirmed: 1, confirmed: 2 };

const isProven = ({ checks }: VerificationReport): boolean =>
  checks.some(({ id, status }) => id === 'proof' && status === 'passed');

/** Judges the original and its edits one after the other. */
async function judgeAgainst<Content>(
  original: Content,
  edits: readonly Edited<Content>[],
  judge: (content: Content) => Promise<VerificationReport>,
): Promise<readonly JudgedEdit[]> {
  const before = await judge(original);
  const judged: JudgedEdit[] = [];
  for (const { kind, what, content } of edits) {
    const after = await judge(content);
    const better = ranks[after.verdict] > ranks[before.verdict] || (isProven(after) && !isProven(before));
    judged.push({ kind, what, verdict: after.verdict, because: after.because, better });
  }
  return judged;
}

/** Seeded edits of a document, `perKind` of each kind. */
export const judgeEditsOf = (
  document: JsonObject,
  seed: number,
  perKind: number,
  judge: (text: string) => Promise<VerificationReport>,
): Promise<readonly JudgedEdit[]> => {
  const edits = editsOf(document, seed, perKind).map(({ kind, what, text }) => ({ kind, what, content: text }));
  return judgeAgainst(JSON.stringify(document), edits, judge);
};

/** Each case with its edits, made in the file it came in. The seed is the file's own hash. */
export async function judgeEdits(
  corpus: Corpus,
  cases: readonly Case[],
  perKind: number,
): Promise<readonly EditedCredential[]> {
  const results: EditedCredential[] = [];
  for (const one of cases) {
    const bytes = bytesOf(corpus, one);
    const seed = Number.parseInt(one.sha256.slice(0, 8), 16);
    const edits = editsOfFile(bytes, seed, perKind).map(edit => ({ ...edit, content: edit.bytes }));
    const judge = async (content: Uint8Array): Promise<VerificationReport> => {
      const [report] = await reportsOn(corpus, content, one.file);
      if (!report) throw new Error(`no report on an edit of ${one.file}`);
      return report;
    };
    results.push({ file: one.file, edits: await judgeAgainst(bytes, edits, judge) });
  }
  return results;
}
