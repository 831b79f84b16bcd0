import { browser } from 'wxt/browser';
import { limits } from '../../core/index.js';
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

/** A page that is just being put in another's place refuses; it is asked once more before that is believed. */
async function spot(tabId: number): Promise<boolean> {
  if (await inject(tabId)) return true;
  await new Promise(resolve => setTimeout(resolve, limits.injectionPause));
  return inject(tabId);
}

async function inject(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: ['/spot.js'] });
    return true;
  } catch {
    return false;
  }
}
