import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { limits } from '../limits.js';
import type { Input } from '../open/opened.js';

/** Why a file gave nothing to judge. */
export type CannotOpen = 'missing' | 'directory' | 'forbidden' | 'other';

export type Brought =
  { readonly kind: 'input'; readonly input: Input } | { readonly kind: 'cannot-open'; readonly why: CannotOpen };

export type Bytes =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly changed?: Date }
  | { readonly kind: 'cannot-open'; readonly why: CannotOpen };

/** One byte more than any input may have: enough to see that it is too large, however large it is. */
const MOST_BYTES = Math.max(limits.inputBytes, limits.imageOrPdfBytes) + 1;

/** Two letters at least: `C:\badge.json` is a file. */
const ADDRESS = /^[A-Za-z][A-Za-z0-9+.-]{1,30}:\/\//;

/** Brings a file, an address or standard input (`-`) to where it can be judged. Never throws. */
export async function bring(name: string, standardInput: AsyncIterable<Uint8Array>): Promise<Brought> {
  if (ADDRESS.test(name)) return { kind: 'input', input: { address: name } };
  const read = name === '-' ? await readStream(standardInput) : await readFileBytes(name, MOST_BYTES);
  if (read.kind === 'cannot-open') return read;
  return { kind: 'input', input: name === '-' ? { bytes: read.bytes } : { bytes: read.bytes, name: basename(name) } };
}

/** The first `most` bytes of a file, or why there are none. Never throws. */
export async function readFileBytes(path: string, most: number): Promise<Bytes> {
  try {
    const file = await open(path);
    try {
      const stat = await file.stat();
      if (stat.isDirectory()) return { kind: 'cannot-open', why: 'directory' };
      return {
        kind: 'bytes',
        changed: stat.mtime,
        bytes: await firstBytes(file.createReadStream({ autoClose: false, end: most - 1 }), most),
      };
    } finally {
      await file.close();
    }
  } catch (error) {
    return { kind: 'cannot-open', why: whyNot(error) };
  }
}

async function readStream(stream: AsyncIterable<Uint8Array>): Promise<Bytes> {
  try {
    return { kind: 'bytes', bytes: await firstBytes(stream, MOST_BYTES) };
  } catch {
    return { kind: 'cannot-open', why: 'other' };
  }
}

/** Reads no further than the bytes asked for. */
async function firstBytes(stream: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk.subarray(0, most - length));
    length += chunk.length;
    if (length >= most) break;
  }
  return new Uint8Array(Buffer.concat(chunks));
}

const WHY: Readonly<Record<string, CannotOpen>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EISDIR: 'directory',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
};

function whyNot(error: unknown): CannotOpen {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return (typeof code === 'string' ? WHY[code] : undefined) ?? 'other';
}
