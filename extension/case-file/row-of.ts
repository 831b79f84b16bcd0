import { type Standing, type VerificationReport, type Written, groupOf } from '../../core/index.js';
import type { Note, Paper, Row, Unread } from './rows.js';

/** What there is to show of one credential of a file, or of a file without an answer. */
export interface RowParts extends Pick<Row, 'key' | 'place' | 'report' | 'reports' | 'written' | 'note' | 'underWay'> {
  readonly failure: Unread | undefined;
  readonly hosts: readonly string[];
}

export function rowOfReport(paper: Paper, { failure, hosts, ...parts }: RowParts): Row {
  const { report, reports, written, underWay } = parts;
  return {
    ...parts,
    paper,
    among: reports?.length ?? 1,
    file: paper.name,
    number: written.number,
    decision: written.decision,
    standing: standingOf(report, failure),
    unread: report === undefined ? (failure ?? (underWay === undefined ? 'stopped' : undefined)) : undefined,
    hosts: hosts.join(' '),
    toAsk: hosts.length > 0,
    same: undefined,
    namesake: undefined,
  };
}

/** A case that was noted earlier, and whose file is not here. */
export const rowOfNote = (note: Note, written: Written): Row => ({
  key: note.key,
  paper: undefined,
  place: note.saved.receipt?.input.number ?? 0,
  among: 1,
  file: note.saved.file ?? '',
  written,
  number: written.number,
  decision: written.decision,
  standing: 'saved',
  underWay: undefined,
  unread: undefined,
  report: undefined,
  reports: undefined,
  note,
  hosts: '',
  toAsk: false,
  same: undefined,
  namesake: undefined,
});

const standings = new WeakMap<VerificationReport, Standing>();

function standingOf(report: VerificationReport | undefined, failed: Unread | undefined): Standing {
  if (report === undefined) return failed === undefined ? 'waiting' : 'unread';
  const known = standings.get(report) ?? groupOf(report);
  standings.set(report, known);
  return known;
}

/** What came twice, and what only has the name of something that was noted. */
export function withNeighbours(rows: readonly Row[]): readonly Row[] {
  const first = new Map<string, string>();
  const noted = new Map(
    rows.flatMap(({ file, number, report, note }) => (note && !report && file ? [[file, number]] : [])),
  );
  return rows.map(row => {
    const { file, number, place, report } = row;
    if (report === undefined || row.standing === 'unread') return row;
    const known = report.fingerprint ?? (report.input?.sha256 && `${report.input.sha256} ${String(place)}`);
    const same = known === undefined ? undefined : first.get(known);
    if (known !== undefined && same === undefined) first.set(known, number);
    return { ...row, same, namesake: row.note ? undefined : noted.get(file) };
  });
}
