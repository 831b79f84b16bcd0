import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { limits } from '../limits.js';
import type { Input } from '../open/opened.js';
import type { Item } from './items.js';

/** Why a file gave nothing to judge. */
export type CannotOpen = 'missing' | 'directory' | 'empty' | 'forbidden' | 'link' | 'other';

export type Brought =
  { readonly kind: 'input'; readonly input: Input } | { readonly kind: 'cannot-open'; readonly why: CannotOpen };

export type Bytes =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly changed?: Date }
  | { readonly kind: 'cannot-open'; readonly why: CannotOpen };

/** One byte more than any input may have: enough to see that it is too large, however large it is. */
const MOST_BYTES = Math.max(limits.inputBytes, limits.imageOrPdfBytes) + 1;

/** Two letters at least: `C:\badge.json` is a file. */
const ADDRESS = /^[A-Za-z][A-Za-z0-9+.-]{1,30}:\/\//;

export const isAddress = (name: string): boolean => ADDRESS.test(name);

/** Brings an item to where it can be judged. Never throws. */
export async function bring(item: Item, standardInput: AsyncIterable<Uint8Array>): Promise<Brought> {
  switch (item.kind) {
    case 'address':
      return { kind: 'input', input: { address: item.name } };
    case 'standard-input':
      return inputOf(await readStream(standardInput));
    case 'file':
      return inputOf(await readFileBytes(item.name, MOST_BYTES), basename(item.name));
    case 'line':
      return inputOf(
        await readFileBytes(item.path, Math.min(item.length, MOST_BYTES), item.start),
        basename(item.name),
      );
    case 'cannot-open':
      return { kind: 'cannot-open', why: item.why };
  }
}

const inputOf = (read: Bytes, name?: string): Brought =>
  read.kind === 'cannot-open'
    ? read
    : { kind: 'input', input: { bytes: read.bytes, ...(name !== undefined && { name }) } };

/** The first `most` bytes of a file, from `start` on, or why there are none. Never throws. */
export async function readFileBytes(path: string, most: number, start = 0): Promise<Bytes> {
  try {
    const file = await open(path);
    try {
      const stat = await file.stat();
      if (stat.isDirectory()) return { kind: 'cannot-open', why: 'directory' };
      // A start turns reading into reading at a place, which a pipe cannot do.
      const place = { ...(start > 0 && { start }), end: start + most - 1 };
      return {
        kind: 'bytes',
        changed: stat.mtime,
        bytes: await firstBytes(file.createReadStream({ autoClose: false, ...place }), most),
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

export function whyNot(error: unknown): CannotOpen {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return (typeof code === 'string' ? WHY[code] : undefined) ?? 'other';
}
