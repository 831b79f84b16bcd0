import { type Brought, type VerificationReport, limits, rorHost } from '../../core/index.js';
import { isHeldForGood } from '../lent.js';
import { holdsHosts, onHostsTaken, withoutPort } from '../permissions.js';
import { type Asked, unasked } from './ask-ror.js';
import { forgetChecks } from './employ.js';
import { openLanes } from './lanes.js';
import { type Press, agree, concernsAll, consentTo, hostsOf, pressOf } from './press.js';
import type { Checking, Progress, Task, Work } from './progress.js';
import type { Question } from './said.js';
import { type Way, askedRor, inLane } from './way.js';

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
  /** Those the last press for several began. */
  together(): readonly string[];
  /** Whether a press for it alone began it last: its answer is then said by itself. */
  alone(id: string): boolean;
  /** Tells of every change, with the id; answers with the way to stop listening. */
  listen(heard: (id: string) => void): () => void;
  /**
   * Call it in the handler of the press itself: the browser may have to ask the person.
   * @param forGood the hosts may be asked from now on; otherwise they are given back when the check is over
   */
  begin(id: string, work: Work, forGood?: boolean): void;
  /**
   * Asks these hosts again, which gave nothing, and uses what the others answered. The same rule about the handler holds.
   */
  again(id: string, work: Work, hosts: readonly string[]): void;
  /**
   * Begins several with one question for all their hosts, whose answer it returns; what asks nobody needs none. The
   * same rule about the handler holds.
   */
  beginAll(tasks: readonly Task[], forGood?: boolean): Promise<boolean>;
  /**
   * Asks ROR about the host of an issuer and, where it names somebody, judges again with its answer; otherwise what was
   * judged stays. The same rule about the handler holds.
   */
  askRor(id: string, work: Work, host: string): void;
  /** Goes on with what the person agreed to earlier; what the browser does not allow is not begun. */
  resume(tasks: readonly Task[]): Promise<void>;
  stop(id: string): void;
  readonly stopAll: () => void;
  /** Stops them, and forgets what was answered: what they were about is gone. */
  forget(concerns: (id: string) => boolean): void;
  /** The person's word on a host; also to be called in the handler of the press. */
  answer(id: string, host: string, word: Word): void;
}

/** `once`: for what the same press began, and for whatever waits for the same host. */
export type Word = 'once' | 'for-good' | 'no';

/** One check under way. */
interface Run {
  readonly press: Press;
  readonly onlyHosts?: true;
  /** What stands again where it is stopped. */
  readonly before?: Progress;
  readonly answers: Map<string, (agreed: boolean) => void>;
  /** Hosts it asks, as far as is known. */
  readonly hosts: Set<string>;
  end: () => void;
}

export function openChecks(): Checks {
  const listeners = new Set<(id: string) => void>();
  const standing = new Map<string, Progress>();
  const runs = new Map<string, Run>();
  const lanes = openLanes(limits.checksAtOnce);
  const notAlone = new Set<string>();
  let together: readonly string[] = [];
  onHostsTaken(isTaken => {
    for (const [id, run] of runs) void endWhereTaken(id, run, isTaken);
  });

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
    leave(id, run);
    put(id, progress);
  }
  async function endWhereTaken(id: string, run: Run, isTaken: (host: string) => Promise<boolean>): Promise<void> {
    for (const host of run.hosts) {
      if (!(await isTaken(withoutPort(host))) || runs.get(id) !== run) continue;
      if (run.before) stop(id);
      else {
        run.end();
        finish(id, run, { kind: 'revoked', host });
      }
    }
  }
  /** With the last check of a press whatever it was lent is given back. */
  function leave(id: string, { press }: Run): void {
    runs.delete(id);
    press.running.delete(id);
    if (press.running.size === 0) press.loan.end();
  }

  /** A host allowed earlier needs no second word, unless it is asked on a port of its own. */
  async function agrees(id: string, run: Run, question: Question): Promise<boolean> {
    const { host } = question;
    run.hosts.add(host);
    const isAgreed = (): boolean => run.press.agreed.has(host);
    if (run.onlyHosts) return isAgreed();
    // The person may have agreed while that was looked up.
    if (isAgreed() || (!host.includes(':') && (await isHeldForGood(host))) || isAgreed()) return true;
    return new Promise(resolve => {
      run.answers.set(host, resolve);
      amend(id, progress => ({ ...progress, questions: [...progress.questions, question] }));
    });
  }

  function start({ id, work }: Task, press: Press, hosts: readonly string[], before?: Progress): Run {
    const run: Run = {
      press,
      ...(work.onlyHosts && { onlyHosts: true }),
      ...(before && { before }),
      answers: new Map(),
      hosts: new Set(hosts),
      end: () => undefined,
    };
    runs.set(id, run);
    put(id, { kind: 'checking', steps: [], questions: [] });
    return run;
  }
  const wayOf = (id: string, run: Run, again = false): Way => ({
    id,
    again,
    isLeft: () => runs.get(id) !== run,
    endsBy: end => {
      run.end = end;
    },
    agrees: question => agrees(id, run, question),
    amend: change => {
      amend(id, change);
    },
  });

  async function carryOut(task: Task, press: Press, consent: Promise<boolean>, again = false): Promise<void> {
    const { id, work } = task;
    const run = start(task, press, work.hosts);
    const progress: Progress | undefined = (await consent)
      ? await inLane(wayOf(id, run, again), work, lanes)
      : { kind: 'declined', host: work.hosts[0] ?? '' };
    if (progress) finish(id, run, progress);
  }

  /** Asks the register first; what it does not name is left as it was judged. */
  async function carryOutAsking({ id, work }: Task, run: Run, host: string, consent: Promise<boolean>): Promise<void> {
    const way = wayOf(id, run);
    const agreed = await consent;
    if (way.isLeft()) return;
    const asked = agreed ? await askedRor(way, host) : unasked(host, 'web.not-permitted');
    const { answer } = asked;
    const live = answer.kind === 'listed' ? [...(work.live ?? []), answer.directory] : undefined;
    const progress = live ? await inLane(way, { ...work, live }, lanes) : run.before;
    if (progress?.kind === 'checked')
      finish(id, run, { ...progress, asked, reports: progress.reports.map(withContactsOf(asked)) });
    else if (progress) finish(id, run, progress);
  }

  function note(tasks: readonly Task[]): void {
    const ids = tasks.map(({ id }) => id);
    if (ids.length > 1) together = ids;
    for (const id of ids)
      if (ids.length > 1) notAlone.add(id);
      else notAlone.delete(id);
  }

  const unbegun = (tasks: readonly Task[]): readonly Task[] => tasks.filter(({ id }) => !runs.has(id));

  function beginAll(tasks: readonly Task[], forGood = false): Promise<boolean> {
    const fresh = unbegun(tasks);
    if (fresh.length === 0) return Promise.resolve(true);
    const press = pressOf(fresh);
    const consent = consentTo(press, hostsOf(fresh), forGood);
    note(fresh);
    for (const task of fresh)
      void carryOut(task, press, task.work.hosts.length === 0 ? Promise.resolve(true) : consent);
    return consent;
  }

  function stop(id: string): void {
    const run = runs.get(id);
    run?.end();
    if (run) leave(id, run);
    put(id, run?.before);
  }

  return {
    progress: id => standing.get(id),
    running: () => runs.size,
    together: () => together,
    alone: id => !notAlone.has(id),
    listen(heard) {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    begin(id, work, forGood) {
      void beginAll([{ id, work }], forGood);
    },
    beginAll,
    again(id, work, hosts) {
      const task: Task = { id, work: { ...work, hosts } };
      if (runs.has(id)) return;
      const press = pressOf([task]);
      note([task]);
      void carryOut(task, press, consentTo(press, hosts), true);
    },
    askRor(id, work, host) {
      const before = standing.get(id);
      if (runs.has(id) || before?.kind !== 'checked') return;
      const press = pressOf([{ id, work }]);
      const hosts = [...new Set([...work.hosts, rorHost])];
      notAlone.delete(id);
      void carryOutAsking({ id, work }, start({ id, work }, press, hosts, before), host, consentTo(press, hosts));
    },
    async resume(tasks) {
      const held = await Promise.all(tasks.map(({ work }) => holdsHosts(work.hosts)));
      const fresh = unbegun(tasks.filter((_, at) => held[at] === true));
      if (fresh.length === 0) return;
      const press = pressOf(fresh);
      agree(press, hostsOf(fresh));
      note(fresh);
      for (const task of fresh) void carryOut(task, press, Promise.resolve(true));
    },
    stop,
    stopAll() {
      for (const id of [...runs.keys()]) stop(id);
    },
    forget(concerns) {
      const ids = [...runs.keys(), ...standing.keys()].filter(concerns);
      for (const id of ids) stop(id);
      forgetChecks(ids);
      for (const id of ids) put(id, undefined);
      together = together.filter(id => !concerns(id));
    },
    answer(id, host, word) {
      const loan = runs.get(id)?.press.loan;
      const answered = loan && word !== 'no' ? loan.ask([host], word === 'for-good') : Promise.resolve(false);
      void answered.then(granted => {
        for (const [one, run] of runs)
          if (one === id || (concernsAll(host, granted) && run.answers.has(host))) settle(one, run, host, granted);
      });
    },
  };

  function settle(id: string, { answers, press }: Run, host: string, granted: boolean): void {
    if (granted) {
      press.loan.share([host]);
      if (!host.includes(':')) press.agreed.add(host);
    }
    answers.get(host)?.(granted);
    answers.delete(host);
    amend(id, progress => ({ ...progress, questions: progress.questions.filter(asked => asked.host !== host) }));
  }
}

/** Who was asked about the issuer stands with everybody else who was asked. */
const withContactsOf =
  ({ answer: { contacts } }: Asked) =>
  (report: VerificationReport): VerificationReport => ({ ...report, contacted: [...report.contacted, ...contacts] });
