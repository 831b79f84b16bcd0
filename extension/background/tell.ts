import { browser } from 'wxt/browser';
import type { Message } from '../messages.js';
import { countOf, findingsIn } from './spotted.js';

const slate = '#3b4d64';

/** Tells an open panel, and the toolbar, that the findings of a tab changed. */
export async function tell(tab: number, show?: string): Promise<void> {
  const message: Message = { kind: 'changed', tab, ...(show !== undefined && { show }) };
  await Promise.all([showCount(tab), browser.runtime.sendMessage(message).catch(nobodyListens)]);
}

const nobodyListens = (): undefined => undefined;

/** The number in words, for whoever does not see it. */
function titleOf(count: number): string {
  if (count === 0) return browser.i18n.getMessage('button');
  return count === 1 ? browser.i18n.getMessage('countOne') : browser.i18n.getMessage('countOther', [String(count)]);
}

/** Neutral on purpose: a count says that there is something to check, and nothing else. */
async function showCount(tabId: number): Promise<void> {
  const count = countOf(await findingsIn(tabId));
  try {
    await browser.action.setBadgeText({ tabId, text: count === 0 ? '' : String(count) });
    await browser.action.setBadgeBackgroundColor({ tabId, color: slate });
    await browser.action.setTitle({ tabId, title: titleOf(count) });
  } catch {
    // The tab was closed meanwhile.
  }
}
