/** What states are drawn with in place of checks that run: answers that stand. */
import type { JSX } from 'preact';
import type { VerificationReport } from '../../core/index.js';
import type { Finding } from '../../extension/finding.js';
import type { Checks } from '../../extension/judging/checks.js';
import type { Progress, Work } from '../../extension/judging/progress.js';
import { Entry } from '../../extension/panel/entry.js';
import type { Looking, Looks, Seen } from '../../extension/panel/looks.js';
import type { Compare } from '../../extension/panel/use-compare.js';
import { understand } from '../../extension/understand.js';
import { CheckState } from '../../extension/views/check-state.js';
import { link } from '../extension/showing.js';

const nothing = (): undefined => undefined;

/** Checks that stand where they are. */
export function standing(progress: (id: string) => Progress | undefined, running = 0): Checks {
  return {
    progress,
    running: () => running,
    listen: () => nothing,
    begin: nothing,
    again: nothing,
    beginAll: () => Promise.resolve(true),
    together: () => [],
    alone: () => true,
    forget: nothing,
    askRor: nothing,
    resume: () => Promise.resolve(),
    stop: nothing,
    stopAll: nothing,
    answer: nothing,
  };
}

export const nowhere = standing(nothing);
export const compare: Compare = { begin: nothing, done: nothing };

export const looking = (progress?: Looking, inside?: Seen): Looks => ({
  progress: () => progress,
  inside: () => inside,
  begin: nothing,
  stop: nothing,
});

const work: Work = { hosts: ['uni-lumen.example'], read: () => Promise.resolve(undefined) };

/** A check of something with a page of its own. */
export const Check = ({ at }: { readonly at: Progress }): JSX.Element => (
  <CheckState id="one" checks={standing(() => at)} work={work} page="https://uni-lumen.example/course" />
);

export const Judged = ({ as }: { readonly as: VerificationReport }): JSX.Element => (
  <Check at={{ kind: 'checked', reports: [as] }} />
);

export const foundAt = (...given: Parameters<typeof link>): Finding => understand(link(...given), 0);

/** One line of the panel's list. */
export const Listed = ({ at, finding }: { readonly finding: Finding; readonly at?: Progress }): JSX.Element => (
  <ul class="entries">
    <Entry tab={7} finding={finding} checks={standing(() => at)} compare={compare} pointed={undefined} />
  </ul>
);
