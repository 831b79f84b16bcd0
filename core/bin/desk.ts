import type { Environment } from '../environment.js';
import type { Answer, Order } from './answer.js';

/** What a thread says: that it is there, what it found, and what it asks of all of them. */
export type Said =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'read'; readonly number: number; readonly key: string }
  | { readonly kind: 'write'; readonly number: number; readonly key: string; readonly value: unknown }
  | { readonly kind: 'turn'; readonly number: number; readonly host: string }
  | { readonly kind: 'leave'; readonly number: number };

/** What a thread is told: the next item, and what it asked for under a number. */
export type Told =
  | { readonly kind: 'judge'; readonly order: Order }
  | { readonly kind: 'given'; readonly number: number; readonly value?: unknown };

/** One thread's place at the desk. */
export interface Desk {
  readonly hear: (said: Said) => void;
  /** What has ended waits for nothing and keeps nobody waiting. */
  readonly close: () => void;
}

export type Shared = Pick<Environment, 'memory' | 'turns'>;

/** Where the threads of one run share what was looked up, and wait for their turn to ask a host. */
export const openDesk =
  ({ memory, turns }: Shared) =>
  (tell: (told: Told) => void): Desk => {
    const leaving = new Map<number, () => void>();
    let isClosed = false;
    const give = (number: number, value?: unknown): void => {
      if (!isClosed) tell({ kind: 'given', number, value });
    };
    const untilLeft = (number: number): Promise<void> =>
      new Promise(resolve => {
        if (isClosed) {
          resolve();
          return;
        }
        leaving.set(number, resolve);
        give(number);
      });
    async function remembered(said: Extract<Said, { kind: 'read' | 'write' }>): Promise<unknown> {
      try {
        return said.kind === 'read' ? await memory?.read(said.key) : await memory?.write(said.key, said.value);
      } catch {
        return undefined;
      }
    }
    return {
      hear(said: Said): void {
        if (said.kind === 'read' || said.kind === 'write')
          void remembered(said).then(value => {
            give(said.number, value);
          });
        else if (said.kind === 'turn')
          if (turns) void turns(said.host)(() => untilLeft(said.number));
          else give(said.number);
        else if (said.kind === 'leave') leaving.get(said.number)?.();
        if (said.kind === 'leave') leaving.delete(said.number);
      },
      close(): void {
        isClosed = true;
        for (const leave of leaving.values()) leave();
        leaving.clear();
      },
    };
  };

/** The other side of the desk: memory and turns as a thread has them, and who hears what it is given. */
export function atDesk(say: (said: Said) => void): Required<Shared> & { readonly hear: (told: Told) => void } {
  const asked = new Map<number, (value: unknown) => void>();
  let asking = 0;
  const ask = (said: (number: number) => Said): { readonly number: number; readonly given: Promise<unknown> } => {
    const number = (asking += 1);
    const given = new Promise<unknown>(resolve => void asked.set(number, resolve));
    say(said(number));
    return { number, given };
  };
  return {
    memory: {
      read: key => ask(number => ({ kind: 'read', number, key })).given,
      write: async (key, value) => {
        await ask(number => ({ kind: 'write', number, key, value })).given;
      },
    },
    turns: host => async work => {
      const { given, number } = ask(asked => ({ kind: 'turn', number: asked, host }));
      await given;
      try {
        return await work();
      } finally {
        say({ kind: 'leave', number });
      }
    },
    hear(told) {
      if (told.kind !== 'given') return;
      asked.get(told.number)?.(told.value);
      asked.delete(told.number);
    },
  };
}
