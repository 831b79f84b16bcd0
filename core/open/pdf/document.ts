import { limits } from '../../limits.js';
import { Flawed } from '../flaw.js';
import { inflate } from '../inflate.js';
import { latin1 } from '../latin1.js';
import { type ReadValue, readValue } from './read-value.js';
import { type PdfObject, type PdfStream, type Scanned, endsAt, scanPdf } from './scan.js';
import { type PdfDictionary, type PdfValue, isPdfList, nameOf, ofKind } from './values.js';

/** A PDF whose objects can be followed from one to the other. What goes beyond its bounds leaves by `Flawed`. */
export interface PdfDocument {
  /** What the newest trailer that says anything says of this. */
  trailer(key: string): PdfValue;
  /** What a reference stands for; every other value stands for itself. `null` when it leads nowhere. */
  resolve(value: PdfValue): PdfValue;
  /** The resolved entry of a dictionary; `null` when it has none. */
  entry(dictionary: PdfDictionary | undefined, key: string): PdfValue;
  /** The content of a stream. */
  content(reference: PdfValue): Promise<PdfContent>;
}

/** What a stream holds, unless it is damaged, or packed in a way that other readers know and this one does not. */
export type PdfContent = Uint8Array | 'damaged' | 'unread';

/** A PDF, and whether some of its objects are packed in a way that is not read here. */
export interface ReadPdf {
  readonly document: PdfDocument;
  readonly incomplete: boolean;
}

/** Takes a PDF apart as far as its objects; no page is drawn and nothing in it is run. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const scanned = scanPdf(latin1(bytes));
  const objects = new Map<number, PdfObject>(scanned.objects.map(object => [object.number, object]));
  const document = documentOf(bytes, objects, scanned);
  let [count, incomplete] = [scanned.objects.length, false];
  for (const object of scanned.objects) {
    objects.set(object.number, object); // in the order of the file, the newest last
    const inside = await objectsIn(object, document);
    incomplete ||= inside === 'unread';
    for (const inner of inside === 'unread' ? [] : inside) {
      if ((count += 1) > limits.pdfObjects) throw new Flawed('chunks', '');
      objects.set(inner.number, inner);
    }
  }
  return { document, incomplete };
}

/** The objects inside an object stream. */
async function objectsIn(
  { number, stream }: PdfObject,
  document: PdfDocument,
): Promise<Iterable<PdfObject> | 'unread'> {
  if (!stream || nameOf(document.entry(stream.dictionary, 'Type')) !== 'ObjStm') return [];
  const content = await document.content({ kind: 'reference', number });
  const first = document.entry(stream.dictionary, 'First');
  if (content === 'unread') return content;
  return content === 'damaged' || typeof first !== 'number' ? [] : packedObjects(latin1(content), first);
}

/** Pairs of number and place, then the values (ISO 32000-1 §7.5.7). One at a time: there may be more than fit in memory. */
function* packedObjects(text: string, first: number): Generator<PdfObject> {
  const pairs = text.slice(0, first).matchAll(/(\d{1,10})[\0\t\n\f\r ]{1,16}(\d{1,10})/g);
  for (const [, inner, place] of pairs) yield { number: Number(inner), text, at: first + Number(place) };
}

function documentOf(bytes: Uint8Array, objects: ReadonlyMap<number, PdfObject>, { trailers }: Scanned): PdfDocument {
  const read = openReader();
  const unpack = openUnpacker();
  const values = new Map<PdfObject, PdfValue>();
  let lookUps = 0;

  function resolve(value: PdfValue): PdfValue {
    if ((lookUps += 1) > limits.pdfLookUps) throw new Flawed('chunks', '');
    const reference = ofKind(value, 'reference');
    const object = reference && objects.get(reference.number);
    if (!reference || !object) return reference ? null : value;
    const known = values.get(object) ?? read(object);
    values.set(object, known);
    return ofKind(known, 'reference') ? null : known;
  }
  const entry: PdfDocument['entry'] = (dictionary, key) => resolve(dictionary?.entries.get(key) ?? null);

  /** Where the stated length ends, also when it stands in an object of its own, if the stream does end there. */
  function endOf({ dictionary, from, until }: PdfStream, text: string): number {
    const length = entry(dictionary, 'Length');
    return typeof length === 'number' && length >= 0 && endsAt(text, from + length) ? from + length : until;
  }
  async function content(value: PdfValue): Promise<PdfContent> {
    const reference = ofKind(value, 'reference');
    const object = reference && objects.get(reference.number);
    const stream = object?.stream;
    if (!stream) return 'damaged';
    const filters = entry(stream.dictionary, 'Filter');
    const names = (isPdfList(filters) ? filters : filters === null ? [] : [filters]).map(nameOf);
    const isKnown = names.length === 0 || (names.length === 1 && names[0] === 'FlateDecode');
    if (!isKnown || isPredicted(entry(stream.dictionary, 'DecodeParms'))) return 'unread';
    return unpack(bytes.subarray(stream.from, endOf(stream, object.text)), names.length > 0);
  }
  /** Numbers one and none mean that nothing was predicted (ISO 32000-1 §7.4.4.3). */
  function isPredicted(parameters: PdfValue): boolean {
    const each = isPdfList(parameters) ? parameters : [parameters];
    return each.some(one => {
      const predictor = entry(ofKind(resolve(one), 'dictionary'), 'Predictor');
      return predictor !== null && predictor !== 1;
    });
  }
  const trailer: PdfDocument['trailer'] = key =>
    trailers.findLast(({ entries }) => entries.has(key))?.entries.get(key) ?? null;
  return { trailer, resolve, entry, content };
}

/** Reads the values of objects; many objects may point at one long value, so what is read is counted. */
function openReader(): (object: PdfObject) => PdfValue {
  let [left, broken] = [limits.pdfInflatedBytes, 0];
  return ({ text, at }) => {
    const found: ReadValue | undefined = readValue(text, at);
    left -= found ? found.end - at : 0;
    if (left < 0) throw new Flawed('bytes', '');
    if (!found && (broken += 1) > limits.pdfBrokenObjects) throw new Flawed('structure', '');
    return found?.value ?? null;
  };
}

/** Unpacks streams within one bound for all of them, packed and unpacked: many streams may be the same long bytes. */
function openUnpacker(): (stream: Uint8Array, isPacked: boolean) => Promise<Uint8Array | 'damaged'> {
  let left: number = limits.pdfInflatedBytes;
  const spend = (bytes: Uint8Array): void => {
    left -= bytes.length;
    if (left < 0) throw new Flawed('bytes', '');
  };
  return async (stream, isPacked) => {
    spend(stream);
    if (!isPacked) return stream;
    const content = await inflate(stream, left);
    if (content === 'too-large') throw new Flawed('bytes', '');
    if (content === 'broken') return 'damaged';
    spend(content);
    return content;
  };
}
