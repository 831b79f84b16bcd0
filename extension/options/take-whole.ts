import { browser } from 'wxt/browser';
import { type Settings, keepAllSettings, readSettings } from '../settings.js';
import type { CarriedParts, Carrier, Wanted } from './carried.js';

/** All that was chosen or nothing: what a page writes is undone where the worker could not write the rest. */
export async function takeWhole(
  carrier: Pick<Carrier, 'ask'> | undefined,
  { settings }: Pick<CarriedParts, 'settings'>,
  wanted: Wanted,
): Promise<boolean> {
  // The worker cannot know whose window it works for; a private one leaves nothing behind.
  if (browser.extension.inIncognitoContext) return false;
  const before = await readSettings();
  const after = settingsAfter(before, settings, wanted);
  const changes = wanted.settings || after.rememberKeys !== before.rememberKeys;
  if (changes && !(await keepAllSettings(after))) return false;
  const taken = await carrier?.ask({ kind: 'take', wanted });
  if (taken?.kind === 'taken') return true;
  if (changes) await keepAllSettings(before);
  return false;
}

/** What keeps silence here stays on, whatever a file says; remembering is turned on with what is remembered alone. */
function settingsAfter(before: Settings, carried: Settings | undefined, wanted: Wanted): Settings {
  const rememberKeys = before.rememberKeys || (wanted.seen && carried?.rememberKeys === true);
  if (!wanted.settings || !carried) return { ...before, rememberKeys };
  const doNotContactIssuers = before.doNotContactIssuers || carried.doNotContactIssuers;
  return { ...carried, rememberKeys, doNotContactIssuers };
}
