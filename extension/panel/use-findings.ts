import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Message, TabFindings } from '../messages.js';
import { readMessage } from '../read-message.js';

/** What the panel stands beside: a tab, and what was spotted there; `found` is absent when nobody looked yet. */
export interface Beside {
  readonly tab: number;
  readonly found?: TabFindings;
}

/** `sidepanel.html?tab=7` stays with one tab; the panel itself follows the window's active tab. */
const fixedTab = (): number | undefined => {
  const stated = new URLSearchParams(location.search).get('tab');
  return stated === null ? undefined : Number(stated);
};

async function besideWhat(): Promise<Beside | undefined> {
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  const tab = fixedTab() ?? active?.id;
  if (tab === undefined) return undefined;
  const message: Message = { kind: 'findings', tab };
  const found: TabFindings | undefined = await browser.runtime.sendMessage(message);
  return { tab, ...(found && { found }) };
}

/** The findings of the tab beside the panel, kept up to date. Asks the background, never the page. */
export function useFindings(): Beside | undefined {
  const [beside, setBeside] = useState<Beside>();
  useEffect(() => {
    const refresh = (): void => void besideWhat().then(setBeside, () => undefined);
    const hear = (value: unknown, { id }: { id?: string | undefined }): void => {
      if (id === browser.runtime.id && readMessage(value)?.kind === 'changed') refresh();
    };
    browser.runtime.onMessage.addListener(hear);
    browser.tabs.onActivated.addListener(refresh);
    refresh();
    return () => {
      browser.runtime.onMessage.removeListener(hear);
      browser.tabs.onActivated.removeListener(refresh);
    };
  }, []);
  return beside;
}
