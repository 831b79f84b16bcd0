import { type Browser, browser } from 'wxt/browser';
import { type Handed, openToCheck } from '../handed.js';

type Clicked = Browser.contextMenus.OnClickData;
type Tab = Browser.tabs.Tab;

interface Door {
  readonly id: string;
  readonly context: 'link' | 'image' | 'selection';
  /** Of the browser's own messages. */
  readonly title: 'checkLink' | 'checkImage' | 'checkSelection';
  /** Nothing where what was picked has no address that means anything elsewhere. */
  readonly picked: (clicked: Clicked, tab: Tab | undefined) => Promise<Handed | undefined>;
}

const doors: readonly Door[] = [
  { id: 'check-link', context: 'link', title: 'checkLink', picked: ({ linkUrl }) => Promise.resolve(at(linkUrl)) },
  {
    id: 'check-image',
    context: 'image',
    title: 'checkImage',
    picked: ({ srcUrl }) => Promise.resolve(picture(srcUrl)),
  },
  { id: 'check-selection', context: 'selection', title: 'checkSelection', picked: selected },
];

const at = (address = ''): Handed | undefined => (address === '' ? undefined : { kind: 'address', address });

function picture(address = ''): Handed | undefined {
  if (address.startsWith('data:')) return { kind: 'picture', address };
  return address.startsWith('blob:') ? undefined : at(address);
}

/** The browser's own word has lost the line breaks; where it lets nobody look at the page, that is what there is. */
async function selected(
  { frameId = 0, selectionText = '' }: Clicked,
  tab: Tab | undefined,
): Promise<Handed | undefined> {
  const text = (await selectionIn(tab?.id, frameId)) || selectionText;
  return text === '' ? undefined : { kind: 'text', text };
}

async function selectionIn(tabId: number | undefined, frameId: number): Promise<string> {
  if (tabId === undefined) return '';
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      func: () => String(getSelection() ?? ''),
    });
    return frame?.result ?? '';
  } catch {
    return '';
  }
}

export async function createMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { context, id, title } of doors)
    browser.contextMenus.create({ id, title: browser.i18n.getMessage(title), contexts: [context] });
}

export async function openDoor(clicked: Clicked, tab?: Tab): Promise<void> {
  const door = doors.find(({ id }) => id === clicked.menuItemId);
  if (door) await openToCheck(await door.picked(clicked, tab));
}
