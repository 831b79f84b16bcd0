import type { Finding } from '../finding.js';
import type { Checks } from '../judging/checks.js';
import type { Task } from '../judging/progress.js';
import { forgetWaiting, inTurn, keepWaiting, readWaiting } from '../pending.js';
import { holdsHosts } from '../permissions.js';
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
  void inTurn(async () => {
    await Promise.all([kept, consent]);
    await forgetWaiting('check');
  });
}

/**
 * Goes on with what was asked for before the panel was closed, where the person has said yes meanwhile. Of several
 * panels that hear the answer one goes on; while the one that asked is open, that one does.
 */
export async function goOn(checks: Checks, findings: readonly Finding[], tab: number): Promise<void> {
  const waiting = await inTurn(async () => {
    const kept = await readWaiting('check');
    if (kept?.tab !== tab || !(await holdsHosts(kept.hosts))) return undefined;
    await forgetWaiting('check');
    return kept;
  });
  if (waiting === undefined) return;
  const asked = findings.filter(({ id }) => waiting.findings.includes(id));
  await checks.resume(tasksOf(asked, tab));
}
