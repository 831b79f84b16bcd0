import { joined, say, text } from '../language/phrase.js';
import type { Phrase } from '../language/phrase.js';
import type { Row, Table } from '../report/tables.js';
import type { Section, Together } from '../report/together/index.js';
import { wrapped } from './text.js';
import type { Paper, Style } from './text.js';

type Line = (phrase: Phrase, style?: Style) => string;

/** Several credentials side by side as text for a terminal, ending in a line break; names on demand are written out. */
export function togetherText(shown: Together, paper: Paper): string {
  const line: Line = (phrase, style = {}) => wrapped(phrase, style, paper);
  const lines = [
    line([text(shown.title)], { bold: true }),
    ...shown.table.rows.flatMap(row => ['', ...credentialLines(row, shown.table.columns, line)]),
    ...(shown.remarks.length > 0 ? [''] : []),
    ...shown.remarks.map(remark => line(remark)),
    ...shown.sections.flatMap(section => sectionLines(section, line)),
    '',
    line(shown.decision),
  ];
  return lines.join('\n') + '\n';
}

/** What it is called, what was found, then the rest in one line each way. */
function credentialLines({ head, cells }: Row, columns: readonly string[], line: Line): readonly string[] {
  const [answer, ...rest] = cells;
  const facts = rest.flatMap(({ says }, at) => (says.length === 0 ? [] : [say`${columns[at + 2] ?? ''}: ${says}`]));
  const below = [
    ...(answer === undefined ? [] : [line(answer.says, { tone: answer.tone, indent: 3 })]),
    ...(facts.length === 0 ? [] : [line(joined(facts, ' · '), { indent: 3 })]),
    ...rest.flatMap(({ more }) => (more === undefined ? [] : [line(more, { indent: 3 })])),
    ...(head.below === undefined ? [] : [line(head.below.says, { indent: 3 })]),
  ];
  return [line(head.says, { bold: true }), ...below];
}

const sectionLines = ({ title, tables, says }: Section, line: Line): readonly string[] => [
  '',
  line([text(title)], { bold: true }),
  ...tables.flatMap(table => tableLines(table, line)),
  ...says.map(one => line(one, { indent: 2 })),
];

const tableLines = ({ caption, columns, rows }: Table, line: Line): readonly string[] => [
  line([text(`${caption}:`)], { indent: 2 }),
  ...rows.map(({ head, cells }) => {
    const named = cells.map(({ says }, at) => say`${columns[at + 1] ?? ''} ${says}`);
    return line(say`${head.says}: ${joined(named, '; ')}`, { indent: 4 });
  }),
];
