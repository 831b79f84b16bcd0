import { limits } from '../../limits.js';
import { type Refused, refused } from '../flaw.js';
import { latin1 } from '../latin1.js';

/** One chunk of a PNG; its length is only walked by, nothing is reserved for it (PNG Specification §5.3). */
export interface Chunk {
  readonly type: string;
  readonly content: Uint8Array;
  /** Whether its checksum is the stated one. */
  isIntact(): boolean;
}

const SIGNATURE_BYTES = 8;
const AROUND_BYTES = 12; // length, type and checksum

/** The chunks up to the end the picture itself names; what stands after it is not read. */
export function chunksOf(png: Uint8Array): readonly Chunk[] | Refused {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: Chunk[] = [];
  let at = SIGNATURE_BYTES;
  while (at + AROUND_BYTES <= png.length) {
    const end = at + AROUND_BYTES + view.getUint32(at);
    if (end > png.length) break;
    const chunk = chunkAt(png, at, end, view);
    if (chunk.type === 'IEND') return chunks;
    if (chunks.length === limits.pngChunks) return refused('chunks');
    chunks.push(chunk);
    at = end;
  }
  return refused('ends-early');
}

const chunkAt = (png: Uint8Array, at: number, end: number, view: DataView): Chunk => ({
  type: latin1(png.subarray(at + 4, at + 8)),
  content: png.subarray(at + 8, end - 4),
  isIntact: () => checksum(png.subarray(at + 4, end - 4)) === view.getUint32(end - 4),
});

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

/** CRC-32 of type and content (PNG Specification, annex D). */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sum >>> 8) ^ (TABLE[(sum ^ byte) & 0xff] ?? 0);
  return (sum ^ 0xffffffff) >>> 0;
}
