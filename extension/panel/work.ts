import { browser } from 'wxt/browser';
import type { Input } from '../../core/index.js';
import type { Finding } from '../finding.js';
import type { Work } from '../judging/checks.js';
import type { Message, Payload } from '../messages.js';

/** How a finding is checked; nothing when only a person can look at it. */
export function workOf(finding: Finding, tab: number): Work | undefined {
  const [endpoint] = finding.endpoints;
  if (endpoint !== undefined)
    return { hosts: [new URL(endpoint).host], read: () => Promise.resolve({ address: endpoint }) };
  return finding.payload === undefined ? undefined : { hosts: [], read: () => readPayload(finding, tab) };
}

/** An inline credential stays in the page until now; the page's side refuses when it is not what was spotted. */
async function readPayload({ frameId, id }: Finding, tab: number): Promise<Input | undefined> {
  const message: Message = { kind: 'read', tab, frame: frameId, id };
  const payload: Payload | undefined = await browser.runtime.sendMessage(message);
  return payload?.kind === 'payload' ? { text: payload.text } : undefined;
}
