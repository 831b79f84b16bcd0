import type { Input, VerificationReport } from '../../core/index.js';
import { type Asked, askRorAbout } from './ask-ror.js';
import { areDeclined, gaveNothing } from './declined.js';
import { type Outcome, judge } from './judge.js';
import type { Lanes } from './lanes.js';
import type { Checking, Progress, Work } from './progress.js';
import type { Question, Terms } from './said.js';
import { readTerms } from './terms.js';

/** One check on its way to an answer. */
export interface Way {
  readonly id: string;
  /** It goes on with what it was answered before. */
  readonly again: boolean;
  /** It was stopped: nobody waits for it any more. */
  readonly isLeft: () => boolean;
  /** What stops whatever it does now. */
  readonly endsBy: (end: () => void) => void;
  readonly agrees: (question: Question) => Promise<boolean>;
  readonly amend: (change: (progress: Checking) => Checking) => void;
}

/** A few at a time. What cannot be read is a doubt, whatever stopped it; nothing comes of what was stopped. */
export async function inLane(way: Way, work: Work, lanes: Lanes): Promise<Progress | undefined> {
  const leave = await lanes.enter();
  try {
    if (way.isLeft()) return undefined;
    way.endsBy(leave);
    return await inTurn(way, work, leave);
  } catch {
    return { kind: 'interrupted' };
  } finally {
    leave();
  }
}

/** One way after the other until one leads to a credential. */
async function inTurn(way: Way, work: Work, leave: () => void): Promise<Progress | undefined> {
  const tried: (readonly VerificationReport[])[] = [];
  for (const read of [() => work.read(), ...(work.others ?? [])]) {
    const input = await read();
    if (way.isLeft()) return undefined;
    if (input === undefined) return { kind: 'gone' };
    way.amend(progress => ({ ...progress, steps: [] }));
    const terms = await readTerms();
    if (way.isLeft()) return undefined;
    const outcome = await judged(way, input, terms, work, leave);
    if (outcome.kind !== 'judged') return outcome;
    if (!gaveNothing(outcome.reports)) return { kind: 'checked', reports: outcome.reports };
    tried.push(outcome.reports);
  }
  if (work.page === true && tried.every(areDeclined)) return { kind: 'refused', hosts: work.hosts };
  return { kind: 'checked', reports: tried.find(reports => !areDeclined(reports)) ?? tried[0] ?? [] };
}

/** Never answered once it was stopped. */
const judged = (
  { agrees, again, amend, endsBy, id }: Way,
  input: Input,
  terms: Terms,
  { doubleCheck = false, live = [] }: Work,
  leave: () => void,
): Promise<Outcome> =>
  new Promise(resolve => {
    const end = judge(
      input,
      { id, again, terms, doubleCheck, live },
      {
        agrees,
        asking: ({ host, purpose }) => {
          amend(progress => ({ ...progress, asking: { host, purpose } }));
        },
        answered: (report, check) => {
          if (report === 0) amend(progress => ({ ...progress, steps: [...progress.steps, check] }));
        },
        done: outcome => {
          endsBy(leave);
          resolve(outcome);
        },
      },
    );
    endsBy(() => {
      end();
      leave();
    });
  });

/** Who has the host of an issuer, by a register. Never answered once it was stopped. */
export const askedRor = ({ amend, endsBy }: Way, host: string): Promise<Asked> =>
  new Promise(resolve => {
    const end = askRorAbout(host, {
      asking: question => {
        amend(progress => ({ ...progress, asking: question }));
      },
      done: asked => {
        endsBy(() => undefined);
        resolve(asked);
      },
    });
    endsBy(end);
  });
