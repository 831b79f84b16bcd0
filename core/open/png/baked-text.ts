import { limits } from '../../limits.js';
import { type Refused, refused } from '../flaw.js';
import { inflate } from '../inflate.js';
import { latin1 } from '../latin1.js';
import type { Chunk } from './chunks.js';

/** Open Badges 3.0, CLR 2.0, Open Badges 2.0 and earlier. Which of them it is, the content says and not the keyword. */
const KEYWORDS: ReadonlySet<string> = new Set(['openbadgecredential', 'clrcredential', 'openbadges']);
const KEYWORD_BYTES = 79; // PNG Specification §11.3.3.1

export interface BakedText {
  readonly kind: 'baked';
  readonly keyword: string;
  readonly bytes: Uint8Array;
  /** Open Badges 3.0 §5.3.1.1 forbids it; some issuers compress all the same. */
  readonly compressed: boolean;
}

/** The keyword of a chunk that carries a credential; `undefined` for every other chunk. */
export function keywordOf({ type, content }: Chunk): string | undefined {
  if (type !== 'iTXt' && type !== 'tEXt') return undefined;
  const keyword = latin1(content.subarray(0, KEYWORD_BYTES + 1)).split('\u0000', 1)[0] ?? '';
  return KEYWORDS.has(keyword) ? keyword : undefined;
}

/** Whether the text is packed; asked before anything is unpacked. */
export function isCompressed(chunk: Chunk): boolean {
  const keyword = chunk.type === 'iTXt' ? keywordOf(chunk) : undefined;
  return keyword !== undefined && chunk.content[keyword.length + 1] !== 0;
}

/** @param left how many bytes may still be unpacked in this picture */
export async function readBakedText(chunk: Chunk, keyword: string, left: number): Promise<BakedText | Refused> {
  const { type, content } = chunk;
  if (content.length > limits.bakedTextBytes) return refused('bytes');
  if (!chunk.isIntact()) return refused('checksum');
  const after = keyword.length + 1;
  if (type === 'iTXt') return internationalText(content, after, keyword, left);
  return { kind: 'baked', keyword, bytes: content.subarray(after), compressed: false };
}

/** Compression flag and method, language and translated keyword stand before the text (PNG Specification §11.3.3.4). */
async function internationalText(
  content: Uint8Array,
  at: number,
  keyword: string,
  left: number,
): Promise<BakedText | Refused> {
  const language = content.indexOf(0, at + 2);
  const translated = language < 0 ? -1 : content.indexOf(0, language + 1);
  if (translated < 0) return refused('ends-early');
  const text = content.subarray(translated + 1);
  return content[at] === 0 ? { kind: 'baked', keyword, bytes: text, compressed: false } : unpacked(text, keyword, left);
}

async function unpacked(text: Uint8Array, keyword: string, left: number): Promise<BakedText | Refused> {
  const most = Math.min(left, text.length * limits.bakedInflateRatio);
  const bytes = await inflate(text, most);
  if (bytes === 'too-large') return refused('bytes');
  return bytes === 'broken' ? refused('compression') : { kind: 'baked', keyword, bytes, compressed: true };
}
