import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { limits } from '../limits.js';

/** Where a line lies in its file, in bytes, without what ends it. */
export interface Line {
  /** Counted from 1, with the empty ones. */
  readonly number: number;
  readonly start: number;
  readonly length: number;
}

const LINE_FEED = 0x0a;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
const isBlank = (byte: number): boolean => byte === 0x20 || byte === 0x09 || byte === 0x0d;

/** The lines of a file that hold more than blanks, found piece by piece: no line is ever held, however long it is. */
export async function* linesOf(path: string): AsyncGenerator<Line> {
  const file = await open(path);
  try {
    let line = { number: 1, start: await afterMark(file), isEmpty: true };
    const chunk = Buffer.allocUnsafe(limits.lineChunkBytes);
    for (let at = line.start; ;) {
      const { bytesRead } = await file.read(chunk, 0, chunk.length, at);
      const read = chunk.subarray(0, bytesRead);
      for (let from = 0; from < bytesRead;) {
        const end = read.indexOf(LINE_FEED, from);
        const rest = read.subarray(from, end < 0 ? bytesRead : end);
        line = { ...line, isEmpty: line.isEmpty && rest.every(isBlank) };
        if (end < 0) break;
        if (!line.isEmpty) yield { number: line.number, start: line.start, length: at + end - line.start };
        line = { number: line.number + 1, start: at + end + 1, isEmpty: true };
        from = end + 1;
      }
      at += bytesRead;
      if (bytesRead > 0) continue;
      if (!line.isEmpty) yield { number: line.number, start: line.start, length: at - line.start };
      return;
    }
  } finally {
    await file.close();
  }
}

async function afterMark(file: FileHandle): Promise<number> {
  const { buffer } = await file.read(Buffer.alloc(3), 0, 3, 0);
  return BYTE_ORDER_MARK.every((byte, at) => buffer[at] === byte) ? 3 : 0;
}

type Name =
  | { readonly kind: 'name'; readonly name: string }
  /** Longer than any name is; how it begins. */
  | { readonly kind: 'too-long'; readonly beginning: string };

/** The names in a list of files, one a line, as they come; empty lines name nothing. */
export async function* namesIn(path: string, standardInput: AsyncIterable<Uint8Array>): AsyncGenerator<Name> {
  const stream: AsyncIterable<Uint8Array> = path === '-' ? standardInput : createReadStream(path);
  let rest = Buffer.alloc(0);
  let isTooLong = false;
  for await (const chunk of stream) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      if (!isTooLong) yield* nameOf(Buffer.concat([rest, chunk.subarray(from, end)]));
      [rest, isTooLong, from] = [Buffer.alloc(0), false, end + 1];
    }
    if (isTooLong) continue;
    rest = Buffer.concat([rest, chunk.subarray(from)]);
    isTooLong = rest.length > limits.nameBytes;
    if (isTooLong) yield* nameOf(rest);
  }
  if (!isTooLong) yield* nameOf(rest);
}

function* nameOf(line: Buffer): Generator<Name> {
  if (line.length > limits.nameBytes) {
    yield { kind: 'too-long', beginning: line.toString('utf8', 0, 80) };
    return;
  }
  const name = line.toString('utf8').replace(/^\ufeff|\r$/g, '');
  if (name !== '') yield { kind: 'name', name };
}
