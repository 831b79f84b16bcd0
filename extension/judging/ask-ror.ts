import type { RorAnswer } from '../../core/index.js';
import { employ } from './employ.js';
import type { Question } from './said.js';

/** What a public register said of a host, or that it could not be asked. */
export interface Asked {
  readonly host: string;
  readonly answer: RorAnswer;
}

/** What is heard on the way. */
interface Listener {
  asking(question: Question): void;
  done(asked: Asked): void;
}

/** @param fault why it was not asked */
export const unasked = (host: string, fault: 'web.not-permitted' | 'web.timeout'): Asked => ({
  host,
  answer: { kind: 'unanswered', fault, contacts: [] },
});

/**
 * Asks ROR in a worker of this page which organisation has a host. The person agreed to that before.
 *
 * @returns what stops it; afterwards nothing more is heard
 */
export function askRorAbout(host: string, listener: Listener): () => void {
  const worker = employ(
    { kind: 'ask-ror', host },
    (said, employed) => {
      if (said.kind === 'asking') listener.asking(said);
      if (said.kind !== 'ror') return;
      employed.release();
      listener.done({ host, answer: said.answer });
    },
    () => {
      listener.done(unasked(host, 'web.timeout'));
    },
  );
  return worker.end;
}
