import { type Browser, browser } from 'wxt/browser';
import type { Message, Payload } from '../messages.js';
import { readCompared, readMessage, readPayload, readSkeleton } from '../read-message.js';
import { openPanel } from './panel.js';
import {
  findingsIn,
  isKnown,
  originIn,
  rememberDocument,
  rememberTab,
  sendToDocument,
  sendToDocuments,
} from './spotted.js';
import { tell } from './tell.js';

type Sender = Browser.runtime.MessageSender;
type Of<K extends Message['kind']> = Extract<Message, { kind: K }>;

/** A message from a page's frame; tab, frame, document and origin are the browser's word. */
interface FromPage {
  readonly tab: number;
  readonly frame: number;
  readonly document: string | undefined;
  readonly origin: string;
}

const isOurPage = ({ url }: Sender): boolean => url?.startsWith(browser.runtime.getURL('/')) ?? false;

function fromPage({ tab, frameId, documentId, origin, url }: Sender): FromPage | undefined {
  if (tab?.id === undefined || frameId === undefined) return undefined;
  const stated = origin ?? (url !== undefined && URL.canParse(url) ? new URL(url).origin : '');
  return { tab: tab.id, frame: frameId, document: documentId, origin: stated };
}

/** Answers a message, or says that it is not for us: pages may report and point, our own pages may ask. */
export function answer(value: unknown, sender: Sender): Promise<unknown> | undefined {
  if (sender.id !== browser.runtime.id) return undefined;
  const message = readMessage(value);
  if (message === undefined) return undefined;
  if (isOurPage(sender)) return answerPanel(message);
  const page = fromPage(sender);
  return page === undefined ? undefined : answerPage(message, page);
}

function answerPanel(message: Message): Promise<unknown> | undefined {
  if (message.kind === 'findings') return findingsIn(message.tab);
  if (message.kind === 'read') return payloadOf(message);
  if (message.kind === 'compare') return sendToDocument(message.tab, message.frame, message).then(readCompared);
  if (message.kind === 'skeleton') return sendToDocument(message.tab, 0, message).then(readSkeleton);
  if (message.kind === 'again') return sendToDocuments(message.tab, message);
  return undefined;
}

function answerPage(message: Message, page: FromPage): Promise<unknown> | undefined {
  if (message.kind === 'spotted') return spotted(message, page);
  if (message.kind === 'show') return show(message, page);
  return undefined;
}

async function spotted({ pass }: Of<'spotted'>, { tab, frame, document, origin }: FromPage): Promise<void> {
  const kept = await rememberDocument(tab, { frame, origin, pass, ...(document !== undefined && { document }) });
  if (kept) await tell(tab);
}

/** The panel opens first: after a pause the press on the mark no longer counts. An id nobody spotted is not pointed at. */
async function show({ id }: Of<'show'>, { tab, frame, document }: FromPage): Promise<void> {
  const opening = openPanel(tab);
  if (await isKnown(tab, { frame, document, id })) {
    await rememberTab(tab, { show: id });
    await tell(tab, id);
  }
  await opening;
}

/** Where it stands is added here: a page has no word on its own origin. */
async function payloadOf(message: Of<'read'>): Promise<Payload> {
  const { frame, tab } = message;
  const [origin, answer] = [await originIn(tab, frame), readPayload(await sendToDocument(tab, frame, message))];
  if (answer?.kind !== 'payload') return { kind: 'gone' };
  return { kind: 'payload', text: answer.text, ...(origin !== undefined && { origin }) };
}
