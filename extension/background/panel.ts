import { browser } from 'wxt/browser';

/** Firefox has a sidebar of the window in place of a side panel. */
interface SidebarAction {
  open(): Promise<void>;
}

const sidebar = (): SidebarAction | undefined =>
  (browser as unknown as { readonly sidebarAction?: SidebarAction }).sidebarAction;

/** Must be called before anything is awaited: only then does the browser still see the person's press. */
export async function openPanel(tabId: number): Promise<void> {
  try {
    await (sidebar()?.open() ?? browser.sidePanel.open({ tabId }));
  } catch {
    // A browser may refuse to open it from a page's mark; it then opens at that finding with the next press.
    await browser.action.setBadgeText({ tabId, text: '→' });
  }
}
