import { browser } from 'wxt/browser';

/** Permissions know no ports; a port of its own is confirmed by the person each time (judging/checks.ts). */
const originOf = (host: string): string => `https://${host.replace(/:\d+$/, '')}/*`;

/**
 * Lets the browser ask the person. Must be called in the very handler of the press, before anything is awaited: it is
 * answered at once for hosts the person allowed earlier.
 */
export async function requestHosts(hosts: readonly string[]): Promise<boolean> {
  if (hosts.length === 0) return true;
  try {
    return await browser.permissions.request({ origins: hosts.map(originOf) });
  } catch {
    return false;
  }
}

/** Whether the person allowed this host earlier. */
export async function holdsHost(host: string): Promise<boolean> {
  try {
    return await browser.permissions.contains({ origins: [originOf(host)] });
  } catch {
    return false;
  }
}

export const holdsHosts = async (hosts: readonly string[]): Promise<boolean> =>
  (await Promise.all(hosts.map(holdsHost))).every(held => held);

/** Gives a host back; a browser may refuse where it was not given by the person. */
export async function giveBackHost(host: string): Promise<void> {
  try {
    await browser.permissions.remove({ origins: [originOf(host)] });
  } catch {
    // It stays held, and is used for checks the person asks for and nothing else.
  }
}
