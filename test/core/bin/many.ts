/** The command over many inputs, with threads that are none: everything they are told and say is cloned, as between real ones. */
import { Readable } from 'node:stream';
import { MessageChannel } from 'node:worker_threads';
import type { Answer } from '../../../core/bin/answer.js';
import type { Said, Told } from '../../../core/bin/desk.js';
import { nodeEnvironment } from '../../../core/bin/environment.js';
import type { NodeOptions } from '../../../core/bin/environment.js';
import { type Duty, judgeFor } from '../../../core/bin/judge.js';
import type { Output } from '../../../core/bin/output.js';
import { type Surroundings, run } from '../../../core/bin/run.js';
import type { Thread } from '../../../core/bin/threads.js';
import type { Environment } from '../../../core/environment.js';
import type { Input } from '../../../core/open/opened.js';
import type { VerificationReport } from '../../../core/report/report.js';
import { decidedBy, report } from '../report/reports.js';

export const textOf = (input: Input): string =>
  'bytes' in input ? new TextDecoder().decode(input.bytes.subarray(0, 40)) : 'confirmed';

const ANSWERS: readonly (readonly [beginning: string, answer: VerificationReport])[] = [
  ['confirmed', report()],
  ['rejected', decidedBy('proof.altered')],
  ['unsigned', decidedBy('proof.unsigned')],
];

/** Answers by the text it is given. */
export const byText = (input: Input): Promise<readonly VerificationReport[]> =>
  Promise.resolve([
    ANSWERS.find(([beginning]) => textOf(input).startsWith(beginning))?.[1] ?? decidedBy('format.not-a-credential'),
  ]);

export const unusedStream = (): AsyncIterable<Uint8Array> => Readable.from([]);

export type Verify = (input: Input, environment: Environment) => Promise<readonly VerificationReport[]>;

/** A thread in this one; `crash` in what it judges ends it, as want of memory would. */
export function threadOf(duty: Duty, verify: Verify, environmentFor: (options: NodeOptions) => Environment): Thread {
  const { port1, port2 } = new MessageChannel();
  const exits: (() => void)[] = [];
  const end = (): void => {
    port1.close();
    port2.close();
    for (const exited of exits) exited();
  };
  const crashing: Verify = (input, environment) => {
    if (!textOf(input).startsWith('crash')) return verify(input, environment);
    end();
    return new Promise(() => undefined);
  };
  judgeFor(port2, structuredClone(duty), { environmentFor, verify: crashing });
  return {
    postMessage: (told: Told) => {
      port1.postMessage(told);
    },
    on(event: 'message' | 'exit' | 'error', heard: ((said: Said) => void) | (() => void)) {
      if (event === 'exit') exits.push(heard as () => void);
      else port1.on(event, heard);
    },
    terminate: end,
  };
}

export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

export interface Running extends Partial<Omit<Surroundings, 'stdout' | 'stderr'>> {
  readonly stdout?: Output;
  readonly isTerminal?: boolean;
}

/** Runs the command with threads that answer by the text they are given. */
export async function running(words: readonly string[], given: Running = {}): Promise<Ran> {
  const [out, err]: [string[], string[]] = [[], []];
  const { environmentFor = nodeEnvironment, isTerminal = false, verify = byText, ...others } = given;
  const status = await run(words, {
    stdin: unusedStream(),
    stdout: { write: text => out.push(text), columns: 60 },
    stderr: { write: text => err.push(text), isTTY: isTerminal },
    variables: {},
    version: '1.2.3',
    environmentFor,
    verify,
    startThread: duty => threadOf(duty, verify, environmentFor),
    ...others,
  });
  return { status, out: out.join(''), err: err.join('') };
}

/** The names of the inputs that were printed, in their order, from `--jsonl`. */
export const namesIn = (out: string): readonly string[] =>
  linesIn(out).map(line => (JSON.parse(line) as { readonly input: string }).input);

export const linesIn = (out: string): readonly string[] => out.split('\n').filter(line => line !== '');

export const judged = (text: string): Answer => ({ kind: 'judged', text, status: 0, reports: undefined });
