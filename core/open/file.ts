import { limits } from '../limits.js';
import type { Input } from './opened.js';

/**
 * What a person hands over as a file; nothing where the browser cannot read it. Of one that is too large one byte more
 * is read than is allowed: enough to say so.
 */
export async function inputOfFile(file: File): Promise<Input | undefined> {
  try {
    const bytes = new Uint8Array(await partOf(file).arrayBuffer());
    return { bytes, name: file.name, ...(file.type !== '' && { mediaType: file.type }) };
  } catch {
    return undefined;
  }
}

/** A part is another blob, which costs a browser more than reading a small file does. */
const partOf = (file: File): Blob =>
  file.size <= limits.imageOrPdfBytes ? file : file.slice(0, limits.imageOrPdfBytes + 1);
