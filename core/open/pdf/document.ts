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
  /** The content of a stream; `undefined` when there is none that can be unpacked. */
  content(reference: PdfValue): Promise<Uint8Array | undefined>;
}

/** Takes a PDF apart as far as its objects; no page is drawn and nothing in it is run. */
export async function readPdf(bytes: Uint8Array): Promise<PdfDocument> {
  const scanned = scanPdf(latin1(bytes));
  const objects = new Map<number, PdfObject>(scanned.objects.map(object => [object.number, object]));
  const document = documentOf(bytes, objects, scanned);
  for (const object of scanned.objects) {
    objects.set(object.number, object); // in the order of the file, the newest last
    for (const inner of await objectsIn(object, document)) objects.set(inner.number, inner);
    if (objects.size > limits.pdfObjects) throw new Flawed('chunks', '');
  }
  return document;
}

/** The objects inside an object stream: pairs of number and place, then the values (ISO 32000-1 §7.5.7). */
async function objectsIn({ number, stream }: PdfObject, document: PdfDocument): Promise<readonly PdfObject[]> {
  if (!stream || nameOf(document.entry(stream.dictionary, 'Type')) !== 'ObjStm') return [];
  const content = await document.content({ kind: 'reference', number });
  const first = document.entry(stream.dictionary, 'First');
  if (!content || typeof first !== 'number') return [];
  const text = latin1(content);
  const pairs = text.slice(0, first).matchAll(/(\d{1,10})[\0\t\n\f\r ]{1,16}(\d{1,10})/g);
  return [...pairs].map(([, inner, place]) => ({ number: Number(inner), text, at: first + Number(place) }));
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
  async function content(value: PdfValue): Promise<Uint8Array | undefined> {
    const reference = ofKind(value, 'reference');
    const object = reference && objects.get(reference.number);
    const stream = object?.stream;
    if (!stream) return undefined;
    const packed = bytes.subarray(stream.from, endOf(stream, object.text));
    const filters = entry(stream.dictionary, 'Filter');
    const names = (isPdfList(filters) ? filters : filters === null ? [] : [filters]).map(nameOf);
    const isPredicted = entry(stream.dictionary, 'DecodeParms') !== null;
    if (names.length === 0) return packed;
    return names.length === 1 && names[0] === 'FlateDecode' && !isPredicted ? unpack(packed) : undefined;
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

/** Unpacks streams within one bound for all of them. */
function openUnpacker(): (packed: Uint8Array) => Promise<Uint8Array | undefined> {
  let left: number = limits.pdfInflatedBytes;
  return async packed => {
    const content = await inflate(packed, left);
    if (content === 'too-large') throw new Flawed('bytes', '');
    if (content === 'broken') return undefined;
    left -= content.length;
    return content;
  };
}
