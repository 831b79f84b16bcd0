import { fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Asked, Said } from './asking.js';
import type { ContenderName } from './contenders.js';

const script = resolve('test', 'bench', 'rivals', 'in-node.js');

/** Room for everything one verification throws away, so that nothing is given back before it was counted. */
const ROOMY = ['--expose-gc', '--min-semi-space-size=512', '--max-semi-space-size=512'];

/** Warm figures come from threads: one contender computes while the others wait. */
export function inThread(name: ContenderName): Asked {
  const worker = new Worker(script, { workerData: { name }, stdout: true });
  return {
    ask: question =>
      said(worker, () => {
        worker.postMessage(question);
      }),
    async end() {
      await worker.terminate();
    },
  };
}

/** Cold figures and garbage come from a process of its own. */
export function inProcess(name: ContenderName): Asked {
  const child = fork(script, [name], { execArgv: ROOMY, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  return {
    ask: question =>
      said(child, () => {
        child.send(question);
      }),
    async end() {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}

type Speaker = Pick<Worker, 'once' | 'off'> | ReturnType<typeof fork>;

function said(speaker: Speaker, ask: () => void): Promise<Said> {
  return new Promise((resolve, reject) => {
    const hear = (message: Said): void => {
      speaker.off('error', fail);
      speaker.off('exit', leave);
      resolve(message);
    };
    const fail = (error: Error): void => {
      reject(error);
    };
    const leave = (): void => {
      reject(new Error('it ended without an answer'));
    };
    speaker.once('message', hear).once('error', fail).once('exit', leave);
    ask();
  });
}
