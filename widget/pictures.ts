import { type Environment, pixelsOf } from '../core/index.js';

/** How the pixels of a picture are had; absent in one file, which has no room for the reader of QR codes. */
export const pixels: Environment['pixels'] = pixelsOf;
