import { limits } from '../../core/index.js';
import { utf8 } from './data-address.js';

/** The keywords under which Open Badges 3.0, CLR 2.0 and Open Badges 2.0 and earlier bake a credential. */
const KEYWORDS: ReadonlySet<string> = new Set(['openbadgecredential', 'clrcredential', 'openbadges']);
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const AROUND = 12; // length, type and checksum (PNG Specification §5.3)

/**
 * The text baked into a PNG, or nothing: no picture, damaged, compressed (which Open Badges 3.0 §5.3.1.1 forbids), or two
 * of them. Nothing is reserved by a length the file only claims.
 */
export function bakedText(png: Uint8Array): string | undefined {
  if (!SIGNATURE.every((byte, at) => png[at] === byte)) return undefined;
  const baked = [...chunksOf(png)].filter(isBaked);
  const [only] = baked;
  if (!only || baked.length > 1 || only.content.length > limits.inlineBytes || !only.intact()) return undefined;
  return readers.get(only.type)?.(only.content);
}

const isBaked = ({ type, content }: Chunk): boolean => readers.has(type) && afterKeyword(content) !== undefined;

interface Chunk {
  readonly type: string;
  readonly content: Uint8Array;
  /** Whether the checksum is the stated one. */
  readonly intact: () => boolean;
}

function* chunksOf(png: Uint8Array): Generator<Chunk> {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  let at = SIGNATURE.length;
  for (let count = 0; count < limits.pngChunks && at + AROUND <= png.length; count += 1) {
    const end = at + 8 + view.getUint32(at);
    if (end + 4 > png.length) return;
    const type = latin1(png.subarray(at + 4, at + 8));
    if (type === 'IEND') return;
    const [from, stated] = [at + 4, view.getUint32(end)];
    const intact = () => checksum(png.subarray(from, end)) === stated;
    yield { type, content: png.subarray(at + 8, end), intact };
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
const readers: ReadonlyMap<string, (content: Uint8Array) => string | undefined> = new Map([
  ['tEXt', plainText],
  ['iTXt', internationalText],
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

/** CRC-32 of type and content (PNG Specification, annex D). */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
