import type { Answer, Order } from './answer.js';
import type { Desk, Said, Told } from './desk.js';

/** A thread of the machine, as far as it is used; `Worker` of node:worker_threads is one. */
export interface Thread {
  postMessage(told: Told): void;
  on(event: 'message', heard: (said: Said) => void): unknown;
  on(event: 'exit' | 'error', heard: () => void): unknown;
  terminate(): unknown;
}

/** What runs the threads need from whoever opens them. */
export interface Threads {
  judge(order: Order): Promise<Answer>;
  /** Ends them where they are; what was not answered is not. */
  readonly end: () => void;
}

interface Opening {
  readonly most: number;
  readonly start: () => Thread;
  /** Answers what a thread asks for; called once for each, and told when it has ended. */
  readonly desk: (tell: (told: Told) => void) => Desk;
  /** For what a thread that broke down was judging. */
  readonly doubt: (order: Order) => Answer;
}

interface Task {
  readonly order: Order;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (why: Error) => void;
}

interface Seat {
  take(task: Task): void;
  end(): void;
}

/**
 * So many threads, each started when there is work for it, that judge one item at a time. One that breaks down, as for
 * want of memory, leaves a doubt about its item and is replaced; one that cannot even start is a failure.
 */
export function openThreads({ desk, doubt, most, start }: Opening): Threads {
  const waiting: Task[] = [];
  const idle: Seat[] = [];
  const seats = new Set<Seat>();

  function assign(): void {
    while (waiting.length > 0) {
      const seat = idle.pop() ?? (seats.size < most ? open() : undefined);
      const task = seat && waiting.shift();
      if (!task) return;
      seat.take(task);
    }
  }

  function open(): Seat {
    const thread = start();
    const { close, hear } = desk(told => {
      thread.postMessage(told);
    });
    let task: Task | undefined;
    let isReady = false;
    const seat: Seat = {
      take(next) {
        task = next;
        thread.postMessage({ kind: 'judge', order: next.order });
      },
      end: () => void thread.terminate(),
    };
    seats.add(seat);
    thread.on('message', said => {
      if (said.kind === 'ready') isReady = true;
      else if (said.kind === 'answer') {
        task?.resolve(said.answer);
        task = undefined;
        idle.push(seat);
        assign();
      } else hear(said);
    });
    // What follows is its exit.
    thread.on('error', () => undefined);
    thread.on('exit', () => {
      close();
      if (!seats.delete(seat)) return;
      if (idle.includes(seat)) idle.splice(idle.indexOf(seat), 1);
      if (isReady) task?.resolve(doubt(task.order));
      else task?.reject(new Error('A thread did not start.'));
      assign();
    });
    return seat;
  }

  return {
    judge: order =>
      new Promise((resolve, reject) => {
        waiting.push({ order, resolve, reject });
        assign();
      }),
    end() {
      waiting.length = 0;
      const ended = [...seats];
      seats.clear();
      for (const seat of ended) seat.end();
    },
  };
}
