import canonicalize from 'canonicalize';
import { utf8 } from './bytes.js';

/** SHA-256 of a text (as UTF-8) or bytes, as lower-case hexadecimal. */
export async function sha256(content: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof content === 'string' ? utf8(content) : content;
  return hexadecimal(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

/** Bytes as lower-case hexadecimal. */
export const hexadecimal = (bytes: Uint8Array): string =>
  Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');

/** SHA-256 of a JSON value in its canonical form (RFC 8785), as lower-case hexadecimal. */
export const sha256OfJson = (value: unknown): Promise<string> => sha256(canonicalize(value) ?? '');
