import { type VerificationReport, hostsToAsk, inputOfFile, limits } from '../../core/index.js';
import type { Checks } from '../judging/checks.js';
import type { Progress, Task } from '../judging/progress.js';
import type { Paper, Row, Unread } from './rows.js';

/** The files that were handed over, and what became of each. */
export interface Papers {
  readonly all: () => readonly Paper[];
  /** What was found in one; nothing before its first answer. */
  readonly reports: (id: string) => readonly VerificationReport[] | undefined;
  /** Why there is no newer answer about one. */
  readonly failure: (id: string) => Unread | undefined;
  readonly underWay: (id: string) => Row['underWay'];
  /** The hosts a report leaves open, but for those a press for its file asked already. */
  readonly hosts: (id: string, found: readonly VerificationReport[]) => readonly string[];
  /** As many as there is room for. They are not checked before `begin`. */
  readonly take: (files: readonly File[]) => readonly Paper[];
  readonly begin: (papers: readonly Paper[]) => void;
  /** Checks further, and asks the hosts of each task. Call it in the handler of the press itself. */
  readonly ask: (tasks: readonly Task[], forGood: boolean) => void;
  /** Neither answered nor failed nor under way: their check was stopped. */
  readonly unbegun: () => readonly Paper[];
}

export interface PapersHeard {
  readonly onFirst: (paper: Paper, found: readonly VerificationReport[]) => void;
  /** Something became of a file. */
  readonly onChange: () => void;
}

export function openPapers(checks: Checks, { onFirst, onChange }: PapersHeard): Papers {
  const papers = new Map<string, Paper>();
  const reports = new Map<string, readonly VerificationReport[]>();
  const failures = new Map<string, Unread>();
  /** Whom a press for each file asked. */
  const asked = new Map<string, ReadonlySet<string>>();
  const asking = new Map<string, readonly string[]>();

  checks.listen(id => {
    const paper = papers.get(id);
    if (!paper) return;
    hear(paper, checks.progress(id));
    onChange();
  });

  function hear(paper: Paper, progress: Progress | undefined): void {
    if (progress?.kind === 'checking') return;
    if (progress?.kind === 'checked') answered(paper, progress.reports);
    else if (progress?.kind === 'gone' || progress?.kind === 'ended' || progress?.kind === 'interrupted')
      failures.set(paper.id, progress.kind);
    asking.delete(paper.id);
  }

  function answered(paper: Paper, found: readonly VerificationReport[]): void {
    const { id } = paper;
    const hosts = asking.get(id);
    if (hosts) asked.set(id, new Set([...(asked.get(id) ?? []), ...hosts]));
    const isFirst = !reports.has(id);
    reports.set(id, found);
    failures.delete(id);
    if (isFirst) onFirst(paper, found);
  }

  function underWay(id: string): Row['underWay'] {
    const progress = checks.progress(id);
    if (progress?.kind !== 'checking') return undefined;
    return progress.steps.length > 0 ? 'checking' : 'waiting';
  }

  return {
    all: () => [...papers.values()],
    reports: id => reports.get(id),
    failure: id => failures.get(id),
    underWay,
    hosts: (id, found) => [...new Set(found.flatMap(missingIn))].filter(host => asked.get(id)?.has(host) !== true),
    take(files) {
      const taken = files.slice(0, Math.max(0, limits.caseFiles - papers.size)).map(paperOf);
      for (const paper of taken) papers.set(paper.id, paper);
      return taken;
    },
    begin(some) {
      if (some.length > 0) void checks.beginAll(some, false);
    },
    ask(tasks, forGood) {
      for (const { id, work } of tasks) asking.set(id, work.hosts);
      void checks.beginAll(tasks, forGood);
    },
    unbegun: () => [...papers.values()].filter(({ id }) => !reports.has(id) && !failures.has(id) && !underWay(id)),
  };
}

/** The bytes are read when its turn comes. */
const paperOf = (file: File): Paper => ({
  id: crypto.randomUUID(),
  name: file.name,
  isZip: /\.zip$/i.test(file.name) || /zip/.test(file.type),
  work: { hosts: [], onlyHosts: true, read: () => inputOfFile(file) },
});

const missing = new WeakMap<VerificationReport, readonly string[]>();

function missingIn(report: VerificationReport): readonly string[] {
  const known = missing.get(report) ?? hostsToAsk([report]);
  missing.set(report, known);
  return known;
}
