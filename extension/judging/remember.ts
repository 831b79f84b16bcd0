import { browser } from 'wxt/browser';
import { keepSeen, whileNobodyRemembers } from '../seen.js';
import { readSettings } from '../settings.js';
import type { Saw } from './said.js';

/** Whether the person wants it, here and now: never in a private window. */
export const mayRemember = async (): Promise<boolean> =>
  (await readSettings()).rememberKeys && !browser.extension.inIncognitoContext;

/** Writes down that a key signed for an issuer, if the person still wants that: they may have deleted everything since. */
export const remember = ({ issuer, thumbprint, day }: Saw): Promise<void> =>
  whileNobodyRemembers(async () => {
    if (await mayRemember()) await keepSeen(issuer, { thumbprint, first: day, last: day });
  });
