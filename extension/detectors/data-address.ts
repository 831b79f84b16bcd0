import { essenceOf } from './media-types.js';

export interface DataAddress {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A `data:` address taken apart (RFC 2397), or nothing when it is none or longer than `longest` characters. */
export function readDataAddress(address: string, longest: number): DataAddress | undefined {
  const [, header, content] = address.length > longest ? [] : (/^\s*data:([^,]*),([^]*)$/i.exec(address) ?? []);
  if (header === undefined || content === undefined) return undefined;
  try {
    const text = decodeURIComponent(content);
    const bytes = /;\s*base64\s*$/i.test(header) ? bytesOfBase64(text) : new TextEncoder().encode(text);
    return { type: essenceOf(header), bytes };
  } catch {
    return undefined; // neither base64 nor percent-encoded UTF-8
  }
}

const bytesOfBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), character => character.charCodeAt(0));

/** Bytes as UTF-8, or nothing when they are not. */
export function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
