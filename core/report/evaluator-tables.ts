import type { Language } from '../language/index.js';
import { joined, plain, say, text } from '../language/phrase.js';
import type { Phrase } from '../language/phrase.js';
import type { CriterionRow, ElementRow, LensRow, SourceRow } from './presentation.js';
import { type Cell, type Row, type Table, noted, words } from './tables.js';

/** The standard elements as somebody deciding on recognition compares them. */
export const judgedTable = (rows: readonly ElementRow[], { page, readings: { evaluator } }: Language): Table => ({
  name: 'elements',
  caption: page.elements,
  columns: [page.element, evaluator.judgement, page.stated, evaluator.origin],
  rows: rows.map(judgedRow),
});

/** Plain and official name · judgement and what to ask · value · where from and the place. */
const judgedRow = ({ label, official, origin = [], place, value = [], ...judged }: ElementRow): Row => ({
  head: named(label, official),
  cells: [judgementCell(judged), { says: value }, { says: origin, below: place && { kind: 'place', says: place } }],
});

/** The judgement in a word, and the reason or question below it where that says more. */
function judgementCell({ code, notes, remark, statusWord }: Judged): Cell {
  if (remark.length === 0 || code === 'element.not-stated') return { ...words(statusWord), below: noted(notes) };
  if (plain(remark).startsWith(statusWord)) return { says: remark, below: noted(notes) };
  return { says: [text(statusWord)], below: { kind: 'remark', says: joined([remark, ...notes]) } };
}

type Judged = Pick<ElementRow, 'code' | 'notes' | 'remark' | 'statusWord'>;

const named = (label: string, official: string): Cell => ({
  says: [text(label)],
  below: official === label ? undefined : { kind: 'official', says: [text(official)] },
});

/** The same findings under two lists, and exactly what each leaves open. */
export const lensesTable = (rows: readonly LensRow[], { page, readings: { evaluator } }: Language): Table => ({
  name: 'lenses',
  caption: page.lenses,
  columns: [page.list, page.elements, evaluator.open, page.way],
  rows: rows.map(({ count, label, open, way }) => ({
    head: words(label),
    cells: [words(count), openCell(open, evaluator.nothingOpen), words(way)],
  })),
});

export const criteriaTable = (rows: readonly CriterionRow[], { page, readings: { evaluator } }: Language): Table => ({
  name: 'criteria',
  caption: page.criteria,
  columns: [page.criterion, page.answer, evaluator.open],
  rows: rows.map(({ label, levelWord, number, open }) => ({
    head: { says: say`${String(number)} ${label}` },
    cells: [words(levelWord), openCell(open, evaluator.nothingOpen)],
  })),
});

const openCell = (open: Phrase, nothing: Phrase): Cell => ({ says: open.length === 0 ? nothing : open });

/** Which text asks for each element, under its official name. */
export const sourcesTable = (rows: readonly SourceRow[], { page, readings: { evaluator } }: Language): Table => ({
  name: 'sources',
  caption: evaluator.texts,
  columns: [page.element, evaluator.council, evaluator.microbol],
  rows: rows.map(({ council, guide, label, microbol, official }) => ({
    head: named(label, official),
    cells: [
      { says: [text(council)], below: guide === undefined ? undefined : { kind: 'remark', says: [text(guide)] } },
      words(microbol),
    ],
  })),
});
