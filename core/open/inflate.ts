import { joined } from '../bytes.js';

/** Unpacks zlib (RFC 1950) in pieces, and drops it at the bound: a small file can hold a thousand times its size. */
export async function inflate(compressed: Uint8Array, most: number): Promise<Uint8Array | 'too-large' | 'broken'> {
  try {
    return await pieces(compressed, most);
  } catch {
    return 'broken';
  }
}

async function pieces(compressed: Uint8Array, most: number): Promise<Uint8Array | 'too-large'> {
  const stream = new Blob([compressed.slice()]).stream().pipeThrough(new DecompressionStream('deflate'));
  const reader: ReadableStreamDefaultReader<Uint8Array> = stream.getReader();
  const read: Uint8Array[] = [];
  let length = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    length += piece.value.length;
    if (length > most) {
      reader.cancel().catch(() => undefined);
      return 'too-large';
    }
    read.push(piece.value);
  }
  return joined(read);
}
