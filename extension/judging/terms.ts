import { browser } from 'wxt/browser';
import { loadLanguage } from '../../core/index.js';
import { readSettings } from '../settings.js';
import { mayRemember } from './remember.js';
import type { Terms } from './said.js';

/** What the person chose, as it is now: a worker itself cannot read it. */
export async function readTerms(): Promise<Terms> {
  const settings = await readSettings();
  const { doNotContactIssuers, language } = settings;
  const { panel } = await loadLanguage(language ?? browser.i18n.getUILanguage());
  return { doNotContactIssuers, rememberKeys: mayRemember(settings), ownList: panel.ownList };
}
