import { browser } from 'wxt/browser';
import type { Input } from '../../core/index.js';
import { type FindingState, stateOf } from '../finding-state.js';
import type { Finding } from '../finding.js';
import type { Work } from '../judging/progress.js';
import type { Message, Payload } from '../messages.js';
import { hostsOf, workAt } from '../work-at.js';

const CHECKABLE: ReadonlySet<FindingState> = new Set(['here', 'asking']);

/** How a finding is checked; nothing when only a person can look at it. Its endpoints are asked in their order. */
export function workOf(finding: Finding, tab: number): Work | undefined {
  if (!CHECKABLE.has(stateOf(finding))) return undefined;
  const { bytesFrom, held } = finding;
  if (held) return { hosts: hostsOf(finding), read: () => heldIn(held, bytesFrom) };
  const work = workAt(finding);
  if (work) return work;
  return finding.payload === undefined ? undefined : { hosts: [], read: () => readPayload(finding, tab) };
}

/** What was found inside a picture is judged as it was found; the host of its badge, where it names one, is asked then. */
async function heldIn(held: Blob, bytesFrom: string | undefined): Promise<Input> {
  const bytes = new Uint8Array(await held.arrayBuffer());
  return { bytes, ...(bytesFrom !== undefined && { foundOn: bytesFrom }) };
}

/** An inline credential stays in the page until now; the page's side refuses when it is not what was spotted. */
async function readPayload({ frameId, id }: Finding, tab: number): Promise<Input | undefined> {
  const message: Message = { kind: 'read', tab, frame: frameId, id };
  const payload: Payload | undefined = await browser.runtime.sendMessage(message);
  if (payload?.kind !== 'payload') return undefined;
  const { origin, text } = payload;
  return { text, ...(origin !== undefined && { foundOn: origin }) };
}
