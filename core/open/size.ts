import { limits } from '../limits.js';

/** Whether a text is longer than so many bytes of UTF-8; counted only where its length leaves that open. */
export const exceedsBytes = (text: string, bytes: number): boolean =>
  text.length > bytes || (text.length * 3 > bytes && new TextEncoder().encode(text).length > bytes);

/** Images travel inside credentials as `data:` URLs and may be longer than any other text. */
export const isPermittedImage = (text: string): boolean =>
  /^data:image\/[^,]{0,256},/.test(text) && ((text.length - text.indexOf(',') - 1) * 3) / 4 <= limits.dataImageBytes;
