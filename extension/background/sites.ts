import { browser } from 'wxt/browser';
import { holdsHost } from '../permissions.js';
import { keepSites, readSites } from '../sites.js';
import { leaveDocuments } from './spotted.js';
import { tell } from './tell.js';

/** One registration for all sites, so that there is never one that nobody knows of. */
const ID = 'always';

let turn: Promise<unknown> = Promise.resolve();

/**
 * Brings what the browser looks at by itself in line with the sites the person wants and the hosts the browser still
 * allows. A site whose host was taken back is no longer wanted: giving the host again, for a check, brings it not back.
 *
 * @param before the sites followed until now; those no longer followed are left at once
 */
export function followSites(before: readonly string[] = []): Promise<unknown> {
  turn = turn.then(() => reconcile(before)).catch(() => undefined);
  return turn;
}

async function reconcile(before: readonly string[]): Promise<void> {
  // The windows that are not private look after it for both.
  if (browser.extension.inIncognitoContext) return;
  const wanted = await readSites();
  const held = await Promise.all(wanted.map(site => holdsHost(new URL(site).host)));
  const sites = wanted.filter((_, at) => held[at] === true);
  if (sites.length < wanted.length) await keepSites(sites);
  await register(sites);
  const left = [...new Set([...before, ...wanted])].filter(site => !sites.includes(site));
  if (left.length > 0) await Promise.all((await leaveDocuments(left)).map(tab => tell(tab)));
}

async function register(sites: readonly string[]): Promise<void> {
  const { scripting } = browser;
  const known = await scripting.getRegisteredContentScripts({ ids: [ID] });
  if (sites.length === 0) {
    if (known.length > 0) await scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  const script = {
    id: ID,
    js: ['spot.js'],
    matches: sites.map(site => `${site}/*`),
    runAt: 'document_idle',
    allFrames: true,
    matchOriginAsFallback: true,
  } as const;
  const registration = { ...script, js: [...script.js] };
  await (known.length > 0
    ? scripting.updateContentScripts([registration])
    : scripting.registerContentScripts([registration]));
}
