import { browser } from 'wxt/browser';
import { limits } from '../core/index.js';

/**
 * What waits for the browser's own question about hosts. A browser may close the panel beneath its question; whoever
 * hears the answer then finds here what it was asked for. In session storage, and only for a short while.
 */
interface Waiting {
  readonly check: { readonly tab: number; readonly findings: readonly string[]; readonly hosts: readonly string[] };
  readonly site: { readonly origin: string };
}
type Kind = keyof Waiting;
type Kept<K extends Kind> = Waiting[K] & { readonly at: number };

const keyOf = (kind: Kind): string => `waiting ${kind}`;

/** Where there is no room for it, only a panel that stays open goes on. */
export const keepWaiting = <K extends Kind>(kind: K, waiting: Waiting[K]): Promise<void> =>
  browser.storage.session.set({ [keyOf(kind)]: { ...waiting, at: Date.now() } }).catch(() => undefined);

export const forgetWaiting = (kind: Kind): Promise<void> => browser.storage.session.remove(keyOf(kind));

/** Of several panels one at a time asks for a check, or goes on with it. */
export const inTurn = <Answer>(act: () => Promise<Answer>): Promise<Answer> =>
  navigator.locks.request('waiting check', act);

export async function readWaiting<K extends Kind>(kind: K): Promise<Waiting[K] | undefined> {
  const kept = (await browser.storage.session.get<Readonly<Record<string, Kept<K>>>>(keyOf(kind)))[keyOf(kind)];
  return kept !== undefined && Date.now() - kept.at < limits.promptTime ? kept : undefined;
}
