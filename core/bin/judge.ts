import type { Environment } from '../environment.js';
import { loadLanguage } from '../language/load.js';
import { type Judging, type Writing, answerTo } from './answer.js';
import { type Said, type Told, atDesk } from './desk.js';
import type { NodeOptions } from './environment.js';

/** What a thread has to know from the start; all of it can be cloned. */
export interface Duty {
  readonly options: NodeOptions;
  readonly writing: Omit<Writing, 'language'> & { readonly language: string };
}

/** The way to whoever started the thread; a `MessagePort` is one. */
export interface Port {
  postMessage(said: Said): void;
  on(event: 'message', heard: (told: Told) => void): unknown;
}

/** What a thread does from its start to its end: judges one item after the other, and looks up nothing twice. */
export function judgeFor(
  port: Port,
  { options, writing }: Duty,
  judging: { readonly environmentFor: (options: NodeOptions) => Environment } & Pick<Judging, 'verify'>,
): void {
  const { hear, memory, turns } = atDesk(said => {
    port.postMessage(said);
  });
  const own = judging.environmentFor(options);
  const environment: Environment = { ...own, ...(own.memory && { memory, turns }) };
  const loading = loadLanguage(writing.language);
  const judge = async (told: Extract<Told, { kind: 'judge' }>): Promise<void> => {
    const written = { ...writing, language: await loading };
    const answer = await answerTo(told.order, { ...judging, environment, standardInput: nothing() }, written);
    port.postMessage({ kind: 'answer', answer });
  };
  port.on('message', told => {
    if (told.kind === 'judge') void judge(told);
    else hear(told);
  });
  port.postMessage({ kind: 'ready' });
}

/** A thread has no standard input: what came there is brought along. */
async function* nothing(): AsyncGenerator<Uint8Array> {}
