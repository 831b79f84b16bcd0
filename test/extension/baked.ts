/** Pictures with and without a credential inside, made byte by byte. */
import { deflateSync } from 'node:zlib';

function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

/** @param damage changes the checksum */
export function chunk(type: string, content: Uint8Array, damage = 0): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE((checksum(body) ^ damage) >>> 0);
  return Buffer.concat([length, body, sum]);
}

const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);

/** A picture of one pixel. */
export const png = (...chunks: readonly Buffer[]): Buffer =>
  Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    ...chunks,
    chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);

/** The content of an `iTXt` chunk. */
export const baked = (text: string, keyword = 'openbadgecredential', compressed = 0): Buffer =>
  Buffer.concat([Buffer.from(`${keyword}\0`), Buffer.from([compressed, 0, 0, 0]), Buffer.from(text)]);

/** A picture with a credential as Open Badges 3.0 bakes it. */
export const badgePicture = (credential: string): Buffer => png(chunk('iTXt', baked(credential)));
