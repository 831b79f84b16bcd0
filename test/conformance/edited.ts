/** What becomes of genuine credentials when somebody edits them. */
import { isObject, type Json, type JsonObject } from '../../core/json.js';
import type { VerificationReport, Verdict } from '../../core/report/report.js';
import { bytesOf, reportsOn, type Case, type Corpus } from './corpus.js';
import { editsOf, type EditKind } from './edits.js';

export interface JudgedEdit {
  readonly kind: EditKind;
  readonly what: string;
  readonly verdict: Verdict;
  readonly because: string;
  /** Whether the edited credential got a better verdict than the original. */
  readonly better: boolean;
}

export interface EditedCredential {
  readonly file: string;
  readonly edits: readonly JudgedEdit[];
}

type Judge = (text: string) => Promise<VerificationReport>;

const ranks: Readonly<Record<Verdict, number>> = { rejected: 0, unconfirmed: 1, confirmed: 2 };

/** Judges the original and its seeded edits, `perKind` of each kind. */
export async function judgeEditsOf(
  document: JsonObject,
  seed: number,
  perKind: number,
  judge: Judge,
): Promise<readonly JudgedEdit[]> {
  const original = await judge(JSON.stringify(document));
  const judged: JudgedEdit[] = [];
  for (const { kind, what, text } of editsOf(document, seed, perKind)) {
    const { verdict, because } = await judge(text);
    judged.push({ kind, what, verdict, because, better: ranks[verdict] > ranks[original.verdict] });
  }
  return judged;
}

/** The cases whose proof is expected to be intact, each with its edits. The seed is the file's own hash. */
export async function judgeEdits(
  corpus: Corpus,
  cases: readonly Case[],
  perKind: number,
): Promise<readonly EditedCredential[]> {
  const results: EditedCredential[] = [];
  for (const one of cases.filter(({ expected }) => expected.checks['proof'] === 'proof.intact')) {
    const document = JSON.parse(new TextDecoder().decode(bytesOf(corpus, one))) as Json;
    if (!isObject(document)) throw new Error(`${one.file} is not an object`);
    const judge: Judge = async text => {
      const [report] = await reportsOn(corpus, new TextEncoder().encode(text), one.file);
      if (!report) throw new Error(`no report on an edit of ${one.file}`);
      return report;
    };
    const seed = Number.parseInt(one.sha256.slice(0, 8), 16);
    results.push({ file: one.file, edits: await judgeEditsOf(document, seed, perKind, judge) });
  }
  return results;
}
