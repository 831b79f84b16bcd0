import { joined } from '../bytes.js';
import { isPdf, isPng } from '../open/signatures.js';
import { LATE, within } from './time.js';

export type Body =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'late' }
  | { readonly kind: 'broken' };

export interface Caps {
  readonly bytes: number;
  /** For a body that begins like a picture or a PDF. */
  readonly imageBytes?: number;
}

/** Reads a body as it comes and counts what was unpacked; stops at the cap and at the end of the time. */
export async function readBody(response: Response, caps: Caps, milliseconds: number): Promise<Body> {
  const declared = Number(response.headers.get('content-length') ?? 0);
  if (declared > (caps.imageBytes ?? caps.bytes)) return { kind: 'too-large' };
  if (!response.body) return { kind: 'read', bytes: new Uint8Array() };
  const reader: ReadableStreamDefaultReader<Uint8Array> = response.body.getReader();
  const body = await within(milliseconds, collect(reader, caps));
  if (body !== LATE && body.kind === 'read') return body;
  reader.cancel().catch(() => undefined);
  return body === LATE ? { kind: 'late' } : body;
}

async function collect(reader: ReadableStreamDefaultReader<Uint8Array>, caps: Caps): Promise<Body> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      chunks.push(next.value);
      size += next.value.length;
      if (size > caps.bytes && size > capOf(chunks, caps)) return { kind: 'too-large' };
    }
  } catch {
    return { kind: 'broken' };
  }
  return { kind: 'read', bytes: joined(chunks) };
}

function capOf(chunks: readonly Uint8Array[], { bytes, imageBytes = bytes }: Caps): number {
  const beginning = joined(chunks.slice(0, 1));
  return isPng(beginning) || isPdf(beginning) ? imageBytes : bytes;
}
