/** Runs in the measured page: ours or the naive scanner. */
import { startSpotting } from '../../../extension/page/spotting.js';
import type { Pass } from '../../../extension/finding.js';
import { scanEverythingOnChange } from './naive.js';

/** What is asked of the measured page's own world. */
export interface Measured {
  readonly spot: () => void;
  readonly beNaive: () => void;
  readonly found: () => number;
  readonly unread: () => readonly string[];
  /** How often it was told what is there. */
  readonly told: () => number;
}

let last: Pass | undefined;
let told = 0;
let naive: (() => number) | undefined;

const measured: Measured = {
  spot() {
    startSpotting(
      {
        tell(pass) {
          last = pass;
          told += 1;
        },
        show: () => undefined,
        label: title => title ?? '',
        quietMarks: Promise.resolve(true),
      },
      new AbortController().signal,
    );
  },
  beNaive() {
    naive = scanEverythingOnChange().found;
  },
  found: () => naive?.() ?? last?.found.filter(({ live }) => live).length ?? 0,
  unread: () => last?.unread ?? [],
  told: () => told,
};
(globalThis as { measured?: Measured }).measured = measured;
