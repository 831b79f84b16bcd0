import { type Check, type Input, type Purpose, type VerificationReport, limits } from '../../core/index.js';
import type { FromWorker, Question, ToWorker } from './said.js';

/** How one judging went: reports, or it was ended because it computed too long or its worker broke. */
export type Outcome =
  { readonly kind: 'judged'; readonly reports: readonly VerificationReport[] } | { readonly kind: 'ended' };

/** What is heard on the way. */
export interface Listener {
  /** Whether a host may be asked. */
  agrees(question: Question): Promise<boolean>;
  asking(question: Question): void;
  answered(report: number, check: Check): void;
  done(outcome: Outcome): void;
}

const startWorker = (): Worker => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

/** Workers that finished and may judge again; they keep the keys and lists they fetched. */
const idle: Worker[] = [];

/**
 * Judges in a worker of this page. A worker that computes for `limits.computingTime` without saying anything is ended;
 * the next check gets a new one.
 *
 * @param only what the web may be asked for; nothing else is even brought to the person
 * @returns what stops it; afterwards nothing more is heard
 */
export function judge(input: Input, listener: Listener, only?: Purpose): () => void {
  const worker = idle.pop() ?? startWorker();
  const ending = new AbortController();
  const { signal } = ending;
  const say = (message: ToWorker): void => {
    worker.postMessage(message);
  };
  const end = (): void => {
    clearTimeout(patience);
    ending.abort();
    worker.terminate();
  };
  const giveUp = (): void => {
    end();
    listener.done({ kind: 'ended' });
  };
  let patience = setTimeout(giveUp, limits.computingTime);

  async function ask(question: Question): Promise<void> {
    const agreed = await listener.agrees(question);
    if (!signal.aborted) say({ kind: 'answer', host: question.host, agreed });
  }
  function hear({ data }: MessageEvent<FromWorker>): void {
    clearTimeout(patience);
    if (data.kind === 'judged') {
      ending.abort();
      idle.push(worker);
      listener.done(data);
      return;
    }
    patience = setTimeout(giveUp, limits.computingTime);
    if (data.kind === 'question') void ask(data.question);
    if (data.kind === 'asking') listener.asking(data);
    if (data.kind === 'check') listener.answered(data.report, data.check);
  }
  worker.addEventListener('message', hear, { signal });
  worker.addEventListener('error', giveUp, { signal });
  say({ kind: 'judge', input, ...(only !== undefined && { only }) });
  return end;
}
