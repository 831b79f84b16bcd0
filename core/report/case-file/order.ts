import type { Decision } from './case-file.js';
import type { Group } from './group.js';

/** How a row stands: how its answer fell out, or that there is none yet. */
export type Standing = Group | 'waiting' | 'saved';

export const orders = ['handed', 'number', 'file', 'answer', 'decision'] as const;
export type Order = (typeof orders)[number];

/** What a row is found and sorted by. */
export interface Sortable {
  readonly number: string;
  readonly file: string;
  readonly standing: Standing;
  readonly decision: Decision;
  /** Hosts that were not asked keep an answer open. */
  readonly toAsk: boolean;
}

/** What is shown of all rows. */
export interface Choice {
  readonly standing: Standing | 'all' | 'to-ask';
  readonly decision: Decision | 'all';
  /** A part of the case number; empty: all. */
  readonly number: string;
  readonly order: Order;
}

export const everything: Choice = { standing: 'all', decision: 'all', number: '', order: 'handed' };

/** What speaks against a credential is read first, then what is open. */
const FIRST_READ: readonly Standing[] = ['against', 'open', 'unread', 'intact', 'in-force', 'saved', 'waiting'];
const DECIDED: readonly Decision[] = ['open', 'ask-applicant', 'ask-issuer', 'counts', 'counts-not'];

/** The rows that were asked for, in the order that was; rows that are alike stay as they came. */
export function chosen<Row extends Sortable>(rows: readonly Row[], choice: Choice): readonly Row[] {
  const wanted = choice.number.trim().toLowerCase();
  const found = rows.filter(
    ({ decision, number, standing, toAsk }) =>
      (choice.standing === 'all' || (choice.standing === 'to-ask' ? toAsk : standing === choice.standing)) &&
      (choice.decision === 'all' || decision === choice.decision) &&
      number.toLowerCase().includes(wanted),
  );
  const compare = COMPARE[choice.order];
  return compare === undefined ? found : found.toSorted(compare);
}

/** "2" stands before "10", and "2026-9" before "2026-10". */
const naturally = (one: string, other: string): number =>
  (collator ??= new Intl.Collator('en', { numeric: true, sensitivity: 'base' })).compare(one, other);
let collator: Intl.Collator | undefined;

const COMPARE: Readonly<Record<Order, ((one: Sortable, other: Sortable) => number) | undefined>> = {
  handed: undefined,
  number: (one, other) => naturally(one.number, other.number),
  file: (one, other) => naturally(one.file, other.file),
  answer: (one, other) => FIRST_READ.indexOf(one.standing) - FIRST_READ.indexOf(other.standing),
  decision: (one, other) => DECIDED.indexOf(one.decision) - DECIDED.indexOf(other.decision),
};

/** How many rows stand how. */
export type Counts = Readonly<Record<Standing, number>>;

export function countsOf(rows: readonly Pick<Sortable, 'standing'>[]): Counts {
  const counts = { 'in-force': 0, intact: 0, open: 0, against: 0, unread: 0, waiting: 0, saved: 0 };
  for (const { standing } of rows) counts[standing] += 1;
  return counts;
}
