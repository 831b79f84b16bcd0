import type { Carrier } from '../carrier.js';
import { isGif, isJpeg, isWebP } from '../signatures.js';
import { type PictureKind, lookForCode } from './code.js';

/** Pictures nothing is ever baked into: a copy of a badge as these has lost its credential. */
export const pictures: readonly Carrier[] = [
  picture({ name: 'JPEG', type: 'image/jpeg' }, isJpeg),
  picture({ name: 'GIF', type: 'image/gif' }, isGif),
  picture({ name: 'WebP', type: 'image/webp' }, isWebP),
];

function picture(kind: PictureKind, recognise: (bytes: Uint8Array) => boolean): Carrier {
  return {
    name: kind.name,
    recognise: ({ bytes }) => recognise(bytes),
    open: (content, way) => lookForCode(content, kind, way),
  };
}
