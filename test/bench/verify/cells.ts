/** What is timed: which credentials, signed how, for how long; and what comes out of it. */
import { type Shape, growth, leaves, sizes } from './badge.js';
import type { ContenderName, Platform } from './contenders.js';
import type { Measures } from './measures.js';
import type { Excluded, Plan } from './rounds.js';
import { type SuiteName, suites } from './signed.js';

export interface Cell {
  readonly shape: Shape;
  readonly suites: readonly SuiteName[];
  readonly plan: Plan;
  /** Who takes part; absent: everybody. */
  readonly only?: readonly ContenderName[];
  readonly coldKeys?: boolean;
  /** What is thrown away is weighed too. */
  readonly garbage?: boolean;
}

export interface Row {
  readonly name: ContenderName;
  readonly title: string;
  /** Ms a credential. */
  readonly median: number;
  readonly p95: number;
  /** How many times as fast as the two baselines; how many times as long as the limit. */
  readonly timesMemoised?: number;
  readonly timesStock?: number;
  readonly ofLimit?: number;
  readonly microsecondsPerQuad: number;
  /** MB thrown away for one credential; Node only. */
  readonly garbage?: number;
  readonly together: number;
}

export interface CellOutcome {
  readonly shape: string;
  readonly suite: SuiteName;
  readonly platform: Platform;
  readonly coldKeys: boolean;
  readonly rounds: number;
  readonly measures: Measures;
  readonly rows: readonly Row[];
  readonly excluded: readonly Excluded[];
}

/** Ours, both baselines and the limit: always together. */
export const core: readonly ContenderName[] = ['proof', 'stock', 'memoised', 'web-crypto', 'node-crypto'];
const seconds = 1_000;

const full: readonly Cell[] = [
  { shape: sizes.small, suites, plan: { rounds: 60, warm: 20, passes: 25, patience: 10 * seconds }, garbage: true },
  {
    shape: sizes.small,
    suites: ['eddsa-rdfc-2022'],
    plan: { rounds: 30, warm: 5, passes: 60, patience: 10 * seconds },
    only: core,
    coldKeys: true,
  },
  { shape: sizes.medium, suites, plan: { rounds: 30, warm: 6, passes: 15, patience: 15 * seconds }, garbage: true },
  {
    shape: sizes.large,
    suites,
    plan: { rounds: 10, warm: 1, passes: 8, patience: 20 * seconds },
    only: [...core, 'whole', 'jose'], // the others have stock's engine, and take as long
    garbage: true,
  },
  ...[...growth, ...leaves].map((shape): Cell => ({
    shape,
    suites: ['eddsa-rdfc-2022'],
    plan: { rounds: 10, warm: 1, passes: 20, patience: 5 * seconds },
    only: core,
  })),
];

const quick: readonly Cell[] = [
  {
    shape: sizes.small,
    suites: ['eddsa-rdfc-2022'],
    plan: { rounds: 20, warm: 10, passes: 8, patience: 4 * seconds },
    garbage: true,
  },
  {
    shape: sizes.small,
    suites: ['Ed25519Signature2020', 'eddsa-jcs-2022', 'ES256'],
    plan: { rounds: 10, warm: 3, passes: 8, patience: 2 * seconds },
    only: [...core, 'jose'],
  },
  {
    shape: sizes.medium,
    suites: ['eddsa-rdfc-2022'],
    plan: { rounds: 10, warm: 2, passes: 8, patience: 4 * seconds },
    only: core,
  },
];

export const cellsFor = (isQuick: boolean): readonly Cell[] => (isQuick ? quick : full);
