import type { Language } from '../language/index.js';
import { say, text } from '../language/phrase.js';
import type { Phrase } from '../language/phrase.js';
import type { Audience, CriterionRow, ElementRow, EvidenceRow, LensRow, Presentation } from './presentation.js';

/** What stands in one place of a table. */
export interface Cell {
  readonly says: Phrase;
  readonly below?: Below | undefined;
}

/** Smaller, under what a cell says: the official name of an element, or where its value was read. */
export interface Below {
  readonly kind: 'official' | 'place';
  readonly says: Phrase;
}

/** A row with the cell that names it. */
export interface Row {
  readonly head: Cell;
  readonly cells: readonly Cell[];
}

/** A table ready to be drawn; a row has one cell for each column but the first, which its head stands in. */
export interface Table {
  readonly name: 'elements' | 'lenses' | 'criteria' | 'evidence';
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** The tables to open below a report, without the empty ones. */
export const tablesOf = (report: Presentation, language: Language): readonly Table[] =>
  [
    elementsTable(report, language),
    lensesTable(report.lenses, language),
    criteriaTable(report.criteria, language),
  ].filter(({ rows }) => rows.length > 0);

/** What an answer rests on. */
export const evidenceTable = (rows: readonly EvidenceRow[], { page }: Language): Table => ({
  name: 'evidence',
  caption: page.evidence,
  columns: [page.fact, page.value, page.source],
  rows: rows.map(({ label, source, value }) => ({ head: words(label), cells: [{ says: value }, { says: source }] })),
});

/** The standard elements: what each one says, and what to know or ask about it. */
const elementsTable = ({ audience, elements }: Presentation, { page }: Language): Table => ({
  name: 'elements',
  caption: page.elements,
  columns: [page.element, page.stated, page.remark],
  rows: elements.map(element => elementRow(element, audience)),
});

/** An evaluator sees the official name and the place as well. */
function elementRow(element: ElementRow, audience: Audience): Row {
  const { label, official, place, remark, statusWord, value = [] } = element;
  const named = official === label ? undefined : [text(official)];
  const below = (kind: Below['kind'], says: Phrase | undefined): Below | undefined =>
    audience === 'evaluator' && says ? { kind, says } : undefined;
  return {
    head: { says: [text(label)], below: below('official', named) },
    cells: [{ says: value, below: below('place', place) }, remark.length === 0 ? words(statusWord) : { says: remark }],
  };
}

/** The same findings under two lists. */
const lensesTable = (rows: readonly LensRow[], { page }: Language): Table => ({
  name: 'lenses',
  caption: page.lenses,
  columns: [page.list, page.elements, page.way],
  rows: rows.map(({ count, label, way }) => ({ head: words(label), cells: [words(count), words(way)] })),
});

const criteriaTable = (rows: readonly CriterionRow[], { page }: Language): Table => ({
  name: 'criteria',
  caption: page.criteria,
  columns: [page.criterion, page.answer],
  rows: rows.map(({ label, levelWord, number }) => ({
    head: { says: say`${String(number)} ${label}` },
    cells: [words(levelWord)],
  })),
});

const words = (ours: string): Cell => ({ says: [text(ours)] });
