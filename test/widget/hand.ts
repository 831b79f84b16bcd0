/** What a visitor does at a checker on a page, and what stands there then. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer';

const inside = (page: Page, selector: string) =>
  page.waitForFunction(
    wanted => document.querySelector('proofmark-checker')?.shadowRoot?.querySelector(wanted),
    { polling: 50 },
    selector,
  );

/** The first element of the page's checker that fits, once it is there. */
export async function partOf(page: Page, selector: string): Promise<ElementHandle> {
  const element = (await inside(page, selector)).asElement();
  if (!element) throw new Error(`there is no ${selector} in the checker`);
  return element as ElementHandle;
}

/** A folder for the files a visitor has; `close` removes it. */
export function openFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'proofmark-checker-'));
  return {
    file(name: string, content: string | Uint8Array): string {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    },
    folder,
    close: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Chooses files with the browser's own dialog. */
export async function choose(page: Page, ...files: readonly string[]): Promise<void> {
  const input = (await partOf(page, 'input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(...files);
}

/** Types into a field, unfolded first, and presses its button. */
export async function send(page: Page, field: 'text' | 'address', text: string): Promise<void> {
  const form = await partOf(page, `form[data-field=${field}]`);
  await form.evaluate(node => {
    const details = node.closest('details');
    if (details) details.open = true;
  });
  await (await form.$('textarea, input'))?.type(text);
  await (await form.$('button'))?.click();
}

/** Drops files as a mouse does: made in the page, where no folder of the disk is needed. */
export const drop = (page: Page, files: readonly { readonly name: string; readonly text: string }[]): Promise<void> =>
  page.evaluate(given => {
    const dataTransfer = new DataTransfer();
    for (const { name, text } of given) dataTransfer.items.add(new File([text], name));
    document
      .querySelector('proofmark-checker')
      ?.shadowRoot?.querySelector('.drop')
      ?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, composed: true, cancelable: true }));
  }, files);

export interface Entry {
  readonly name: string;
  readonly state: string;
  /** The codes of its reports, in their order. */
  readonly because: readonly string[];
  readonly text: string;
}

/** Every entry, the last one handed over first, once none is being checked. */
export async function entriesOn(page: Page): Promise<readonly Entry[]> {
  await page.waitForFunction(
    () => {
      const root = document.querySelector('proofmark-checker')?.shadowRoot;
      return root?.querySelector('.entry') && !root.querySelector('.entry[aria-busy=true]');
    },
    { polling: 50 },
  );
  return page.evaluate(() =>
    [...(document.querySelector('proofmark-checker')?.shadowRoot?.querySelectorAll('.entry') ?? [])].map(entry => ({
      name: entry.querySelector('.name')?.textContent.trim() ?? '',
      state: entry.getAttribute('data-state') ?? '',
      because: [...entry.querySelectorAll('article')].map(report => report.getAttribute('data-because') ?? ''),
      text: entry.textContent.replace(/\s+/g, ' ').trim(),
    })),
  );
}

/** What stands in the whole checker, as a person reads it. */
export const textOn = (page: Page): Promise<string> =>
  page.evaluate(() =>
    (document.querySelector('proofmark-checker')?.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim(),
  );

/** What is said to whoever does not see it, one text after the other, from now on. */
export const listen = async (page: Page): Promise<() => Promise<readonly string[]>> => {
  await partOf(page, '.desk');
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    const root = document.querySelector('proofmark-checker')?.shadowRoot;
    for (const region of root?.querySelectorAll('.desk > [role=status]') ?? [])
      new MutationObserver(() => {
        const text = region.textContent.trim();
        if (text !== '') heard.push(text);
      }).observe(region, { childList: true, characterData: true, subtree: true });
  });
  return () => page.evaluate(() => (globalThis as unknown as { heard: readonly string[] }).heard);
};

/** Drops what lies on a disk, as a mouse does that brings it from the file manager. */
export async function dropFromDisk(page: Page, ...paths: readonly string[]): Promise<void> {
  const place = await (await partOf(page, '.drop')).clickablePoint();
  const client = await page.createCDPSession();
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await client.send('Input.dispatchDragEvent', { type, ...place, data });
  await client.detach();
}
