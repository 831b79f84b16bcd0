import { type Carrier, type Way, flawed, nothingIn, refusedDocument, unsupported } from '../carrier.js';
import { isJson } from '../carried.js';
import { type Content, contentInside } from '../content.js';
import type { Opened } from '../opened.js';
import { isPdf } from '../signatures.js';
import { worthNaming } from '../worth-naming.js';
import type { File } from './files.js';

/** A document with a credential attached; what its pages show proves nothing and is not read. */
export const pdf: Carrier = {
  name: 'PDF',
  recognise: ({ bytes, text }) => isPdf(bytes) && !isJson(text ?? ''), // a credential may speak of such files
  open: async (content, way) => {
    const { readFiles } = await import('./files.js');
    const found = await readFiles(content.bytes);
    if (found.kind === 'refused') return [refusedDocument(found, content)];
    const opened = await Promise.all(found.files.map(file => openFile(file, content, way)));
    const worth = worthNaming(opened.flat());
    if (worth.length > 0) return worth;
    return [found.unread ? unsupported(content, 'found.media', found.unread) : nothingAttached(content)];
  },
};

async function openFile(file: File, content: Content, way: Way): Promise<readonly Opened[]> {
  const isRead = typeof file.content !== 'string';
  const inside = contentInside(
    content,
    { kind: 'attachment', at: file.name },
    isRead ? file.content : new Uint8Array(),
  );
  if (isRead) return way.onward(inside);
  // Packed as other readers know to unpack it: that is no fault of the file.
  return [file.content === 'unread' ? unsupported(inside, 'found.media', 'packed PDF') : flawed(inside, 'compression')];
}

/** A signature over the PDF itself is another matter than a credential, and is not called nothing. */
const nothingAttached = (content: Content): Opened =>
  isSigned(content.bytes)
    ? unsupported(content, 'found.document-signature', 'PDF')
    : nothingIn(content, 'PDF', 'found.no-attachment');

function isSigned(bytes: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(bytes);
  return /\/ByteRange\s*\[/.test(text) && text.includes('/SubFilter');
}
