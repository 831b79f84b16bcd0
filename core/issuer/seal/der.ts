/** One element of DER (X.690 §8, §10): its identifier octet, its content, and the whole of it as it stands. */
export interface Element {
  readonly tag: number;
  readonly content: Uint8Array<ArrayBuffer>;
  readonly whole: Uint8Array<ArrayBuffer>;
}

export const tags = {
  integer: 0x02,
  bitString: 0x03,
  objectIdentifier: 0x06,
  utf8String: 0x0c,
  numericString: 0x12,
  printableString: 0x13,
  teletexString: 0x14,
  ia5String: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  universalString: 0x1c,
  bmpString: 0x1e,
  sequence: 0x30,
  set: 0x31,
  /** `[0] EXPLICIT`, the version of a certificate. */
  version: 0xa0,
} as const;

const LONGEST_LENGTH = 4;

/** Reads the element at a place, or nothing where it is cut off or not written as DER asks. Lengths are never believed. */
function elementAt(bytes: Uint8Array<ArrayBuffer>, at: number): Element | undefined {
  const [tag, first] = [bytes[at], bytes[at + 1]];
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) return undefined;
  const octets = first < 0x80 ? 0 : first - 0x80;
  if (octets > LONGEST_LENGTH || first === 0x80) return undefined;
  const written = bytes.subarray(at + 2, at + 2 + octets);
  const length = octets === 0 ? first : written.reduce((sum, octet) => sum * 256 + octet, 0);
  const [start, isShortest] = [at + 2 + octets, octets === 0 || (length >= 0x80 && written[0] !== 0)];
  if (written.length < octets || !isShortest || start + length > bytes.length) return undefined;
  return { tag, content: bytes.subarray(start, start + length), whole: bytes.subarray(at, start + length) };
}

/** The one element that fills all of the bytes. */
export function onlyElement(bytes: Uint8Array<ArrayBuffer>): Element | undefined {
  const element = elementAt(bytes, 0);
  return element?.whole.length === bytes.length ? element : undefined;
}

/** What a constructed element holds, in order; `undefined` when any of it cannot be read, or it is no such element. */
export function elementsOf(element: Element | undefined, tag: number): readonly Element[] | undefined {
  if (element?.tag !== tag) return undefined;
  const elements: Element[] = [];
  for (let at = 0; at < element.content.length;) {
    const next = elementAt(element.content, at);
    if (!next) return undefined;
    elements.push(next);
    at += next.whole.length;
  }
  return elements;
}

/** An object identifier with full stops (X.690 §8.19). */
export function identifierIn(element: Element | undefined): string | undefined {
  if (element?.tag !== tags.objectIdentifier) return undefined;
  const arcs = [0];
  for (const octet of element.content) {
    arcs.push((arcs.pop() ?? 0) * 128 + (octet & 0x7f));
    if (octet < 0x80) arcs.push(0);
  }
  const [first = 0, ...others] = arcs.slice(0, -1);
  const root = Math.min(Math.floor(first / 40), 2);
  return [root, first - root * 40, ...others].join('.');
}

const DECODERS: Readonly<Record<number, string>> = {
  [tags.utf8String]: 'utf-8',
  [tags.numericString]: 'ascii',
  [tags.printableString]: 'ascii',
  [tags.ia5String]: 'ascii',
  [tags.teletexString]: 'latin1',
  [tags.bmpString]: 'utf-16be',
};

/** The text of a string element, of whichever kind (RFC 5280 §4.1.2.4); `undefined` for any other element. */
export function textIn({ tag, content }: Element): string | undefined {
  const encoding = DECODERS[tag];
  if (encoding === undefined) return undefined;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(content);
  } catch {
    return undefined;
  }
}

const UTC_TIME = /^(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z$/;
const GENERALIZED_TIME = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z$/;

/** A moment as ISO 8601; two digits of a year lie between 1950 and 2049 (RFC 5280 §4.1.2.5). */
export function momentIn({ tag, content }: Element): string | undefined {
  const written = String.fromCharCode(...content.subarray(0, 20));
  const match = (tag === tags.utcTime ? UTC_TIME : GENERALIZED_TIME).exec(written);
  if (!match || (tag !== tags.utcTime && tag !== tags.generalizedTime)) return undefined;
  const [, year = '', month = '', day = '', hour = '', minute = '', second = ''] = match;
  const century = tag === tags.utcTime ? (Number(year) >= 50 ? '19' : '20') : '';
  const iso = `${century}${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
  return Number.isNaN(Date.parse(iso)) ? undefined : iso;
}
