import { browser } from 'wxt/browser';
import { holdsHost } from './permissions.js';

/** The sites on which the person wants every page looked at, as origins. Kept apart from what the panel's foot keeps. */
const KEY = 'sites';

const isOrigin = (value: unknown): value is string =>
  typeof value === 'string' && value.startsWith('https://') && URL.canParse(value) && new URL(value).origin === value;

const sitesIn = (kept: unknown): readonly string[] => (Array.isArray(kept) ? kept.filter(isOrigin) : []);

/** Read by shape; another version may have written them. */
export async function readSites(): Promise<readonly string[]> {
  const kept: unknown = (await browser.storage.local.get(KEY))[KEY];
  return sitesIn(kept);
}

/**
 * A private window leaves nothing behind.
 *
 * @returns `false` when the browser could not write it down: it has no room left
 */
export async function keepSites(sites: readonly string[]): Promise<boolean> {
  if (browser.extension.inIncognitoContext) return true;
  try {
    await browser.storage.local.set({ [KEY]: [...new Set(sites)] });
    return true;
  } catch {
    return false;
  }
}

export const addSite = async (origin: string): Promise<boolean> => keepSites([...(await readSites()), origin]);

export const removeSite = async (origin: string): Promise<boolean> =>
  keepSites((await readSites()).filter(site => site !== origin));

/** Whether every page of this site is looked at: the person wanted it, and the browser still allows it. */
export const isFollowed = async (origin: string): Promise<boolean> =>
  (await readSites()).includes(origin) && (await holdsHost(new URL(origin).host));

type Changes = Readonly<Record<string, { readonly oldValue?: unknown }>>;

/** Whether a change of what is kept concerns the sites, and which they were before it. */
export const concernsSites = (changes: Changes): boolean => Object.hasOwn(changes, KEY);
export const sitesBefore = (changes: Changes): readonly string[] => sitesIn(changes[KEY]?.oldValue);

/** Tells of every change of them; answers with the way to stop listening. */
export function onSitesChanged(heard: () => void): () => void {
  const hear = (changes: Changes): void => {
    if (concernsSites(changes)) heard();
  };
  browser.storage.local.onChanged.addListener(hear);
  return () => {
    browser.storage.local.onChanged.removeListener(hear);
  };
}
