import { browser } from 'wxt/browser';

/** A host without its port: permissions know none. */
export const withoutPort = (host: string): string => host.replace(/:\d+$/, '');

/** Permissions know no ports; a port of its own is confirmed by the person each time (judging/checks.ts). */
const originOf = (host: string): string => `https://${withoutPort(host)}/*`;

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

/** What the browser lets us ask now: hosts, and patterns for several, such as `*.example` or `*`. */
export async function hostsHeld(): Promise<readonly string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return [...new Set(origins.flatMap(hostIn))].toSorted();
}

const hostIn = (origin: string): readonly string[] => /^https:\/\/([^/]+)\/\*$/.exec(origin)?.slice(1) ?? [];

/**
 * Tells of hosts that were taken back.
 *
 * @param heard is given a way to ask whether a host is among them
 */
export function onHostsTaken(heard: (isTaken: (host: string) => Promise<boolean>) => void): void {
  browser.permissions.onRemoved.addListener(({ origins = [] }) => {
    const isMeant = (host: string): boolean =>
      origins.some(one => one === originOf(host) || one.startsWith('https://*'));
    heard(async host => isMeant(host) && !(await holdsHost(host)));
  });
}

/** Tells of every host that was given or taken back; answers with the way to stop listening. */
export function onHostsChanged(heard: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(heard);
  onRemoved.addListener(heard);
  return () => {
    onAdded.removeListener(heard);
    onRemoved.removeListener(heard);
  };
}
