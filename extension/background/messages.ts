import { type Browser, browser } from 'wxt/browser';
import type { Message, Payload } from '../messages.js';
import { readMessage } from '../read-message.js';
import { openPanel } from './panel.js';
import { findingsIn, rememberDocument, rememberTab, sendToDocument } from './spotted.js';
import { tell } from './tell.js';

type Sender = Browser.runtime.MessageSender;

/** A message from a page's frame; tab, frame and origin are the browser's word. */
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
  if (message.kind === 'read') return readPayload(message);
  return undefined;
}

function answerPage(message: Message, page: FromPage): Promise<unknown> | undefined {
  if (message.kind === 'spotted') return spotted(message.pass, page);
  if (message.kind === 'show') return show(message.id, page);
  return undefined;
}

type Spotted = Extract<Message, { kind: 'spotted' }>;

async function spotted(pass: Spotted['pass'], { tab, frame, document, origin }: FromPage): Promise<void> {
  await rememberDocument(tab, { frame, origin, pass, ...(document !== undefined && { document }) });
  await tell(tab);
}

/** The panel opens first: after a pause the press on the mark no longer counts. */
async function show(id: string, { tab }: FromPage): Promise<void> {
  const opening = openPanel(tab);
  await rememberTab(tab, { show: id });
  await tell(tab, id);
  await opening;
}

async function readPayload(message: Extract<Message, { kind: 'read' }>): Promise<Payload> {
  try {
    return asPayload(await sendToDocument(message.tab, message.frame, message));
  } catch {
    return { kind: 'gone' };
  }
}

const asPayload = (value: unknown): Payload =>
  typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string'
    ? { kind: 'payload', text: value.text }
    : { kind: 'gone' };
