import type { Language } from '../../language/en.js';
import type { Phrase } from '../../language/phrase.js';
import { quoted, say, text } from '../../language/phrase.js';
import { headlineOf, toneOf } from '../headline.js';
import { issuerCardOf } from '../issuer-card.js';
import { marksOf } from '../marks.js';
import type { Mark, Tone } from '../presentation.js';
import type { VerificationReport } from '../report.js';
import { readAmount } from '../together/amount.js';
import { workloadIn } from '../summary.js';
import { statedIn, titleIn } from './stated.js';

/** One credential in one row, in the words of its report. */
export interface CaseRow {
  readonly tone: Tone;
  /** Whether it stands and whose it is, in one line. */
  readonly answer: Phrase;
  readonly marks: readonly Mark[];
  readonly title: Phrase | undefined;
  /** How much at which level, and when; what a rejected credential says of that is no news to pass on. */
  readonly facts: readonly Phrase[];
  /** The proven name, the address, or that nothing shows it; absent where there was no credential to read. */
  readonly signer: Phrase | undefined;
  readonly rung: string | undefined;
  /** "9 of 11 stated" */
  readonly stated: string | undefined;
}

export function caseRowOf(report: VerificationReport, language: Language): CaseRow {
  const marks = marksOf(report, language);
  const card = issuerCardOf(report, [], language);
  const title = titleIn(report);
  return {
    tone: toneOf(report),
    answer: headlineOf(report, language).short,
    marks,
    title: title === undefined ? undefined : [quoted(title)],
    facts: factsIn(report, language),
    signer: card?.heading,
    rung: card?.rung,
    stated: report.elements.length === 0 ? undefined : marks.find(({ id }) => id === 'complete')?.says,
  };
}

function factsIn(report: VerificationReport, language: Language): readonly Phrase[] {
  if (report.verdict === 'rejected') return [];
  const [workload, issued] = [statedIn(report, 'workload'), statedIn(report, 'issue-date')];
  const level = readAmount(report)?.level;
  return [
    ...(workload === undefined ? [] : [workloadIn(language, workload)]),
    ...(level === undefined ? [] : [say`EQF ${String(level)}`]),
    ...(issued === undefined ? [] : [[text(language.grammar.month(issued))]]),
  ];
}

/**
 * The same of a note that somebody saved. Anybody can write one: nothing of it is drawn as proven, in a tone that says
 * so, or as a mark that was made.
 */
export function notedRowOf(noted: VerificationReport, language: Language): CaseRow {
  const row = caseRowOf(noted, language);
  return {
    ...row,
    tone: 'plain',
    answer: unproven(row.answer),
    marks: [],
    signer: row.signer && unproven(row.signer),
  };
}

/** In the words of a note nothing stands as proven. */
export const unproven = (phrase: Phrase): Phrase =>
  phrase.map(piece => (piece.kind === 'proven' ? { ...piece, kind: 'quoted' } : piece));
