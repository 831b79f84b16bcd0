import { limits } from '../../core/index.js';
import { utf8 } from './base64.js';

/** The keywords under which Open Badges 3.0, CLR 2.0 and Open Badges 2.0 and earlier bake a credential. */
const KEYWORDS: ReadonlySet<string> = new Set(['openbadgecredential', 'clrcredential', 'openbadges']);
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const AROUND = 12; // length, type and checksum (PNG Specification §5.3)

/**
 * What is baked into a PNG: one text a badge, `undefined` when it is damaged, too long, or compressed (which Open Badges
 * 3.0 §5.3.1.1 forbids). Nothing is reserved by a length the file only claims.
 */
export function bakedTexts(png: Uint8Array): readonly (string | undefined)[] {
  if (!SIGNATURE.every((byte, at) => png[at] === byte)) return [];
  return [...textChunksOf(png)].filter(isBaked).slice(0, AT_MOST).map(textOf);
}

const AT_MOST = 2; // more than one is one too many

const textOf = ({ type, content, intact }: Chunk): string | undefined =>
  content.length > limits.inlineBytes || !intact() ? undefined : readers.get(type)?.(content);

const isBaked = ({ content }: Chunk): boolean => afterKeyword(content) !== undefined;

interface Chunk {
  readonly type: number;
  readonly content: Uint8Array;
  /** Whether the checksum is the stated one. */
  readonly intact: () => boolean;
}

/** The four letters of a chunk's type, as one number. */
const [PLAIN_TEXT, INTERNATIONAL_TEXT, END] = [0x74_45_58_74, 0x69_54_58_74, 0x49_45_4e_44]; // tEXt, iTXt, IEND

/** The chunks that hold text, in order. */
function* textChunksOf(png: Uint8Array): Generator<Chunk> {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  let at = SIGNATURE.length;
  for (let count = 0; count < limits.pngChunks && at + AROUND <= png.length; count += 1) {
    const [from, end] = [at + 4, at + 8 + view.getUint32(at)];
    const type = view.getUint32(from);
    if (end + 4 > png.length || type === END) return;
    const intact = () => checksum(png.subarray(from, end)) === view.getUint32(end);
    if (readers.has(type)) yield { type, content: png.subarray(at + 8, end), intact };
    at = end + 4;
  }
}

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** Where the keyword ends, when it is one of a badge (PNG Specification §11.3.3.1: at most 79 bytes). */
function afterKeyword(content: Uint8Array): number | undefined {
  const end = content.subarray(0, 80).indexOf(0);
  return end > 0 && KEYWORDS.has(latin1(content.subarray(0, end))) ? end + 1 : undefined;
}

/** How the two kinds of text chunk are read (PNG Specification §11.3.3.2 and §11.3.3.4). */
const readers: ReadonlyMap<number, (content: Uint8Array) => string | undefined> = new Map([
  [PLAIN_TEXT, plainText],
  [INTERNATIONAL_TEXT, internationalText],
]);

function plainText(content: Uint8Array): string | undefined {
  const at = afterKeyword(content);
  return at === undefined ? undefined : utf8(content.subarray(at));
}

function internationalText(content: Uint8Array): string | undefined {
  const at = afterKeyword(content);
  if (at === undefined || content[at] !== 0) return undefined;
  const language = content.indexOf(0, at + 2);
  const keyword = language < 0 ? -1 : content.indexOf(0, language + 1);
  return keyword < 0 ? undefined : utf8(content.subarray(keyword + 1));
}

/** The remainders of every byte (PNG Specification, annex D). */
const REMAINDERS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** CRC-32 of type and content. */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (let at = 0; at < bytes.length; at += 1) sum = (REMAINDERS[(sum ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
