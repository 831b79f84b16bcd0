import type { Contact, Environment, Purpose } from '../environment.js';
import { limits } from '../limits.js';
import { urlOf } from '../url.js';

/** How one request ended, as far as the record tells. */
export type Ending = Pick<Contact, 'outcome' | 'status' | 'bytes' | 'redirectedTo'>;

/** The record of one verification: every request made and every request refused, in the order they began. */
export interface Ledger {
  readonly contacts: readonly Contact[];
  /** A request begins; what is returned writes down how it ended. */
  begin(url: string, purpose: Purpose): (ending: Ending) => void;
  /** Nothing is asked: refused, or answered from memory with the time it was fetched. */
  note(url: string, purpose: Purpose, ending: Ending, fetchedAt?: string): void;
}

export function openLedger({ now, mirrored = false }: Pick<Environment, 'now' | 'mirrored'>): Ledger {
  const entries: (Contact | undefined)[] = [];
  const entry = (url: string, purpose: Purpose, ending: Ending, at: string, cached: boolean, milliseconds: number) => ({
    url: url.slice(0, limits.addressLength),
    host: hostOf(url),
    purpose,
    ...ending,
    cached,
    mirrored,
    at,
    milliseconds,
  });
  return {
    get contacts() {
      return entries.filter(contact => contact !== undefined);
    },
    begin(url, purpose) {
      const at = now().toISOString();
      const started = performance.now();
      const place = entries.push(undefined) - 1;
      return ending => {
        const milliseconds = mirrored ? 0 : Math.round(performance.now() - started);
        entries[place] = entry(url, purpose, ending, at, false, milliseconds);
      };
    },
    note(url, purpose, ending, fetchedAt) {
      const cached = fetchedAt !== undefined;
      entries.push(entry(url, purpose, ending, fetchedAt ?? now().toISOString(), cached, 0));
    },
  };
}

const hostOf = (url: string): string => urlOf(url)?.host ?? '';
