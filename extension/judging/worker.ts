/**
 * The module worker that judges, and looks into pictures, for a page of the extension, one job at a time. While it waits
 * for the web or for the person it says so every second; whoever hears nothing for `limits.computingTime` may end it.
 */
import {
  type Purpose,
  type Received,
  type SeenKeys,
  askRor,
  limits,
  openLook,
  openMemory,
  rorHost,
  verify,
} from '../../core/index.js';
import { environmentFor } from '../environment.js';
import { directoriesFor } from '../lists.js';
import { seenKeysOf } from '../seen.js';
import { trustedListsInUse } from '../trusted-lists.js';
import { openAttempts } from './attempts.js';
import type { FromWorker, ToWorker } from './said.js';

type Job<Kind extends ToWorker['kind']> = Extract<ToWorker, { kind: Kind }>;

const memory = openMemory();
const attempts = openAttempts();
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
  // What can be checked without asking anybody is: whether an address vouches for a key is asked where it is asked anyway.
  if (purpose === 'domain-linkage') return Promise.resolve(false);
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

/** What the hosts agreed to are being asked for, to say so when the request begins. */
const purposes = new Map<string, Purpose>();

async function allowed(host: string, purpose: Purpose): Promise<boolean> {
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

/** Those that wait until the page has noted what they saw; it notes one after the other. */
const noting: (() => void)[] = [];

/** Noted by the page: the person may have changed their mind since the check began. */
const seenKeys: SeenKeys = {
  of: seenKeysOf,
  saw(issuer, thumbprint, day) {
    wait();
    const noted = new Promise<void>(resolve => {
      noting.push(resolve);
      say({ kind: 'saw', saw: { issuer, thumbprint, day } });
    });
    return noted.finally(waited);
  },
};

async function judge({ again, check: id, doubleCheck, input, live, terms }: Job<'judge'>): Promise<void> {
  agreements.clear();
  for (const goOn of noting.splice(0)) goOn(); // of a job that did not wait any longer: nobody answers that now
  const { doNotContactIssuers, rememberKeys } = terms;
  wait();
  const directories = await directoriesFor(terms.ownList).finally(waited);
  const received: (Received | undefined)[] = [];
  const environment = {
    ...environmentFor({ allowed, asking, answered: waited }, memory),
    directories: [...directories, ...live],
    trustedLists: () => {
      wait();
      return trustedListsInUse().finally(waited);
    },
    doNotContactIssuers,
    ...(rememberKeys && { seenKeys }),
    doubleCheck,
    everyLanguage: true,
    forReceipts: true,
    attempt: attempts.begin(id, again),
    received: (report: number, one: Received) => {
      received[report] = one;
    },
  };
  const reports = await verify(input, environment, (report, check) => {
    say({ kind: 'check', report, check });
  });
  attempts.end(id, reports);
  say({ kind: 'judged', reports, received });
}

/** The person pressed for it: nobody but the register is asked, and only about this host. */
async function ask({ host }: Job<'ask-ror'>): Promise<void> {
  const outside = {
    allowed: (asked: string, purpose: Purpose) => Promise.resolve(purpose === 'directory' && asked === rorHost),
    asking: (asked: string) => {
      wait();
      say({ kind: 'asking', host: asked, purpose: 'directory' });
    },
    answered: waited,
  };
  say({ kind: 'ror', answer: await askRor(host, environmentFor(outside, memory)) });
}

/** Nobody is asked but the hosts of the pictures themselves, which the person was told. */
async function lookInto({ pictures }: Job<'look'>): Promise<void> {
  const hosts = new Set(pictures.flat().map(address => new URL(address).host));
  const outside = {
    allowed: (host: string, purpose: Purpose) => Promise.resolve(purpose === 'picture' && hosts.has(host)),
    asking: wait,
    answered: waited,
  };
  const look = openLook(environmentFor(outside, memory));
  const waiting = [...pictures.entries()];
  async function lane(): Promise<void> {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [at, addresses] = next;
      say({ kind: 'inside', at, inside: await look.inside(addresses) });
    }
  }
  await Promise.all(Array.from({ length: limits.picturesAtOnce }, lane));
  say({ kind: 'looked' });
}

function live({ lock }: Job<'live'>): void {
  void navigator.locks.request(lock, () => {
    say({ kind: 'alive' });
    return new Promise(() => undefined);
  });
}

globalThis.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'judge') void judge(data);
  else if (data.kind === 'look') void lookInto(data);
  else if (data.kind === 'ask-ror') void ask(data);
  else if (data.kind === 'live') live(data);
  else if (data.kind === 'noted') noting.shift()?.();
  else if (data.kind === 'forget') attempts.forget(data.checks);
  else agreements.get(data.host)?.settle(data.agreed);
});
