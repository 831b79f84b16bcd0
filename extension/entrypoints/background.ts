import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { limits } from '../../core/index.js';
import { goOnAfterGrant } from '../background/granted.js';
import { look } from '../background/look.js';
import { createMenu, openDoor } from '../background/menu.js';
import { answer } from '../background/messages.js';
import { followSites } from '../background/sites.js';
import { findingsIn, forgetGone, forgetTab } from '../background/spotted.js';
import { tell } from '../background/tell.js';
import { openCheckPage } from '../handed.js';
import { giveBackUnused } from '../lent.js';
import { readSign } from '../sign.js';
import { concernsSites, sitesBefore } from '../sites.js';

/** Remembers what was spotted in each tab, owns the menu and the toolbar count, and opens surfaces. It judges nothing. */
export default defineBackground(() => {
  browser.action.onClicked.addListener(tab => void look(tab));

  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    const answering = answer(message, sender);
    if (answering === undefined) return false;
    answering.then(respond, () => {
      respond(undefined);
    });
    return true;
  });

  browser.runtime.onInstalled.addListener(({ reason }) => {
    void readSign();
    void createMenu();
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
  browser.contextMenus.onClicked.addListener((clicked, tab) => void openDoor(clicked, tab));
  browser.commands.onCommand.addListener(command => {
    if (command === 'check-page') void openCheckPage();
  });

  browser.tabs.onUpdated.addListener((tab, { status }) => {
    if (status !== undefined) void refresh(tab);
  });
  browser.tabs.onRemoved.addListener(tab => {
    void forgetTab(tab);
    // The page of a check may have been closed in the middle of it; what it held is free a moment later.
    setTimeout(() => void giveBackUnused(), limits.closingPause);
  });

  browser.permissions.onAdded.addListener(() => void goOnAfterGrant());
  browser.permissions.onRemoved.addListener(() => void followSites());
  browser.storage.local.onChanged.addListener(changes => {
    if (concernsSites(changes)) void followSites(sitesBefore(changes));
  });
  void followSites();
  void giveBackUnused();
});

/** A page that went somewhere else takes its findings with it; one that only rewrote its address does not. */
async function refresh(tab: number): Promise<void> {
  if ((await findingsIn(tab)) === undefined) return;
  if (!(await forgetGone(tab))) await forgetTab(tab);
  await tell(tab);
}
