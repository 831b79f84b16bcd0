import { limits } from '../../limits.js';
import { type Carrier, type Way, flawed, refusedDocument } from '../carrier.js';
import { isCarried } from '../carried.js';
import { type Content, contentInside, textOf } from '../content.js';
import { type Refused, refused } from '../flaw.js';
import { latin1 } from '../latin1.js';
import type { Opened } from '../opened.js';
import { lookForCode } from '../pictures/code.js';
import { isPng } from '../signatures.js';
import { type BakedText, isCompressed, keywordOf, readBakedText } from './baked-text.js';
import { type Chunk, chunksOf } from './chunks.js';

/** A picture with a credential baked into a text chunk, or with nothing but what it shows. */
export const png: Carrier = {
  name: 'PNG',
  recognise: ({ bytes }) => isPng(bytes),
  open: async (content, way) => {
    const chunks = chunksOf(content.bytes);
    if ('kind' in chunks) return [refusedDocument(chunks, content)];
    const baked = await onlyBaked(chunks);
    if (baked === undefined) return lookForCode(content, { name: 'PNG', type: 'image/png' }, way);
    return baked.kind === 'baked' ? openBaked(baked, content, way) : [refusedDocument(baked, content)];
  },
};

/** The standards allow one. The same text twice says one thing; two texts let two viewers show two credentials. */
async function onlyBaked(chunks: readonly Chunk[]): Promise<BakedText | Refused | undefined> {
  let only: BakedText | undefined;
  let left: number = limits.bakedInflatedBytes;
  for (const chunk of chunks) {
    const keyword = keywordOf(chunk);
    if (keyword === undefined) continue;
    const read = await readBakedText(chunk, keyword, left);
    if (read.kind === 'refused') return read;
    if (read.compressed) left -= read.bytes.length;
    if (only && !isSame(only.bytes, read.bytes)) return refused('two-credentials');
    only ??= read;
  }
  return only;
}

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);

function openBaked({ keyword, bytes, compressed }: BakedText, content: Content, way: Way): Promise<readonly Opened[]> {
  const step = { kind: 'png', at: keyword } as const;
  const inside = contentInside(
    content,
    step,
    inUtf8(bytes),
    ...(compressed ? ['format.compressed-text' as const] : []),
  );
  return isCarried(inside.text ?? '') ? way.onward(inside) : Promise.resolve([flawed(inside, 'content')]);
}

/** Whether a credential is packed in it, which only a check of the file itself unpacks (Open Badges 3.0 §5.3.1.1). */
export function isPacked(bytes: Uint8Array): boolean {
  const chunks = isPng(bytes) ? chunksOf(bytes) : [];
  return !('kind' in chunks) && chunks.some(isCompressed);
}

/** The first of several texts, where it can be read. */
export async function firstBakedInto(bytes: Uint8Array): Promise<string | undefined> {
  const chunks = chunksOf(bytes);
  for (const chunk of 'kind' in chunks ? [] : chunks) {
    const keyword = keywordOf(chunk);
    const read = keyword === undefined ? undefined : await readBakedText(chunk, keyword, limits.bakedInflatedBytes);
    if (read) return read.kind === 'baked' ? textOf(inUtf8(read.bytes)) : undefined;
  }
  return undefined;
}

/** `tEXt` is Latin-1 by the standard; what is UTF-8 was meant as such, and other letters would break a signature. */
const inUtf8 = (bytes: Uint8Array): Uint8Array =>
  textOf(bytes) === undefined ? new TextEncoder().encode(latin1(bytes)) : bytes;
