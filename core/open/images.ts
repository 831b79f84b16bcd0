import { type Carrier, notACredential, unsupported } from './carrier.js';
import type { Content } from './content.js';
import { hasBadgeElement, isSvg } from './markup.js';
import { isGif, isJpeg, isPdf, isPng, isWebP } from './signatures.js';

/**
 * Pictures and documents that can carry a credential, and are not read yet. A PNG or SVG says itself whether a badge was
 * baked into it; the others do not.
 */
export const images: readonly Carrier[] = [
  picture('PNG', isBytes(isPng), ({ bytes }) => hasBadgeChunk(bytes)),
  picture(
    'SVG',
    ({ text }) => text !== undefined && isSvg(text),
    ({ text = '' }) => hasBadgeElement(text),
  ),
  picture('PDF', isBytes(isPdf)),
  picture('JPEG', isBytes(isJpeg)),
  picture('GIF', isBytes(isGif)),
  picture('WebP', isBytes(isWebP)),
];

function isBytes(recognise: (bytes: Uint8Array) => boolean): (content: Content) => boolean {
  return ({ bytes }) => recognise(bytes);
}

function picture(
  name: string,
  recognise: (content: Content) => boolean,
  mayCarry: (content: Content) => boolean = () => true,
): Carrier {
  return {
    name,
    recognise,
    open: content => [
      mayCarry(content) ? unsupported(content, 'found.media', name) : notACredential(content, 'found.media', name),
    ],
  };
}

const BADGE_KEYWORDS: ReadonlySet<string> = new Set(['openbadgecredential', 'clrcredential', 'openbadges']);
const PNG_SIGNATURE_BYTES = 8;
const AROUND_CHUNK_BYTES = 12; // length, type and checksum (PNG Specification §5.3)
const KEYWORD_BYTES = 79; // PNG Specification §11.3.3.1

/** Whether a text chunk bears a keyword of Open Badges 3.0, CLR 2.0 or Open Badges 2.0. Lengths are only walked by. */
function hasBadgeChunk(png: Uint8Array): boolean {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  let at = PNG_SIGNATURE_BYTES;
  while (at + AROUND_CHUNK_BYTES <= png.length) {
    const type = latin1(png.subarray(at + 4, at + 8));
    if (type === 'IEND') return false;
    if ((type === 'iTXt' || type === 'tEXt') && BADGE_KEYWORDS.has(keywordAt(png, at + 8))) return true;
    at += AROUND_CHUNK_BYTES + view.getUint32(at);
  }
  return false;
}

const keywordAt = (png: Uint8Array, at: number): string =>
  latin1(png.subarray(at, at + KEYWORD_BYTES + 1)).split('\u0000', 1)[0] ?? '';

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
