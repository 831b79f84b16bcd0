import { limits } from '../../limits.js';
import { Flawed } from '../flaw.js';
import type { PdfContent, PdfDocument } from './document.js';
import { type PdfDictionary, type PdfValue, isPdfList, nameOf, ofKind, readableText } from './values.js';

/** A file inside a PDF; `content` is asked for only when it is wanted. */
export interface Attachment {
  readonly name: string;
  content(): Promise<PdfContent>;
}

/** The files attached to the document as a whole and to places on its pages, each once. */
export function attachmentsOf(pdf: PdfDocument, catalogue: PdfDictionary): readonly Attachment[] {
  const files = new Map<number, Attachment>();
  for (const specification of specifications(pdf, catalogue)) {
    const file = ofKind(pdf.resolve(specification), 'dictionary');
    const stream = streamIn(pdf, file);
    if (stream && !files.has(stream.number)) {
      files.set(stream.number, { name: nameIn(pdf, file), content: () => pdf.content(stream) });
    }
    if (files.size > limits.pdfAttachments) throw new Flawed('attachments', '');
  }
  return [...files.values()];
}

/** File specifications (ISO 32000-1 §7.11.3): in the tree of embedded files, as associated files, in annotations. */
function* specifications(pdf: PdfDocument, catalogue: PdfDictionary): Generator<PdfValue> {
  const names = ofKind(pdf.entry(catalogue, 'Names'), 'dictionary');
  for (const node of nodesBelow(pdf, names?.entries.get('EmbeddedFiles'))) {
    yield* listIn(pdf, node, 'Names').filter((_, at) => at % 2 === 1);
  }
  yield* listIn(pdf, catalogue, 'AF');
  for (const page of nodesBelow(pdf, catalogue.entries.get('Pages'))) {
    for (const item of listIn(pdf, page, 'Annots')) {
      const annotation = ofKind(pdf.resolve(item), 'dictionary');
      const isFile = nameOf(pdf.entry(annotation, 'Subtype')) === 'FileAttachment';
      if (isFile) yield annotation?.entries.get('FS') ?? null;
    }
  }
}

function listIn(pdf: PdfDocument, dictionary: PdfDictionary, key: string): readonly PdfValue[] {
  const list = pdf.entry(dictionary, key);
  return isPdfList(list) ? list : [];
}

/** A tree and all that hangs on it by `Kids`, each node and each list once, in order. */
function* nodesBelow(pdf: PdfDocument, root: PdfValue | undefined): Generator<PdfDictionary> {
  const seen = new Set<PdfDictionary | readonly PdfValue[]>();
  const open: PdfValue[] = [root ?? null];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const node = ofKind(pdf.resolve(next), 'dictionary');
    if (!node || seen.has(node)) continue;
    seen.add(node);
    yield node;
    const kids = listIn(pdf, node, 'Kids');
    if (seen.has(kids)) continue; // many nodes may share one long list
    seen.add(kids);
    for (const kid of kids.toReversed()) open.push(kid);
  }
}

const streamIn = (pdf: PdfDocument, file: PdfDictionary | undefined) => {
  const embedded = ofKind(pdf.entry(file, 'EF'), 'dictionary');
  return ['UF', 'F'].map(key => ofKind(embedded?.entries.get(key) ?? null, 'reference')).find(Boolean);
};

function nameIn(pdf: PdfDocument, file: PdfDictionary | undefined): string {
  const name = ['UF', 'F'].map(key => ofKind(pdf.entry(file, key), 'text')).find(Boolean);
  return name ? readableText(name.text) : '';
}
