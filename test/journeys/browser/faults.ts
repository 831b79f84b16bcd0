/** The core in a page that asks the web itself, as the widget does. */
import { type RorAnswer, askRor, verify } from '../../../core/index.js';
import type { VerificationReport } from '../../../core/report/report.js';

export interface FaultTask {
  readonly text: string;
  readonly now: string;
}

/** Whom ROR is asked about. */
export interface RorTask {
  readonly host: string;
  readonly now: string;
}

async function judge({ text, now }: FaultTask): Promise<VerificationReport | undefined> {
  const [report] = await verify(
    { text },
    { fetch: (url, init) => fetch(url, init), now: () => new Date(now), directories: [] },
  );
  return report;
}

const ask = ({ host, now }: RorTask): Promise<RorAnswer> =>
  askRor(host, { fetch: (url, init) => fetch(url, init), now: () => new Date(now), directories: [] });

Object.assign(globalThis, { ask, judge });
