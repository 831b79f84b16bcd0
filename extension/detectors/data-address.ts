import { bytesOfBase64 } from './base64.js';
import { essenceOf } from './media-types.js';

export interface DataAddress {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const DATA = /^\s*data:/i;

/** What an address says it holds, when it is a `data:` address (RFC 2397); its content is left alone. */
export function dataTypeOf(address: string): string | undefined {
  const start = DATA.exec(address.slice(0, 64));
  const comma = start ? address.indexOf(',') : -1;
  return start && comma > 0 ? essenceOf(address.slice(start[0].length, comma)) : undefined;
}

/** A `data:` address taken apart, or nothing when it is none or longer than `longest` characters. */
export function readDataAddress(address: string, longest: number): DataAddress | undefined {
  const type = address.length > longest ? undefined : dataTypeOf(address);
  if (type === undefined) return undefined;
  const comma = address.indexOf(',');
  const isBase64 = /;\s*base64\s*$/i.test(address.slice(0, comma));
  const bytes = bytesIn(address.slice(comma + 1), isBase64);
  return bytes && { type, bytes };
}

function bytesIn(content: string, isBase64: boolean): Uint8Array<ArrayBuffer> | undefined {
  const text = content.includes('%') ? unescaped(content) : content;
  if (text === undefined) return undefined;
  return isBase64 ? bytesOfBase64(text) : new TextEncoder().encode(text);
}

function unescaped(content: string): string | undefined {
  try {
    return decodeURIComponent(content);
  } catch {
    return undefined; // no percent-encoded UTF-8
  }
}
