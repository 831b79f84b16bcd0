import { forgetWaiting, keepWaiting } from './pending.js';
import { giveBackHost, requestHosts } from './permissions.js';
import { addSite } from './sites.js';

export type Done = 'done' | 'declined' | 'unkept';

/**
 * A site is looked at by itself from now on. Call it in the handler of the press itself: the browser has to ask the person.
 * The background registers what the setting says. A host is of no use where the site could not be written down.
 */
export async function beginFollowing(origin: string): Promise<Done> {
  const consent = requestHosts([new URL(origin).host]);
  const kept = keepWaiting('site', { origin });
  const agreed = await consent;
  await kept;
  await forgetWaiting('site');
  if (!agreed) return 'declined';
  if (await addSite(origin)) return 'done';
  await giveBackHost(new URL(origin).host);
  return 'unkept';
}
