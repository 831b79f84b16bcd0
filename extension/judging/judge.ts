import type { Check, Directory, Input, Received, VerificationReport } from '../../core/index.js';
import { type Employed, type GivenUp, employ } from './employ.js';
import { remember } from './remember.js';
import type { FromWorker, Question, Saw, Terms } from './said.js';

/** How one judging went: reports, or why it was given up. */
export type Outcome =
  { readonly kind: 'judged'; readonly reports: readonly VerificationReport[] } | { readonly kind: GivenUp };

/** What is heard on the way. */
export interface Listener {
  /** Whether a host may be asked. */
  agrees(question: Question): Promise<boolean>;
  asking(question: Question): void;
  answered(report: number, check: Check): void;
  done(outcome: Outcome): void;
}

/** What is to be known besides what is judged. */
interface Asked {
  readonly id: string;
  /** It goes on with what the attempt before was answered. */
  readonly again: boolean;
  readonly terms: Terms;
  readonly doubleCheck: boolean;
  /** What a register answered that the person had asked. */
  readonly live: readonly Directory[];
}

/**
 * Judges in a worker of this page.
 *
 * @returns what stops it; afterwards nothing more is heard
 */
export function judge(input: Input, { id, ...asked }: Asked, listener: Listener): () => void {
  async function ask(question: Question, worker: Employed): Promise<void> {
    const agreed = await listener.agrees(question);
    worker.say({ kind: 'answer', host: question.host, agreed });
  }
  async function note(saw: Saw, worker: Employed): Promise<void> {
    await remember(saw).catch(() => undefined); // what cannot be written down is seen again another time
    worker.say({ kind: 'noted' });
  }
  function hear(said: FromWorker, worker: Employed): void {
    if (said.kind === 'judged') {
      worker.release();
      listener.done({
        kind: 'judged',
        reports: said.reports.map((report, at) => withReceived(report, said.received[at])),
      });
    }
    if (said.kind === 'question') void ask(said.question, worker);
    if (said.kind === 'asking') listener.asking(said);
    if (said.kind === 'saw') void note(said.saw, worker);
    if (said.kind === 'check') listener.answered(said.report, said.check);
  }
  const worker = employ({ kind: 'judge', input, check: id, ...asked }, hear, why => {
    listener.done({ kind: why });
  });
  return worker.end;
}

const withReceived = (report: VerificationReport, received: Received | undefined): VerificationReport =>
  received === undefined ? report : { ...report, received };
