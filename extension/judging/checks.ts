import { type Brought, type Check, type Input, type VerificationReport, limits } from '../../core/index.js';
import { holdsHost, requestHosts } from '../permissions.js';
import { judge } from './judge.js';
import type { Question } from './said.js';

/** What is to be checked: where it comes from, and whom asking for it contacts. */
export interface Work {
  /** The hosts named on the button; pressing it agrees to them. */
  readonly hosts: readonly string[];
  /** The credential itself; nothing when it is no longer there. */
  read(): Promise<Input | undefined>;
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
  /** Call it in the handler of the press itself: the browser may have to ask the person. */
  begin(id: string, work: Work): void;
  stop(id: string): void;
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

/** @param changed is called after every change, with the id */
export function openChecks(changed: (id: string) => void): Checks {
  const standing = new Map<string, Progress>();
  const runs = new Map<string, Run>();
  const lanes = openLanes(limits.checksAtOnce);

  function put(id: string, progress: Progress | undefined): void {
    if (progress === undefined) standing.delete(id);
    else standing.set(id, progress);
    changed(id);
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
    const input = await work.read();
    if (runs.get(id) !== run) return;
    if (input === undefined) {
      leave();
      finish(id, run, { kind: 'gone' });
      return;
    }
    const end = judge(input, {
      agrees: question => agrees(id, run, question),
      asking: ({ host, purpose }) => {
        amend(id, progress => ({ ...progress, asking: { host, purpose } }));
      },
      answered: (report, check) => {
        if (report === 0) amend(id, progress => ({ ...progress, steps: [...progress.steps, check] }));
      },
      done: outcome => {
        leave();
        finish(id, run, outcome.kind === 'judged' ? { kind: 'checked', reports: outcome.reports } : outcome);
      },
    });
    run.end = () => {
      end();
      leave();
    };
  }

  return {
    progress: id => standing.get(id),
    begin(id, work) {
      if (runs.has(id)) return;
      const consent = requestHosts(work.hosts);
      const run: Run = { agreed: new Set(work.hosts), answers: new Map(), end: () => undefined };
      runs.set(id, run);
      put(id, { kind: 'checking', steps: [], questions: [] });
      void carryOut(id, run, work, consent);
    },
    stop(id) {
      runs.get(id)?.end();
      runs.delete(id);
      put(id, undefined);
    },
    answer(id, host, agreed) {
      const answered = agreed ? requestHosts([host]) : Promise.resolve(false);
      void answered.then(granted => {
        runs.get(id)?.answers.get(host)?.(granted);
        amend(id, progress => ({ ...progress, questions: progress.questions.filter(asked => asked.host !== host) }));
      });
    },
  };
}

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
