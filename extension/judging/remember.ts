import { browser } from 'wxt/browser';
import { keepSeen } from '../seen.js';
import { readSettings } from '../settings.js';
import type { Saw } from './said.js';

/** Whether the person wants it, here and now: never in a private window. */
export const mayRemember = async (): Promise<boolean> =>
  (await readSettings()).rememberKeys && !browser.extension.inIncognitoContext;

/** Whoever deletes what is remembered waits for whoever is writing it, and is not written after. */
export const whileNobodyRemembers = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks.request('remembered', work);

/** Writes down that a key signed for an issuer, if the person still wants that: they may have deleted everything since. */
export const remember = ({ issuer, thumbprint, day }: Saw): Promise<void> =>
  whileNobodyRemembers(async () => {
    if (await mayRemember()) await keepSeen(issuer, { thumbprint, first: day, last: day });
  });
