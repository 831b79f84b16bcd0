/** One element of DER (X.690 §8.1): what it is, what is in it, and all of it as it stands. */
export interface Element {
  readonly tag: number;
  readonly content: Uint8Array<ArrayBuffer>;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export const [BOOLEAN, INTEGER, BIT_STRING, OCTET_STRING, OBJECT, TIME] = [0x01, 0x02, 0x03, 0x04, 0x06, 0x18] as const;
export const [SEQUENCE, SET] = [0x30, 0x31] as const;
/** `[0]` and its like, with something inside (X.690 §8.14). */
export const inside = (number: number): number => 0xa0 + number;

/** The element these bytes are, and nothing else; `undefined` for all that is not the one DER writing of it. */
export function elementOf(bytes: Uint8Array<ArrayBuffer>): Element | undefined {
  const element = elementAt(bytes, 0);
  return element?.bytes.length === bytes.length ? element : undefined;
}

/** The elements inside one, such as the members of a sequence; none at all where one of them is not DER. */
export function partsOf(element: Element | undefined): readonly Element[] {
  if (!element) return [];
  const parts: Element[] = [];
  for (let at = 0; at < element.content.length;) {
    const part = elementAt(element.content, at);
    if (!part) return [];
    parts.push(part);
    at += part.bytes.length;
  }
  return parts;
}

/** Lengths are written in the shortest way, and no element is as long as 16 MiB (X.690 §10.1). */
function elementAt(bytes: Uint8Array<ArrayBuffer>, at: number): Element | undefined {
  const [tag, first] = [bytes[at], bytes[at + 1]];
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) return undefined;
  const more = first < 0x80 ? 0 : first - 0x80;
  if (more > 3 || first === 0x80) return undefined;
  const long = bytes.subarray(at + 2, at + 2 + more);
  const length = more === 0 ? first : long.reduce((sum, byte) => sum * 256 + byte, 0);
  const isShortest = more === 0 || (length >= 0x80 && long[0] !== 0);
  const start = at + 2 + more;
  if (!isShortest || start + length > bytes.length) return undefined;
  return { tag, content: bytes.subarray(start, start + length), bytes: bytes.subarray(at, start + length) };
}

/** An identifier as it is written in standards, such as `2.5.29.19` (X.690 §8.19); empty for what is none. */
export function identifierIn(element: Element | undefined): string {
  if (element?.tag !== OBJECT || element.content.length === 0) return '';
  const numbers: number[] = [];
  let number = 0;
  for (const byte of element.content) {
    number = number * 128 + (byte & 0x7f);
    if (byte >= 0x80) continue;
    numbers.push(number);
    number = 0;
  }
  const [first = 0, ...others] = numbers;
  const root = Math.min(2, Math.floor(first / 40));
  return [root, first - root * 40, ...others].join('.');
}

/** A number that is not negative and not large; `undefined` for any other. */
export function numberIn(element: Element | undefined): number | undefined {
  if (element?.tag !== INTEGER || element.content.length === 0 || element.content.length > 4) return undefined;
  const number = element.content.reduce((sum, byte) => sum * 256 + byte, 0);
  return (element.content[0] ?? 0) < 0x80 ? number : undefined;
}
