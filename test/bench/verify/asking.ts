/** What is said to a worker, and what it says back; test/bench/rivals/answer.js is the other side. */
import type { Signed, SuiteName } from './signed.js';

export interface Credentials {
  readonly genuine: readonly Signed[];
  readonly altered: readonly Signed[];
}

export type Question =
  | { readonly ask: 'load' }
  | { readonly ask: 'hold'; readonly credentials: Credentials; readonly suite: SuiteName }
  | { readonly ask: 'judge' | 'garbage'; readonly of: keyof Credentials; readonly numbers: readonly number[] };

export interface Said {
  readonly milliseconds?: number;
  /** Whether each credential is intact. */
  readonly said?: readonly boolean[];
  /** What was asked of the web, of which there is none. */
  readonly asked?: readonly string[];
  /** Of garbage, for one credential. */
  readonly bytes?: number;
  readonly failed?: string;
}

/** One contender in a worker or process of its own. */
export interface Asked {
  ask(question: Question): Promise<Said>;
  end(): Promise<void>;
}

/** It ends the run: whoever asks the web answers another question than the one that is timed. */
export class AskedTheWeb extends Error {}

/** Rejects where a contender broke down or asked the web. */
export async function answerOf(asked: Asked, question: Question): Promise<Said> {
  const said = await asked.ask(question);
  if (said.asked?.length) throw new AskedTheWeb(`the web was asked: ${said.asked.join(', ')}`);
  if (said.failed !== undefined) throw new Error(said.failed);
  return said;
}

/** Ms a credential. */
export async function timeOf(asked: Asked, of: keyof Credentials, numbers: readonly number[]): Promise<number> {
  const { milliseconds = NaN, said = [] } = await answerOf(asked, { ask: 'judge', of, numbers });
  if (said.length !== numbers.length || said.some(intact => intact !== (of === 'genuine')))
    throw new Error(`what is ${of} was judged otherwise`);
  return milliseconds;
}

/** Ms that loading took. */
export async function loadTimeOf(asked: Asked): Promise<number> {
  return (await answerOf(asked, { ask: 'load' })).milliseconds ?? NaN;
}
