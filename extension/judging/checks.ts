import { type Brought, type Check, type Input, type VerificationReport, limits } from '../../core/index.js';
import { holdsHost, holdsHosts, requestHosts } from '../permissions.js';
import { type Outcome, judge } from './judge.js';
import { areDeclined, gaveNothing } from './declined.js';
import type { Question } from './said.js';

/** What is to be checked: where it comes from, and whom asking for it contacts. */
export interface Work {
  /** The hosts named on the button; pressing it agrees to them. */
  readonly hosts: readonly string[];
  /** The credential itself; nothing when it is no longer there. */
  read(): Promise<Input | undefined>;
  /** Further ways to it, each taken when the one before led to no credential. */
  readonly others?: readonly (() => Promise<Input | undefined>)[];
  /** A platform's page stands for it: when all its endpoints decline to answer, only that page is left. */
  readonly page?: true;
}

/** Something to check, under the id its progress is kept by. */
export interface Task {
  readonly id: string;
  readonly work: Work;
}

/** Where one check stands. */
export type Progress =
  | {
      readonly kind: 'checking';
      /** The first report's answers so far. */
      readonly steps: readonly Check[];
      readonly asking?: Question;
      /** Hosts the person is asked about, one by one. */
      readonly questions: readonly Question[];
    }
  | { readonly kind: 'checked'; readonly reports: readonly VerificationReport[] }
  | { readonly kind: 'declined'; readonly host: string }
  /** Every endpoint was asked and declined to answer: only the issuer's page is left. */
  | { readonly kind: 'refused'; readonly hosts: readonly string[] }
  | { readonly kind: 'gone' }
  | { readonly kind: 'ended' };

/** What was answered so far about several things, in their order, each under its name. */
export const answeredOf = (
  checks: Checks,
  things: readonly { readonly id: string; readonly label: string }[],
): readonly Brought[] =>
  things.flatMap(({ id, label }) => {
    const progress = checks.progress(id);
    return progress?.kind === 'checked' ? [{ label, reports: progress.reports }] : [];
  });

/** The checks of one page, by the id of what is checked. */
export interface Checks {
  progress(id: string): Progress | undefined;
  /** How many are under way. */
  running(): number;
  /** Tells of every change, with the id; answers with the way to stop listening. */
  listen(heard: (id: string) => void): () => void;
  /** Call it in the handler of the press itself: the browser may have to ask the person. */
  begin(id: string, work: Work): void;
  /**
   * Begins several with one question for all their hosts, whose answer it returns; what asks nobody needs none. The
   * same rule about the handler holds.
   */
  beginAll(tasks: readonly Task[]): Promise<boolean>;
  /** Goes on with what the person agreed to earlier; what the browser does not allow is not begun. */
  resume(tasks: readonly Task[]): Promise<void>;
  stop(id: string): void;
  readonly stopAll: () => void;
  /** The person's word on a host; also to be called in the handler of the press. */
  answer(id: string, host: string, agreed: boolean): void;
}

type Checking = Extract<Progress, { kind: 'checking' }>;

/** One check under way. */
interface Run {
  readonly agreed: Set<string>;
  readonly answers: Map<string, (agreed: boolean) => void>;
  end: () => void;
}

export function openChecks(): Checks {
  const listeners = new Set<(id: string) => void>();
  const standing = new Map<string, Progress>();
  const runs = new Map<string, Run>();
  const lanes = openLanes(limits.checksAtOnce);

  function put(id: string, progress: Progress | undefined): void {
    if (progress === undefined) standing.delete(id);
    else standing.set(id, progress);
    for (const heard of listeners) heard(id);
  }
  function amend(id: string, change: (progress: Checking) => Checking): void {
    const progress = standing.get(id);
    if (progress?.kind === 'checking') put(id, change(progress));
  }
  function finish(id: string, run: Run, progress: Progress): void {
    if (runs.get(id) !== run) return;
    runs.delete(id);
    put(id, progress);
  }

  /** A host allowed earlier needs no second word, unless it is asked on a port of its own. */
  async function agrees(id: string, run: Run, question: Question): Promise<boolean> {
    const { host } = question;
    if (run.agreed.has(host) || (!host.includes(':') && (await holdsHost(host)))) return true;
    return new Promise(resolve => {
      run.answers.set(host, resolve);
      amend(id, progress => ({ ...progress, questions: [...progress.questions, question] }));
    });
  }

  async function carryOut(id: string, run: Run, work: Work, consent: Promise<boolean>): Promise<void> {
    if (!(await consent)) {
      finish(id, run, { kind: 'declined', host: work.hosts[0] ?? '' });
      return;
    }
    const leave = await lanes.enter();
    if (runs.get(id) !== run) {
      leave();
      return;
    }
    run.end = leave;
    const progress = await inTurn(id, run, work);
    leave();
    if (progress) finish(id, run, progress);
  }

  /** One way after the other until one leads to a credential; nothing once it was stopped. */
  async function inTurn(id: string, run: Run, work: Work): Promise<Progress | undefined> {
    const tried: (readonly VerificationReport[])[] = [];
    for (const read of [() => work.read(), ...(work.others ?? [])]) {
      const input = await read();
      if (runs.get(id) !== run) return undefined;
      if (input === undefined) return { kind: 'gone' };
      amend(id, progress => ({ ...progress, steps: [] }));
      const outcome = await judged(id, run, input);
      if (outcome.kind !== 'judged') return outcome;
      if (!gaveNothing(outcome.reports)) return { kind: 'checked', reports: outcome.reports };
      tried.push(outcome.reports);
    }
    if (work.page === true && tried.every(areDeclined)) return { kind: 'refused', hosts: work.hosts };
    return { kind: 'checked', reports: tried.find(reports => !areDeclined(reports)) ?? tried[0] ?? [] };
  }

  /** Never answered once it was stopped. */
  const judged = (id: string, run: Run, input: Input): Promise<Outcome> =>
    new Promise(resolve => {
      const leave = run.end;
      const end = judge(input, {
        agrees: question => agrees(id, run, question),
        asking: ({ host, purpose }) => {
          amend(id, progress => ({ ...progress, asking: { host, purpose } }));
        },
        answered: (report, check) => {
          if (report === 0) amend(id, progress => ({ ...progress, steps: [...progress.steps, check] }));
        },
        done: outcome => {
          run.end = leave;
          resolve(outcome);
        },
      });
      run.end = () => {
        end();
        leave();
      };
    });

  function start({ id, work }: Task, consent: Promise<boolean>): void {
    const run: Run = { agreed: new Set(work.hosts), answers: new Map(), end: () => undefined };
    runs.set(id, run);
    put(id, { kind: 'checking', steps: [], questions: [] });
    void carryOut(id, run, work, consent);
  }

  const unbegun = (tasks: readonly Task[]): readonly Task[] => tasks.filter(({ id }) => !runs.has(id));

  function beginAll(tasks: readonly Task[]): Promise<boolean> {
    const fresh = unbegun(tasks);
    const consent = requestHosts([...new Set(fresh.flatMap(({ work }) => work.hosts))]);
    for (const task of fresh) start(task, task.work.hosts.length === 0 ? Promise.resolve(true) : consent);
    return consent;
  }

  function stop(id: string): void {
    runs.get(id)?.end();
    runs.delete(id);
    put(id, undefined);
  }

  return {
    progress: id => standing.get(id),
    running: () => runs.size,
    listen(heard) {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    begin(id, work) {
      void beginAll([{ id, work }]);
    },
    beginAll,
    async resume(tasks) {
      const held = await Promise.all(tasks.map(({ work }) => holdsHosts(work.hosts)));
      for (const task of unbegun(tasks.filter((_, at) => held[at] === true))) start(task, Promise.resolve(true));
    },
    stop,
    stopAll() {
      for (const id of [...runs.keys()]) stop(id);
    },
    answer(id, host, agreed) {
      const answered = agreed ? requestHosts([host]) : Promise.resolve(false);
      void answered.then(granted => {
        for (const [one, { answers }] of runs)
          if (one === id || concernsAll(host, granted)) settle(one, answers, host, granted);
      });
    },
  };

  function settle(id: string, answers: Run['answers'], host: string, granted: boolean): void {
    answers.get(host)?.(granted);
    answers.delete(host);
    amend(id, progress => ({ ...progress, questions: progress.questions.filter(asked => asked.host !== host) }));
  }
}

/** A host the browser now holds is held for every check; on a port of its own it is asked about each time. */
const concernsAll = (host: string, granted: boolean): boolean => granted && !host.includes(':');

/** A few at a time, in the order they came; what is called on leaving may be called again and does nothing then. */
function openLanes(most: number): { readonly enter: () => Promise<() => void> } {
  const waiting: (() => void)[] = [];
  let inside = 0;
  const leaving = (): (() => void) => {
    let left = false;
    return () => {
      if (left) return;
      left = true;
      const next = waiting.shift();
      if (next) next();
      else inside -= 1;
    };
  };
  return {
    async enter() {
      if (inside < most) inside += 1;
      else
        await new Promise<void>(resolve => {
          waiting.push(resolve);
        });
      return leaving();
    },
  };
}
