/**
 * The module worker that judges for a page of the extension, one input at a time. While it waits for the web or for
 * the person it says so every second; whoever hears nothing for `limits.computingTime` may end it.
 */
import { type Purpose, limits, verify } from '../../core/index.js';
import { environmentFor, openMemory } from '../environment.js';
import type { FromWorker, ToWorker } from './said.js';

type Judging = Extract<ToWorker, { kind: 'judge' }>;

const memory = openMemory();
const say = (message: FromWorker): void => {
  postMessage(message);
};

/** How many answers from outside are being waited for. */
let awaited = 0;
const heartbeat = limits.computingTime / 5;
const sayWaiting = (): void => {
  if (awaited > 0) say({ kind: 'waiting' });
};
const wait = (): void => {
  awaited += 1;
  sayWaiting();
};
const waited = (): void => {
  awaited -= 1;
};
setInterval(sayWaiting, heartbeat);

/** Each host is asked about once a check, whatever it is asked for. */
const agreements = new Map<string, { readonly agreed: Promise<boolean>; readonly settle: (agreed: boolean) => void }>();

function agreementOn(host: string, purpose: Purpose): Promise<boolean> {
  const known = agreements.get(host);
  if (known) return known.agreed;
  const { promise, resolve } = openPromise();
  agreements.set(host, { agreed: promise, settle: resolve });
  say({ kind: 'question', question: { host, purpose } });
  return promise;
}

function openPromise(): { readonly promise: Promise<boolean>; readonly resolve: (agreed: boolean) => void } {
  let resolve: (agreed: boolean) => void = () => undefined;
  const promise = new Promise<boolean>(settle => {
    resolve = settle;
  });
  return { promise, resolve };
}

/** All that may be asked for while the present input is judged. */
let only: Purpose | undefined;

/** What the hosts agreed to are being asked for, to say so when the request begins. */
const purposes = new Map<string, Purpose>();

async function allowed(host: string, purpose: Purpose): Promise<boolean> {
  if (only !== undefined && purpose !== only) return false;
  wait();
  try {
    purposes.set(host, purpose);
    return await agreementOn(host, purpose);
  } finally {
    waited();
  }
}

function asking(host: string): void {
  wait();
  say({ kind: 'asking', host, purpose: purposes.get(host) ?? 'credential' });
}

async function judge({ input, ...bound }: Judging): Promise<void> {
  only = bound.only;
  agreements.clear();
  const reports = await verify(
    input,
    environmentFor({ allowed, asking, answered: waited }, memory),
    (report, check) => {
      say({ kind: 'check', report, check });
    },
  );
  say({ kind: 'judged', reports });
}

globalThis.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'judge') void judge(data);
  else agreements.get(data.host)?.settle(data.agreed);
});
