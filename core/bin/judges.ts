import { limits } from '../limits.js';
import { openTurns } from '../web/pace.js';
import { type Answer, type Judging, type Order, type Writing, answerTo, doubtAbout } from './answer.js';
import type { VerifyArguments } from './arguments.js';
import { openDesk } from './desk.js';
import type { NodeOptions } from './environment.js';
import { bring } from './input.js';
import type { Duty } from './judge.js';
import type { Surroundings } from './run.js';
import type { Paper } from './text.js';
import { openThreads } from './threads.js';

/** Whoever judges: this thread, or several. */
export interface Judges {
  /** Items under way, or waiting for those before them, at once. */
  readonly most: number;
  judge(order: Order): Promise<Answer>;
  readonly end: () => void;
}

/** One item after the other in this thread, or as many threads as were asked for or pay. */
export function openJudges(
  asked: VerifyArguments,
  options: NodeOptions,
  inputs: number,
  paper: Paper,
  surroundings: Surroundings,
): Judges {
  const { environmentFor, processors = 1, startThread, stdin, verify } = surroundings;
  const isMany = inputs > limits.inputsInOneThread || asked.filesFrom !== undefined;
  const jobs = asked.jobs ?? (isMany ? Math.min(processors, limits.jobs) : 1);
  const own = environmentFor(options);
  // Whoever is asked by many items is asked at the pace of one; a mirror is nobody.
  const environment = own.mirrored || !(isMany || jobs > 1) ? own : { ...own, turns: openTurns() };
  const judging: Judging = { environment, standardInput: stdin, verify };
  const writing = writingOf(asked, paper);
  if (jobs === 1 || !startThread)
    return { most: 1, judge: order => answerTo(order, judging, writing), end: () => undefined };
  const duty: Duty = { options, writing: { ...writing, language: writing.language.tag } };
  const threads = openThreads({
    most: jobs,
    start: () => startThread(duty),
    desk: openDesk(environment),
    doubt: order => doubtAbout(order, judging, writing),
  });
  return {
    most: limits.inputsUnderWay,
    judge: async order =>
      threads.judge(
        order.item.kind === 'standard-input' ? { ...order, brought: await bring(order.item, stdin) } : order,
      ),
    end: threads.end,
  };
}

const writingOf = ({ audience, form, language, requireRung }: VerifyArguments, paper: Paper): Writing => ({
  audience,
  form,
  language,
  paper,
  requireRung,
});
