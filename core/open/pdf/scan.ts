import { limits } from '../../limits.js';
import { Flawed } from '../flaw.js';
import { afterSpace, readValue } from './read-value.js';
import { type PdfDictionary, ofKind } from './values.js';

/** An object of a PDF: where its value is written, and the bytes of its stream when it has one. */
export interface PdfObject {
  readonly number: number;
  readonly text: string;
  readonly at: number;
  readonly stream?: PdfStream;
}

export interface PdfStream {
  readonly dictionary: PdfDictionary;
  readonly from: number;
  /** Its end at the latest, in bytes of the file as `from`. */
  readonly until: number;
}

export interface Scanned {
  readonly objects: readonly PdfObject[];
  readonly trailers: readonly PdfDictionary[];
}

/**
 * Every object of a PDF in the order of the file, whatever its tables say of them: a later object of the same number is
 * the newer one (ISO 32000-1 §7.5.6), and damaged or rewritten tables do not matter.
 */
export function scanPdf(text: string): Scanned {
  const beginning = /(\d{1,10})[\0\t\n\f\r ]{1,16}\d{1,5}[\0\t\n\f\r ]{1,16}obj|trailer/g;
  const objects: PdfObject[] = [];
  const trailers: PdfDictionary[] = [];
  let broken = 0;
  for (let begun = beginning.exec(text); begun; begun = beginning.exec(text)) {
    const value = readValue(text, beginning.lastIndex);
    const dictionary = value && ofKind(value.value, 'dictionary');
    if (!value && (broken += 1) > limits.pdfBrokenObjects) throw new Flawed('structure', '');
    if (!value) continue;
    const isTrailer = begun[1] === undefined;
    const stream = isTrailer || !dictionary ? undefined : streamAfter(text, value.end, dictionary);
    if (!isTrailer)
      add(objects, { number: Number(begun[1]), text, at: beginning.lastIndex, ...(stream && { stream }) });
    if (dictionary && (isTrailer || isCrossReference(dictionary))) add(trailers, dictionary);
    beginning.lastIndex = stream?.until ?? value.end; // never back: what was read is not read again
  }
  return { objects, trailers };
}

function add<T>(list: T[], item: T): void {
  if (list.length === limits.pdfObjects) throw new Flawed('chunks', '');
  list.push(item);
}

/** A trailer in the form of a stream (ISO 32000-1 §7.5.8). */
const isCrossReference = ({ entries }: PdfDictionary): boolean =>
  ofKind(entries.get('Type') ?? null, 'name')?.name === 'XRef';

/** The stated length counts where the stream does end there; else it ends where that is written. */
function streamAfter(text: string, end: number, dictionary: PdfDictionary): PdfStream | undefined {
  const at = afterSpace(text, end);
  const [opening = ''] = /^stream(?:\r\n|\n|\r)/.exec(text.slice(at, at + 8)) ?? [];
  if (opening === '') return undefined;
  const from = at + opening.length;
  const length = dictionary.entries.get('Length');
  const stated = typeof length === 'number' && length >= 0 ? from + length : undefined;
  if (stated !== undefined && endsAt(text, stated)) return { dictionary, from, until: stated };
  const written = text.indexOf('endstream', from);
  return { dictionary, from, until: written < 0 ? text.length : beforeLineEnd(text, from, written) };
}

/** Whether it is written here that a stream ends. */
export const endsAt = (text: string, at: number): boolean =>
  Number.isSafeInteger(at) && /^[\0\t\n\f\r ]{0,4}endstream/.test(text.slice(at, at + 16));

/** The end of the line before it is no part of the content (ISO 32000-1 §7.3.8.1). */
function beforeLineEnd(text: string, from: number, at: number): number {
  const [lineEnd = ''] = /(?:\r\n|\n|\r)?$/.exec(text.slice(Math.max(from, at - 2), at)) ?? [];
  return at - lineEnd.length;
}
