/**
 * The core as a browser gets it, in a page and in a module worker. The ways out of both are closed before anything is
 * judged: whatever is answered was answered from the world handed in.
 */
import type { Json } from '../../../core/json.js';
import { verify } from '../../../core/index.js';
import type { VerificationReport } from '../../../core/report/report.js';
import { worldOf } from '../../fixtures/environment.js';

export interface Task {
  readonly texts: readonly string[];
  readonly web: Readonly<Record<string, Json>>;
  readonly now: string;
}

const closed = (): never => {
  throw new Error('the core asked for something by itself');
};
Object.assign(globalThis, { fetch: closed, XMLHttpRequest: closed, WebSocket: closed, EventSource: closed });

async function judge({ texts, web, now }: Task): Promise<readonly (readonly VerificationReport[])[]> {
  const reports = [];
  for (const text of texts) reports.push(await verify({ text }, worldOf(web, now)));
  return reports;
}

if (typeof document === 'undefined')
  globalThis.onmessage = ({ data }: MessageEvent<Task>) => {
    void judge(data).then(reports => {
      postMessage(reports);
    });
  };
else Object.assign(globalThis, { judge });
