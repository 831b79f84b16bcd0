import type { SavedCase, Sortable, VerificationReport, Written } from '../../core/index.js';
import type { Work } from '../judging/progress.js';

/** A file that was handed over. */
export interface Paper {
  readonly id: string;
  readonly name: string;
  readonly isZip: boolean;
  readonly work: Work;
}

/** One case of a case file that was saved earlier. */
export interface Note {
  readonly key: string;
  readonly saved: SavedCase;
  readonly savedAt: string;
  /** The person wanted it to stand apart from what is here already. */
  readonly apart: boolean;
}

export type Unread = 'gone' | 'ended' | 'interrupted' | 'stopped';

/** One credential, as the table shows it. The same object as long as nothing of it changes. */
export interface Row extends Sortable {
  readonly key: string;
  readonly paper: Paper | undefined;
  /** Which credential of its file it is, counted from 0, and how many there are. */
  readonly place: number;
  readonly among: number;
  readonly written: Written;
  /** `waiting` for its turn, or being checked; an earlier answer stands meanwhile. */
  readonly underWay: 'waiting' | 'checking' | undefined;
  readonly unread: Unread | undefined;
  readonly report: VerificationReport | undefined;
  /** All reports on its file. */
  readonly reports: readonly VerificationReport[] | undefined;
  /** What was noted of it earlier. */
  readonly note: Note | undefined;
  /** The hosts that were not asked. */
  readonly hosts: string;
  /** The number of the case the same credential stands in already. */
  readonly same: string | undefined;
  /** The number of a noted case whose file has the same name and other content. */
  readonly namesake: string | undefined;
}

/** The key of one credential of a file. */
export const keyIn = (id: string, place: number): string => `${id}.${String(place)}`;
/** Of the file a row is about. */
export const idIn = (key: string): string => key.slice(0, key.lastIndexOf('.'));

/** The object from before, where nothing changed. */
export function keptRow(before: Row | undefined, now: Row): Row {
  if (before === undefined) return now;
  const names = Object.keys(now) as (keyof Row)[];
  return names.every(name => before[name] === now[name]) ? before : now;
}
