import type { Pixels } from './environment.js';
import { limits } from './limits.js';

/** A picture as its pixels, made smaller where it has more than `limits.pixels`; `undefined` when it cannot be drawn. */
export async function pixelsOf(picture: Uint8Array, mediaType: string): Promise<Pixels | undefined> {
  try {
    const bitmap = await createImageBitmap(new Blob([picture.slice()], { type: mediaType }));
    const pixels = drawn(bitmap);
    bitmap.close();
    return pixels;
  } catch {
    return undefined; // damaged, or larger than this browser draws
  }
}

function drawn(bitmap: ImageBitmap): Pixels | undefined {
  const scale = Math.min(1, Math.sqrt(limits.pixels / (bitmap.width * bitmap.height)));
  const [width, height] = [bitmap.width, bitmap.height].map(length => Math.max(1, Math.floor(length * scale)));
  if (width === undefined || height === undefined) return undefined;
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) return undefined;
  // What is transparent would be read as black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(bitmap, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  return { width, height, data };
}
