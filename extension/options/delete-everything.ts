import { browser } from 'wxt/browser';
import { tellOfChange } from '../kept.js';
import { giveBackHost, holdsHost, hostsHeld } from '../permissions.js';
import { whileNobodyRemembers } from '../seen.js';

/**
 * Deletes whatever is kept, wherever an extension can keep something, and gives back what the browser was told to allow.
 * Sites are left with the hosts: the background follows what is kept.
 *
 * @returns the hosts the browser did not take back
 */
export async function deleteEverything(): Promise<readonly string[]> {
  await whileNobodyRemembers(deleteKept);
  tellOfChange();
  const hosts = await hostsHeld();
  await Promise.all(hosts.map(giveBackHost));
  const held = await Promise.all(hosts.map(holdsHost));
  return hosts.filter((_, at) => held[at] === true);
}

async function deleteKept(): Promise<void> {
  await browser.storage.local.clear();
  await browser.storage.session.clear();
  localStorage.clear();
  for (const { name } of await indexedDB.databases()) if (name !== undefined) await deleted(name);
  for (const name of await caches.keys()) await caches.delete(name);
}

/** Whoever has it open closes it when asked to (kept.ts). */
const deleted = (name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => {
      resolve();
    };
    request.onerror = () => {
      reject(request.error ?? new Error('not deleted'));
    };
  });
