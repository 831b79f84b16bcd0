import type { Language } from '../language/index.js';
import { joined, text } from '../language/phrase.js';
import type { Phrase } from '../language/phrase.js';
import { criteriaTable, judgedTable, lensesTable, sourcesTable } from './evaluator-tables.js';
import type { ElementRow, EvidenceRow, ExposedRow, Presentation, Tone } from './presentation.js';

/** What stands in one place of a table. */
export interface Cell {
  readonly says: Phrase;
  readonly tone?: Tone | undefined;
  readonly below?: Below | undefined;
  /** What is read on demand. */
  readonly more?: Phrase | undefined;
}

/** Smaller, under what a cell says: the official name of an element, where its value was read, where it lay, or what to ask. */
export interface Below {
  readonly kind: 'official' | 'place' | 'where' | 'remark';
  readonly says: Phrase;
}

/** A row with the cell that names it. */
export interface Row {
  readonly head: Cell;
  readonly cells: readonly Cell[];
}

/** A table ready to be drawn; a row has one cell for each column but the first, which its head stands in. */
export interface Table {
  readonly name:
    'elements' | 'lenses' | 'criteria' | 'evidence' | 'together' | 'sums' | 'sources' | 'exposed' | 'changes';
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** The tables to open below a report, without the empty ones. */
export const tablesOf = (report: Presentation, language: Language): readonly Table[] =>
  [
    report.audience === 'evaluator' ? judgedTable(report.elements, language) : elementsTable(report.elements, language),
    lensesTable(report.lenses, language),
    criteriaTable(report.criteria, language),
    sourcesTable(report.sources, language),
  ].filter(({ rows }) => rows.length > 0);

/** What an answer rests on. */
export const evidenceTable = (rows: readonly EvidenceRow[], { page }: Language): Table => ({
  name: 'evidence',
  caption: page.evidence,
  columns: [page.fact, page.value, page.source],
  rows: rows.map(({ label, source, value }) => ({ head: words(label), cells: [{ says: value }, { says: source }] })),
});

/** The standard elements: what each one says, and what to know or ask about it. */
const elementsTable = (rows: readonly ElementRow[], { page }: Language): Table => ({
  name: 'elements',
  caption: page.elements,
  columns: [page.element, page.stated, page.remark],
  rows: rows.map(({ label, notes, remark, statusWord, value = [] }) => ({
    head: words(label),
    cells: [{ says: value }, { ...(remark.length === 0 ? words(statusWord) : { says: remark }), below: noted(notes) }],
  })),
});

/** What to know beside a judgement. */
export const noted = (notes: readonly Phrase[]): Below | undefined =>
  notes.length === 0 ? undefined : { kind: 'remark', says: joined(notes) };

/** What a file tells about the person who earned it. */
export const exposedTable = (rows: readonly ExposedRow[], { page, readings: { learner } }: Language): Table => ({
  name: 'exposed',
  caption: learner.exposedTitle,
  columns: [learner.about, page.value, page.place],
  rows: rows.map(({ label, place, value }) => ({
    head: words(label),
    cells: [{ says: value }, { says: [], below: { kind: 'place', says: place } }],
  })),
});

export const words = (ours: string): Cell => ({ says: [text(ours)] });
