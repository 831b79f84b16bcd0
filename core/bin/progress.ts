import type { Language } from '../language/index.js';
import type { Output } from './output.js';

/** One line that says how far the work is. */
export interface Progress {
  show(done: number): void;
  clear(): void;
}

const silent: Progress = { show: () => undefined, clear: () => undefined };

/** On a terminal one line that renews itself; elsewhere a line for each tenth of the work; for one input nothing. */
export function progressOn(output: Output, all: number, { command }: Language): Progress {
  if (all < 2) return silent;
  if (output.isTTY === true) {
    return {
      show: done => {
        output.write(`\r\u001b[K${command.progress(done, all)}`);
      },
      clear: () => {
        output.write('\r\u001b[K');
      },
    };
  }
  const tenths = (done: number): number => Math.floor((done * 10) / all);
  return {
    show: done => {
      if (tenths(done) > tenths(done - 1)) output.write(`${command.progress(done, all)}\n`);
    },
    clear: () => undefined,
  };
}
