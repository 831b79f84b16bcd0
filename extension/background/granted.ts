import { browser } from 'wxt/browser';
import { holdsHosts } from '../permissions.js';
import { forgetWaiting, readWaiting } from '../pending.js';
import { addSite } from '../sites.js';
import { rememberTab } from './spotted.js';
import { followSites } from './sites.js';
import { tell } from './tell.js';

/** The person answered the browser's question with yes; the panel that asked may be gone meanwhile. */
export async function goOnAfterGrant(): Promise<void> {
  await goOnWithSite();
  await followSites();
  await pointAtCheck();
}

async function goOnWithSite(): Promise<void> {
  const site = await readWaiting('site');
  if (site === undefined || !(await holdsHosts([new URL(site.origin).host]))) return;
  await forgetWaiting('site');
  await addSite(site.origin);
}

/** Checks are the panel's: it goes on as soon as it is open, and opens where the check was asked for. */
async function pointAtCheck(): Promise<void> {
  const check = await readWaiting('check');
  const [first] = check?.findings ?? [];
  if (check === undefined || first === undefined || !(await holdsHosts(check.hosts)) || (await isPanelOpen())) return;
  await rememberTab(check.tab, { show: first });
  await tell(check.tab);
  await browser.action.setBadgeText({ tabId: check.tab, text: '→' });
}

/** Whether a panel is there that goes on by itself. Browsers with a sidebar do not say. */
async function isPanelOpen(): Promise<boolean> {
  try {
    return (await browser.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).length > 0;
  } catch {
    return false;
  }
}
