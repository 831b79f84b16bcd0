import { browser } from 'wxt/browser';
import type { Pass, Spotted } from '../finding.js';
import type { TabFindings } from '../messages.js';

/** What one document held when it last reported. Lives in session storage: gone with the browser, never written to disk. */
interface DocumentRecord {
  readonly frame: number;
  /** Absent where the browser does not say. */
  readonly document?: string;
  readonly origin: string;
  readonly pass: Pass;
}

/** What is known of a tab beside its documents. */
interface TabRecord {
  readonly unreadable?: boolean;
  readonly show?: string;
}

// One key a document, so that frames that report at the same time never overwrite each other.
const documentsOf = (tab: number): string => `tab ${String(tab)} frame `;
const keyOf = (tab: number, frame: number): string => `${documentsOf(tab)}${String(frame)}`;
const tabKey = (tab: number): string => `tab ${String(tab)}`;

const store = () => browser.storage.session;

async function documentsIn(tab: number): Promise<readonly DocumentRecord[]> {
  const all = await store().get<Readonly<Record<string, DocumentRecord>>>(null);
  return Object.entries(all)
    .filter(([key]) => key.startsWith(documentsOf(tab)))
    .map(([, record]) => record)
    .sort((a, b) => a.frame - b.frame);
}

async function tabIn(tab: number): Promise<TabRecord> {
  const key = tabKey(tab);
  return (await store().get<Readonly<Record<string, TabRecord>>>(key))[key] ?? {};
}

const keep = (key: string, value: DocumentRecord | TabRecord): Promise<void> => store().set({ [key]: value });

export const rememberDocument = (tab: number, record: DocumentRecord): Promise<void> =>
  keep(keyOf(tab, record.frame), record);

/** Before a page is looked at again nothing is known about it but whether the browser let us in. */
export const rememberTab = (tab: number, record: TabRecord): Promise<void> => keep(tabKey(tab), record);

export async function forgetTab(tab: number): Promise<void> {
  const frames = (await documentsIn(tab)).map(({ frame }) => keyOf(tab, frame));
  await store().remove([...frames, tabKey(tab)]);
}

/** Forgets the documents that are no longer there; `false` when none is left. */
export async function forgetGone(tab: number): Promise<boolean> {
  const documents = await documentsIn(tab);
  const alive = await Promise.all(documents.map(record => answers(tab, record)));
  const gone = documents.filter((_, at) => alive[at] !== true);
  await store().remove(gone.map(({ frame }) => keyOf(tab, frame)));
  return gone.length < documents.length;
}

/** A document that is gone has nobody who receives a message; what is said does not matter. */
async function answers(tab: number, { frame, document }: DocumentRecord): Promise<boolean> {
  try {
    await browser.tabs.sendMessage(tab, { kind: 'there' }, placeOf(frame, document));
    return true;
  } catch {
    return false;
  }
}

const placeOf = (frame: number, document: string | undefined) =>
  document === undefined ? { frameId: frame } : { frameId: frame, documentId: document };

/** Passes a message on to the document that was spotted in a frame; rejects when it is gone. */
export async function sendToDocument(tab: number, frame: number, message: unknown): Promise<unknown> {
  const record = (await documentsIn(tab)).find(known => known.frame === frame);
  if (record === undefined) throw new Error('no document of this frame was looked at');
  return browser.tabs.sendMessage(tab, message, placeOf(frame, record.document));
}

/** What was spotted in a tab, all its frames together; nothing when nobody looked yet. */
export async function findingsIn(tab: number): Promise<TabFindings | undefined> {
  const [documents, { show, unreadable }] = await Promise.all([documentsIn(tab), tabIn(tab)]);
  if (documents.length === 0 && unreadable !== true) return undefined;
  const passes = documents.map(({ pass }) => pass);
  return {
    origin: documents.find(({ frame }) => frame === 0)?.origin ?? '',
    found: documents.flatMap(({ frame, pass }) => pass.found.map(spotted => ({ ...spotted, frame }))),
    images: passes.reduce((sum, { images }) => sum + images, 0),
    pictures: passes.flatMap(({ pictures }) => pictures),
    more: passes.some(({ more }) => more),
    partly: passes.some(({ partly }) => partly),
    ...(show !== undefined && { show }),
    ...(unreadable === true && documents.length === 0 && { unreadable }),
  };
}

const isListed = ({ live, tier }: Spotted): boolean => live && (tier === 'marked' || tier === 'listed');

export const countOf = (findings: TabFindings | undefined): number => findings?.found.filter(isListed).length ?? 0;
