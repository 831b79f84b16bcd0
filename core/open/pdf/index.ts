import { type Carrier, type Way, flawed, nothingIn, refusedDocument, unsupported } from '../carrier.js';
import { type Content, contentInside } from '../content.js';
import type { Opened } from '../opened.js';
import { isPdf } from '../signatures.js';
import { worthNaming } from '../worth-naming.js';
import type { File } from './files.js';

/** A document with a credential attached; what its pages show proves nothing and is not read. */
export const pdf: Carrier = {
  name: 'PDF',
  recognise: ({ bytes }) => isPdf(bytes),
  open: async (content, way) => {
    const { readFiles } = await import('./files.js');
    const found = await readFiles(content.bytes);
    if (found.kind === 'refused') return [refusedDocument(found, content)];
    if (found.encrypted) return [unsupported(content, 'found.media', 'encrypted PDF')];
    const opened = await Promise.all(found.files.map(file => openFile(file, content, way)));
    const worth = worthNaming(opened.flat());
    return worth.length > 0 ? worth : [nothingAttached(content)];
  },
};

function openFile({ name, bytes }: File, content: Content, way: Way): Promise<readonly Opened[]> {
  const inside = contentInside(content, { kind: 'attachment', at: name }, bytes ?? new Uint8Array());
  return bytes ? way.onward(inside) : Promise.resolve([flawed(inside, 'compression')]);
}

/** A signature over the PDF itself is another matter than a credential, and is not called nothing. */
const nothingAttached = (content: Content): Opened =>
  isSigned(content.bytes)
    ? unsupported(content, 'found.media', 'signed PDF')
    : nothingIn(content, 'PDF', 'found.no-attachment');

function isSigned(bytes: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(bytes);
  return /\/ByteRange\s*\[/.test(text) && text.includes('/SubFilter');
}
