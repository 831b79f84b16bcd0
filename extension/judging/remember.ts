import { browser } from 'wxt/browser';
import { keepSeen, whileNobodyRemembers } from '../seen.js';
import { type Settings, readSettings } from '../settings.js';
import type { Saw } from './said.js';

/** Whether the person wants it; never in a private window. */
export const mayRemember = ({ rememberKeys }: Settings): boolean =>
  rememberKeys && !browser.extension.inIncognitoContext;

/** Writes down that a key signed for an issuer, if the person still wants that: they may have deleted everything since. */
export const remember = ({ issuer, thumbprint, day }: Saw): Promise<void> =>
  whileNobodyRemembers(async () => {
    if (mayRemember(await readSettings())) await keepSeen(issuer, { thumbprint, first: day, last: day });
  });
