import {
  type Decision,
  type SavedCase,
  type VerificationReport,
  type Written,
  knownBy,
  knownIn,
  limits,
  lookUpAmong,
} from '../../core/index.js';
import type { Checks } from '../judging/checks.js';
import type { Task } from '../judging/progress.js';
import { openBeside } from './beside.js';
import { openPapers } from './papers.js';
import { type Note, type Paper, type Row, idIn, keptRow, keyIn } from './rows.js';
import { rowOfNote, rowOfReport, withNeighbours } from './row-of.js';

/** A case file that was read, and may be added. */
export interface Brought {
  readonly savedAt: string;
  readonly personal: boolean;
  readonly cases: readonly SavedCase[];
}

/** The case file of one page. It lives as long as the page. */
export interface Cases {
  /** Every row, in the order in which it came. */
  rows(): readonly Row[];
  files(): number;
  /** How many files of those that were handed over have an answer. */
  done(): number;
  isRunning(): boolean;
  /** Something was written and not saved. */
  isUnsaved(): boolean;
  /** @param rows what was saved; whatever was written meanwhile is not */
  saved(rows: readonly Row[]): void;
  listen(heard: () => void): () => void;
  /** Begins to check them, and asks nobody. @returns how many were not taken */
  take(files: readonly File[]): number;
  /** What could be checked further, with the hosts of each. Those a press asked already are not offered again. */
  toAsk(): readonly Task[];
  /** Call it in the handler of the press itself: the browser may have to ask the person. */
  ask(forGood: boolean): void;
  stop(): void;
  /** The files whose check was stopped. */
  left(): number;
  goOn(): void;
  write(key: string, change: Partial<Written>): void;
  decide(key: string, decision: Decision): void;
  remove(key: string): void;
  restore(key: string): void;
  /** How many of them are about credentials that are here. */
  doubles(brought: Brought): number;
  /** @param together puts those that are here already together with what is here */
  add(brought: Brought, together: boolean): void;
}

/** @param was says a decision that no longer counts, in words */
export function openCases(checks: Checks, was: (written: Written) => string): Cases {
  const listeners = new Set<() => void>();
  const beside = openBeside(was);
  const papers = openPapers(checks, {
    onFirst: recognise,
    onChange() {
      change(false);
    },
  });
  let entries: readonly (Paper | Note)[] = [];
  /** What was noted earlier of credentials that are here. */
  const notes = new Map<string, Note>();
  const removed = new Set<string>();
  let before = new Map<string, Row>();
  let drawn: readonly Row[] | undefined;
  let unsaved = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function tell(): void {
    timer = undefined;
    for (const heard of listeners) heard();
  }
  /** While many are checked, a few times a second. */
  function change(isPressing = true): void {
    drawn = undefined;
    if (isPressing) tell();
    else timer ??= setTimeout(tell, limits.listPause);
  }

  /** A file that was noted earlier is known again by its hash: what was written beside it stands beside it again. */
  function recognise({ id }: Paper, found: readonly VerificationReport[]): void {
    for (const [place, report] of found.entries()) meet(keyIn(id, place), report);
    if (!notes.has(keyIn(id, 0))) beside.count(id);
  }
  function meet(key: string, report: VerificationReport): void {
    const waiting = entries.filter((one): one is Note => isNote(one) && !one.apart && !removed.has(one.key));
    const note = lookUpAmong(waiting, ({ saved }) => knownIn(saved))(knownBy(report));
    if (note === undefined || !beside.join(key, beside.at(key), writtenBeside(note))) return;
    notes.set(key, note);
    entries = entries.filter(one => one !== note);
  }
  const writtenBeside = ({ key, saved }: Note): Written => beside.at(key) ?? writtenIn(saved);

  function rowsNow(): readonly Row[] {
    const all = entries.flatMap(one => (isNote(one) ? [rowOfNote(one, writtenBeside(one))] : rowsOf(one)));
    const shown = all.filter(({ key }) => !removed.has(key));
    const remarked = withNeighbours(shown).map(row => keptRow(before.get(row.key), row));
    before = new Map(remarked.map(row => [row.key, row]));
    return remarked;
  }
  function rowsOf(paper: Paper): readonly Row[] {
    const { id } = paper;
    const [reports, underWay, failure] = [papers.reports(id), papers.underWay(id), papers.failure(id)];
    return (reports ?? [undefined]).map((report, place) => {
      const key = keyIn(id, place);
      const hosts = report === undefined ? [] : papers.hosts(id, [report]);
      const parts = { key, place, report, reports, underWay, failure, hosts };
      return rowOfReport(paper, { ...parts, written: beside.standing(key), note: notes.get(key) });
    });
  }
  const rows = (): readonly Row[] => (drawn ??= rowsNow());
  const rowNamed = (key: string): Row | undefined => rows().find(row => row.key === key);

  /** Nothing of the file is left in the table. */
  const isOut = ({ id }: Paper): boolean =>
    (papers.reports(id) ?? [undefined]).every((_, place) => removed.has(keyIn(id, place)));
  const inTable = (): readonly Paper[] => papers.all().filter(paper => !isOut(paper));
  const unbegun = (): readonly Paper[] => papers.unbegun().filter(paper => !isOut(paper));

  function toAsk(): readonly Task[] {
    return inTable().flatMap(({ id, work }) => {
      const hosts = papers.underWay(id) ? [] : papers.hosts(id, papers.reports(id) ?? []);
      return hosts.length === 0 ? [] : [{ id, work: { ...work, hosts } }];
    });
  }

  /** The row each case is about, where there is one. */
  function rowsFor(): (saved: SavedCase) => Row | undefined {
    const sameAs = lookUpAmong(rows(), knownOfRow);
    return saved => {
      const known = knownIn(saved);
      return known && sameAs(known);
    };
  }
  function join(row: Row, brought: Note): boolean {
    // Several cases may be about the one row.
    if (!beside.join(row.key, beside.at(row.key) ?? row.written, writtenIn(brought.saved))) return false;
    if (row.paper && !notes.has(row.key)) notes.set(row.key, brought);
    unsaved = true;
    return true;
  }

  return {
    rows,
    files: () => inTable().length,
    done: () => inTable().filter(({ id }) => papers.reports(id) ?? papers.failure(id)).length,
    isRunning: () => checks.running() > 0,
    isUnsaved: () => unsaved,
    saved(written) {
      const now = rows();
      unsaved = now.length !== written.length || now.some((row, at) => row.written !== written[at]?.written);
      change();
    },
    listen(heard) {
      listeners.add(heard);
      return () => {
        listeners.delete(heard);
        clearTimeout(timer);
        timer = undefined;
      };
    },
    take(files) {
      const taken = papers.take(files);
      if (!entries.some(isNote)) for (const { id } of taken) beside.count(id);
      entries = [...entries, ...taken];
      papers.begin(taken);
      change();
      return files.length - taken.length;
    },
    toAsk,
    ask(forGood) {
      papers.ask(toAsk(), forGood);
      change();
    },
    stop() {
      checks.stopAll();
      change();
    },
    left: () => unbegun().length,
    goOn() {
      papers.begin(unbegun());
      change();
    },
    write(key, changed) {
      const own = rowNamed(key)?.written;
      if (own === undefined) return;
      beside.write(key, { ...own, ...changed });
      unsaved = true;
      change();
    },
    decide(key, decision) {
      const { note, number } = rowNamed(key)?.written ?? beside.standing(key);
      const decidedAt = decision === 'open' ? undefined : new Date().toISOString();
      beside.write(key, { number, note, decision, ...(decidedAt !== undefined && { decidedAt }) });
      unsaved = true;
      change();
    },
    remove(key) {
      removed.add(key);
      const id = rowNamed(key)?.paper?.id;
      if (id !== undefined && !papers.reports(id)) checks.stop(id);
      change();
    },
    restore(key) {
      removed.delete(key);
      papers.begin(unbegun().filter(({ id }) => id === idIn(key)));
      change();
    },
    doubles({ cases }) {
      const rowFor = rowsFor();
      return cases.filter(saved => rowFor(saved) !== undefined).length;
    },
    add({ cases, savedAt }, together) {
      const rowFor = rowsFor();
      const added: Note[] = [];
      for (const saved of cases) {
        const row = rowFor(saved);
        const note: Note = {
          key: `note ${crypto.randomUUID()}`,
          saved,
          savedAt,
          apart: row !== undefined && !together,
        };
        if (row === undefined || !together || !join(row, note)) added.push(note);
      }
      for (const { key, saved } of added) beside.write(key, writtenIn(saved));
      entries = [...entries, ...added];
      change();
    },
  };
}

const isNote = (one: Paper | Note): one is Note => 'saved' in one;

const writtenIn = ({ decidedAt, decision, note, number }: SavedCase): Written => ({
  number,
  note,
  decision,
  ...(decidedAt !== undefined && { decidedAt }),
});

const knownOfRow = ({ note, report }: Row) => (report ? knownBy(report) : note && knownIn(note.saved));
