import { browser } from 'wxt/browser';

/** What a person picked on a page to be checked on a page of our own. */
export type Handed =
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'text'; readonly text: string }
  /** A picture that stands in the page itself, as a `data:` address. */
  | { readonly kind: 'picture'; readonly address: string };

/**
 * It is handed over in session storage, under a number nobody can guess: what stands in the address of a page is kept in
 * the history of the browser.
 */
const keyOf = (id: string): string => `handed ${id}`;

/** @returns under what it waits; nothing when the browser had no room for it */
async function handOver(handed: Handed): Promise<string | undefined> {
  const id = crypto.randomUUID();
  try {
    await browser.storage.session.set({ [keyOf(id)]: handed });
    return id;
  } catch {
    return undefined;
  }
}

/** Opens the page for checking. Nothing that is handed over is asked for before the person presses Check there. */
export async function openToCheck(handed: Handed | undefined): Promise<void> {
  const id = handed && (await handOver(handed));
  await openCheckPage(`#handed=${id ?? ''}`);
}

export const openCheckPage = (hash = ''): Promise<unknown> =>
  browser.tabs.create({ url: browser.runtime.getURL('/check.html') + hash });

/** Can be taken once. */
export async function takeHanded(id: string): Promise<Handed | undefined> {
  const key = keyOf(id);
  const kept = (await browser.storage.session.get<Readonly<Record<string, Handed | undefined>>>(key))[key];
  await browser.storage.session.remove(key);
  return kept;
}
