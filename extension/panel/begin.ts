import type { Finding } from '../finding.js';
import type { Checks, Task } from '../judging/checks.js';
import { forgetWaiting, keepWaiting, readWaiting } from '../pending.js';
import { checkIdOf } from '../naming.js';
import { workOf } from './work.js';

/** What of some findings a machine can check. */
export const tasksOf = (findings: readonly Finding[], tab: number): readonly Task[] =>
  findings.flatMap(finding => {
    const work = workOf(finding, tab);
    return work ? [{ id: checkIdOf(finding, tab), work }] : [];
  });

/**
 * Begins checks of findings. Call it in the handler of the press itself. A browser may close the panel beneath its own
 * question about hosts; what was asked for is kept until it is answered.
 */
export function beginChecks(checks: Checks, findings: readonly Finding[], tab: number, forGood = false): void {
  const tasks = tasksOf(findings, tab);
  const consent = checks.beginAll(tasks, forGood);
  const hosts = [...new Set(tasks.flatMap(({ work }) => work.hosts))];
  if (hosts.length === 0) return;
  const kept = keepWaiting('check', { tab, findings: findings.map(({ id }) => id), hosts });
  void consent.then(() => kept).then(() => forgetWaiting('check'));
}

/** Goes on with what was asked for before the panel was closed, where the person has said yes meanwhile. */
export async function goOn(checks: Checks, findings: readonly Finding[], tab: number): Promise<void> {
  const waiting = await readWaiting('check');
  if (waiting?.tab !== tab) return;
  const asked = findings.filter(({ id }) => waiting.findings.includes(id));
  await checks.resume(tasksOf(asked, tab));
}
