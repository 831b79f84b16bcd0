import type { ElementId } from '../../elements/element.js';
import type { Language } from '../../language/en.js';
import { joined, quoted, say, text } from '../../language/phrase.js';
import type { Phrase } from '../../language/phrase.js';
import { pathIn } from '../answers.js';
import { elementRows } from '../elements.js';
import { headlineOf, toneOf } from '../headline.js';
import { marksOf } from '../marks.js';
import type { Audience, ElementRow } from '../presentation.js';
import type { VerificationReport } from '../report.js';
import { gapsOf } from '../summary.js';
import type { Cell, Row, Table } from '../tables.js';
import type { Unit } from './unit.js';

/** What each credential is, what was found out about it, how much at which level and when, and how complete. */
export const rowsTable = (units: readonly Unit[], audience: Audience, language: Language): Table => ({
  name: 'together',
  caption: language.page.contents,
  columns: [
    language.together.credential,
    language.together.answer,
    ...COLUMNS.map(id => language.elements[id].label),
    language.marks.complete.label,
  ],
  rows: units.map(unit => rowOf(unit, audience, language)),
});

const COLUMNS: readonly ElementId[] = ['level', 'workload', 'issue-date'];

/** The words are those of the report on it. What a rejected credential says is no news to pass on. */
function rowOf(unit: Unit, audience: Audience, language: Language): Row {
  const { position, report, title, verdict } = unit;
  const name = title === undefined ? text(formatOf(report, language)) : quoted(title);
  const stated =
    verdict === 'rejected' ? NOTHING : [...elementCells(report, audience, language), statedCell(report, language)];
  return {
    head: { says: say`${String(position)}. ${name}`, below: { kind: 'where', says: whereOf(unit, language) } },
    cells: [{ says: headlineOf(report, language).headline, tone: toneOf(report) }, ...stated],
  };
}

const NOTHING: readonly Cell[] = [...COLUMNS, 'stated'].map(() => ({ says: [] }));

const formatOf = ({ format }: VerificationReport, { formats, page }: Language): string =>
  format === undefined ? page.unknownFormat : formats[format];

/** The name of the file or address, then the way inside it. */
function whereOf({ label, report }: Unit, language: Language): Phrase {
  const inside = report.path.filter(({ kind }) => kind !== 'address');
  return joined([[quoted(label)], ...(inside.length === 0 ? [] : [pathIn(inside, language)])], ' → ');
}

/** A value, or the word for why there is none; what is not plainly stated says so. */
function elementCells(report: VerificationReport, audience: Audience, language: Language): readonly Cell[] {
  const elements = report.elements.filter(({ id }) => COLUMNS.includes(id));
  const rows = elementRows({ ...report, elements }, audience, language);
  return COLUMNS.map(wanted => rows.find(({ id }) => id === wanted)).map(row => ({
    says: row === undefined ? [] : wordsFor(row, language),
  }));
}

function wordsFor({ code, status, statusWord, value }: ElementRow, { elementReasons }: Language): Phrase {
  const missing: Readonly<Record<string, string>> = elementReasons.missing;
  if (status === 'missing') return [text(code === 'element.not-stated' ? statusWord : (missing[code] ?? statusWord))];
  if (value === undefined) return [text(statusWord)];
  return status === 'present' ? value : say`${value} (${statusWord})`;
}

function statedCell(report: VerificationReport, language: Language): Cell {
  const complete = marksOf(report, language).find(({ id }) => id === 'complete');
  if (complete === undefined || report.elements.length === 0) return { says: [] };
  const gaps = gapsOf(report, language);
  return { says: [text(complete.says)], more: gaps.length === 0 ? undefined : joined(gaps) };
}
