import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Message, TabFindings } from '../messages.js';
import { readMessage } from '../read-message.js';

/** What the panel stands beside: a tab, and what was spotted there; `found` is absent when nobody looked yet. */
export interface Beside {
  readonly tab: number;
  readonly found?: TabFindings;
  readonly pointed?: Pointed;
  /** The tab was closed. */
  readonly gone?: true;
}

/** A mark was pressed. Another press is another object, also on the same mark. */
export interface Pointed {
  readonly id: string;
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

/** Where the panel is led: by a press just now, or by the one that opened it; otherwise where it was led before. */
function ledTo(now: Beside, before: Beside | undefined, shown: string | undefined): Beside {
  const opened = before?.tab === now.tab ? undefined : now.found?.show;
  const id = shown ?? opened;
  const pointed = id === undefined ? (before?.tab === now.tab ? before.pointed : undefined) : { id };
  return { ...now, ...(pointed && { pointed }) };
}

/** The findings of the tab beside the panel, kept up to date. Asks the background, never the page. */
export function useFindings(): Beside | undefined {
  const [beside, setBeside] = useState<Beside>();
  const tab = useRef<number | undefined>(undefined);
  tab.current = beside?.tab;
  const gone = useRef(false);
  useEffect(() => {
    const refresh = (shown?: string): void =>
      void besideWhat().then(
        now => {
          if (!gone.current) setBeside(before => now && ledTo(now, before, shown));
        },
        () => undefined,
      );
    const hear = (value: unknown, { id }: { id?: string | undefined }): void => {
      const message = id === browser.runtime.id ? readMessage(value) : undefined;
      if (message?.kind === 'changed' && (tab.current === undefined || tab.current === message.tab))
        refresh(message.show);
    };
    const follow = (): void => {
      refresh();
    };
    const close = (closed: number): void => {
      if (closed !== fixedTab()) return;
      gone.current = true;
      setBeside({ tab: closed, gone: true });
    };
    browser.runtime.onMessage.addListener(hear);
    browser.tabs.onRemoved.addListener(close);
    browser.tabs.onActivated.addListener(follow);
    refresh();
    return () => {
      browser.runtime.onMessage.removeListener(hear);
      browser.tabs.onRemoved.removeListener(close);
      browser.tabs.onActivated.removeListener(follow);
    };
  }, []);
  return beside;
}
