import { browser } from 'wxt/browser';
import { openPanel } from './panel.js';
import { rememberTab } from './spotted.js';
import { tell } from './tell.js';

/** A press on the toolbar button: the panel opens, and the page is looked at, in all frames the browser lets us into. */
export async function look({ id }: { readonly id?: number | undefined }): Promise<void> {
  if (id === undefined) return;
  const opening = openPanel(id);
  await rememberTab(id, { unreadable: !(await spot(id)) });
  await tell(id);
  await opening;
}

async function spot(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: ['/spot.js'] });
    return true;
  } catch {
    return false;
  }
}
