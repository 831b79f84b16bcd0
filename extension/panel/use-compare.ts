import { useMemo, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Finding } from '../finding.js';
import type { Compared, Message } from '../messages.js';

/** What stays in sight beside the issuer's page until the person is done. Held in the panel alone, never written. */
export interface Pinned {
  readonly finding: Finding;
  /** The host of the page it was found on. */
  readonly page: string;
  /** The tab it was found in, and the one the issuer's page was opened in. */
  readonly from: number;
  readonly at?: number;
  readonly says: Compared;
}

export interface Compare {
  begin(finding: Finding, tab: number): void;
  readonly done: () => void;
}

/** @param page the host of the page beside the panel */
export function useCompare(page: string): { readonly pinned: Pinned | undefined; readonly compare: Compare } {
  const [pinned, setPinned] = useState<Pinned>();
  const beside = useRef(page);
  beside.current = page;
  const compare = useMemo<Compare>(() => {
    const amend = (finding: Finding, more: Partial<Pinned>): void => {
      setPinned(now => (now?.finding === finding ? { ...now, ...more } : now));
    };
    return {
      begin(finding, tab) {
        setPinned({ finding, page: beside.current, from: tab, says: finding.claimed ?? {} });
        void saidOf(finding, tab).then(says => {
          if (says) amend(finding, { says: { ...finding.claimed, ...says } });
        });
        void openBeside(tab, finding.target ?? '').then(at => {
          if (at !== undefined) amend(finding, { at });
        });
      },
      done() {
        setPinned(undefined);
      },
    };
  }, []);
  return { pinned, compare };
}

/** What the page writes beside it now; the page is asked, and nobody else. */
export async function saidOf({ frameId, id }: Finding, tab: number): Promise<Compared | undefined> {
  const message: Message = { kind: 'compare', tab, frame: frameId, id };
  try {
    return await browser.runtime.sendMessage<Message, Compared | undefined>(message);
  } catch {
    return undefined;
  }
}

/** The person opens the issuer's page, next to the one it was found on. */
async function openBeside(tab: number, url: string): Promise<number | undefined> {
  if (!url.startsWith('https://')) return undefined;
  try {
    const { index, windowId } = await browser.tabs.get(tab);
    return (await browser.tabs.create({ url, index: index + 1, windowId, openerTabId: tab })).id;
  } catch {
    return (await browser.tabs.create({ url })).id;
  }
}
