import {
  type Decision,
  type SavedCase,
  type Standing,
  type VerificationReport,
  type Written,
  groupOf,
  hostsToAsk,
  inputOfFile,
  knownBy,
  knownIn,
  limits,
  lookUpAmong,
  merged,
} from '../../core/index.js';
import type { Checks } from '../judging/checks.js';
import type { Progress, Task } from '../judging/progress.js';
import { type Note, type Paper, type Row, type Unread, keptRow } from './rows.js';

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
  let entries: readonly (Paper | Note)[] = [];
  const papers = new Map<string, Paper>();
  const numbers = new Map<string, string>();
  const reports = new Map<string, readonly VerificationReport[]>();
  const failures = new Map<string, Unread>();
  /** Whom a press for each file asked. */
  const named = new Map<string, ReadonlySet<string>>();
  const asking = new Map<string, readonly string[]>();
  const written = new Map<string, Written>();
  const notes = new Map<string, Note>();
  const removed = new Set<string>();
  let before = new Map<string, Row>();
  let drawn: readonly Row[] | undefined;
  let unsaved = false;
  let last = 0;
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
  checks.listen(id => {
    if (!papers.has(id)) return;
    hear(id, checks.progress(id));
    change(false);
  });

  function hear(id: string, progress: Progress | undefined): void {
    if (progress?.kind === 'checking') return;
    if (progress?.kind === 'checked') answered(id, progress.reports);
    else if (progress?.kind === 'gone' || progress?.kind === 'ended' || progress?.kind === 'interrupted')
      failures.set(id, progress.kind);
    asking.delete(id);
  }
  function answered(id: string, found: readonly VerificationReport[]): void {
    const asked = asking.get(id);
    if (asked) named.set(id, new Set([...(named.get(id) ?? []), ...asked]));
    const isFirst = !reports.has(id);
    reports.set(id, found);
    failures.delete(id);
    if (!isFirst) return;
    for (const [place, report] of found.entries()) meet(`${id}.${String(place)}`, report);
    if (!numbers.has(id) && !notes.has(`${id}.0`)) numbers.set(id, nextNumber());
  }
  /** A file that was noted earlier is known again by its hash: what was written beside it stands beside it again. */
  function meet(key: string, report: VerificationReport): void {
    const waiting = entries.filter((one): one is Note => isNote(one) && !one.apart && !removed.has(one.key));
    const note = lookUpAmong(waiting, ({ saved }) => knownIn(saved))(knownBy(report));
    if (note === undefined) return;
    const [here, there] = [written.get(key), writtenBeside(note)];
    const both = here === undefined ? there : together(key, here, there);
    if (both.note.length > limits.caseNote) return; // nothing anybody wrote is cut
    written.set(key, both);
    notes.set(key, note);
    entries = entries.filter(one => one !== note);
  }

  /** A number that was only counted gives way to one somebody wrote. */
  function together(key: string, here: Written, there: Written): Written {
    const isCounted = here.number === numbers.get(idIn(key)) && there.number.trim() !== '';
    return merged(isCounted ? { ...here, number: there.number } : here, there, was);
  }

  const writtenBeside = ({ key, saved }: Note): Written => written.get(key) ?? writtenIn(saved);

  function nextNumber(): string {
    const used = new Set([...written.values()].map(({ number }) => number));
    do last += 1;
    while (used.has(String(last)));
    return String(last);
  }

  function rowsNow(): readonly Row[] {
    const all = entries.flatMap(one => (isNote(one) ? [rowOfNote(one)] : rowsOf(one)));
    const shown = all.filter(({ key }) => !removed.has(key));
    const remarked = withNeighbours(shown).map(row => keptRow(before.get(row.key), row));
    before = new Map(remarked.map(row => [row.key, row]));
    return remarked;
  }
  function rowsOf(paper: Paper): readonly Row[] {
    const found = reports.get(paper.id);
    const progress = checks.progress(paper.id);
    const underWay = progress?.kind !== 'checking' ? undefined : progress.steps.length > 0 ? 'checking' : 'waiting';
    const failed = failures.get(paper.id) ?? (underWay === undefined ? 'stopped' : undefined);
    return (found ?? [undefined]).map((report, place) => {
      const key = `${paper.id}.${String(place)}`;
      const own = written.get(key) ?? blankOf(numbers.get(paper.id) ?? '');
      const hosts = report === undefined ? '' : openHosts(paper.id, [report]).join(' ');
      return {
        key,
        paper,
        place,
        among: found?.length ?? 1,
        file: paper.name,
        written: own,
        number: own.number,
        decision: own.decision,
        standing: standingOf(report, failures.get(paper.id)),
        underWay,
        unread: report === undefined ? failed : undefined,
        report,
        reports: found,
        note: notes.get(key),
        hosts,
        toAsk: hosts !== '',
        same: undefined,
        namesake: undefined,
      };
    });
  }
  function rowOfNote(note: Note): Row {
    const own = writtenBeside(note);
    return {
      key: note.key,
      paper: undefined,
      place: note.saved.receipt?.input.number ?? 0,
      among: 1,
      file: note.saved.file ?? '',
      written: own,
      number: own.number,
      decision: own.decision,
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
    };
  }

  const openHosts = (id: string, found: readonly VerificationReport[]): readonly string[] =>
    [...new Set(found.flatMap(missingIn))].filter(host => named.get(id)?.has(host) !== true);

  function begin(tasks: readonly Task[], forGood = false): void {
    void checks.beginAll(tasks, forGood);
    change();
  }
  const unbegun = (): readonly Paper[] =>
    [...papers.values()].filter(
      ({ id }) => !reports.has(id) && !failures.has(id) && checks.progress(id)?.kind !== 'checking' && !isOut(id),
    );
  /** Nothing of the file is left in the table. */
  const isOut = (id: string): boolean =>
    (reports.get(id) ?? [undefined]).every((_, place) => removed.has(`${id}.${String(place)}`));

  function toAsk(): readonly Task[] {
    return [...papers.values()].flatMap(({ id, work }) => {
      const hosts = isOut(id) || checks.progress(id)?.kind === 'checking' ? [] : openHosts(id, reports.get(id) ?? []);
      return hosts.length === 0 ? [] : [{ id, work: { ...work, hosts } }];
    });
  }

  /** The row each case is about, where there is one. */
  function rowsFor(): (saved: SavedCase) => Row | undefined {
    const sameAs = lookUpAmong(rowsShown(), knownOfRow);
    return saved => {
      const known = knownIn(saved);
      return known && sameAs(known);
    };
  }
  function join(row: Row, brought: Note): boolean {
    // Several cases may be about the one row.
    const both = together(row.key, written.get(row.key) ?? row.written, writtenIn(brought.saved));
    if (both.note.length > limits.caseNote) return false;
    written.set(row.key, both);
    if (row.paper && !notes.has(row.key)) notes.set(row.key, brought);
    unsaved = true;
    return true;
  }

  return {
    rows: () => (drawn ??= rowsNow()),
    files: () => [...papers.keys()].filter(id => !isOut(id)).length,
    done: () => [...papers.keys()].filter(id => !isOut(id) && (reports.has(id) || failures.has(id))).length,
    isRunning: () => checks.running() > 0,
    isUnsaved: () => unsaved,
    saved(rows) {
      const now = rowsShown();
      unsaved = now.length !== rows.length || now.some((row, at) => row.written !== rows[at]?.written);
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
      const taken = files.slice(0, Math.max(0, limits.caseFiles - papers.size)).map(paperOf);
      const isFresh = !entries.some(isNote);
      for (const paper of taken) {
        papers.set(paper.id, paper);
        if (isFresh) numbers.set(paper.id, nextNumber());
      }
      entries = [...entries, ...taken];
      begin(taken.map(({ id, work }) => ({ id, work })));
      return files.length - taken.length;
    },
    toAsk,
    ask(forGood) {
      const tasks = toAsk();
      for (const { id, work } of tasks) asking.set(id, work.hosts);
      begin(tasks, forGood);
    },
    stop() {
      checks.stopAll();
      change();
    },
    left: () => unbegun().length,
    goOn() {
      begin(unbegun().map(({ id, work }) => ({ id, work })));
    },
    write(key, changed) {
      const own = rowNamed(key)?.written;
      if (own === undefined) return;
      written.set(key, { ...own, ...changed });
      unsaved = true;
      change();
    },
    decide(key, decision) {
      const { note, number } = rowNamed(key)?.written ?? blankOf('');
      const decidedAt = decision === 'open' ? undefined : new Date().toISOString();
      written.set(key, { number, note, decision, ...(decidedAt !== undefined && { decidedAt }) });
      unsaved = true;
      change();
    },
    remove(key) {
      removed.add(key);
      const id = rowNamed(key)?.paper?.id;
      if (id !== undefined && !reports.has(id)) checks.stop(id);
      change();
    },
    restore(key) {
      removed.delete(key);
      const paper = papers.get(idIn(key));
      if (paper && unbegun().includes(paper)) begin([paper]);
      else change();
    },
    doubles: ({ cases }) => {
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
      for (const { key, saved } of added) written.set(key, writtenIn(saved));
      entries = [...entries, ...added];
      change();
    },
  };

  function rowsShown(): readonly Row[] {
    return (drawn ??= rowsNow());
  }
  function rowNamed(key: string): Row | undefined {
    return rowsShown().find(row => row.key === key);
  }
}

/** Of the file a row is about. */
const idIn = (key: string): string => key.slice(0, key.lastIndexOf('.'));

const isNote = (one: Paper | Note): one is Note => 'saved' in one;

/** The same object for the same number, so that a row nobody wrote beside is not another one each time. */
function blankOf(number: string): Written {
  const blank = blanks.get(number) ?? { number, note: '', decision: 'open' };
  blanks.set(number, blank);
  return blank;
}
const blanks = new Map<string, Written>();

const writtenIn = ({ decidedAt, decision, note, number }: SavedCase): Written => ({
  number,
  note,
  decision,
  ...(decidedAt !== undefined && { decidedAt }),
});

/** The bytes are read when its turn comes. */
const paperOf = (file: File): Paper => ({
  id: crypto.randomUUID(),
  name: file.name,
  isZip: /\.zip$/i.test(file.name) || /zip/.test(file.type),
  work: { hosts: [], onlyHosts: true, read: () => inputOfFile(file) },
});

const standings = new WeakMap<VerificationReport, Standing>();

function standingOf(report: VerificationReport | undefined, failed: Unread | undefined): Standing {
  if (report === undefined) return failed === undefined ? 'waiting' : 'unread';
  const known = standings.get(report) ?? groupOf(report);
  standings.set(report, known);
  return known;
}

const missing = new WeakMap<VerificationReport, readonly string[]>();

function missingIn(report: VerificationReport): readonly string[] {
  const known = missing.get(report) ?? hostsToAsk([report]);
  missing.set(report, known);
  return known;
}

const knownOfRow = ({ note, report }: Row) => (report ? knownBy(report) : note && knownIn(note.saved));

/** What came twice, and what only has the name of something that was noted. */
function withNeighbours(rows: readonly Row[]): readonly Row[] {
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
