import type { Contact, Environment, Fault } from '../../environment.js';
import { openWeb } from '../../web/index.js';
import { type TrustedListRead, readTrustedList } from './read-trusted-list.js';

/** A snapshot at an address: read, refused with what is wrong with it, or not there; and everybody asked for it. */
export type FetchedTrustedList = { readonly contacts: readonly Contact[] } & (
  TrustedListRead | { readonly kind: 'unanswered'; readonly fault: Fault }
);

/** Fetches a snapshot of trusted lists by the rules for all lists. Never throws. */
export async function fetchTrustedList(address: string, environment: Environment): Promise<FetchedTrustedList> {
  const web = openWeb(environment);
  const answer = await web.get(address, 'directory');
  const { contacts } = web;
  if (answer.kind === 'fault') return { kind: 'unanswered', fault: answer.fault, contacts };
  // Of text alone (core/web/purposes.ts), which is there then.
  return { ...(await readTrustedList(answer.text ?? '')), contacts };
}
