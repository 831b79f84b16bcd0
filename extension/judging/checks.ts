import {
  type Brought,
  type Check,
  type Directory,
  type Input,
  type VerificationReport,
  limits,
  rorHost,
} from '../../core/index.js';
import { isHeldForGood } from '../lent.js';
import { holdsHosts, onHostsTaken, withoutPort } from '../permissions.js';
import { type Asked, askRorAbout, unasked } from './ask-ror.js';
import { type Outcome, judge } from './judge.js';
import { areDeclined, gaveNothing } from './declined.js';
import { openLanes } from './lanes.js';
import { type Press, agree, concernsAll, hostsOf, pressOf } from './press.js';
import type { Question, Terms } from './said.js';
import { readTerms } from './terms.js';

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
  /** What a register answered about its issuer, for this check. */
  readonly live?: readonly Directory[];
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
  | {
      readonly kind: 'checked';
      readonly reports: readonly VerificationReport[];
      /** What a register said that was asked about the issuer. */
      readonly asked?: Asked;
    }
  | { readonly kind: 'declined'; readonly host: string }
  /** Every endpoint was asked and declined to answer: only the issuer's page is left. */
  | { readonly kind: 'refused'; readonly hosts: readonly string[] }
  | { readonly kind: 'gone' }
  | { readonly kind: 'ended' }
  /** The person took a host back before the check was over. */
  | { readonly kind: 'revoked'; readonly host: string }
  /** Whoever judged was ended from outside, or what is to be checked could not be read. */
  | { readonly kind: 'interrupted' };

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

type Checking = Extract<Progress, { kind: 'checking' }>;

/** One check under way. */
interface Run {
  readonly press: Press;
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
    if (run.press.agreed.has(host) || (!host.includes(':') && (await isHeldForGood(host)))) return true;
    return new Promise(resolve => {
      run.answers.set(host, resolve);
      amend(id, progress => ({ ...progress, questions: [...progress.questions, question] }));
    });
  }

  /** Asks the register first; what it does not name is left as it was judged. */
  async function carryOutAsking(id: string, run: Run, work: Work, host: string, consent: Promise<boolean>) {
    const agreed = await consent;
    if (runs.get(id) !== run) return;
    const asked = agreed ? await askedRor(id, run, host) : unasked(host, 'web.not-permitted');
    const { answer } = asked;
    const live = answer.kind === 'listed' ? [...(work.live ?? []), answer.directory] : undefined;
    const progress = live ? await inLane(id, run, { ...work, live }) : run.before;
    if (progress?.kind === 'checked')
      finish(id, run, { ...progress, asked, reports: progress.reports.map(withContactsOf(asked)) });
    else if (progress) finish(id, run, progress);
  }

  /** Never answered once it was stopped. */
  const askedRor = (id: string, run: Run, host: string): Promise<Asked> =>
    new Promise(resolve => {
      run.end = askRorAbout(host, {
        asking: question => {
          amend(id, progress => ({ ...progress, asking: question }));
        },
        done: asked => {
          run.end = () => undefined;
          resolve(asked);
        },
      });
    });

  async function carryOut(id: string, run: Run, work: Work, consent: Promise<boolean>): Promise<void> {
    if (!(await consent)) {
      finish(id, run, { kind: 'declined', host: work.hosts[0] ?? '' });
      return;
    }
    const progress = await inLane(id, run, work);
    if (progress) finish(id, run, progress);
  }

  /** A few at a time. What cannot be read is a doubt, whatever stopped it. */
  async function inLane(id: string, run: Run, work: Work): Promise<Progress | undefined> {
    const leave = await lanes.enter();
    try {
      if (runs.get(id) !== run) return undefined;
      run.end = leave;
      return await inTurn(id, run, work);
    } catch {
      return { kind: 'interrupted' };
    } finally {
      leave();
    }
  }

  /** One way after the other until one leads to a credential; nothing once it was stopped. */
  async function inTurn(id: string, run: Run, work: Work): Promise<Progress | undefined> {
    const tried: (readonly VerificationReport[])[] = [];
    for (const read of [() => work.read(), ...(work.others ?? [])]) {
      const input = await read();
      if (runs.get(id) !== run) return undefined;
      if (input === undefined) return { kind: 'gone' };
      amend(id, progress => ({ ...progress, steps: [] }));
      const terms = await readTerms();
      if (runs.get(id) !== run) return undefined;
      const outcome = await judged(id, run, input, terms, work.live ?? []);
      if (outcome.kind !== 'judged') return outcome;
      if (!gaveNothing(outcome.reports)) return { kind: 'checked', reports: outcome.reports };
      tried.push(outcome.reports);
    }
    if (work.page === true && tried.every(areDeclined)) return { kind: 'refused', hosts: work.hosts };
    return { kind: 'checked', reports: tried.find(reports => !areDeclined(reports)) ?? tried[0] ?? [] };
  }

  /** Never answered once it was stopped. */
  const judged = (id: string, run: Run, input: Input, terms: Terms, live: readonly Directory[]): Promise<Outcome> =>
    new Promise(resolve => {
      const leave = run.end;
      const end = judge(input, terms, live, {
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

  function start({ id, work }: Task, press: Press, consent: Promise<boolean>): void {
    const run: Run = { press, answers: new Map(), hosts: new Set(work.hosts), end: () => undefined };
    runs.set(id, run);
    put(id, { kind: 'checking', steps: [], questions: [] });
    void carryOut(id, run, work, consent);
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
    const [press, hosts] = [pressOf(fresh), hostsOf(fresh)];
    const consent = press.loan.ask(hosts, forGood);
    void consent.then(agreed => {
      if (agreed) agree(press, hosts);
    });
    note(fresh);
    for (const task of fresh) start(task, press, task.work.hosts.length === 0 ? Promise.resolve(true) : consent);
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
    askRor(id, work, host) {
      const before = standing.get(id);
      if (runs.has(id) || before?.kind !== 'checked') return;
      const press = pressOf([{ id, work }]);
      const hosts = [...new Set([...work.hosts, rorHost])];
      const consent = press.loan.ask(hosts, false);
      void consent.then(agreed => {
        if (agreed) agree(press, hosts);
      });
      const run: Run = { press, before, answers: new Map(), hosts: new Set(hosts), end: () => undefined };
      runs.set(id, run);
      notAlone.delete(id);
      put(id, { kind: 'checking', steps: [], questions: [] });
      void carryOutAsking(id, run, work, host, consent);
    },
    async resume(tasks) {
      const held = await Promise.all(tasks.map(({ work }) => holdsHosts(work.hosts)));
      const fresh = unbegun(tasks.filter((_, at) => held[at] === true));
      if (fresh.length === 0) return;
      const press = pressOf(fresh);
      agree(press, hostsOf(fresh));
      note(fresh);
      for (const task of fresh) start(task, press, Promise.resolve(true));
    },
    stop,
    stopAll() {
      for (const id of [...runs.keys()]) stop(id);
    },
    forget(concerns) {
      const ids = [...runs.keys(), ...standing.keys()].filter(concerns);
      for (const id of ids) stop(id);
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
