import type { Answer } from './answer.js';
import { type ExitStatus, exit } from './exit.js';

/** How many inputs came to what; each is counted once, by the worst of its reports. */
export interface Tally {
  readonly confirmed: number;
  /** A doubt is left. */
  readonly open: number;
  readonly rejected: number;
  readonly notOpened: number;
}

export const nothingYet: Tally = { confirmed: 0, open: 0, rejected: 0, notOpened: 0 };

export const statusOf = (answer: Answer): ExitStatus =>
  answer.kind === 'cannot-open' ? exit.cannotOpen : answer.status;

const COUNTED: Readonly<Partial<Record<ExitStatus, keyof Tally>>> = {
  [exit.confirmed]: 'confirmed',
  [exit.unconfirmed]: 'open',
  [exit.rejected]: 'rejected',
  [exit.cannotOpen]: 'notOpened',
};

export function counted(tally: Tally, status: ExitStatus): Tally {
  const name = COUNTED[status] ?? 'open';
  return { ...tally, [name]: tally[name] + 1 };
}

export const allOf = ({ confirmed, notOpened, open, rejected }: Tally): number =>
  confirmed + notOpened + open + rejected;
