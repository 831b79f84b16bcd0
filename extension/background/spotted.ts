import { browser } from 'wxt/browser';
import type { Pass, Spotted } from '../finding.js';
import type { Message, TabFindings } from '../messages.js';

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

/** Those of which not even a word could be kept, because the storage is full to the brim; gone with the background. */
const unwritten = new Map<string, DocumentRecord>();

async function allDocuments(): Promise<Readonly<Record<string, DocumentRecord>>> {
  const written = await store().get<Readonly<Record<string, DocumentRecord>>>(null);
  return { ...Object.fromEntries(unwritten), ...written };
}

async function documentsIn(tab: number): Promise<readonly DocumentRecord[]> {
  return Object.entries(await allDocuments())
    .filter(([key]) => key.startsWith(documentsOf(tab)))
    .map(([, record]) => record)
    .sort((a, b) => a.frame - b.frame);
}

async function documentIn(tab: number, frame: number): Promise<DocumentRecord | undefined> {
  const key = keyOf(tab, frame);
  const { [key]: written } = await store().get<Readonly<Record<string, DocumentRecord | undefined>>>(key);
  return written ?? unwritten.get(key);
}

async function tabIn(tab: number): Promise<TabRecord> {
  const key = tabKey(tab);
  return (await store().get<Readonly<Record<string, TabRecord>>>(key))[key] ?? {};
}

const keep = (key: string, value: DocumentRecord | TabRecord): Promise<void> => store().set({ [key]: value });

function forget(keys: readonly string[]): Promise<void> {
  for (const key of keys) unwritten.delete(key);
  return store().remove([...keys]);
}

/**
 * Keeps what a document holds. What a document says that is gone already is refused: another one stands in its frame.
 *
 * @returns whether it was kept
 */
export async function rememberDocument(tab: number, record: DocumentRecord): Promise<boolean> {
  const { document } = (await documentIn(tab, record.frame)) ?? {};
  if (document !== record.document && !(await answers(tab, record))) return false;
  const key = keyOf(tab, record.frame);
  unwritten.delete(key);
  try {
    await keep(key, record);
  } catch {
    const little = { ...record, pass: unkept(record.pass) };
    await keep(key, little).catch(() => unwritten.set(key, little));
  }
  return true;
}

/** There is no room left for what was found: that at least is said. */
const unkept = ({ described }: Pass): Pass => ({
  found: [],
  images: 0,
  pictures: [],
  more: false,
  described,
  unread: ['unkept'],
});

/** The origin of the document in a frame, as the browser said it when the document reported. */
export const originIn = async (tab: number, frame: number): Promise<string | undefined> =>
  (await documentIn(tab, frame))?.origin;

/** Whether the document that stands in a frame spotted this. */
export async function isKnown(tab: number, { document, frame, id }: Pointed): Promise<boolean> {
  const record = await documentIn(tab, frame);
  return record !== undefined && record.document === document && record.pass.found.some(one => one.id === id);
}

/** A finding as a page's side points at it; the document is the browser's word. */
interface Pointed {
  readonly frame: number;
  readonly document: string | undefined;
  readonly id: string;
}

/** Before a page is looked at again nothing is known about it but whether the browser let us in. */
export const rememberTab = (tab: number, record: TabRecord): Promise<void> =>
  keep(tabKey(tab), record).catch(() => undefined); // where there is no room, what was found is still told

export async function forgetTab(tab: number): Promise<void> {
  const frames = (await documentsIn(tab)).map(({ frame }) => keyOf(tab, frame));
  await forget([...frames, tabKey(tab)]);
}

/** Forgets the documents that are no longer there; `false` when none is left. */
export async function forgetGone(tab: number): Promise<boolean> {
  const documents = await documentsIn(tab);
  const alive = await Promise.all(documents.map(record => answers(tab, record)));
  const gone = documents.filter((_, at) => alive[at] !== true);
  await forget(gone.map(({ frame }) => keyOf(tab, frame)));
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

const send = (tab: number, { document, frame }: DocumentRecord, message: Message): Promise<unknown> =>
  browser.tabs.sendMessage(tab, message, placeOf(frame, document)).catch(() => undefined);

/** Passes a message on to the document that was spotted in a frame; nothing when it is gone, or never had that finding. */
export async function sendToDocument(tab: number, frame: number, message: Message): Promise<unknown> {
  const record = await documentIn(tab, frame);
  if (record === undefined) return undefined;
  if ('id' in message && !record.pass.found.some(({ id }) => id === message.id)) return undefined;
  return send(tab, record, message);
}

/** Passes a message on to every document of a tab that was looked at. */
export async function sendToDocuments(tab: number, message: Message): Promise<void> {
  await Promise.all((await documentsIn(tab)).map(record => send(tab, record, message)));
}

/** Ends the spotting in every open document of these origins and forgets what they held; answers with their tabs. */
export async function leaveDocuments(origins: readonly string[]): Promise<readonly number[]> {
  const left = Object.entries(await allDocuments()).filter(
    ([key, record]) => key.includes(' frame ') && origins.includes(record.origin),
  );
  await Promise.all(left.map(([key, record]) => send(tabOf(key), record, { kind: 'stop' })));
  await forget(left.map(([key]) => key));
  return [...new Set(left.map(([key]) => tabOf(key)))];
}

const tabOf = (key: string): number => Number(key.split(' ', 2)[1]);

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
    described: passes.reduce((sum, { described }) => sum + described, 0),
    unread: [...new Set(passes.flatMap(({ unread }) => unread))],
    ...(show !== undefined && { show }),
    ...(unreadable === true && documents.length === 0 && { unreadable }),
  };
}

const isListed = ({ live, tier }: Spotted): boolean => live && (tier === 'marked' || tier === 'listed');

/** One credential counts once, in whichever frames it stands. */
export const countOf = (findings: TabFindings | undefined): number =>
  new Set(findings?.found.filter(isListed).map(({ address, id, payload }) => address ?? payload?.sha256 ?? id)).size;
