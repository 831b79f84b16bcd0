import { browser } from 'wxt/browser';
import { readWaiting } from './pending.js';
import { giveBackHost, holdsHost, hostsHeld, onHostsChanged, requestHosts, withoutPort } from './permissions.js';
import { readSites } from './sites.js';

/**
 * Hosts the person let us ask for a check, and no longer. Kept in writing until they are given back, because a page may
 * be closed in mid-check; a private window writes down what is gone with it. Whoever uses one holds a lock of its name.
 */
const KEY = 'lent';
const BOOK = 'lent hosts';

const store = () => (browser.extension.inIncognitoContext ? browser.storage.session : browser.storage.local);

const isText = (value: unknown): value is string => typeof value === 'string';

/** Read by shape; another version may have written them. */
export async function readLent(): Promise<readonly string[]> {
  const kept: unknown = (await store().get(KEY))[KEY];
  return Array.isArray(kept) ? kept.filter(isText) : [];
}

/** One page at a time writes. */
const change = (to: (lent: readonly string[]) => readonly string[]): Promise<void> =>
  navigator.locks.request(BOOK, async () => {
    const lent = await readLent();
    const changed = [...new Set(to(lent))];
    if (changed.length === 0) await store().remove(KEY);
    else if (changed.join() !== lent.join()) await store().set({ [KEY]: changed });
  });

const lend = (hosts: readonly string[]): Promise<void> => change(lent => [...lent, ...hosts]);
const forget = (hosts: readonly string[]): Promise<void> => change(lent => lent.filter(host => !hosts.includes(host)));

/** Whether a host may be asked without a word: it is held, and not for one check alone. */
export async function isHeldForGood(host: string): Promise<boolean> {
  const [held, lent] = await Promise.all([holdsHost(host), readLent()]);
  return held && !lent.includes(withoutPort(host));
}

/** The hosts that may be asked without a word, those of followed sites too; `*` stands for all of them. */
export async function heldForGood(): Promise<readonly string[]> {
  const [held, lent] = await Promise.all([hostsHeld(), readLent()]);
  return held.filter(host => !lent.includes(host));
}

/** Tells of every change of them; answers with the way to stop listening. */
export function onHeldChanged(heard: () => void): () => void {
  const leave = onHostsChanged(heard);
  const hear = (changes: Readonly<Record<string, object>>): void => {
    if (Object.hasOwn(changes, KEY)) heard();
  };
  store().onChanged.addListener(hear);
  return () => {
    leave();
    store().onChanged.removeListener(hear);
  };
}

/** What one press was allowed. */
export interface Loan {
  /** Lets the browser ask the person. Call it in the handler of the press itself. */
  ask(hosts: readonly string[], forGood: boolean): Promise<boolean>;
  /** Uses hosts that another press was allowed. */
  share(hosts: readonly string[]): void;
  /** Whatever was asked for is over; nobody else uses them: they are given back. */
  end(): void;
}

export function openLoan(): Loan {
  const locks = new Map<string, Promise<unknown>>();
  let release: () => void = () => undefined;
  const ended = new Promise<void>(resolve => {
    release = resolve;
  });
  const writing: Promise<unknown>[] = [];
  /** Those there was no room to write down. */
  const own: string[] = [];

  function share(hosts: readonly string[]): void {
    for (const host of hosts.map(withoutPort).filter(host => !locks.has(host)))
      locks.set(host, navigator.locks.request(lockOf(host), { mode: 'shared' }, () => ended).catch(nobodyWaits));
  }
  return {
    share,
    ask(hosts, forGood) {
      share(hosts);
      // Asked before the person is; a host that was held already stays so.
      const before = Promise.all(hosts.map(isHeldForGood));
      const consent = requestHosts(hosts);
      writing.push(
        before.then(held => {
          const names = hosts.filter((_, at) => held[at] !== true).map(withoutPort);
          return forGood
            ? consent.then(agreed => (agreed ? forget(names) : undefined))
            : lend(names).catch(() => own.push(...names));
        }),
      );
      return consent;
    },
    end() {
      release();
      void Promise.allSettled([...locks.values(), ...writing]).then(() => giveBackUnused(own));
    },
  };
}

const lockOf = (host: string): string => `host ${host}`;
const nobodyWaits = (): undefined => undefined;

/**
 * Gives back the hosts that were lent and that nobody uses any more.
 *
 * @param unwritten further ones that may not stand in the book, because it had no room
 */
export async function giveBackUnused(unwritten: readonly string[] = []): Promise<void> {
  const isLent = async (host: string): Promise<boolean> =>
    unwritten.includes(host) || (await readLent()).includes(host);
  for (const host of new Set([...(await readLent()), ...unwritten]))
    await navigator.locks.request(lockOf(host), { ifAvailable: true }, async lock => {
      if (lock && (await isLent(host)) && !(await isAwaited(host))) await giveBack(host);
    });
}

/** Of a site that is looked at by itself the host stays. */
async function giveBack(host: string): Promise<void> {
  if (!(await isOfSite(host))) await giveBackHost(host);
  await forget([host]).catch(() => undefined);
}

const isOfSite = async (host: string): Promise<boolean> =>
  (await readSites()).some(site => new URL(site).hostname === host);

/** The panel that asked closed beneath the browser's question; the next one goes on. */
async function isAwaited(host: string): Promise<boolean> {
  const [check, site] = await Promise.all([readWaiting('check'), readWaiting('site')]);
  const hosts = [...(check?.hosts ?? []), ...(site ? [new URL(site.origin).host] : [])];
  return hosts.map(withoutPort).includes(host);
}
