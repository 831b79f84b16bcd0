import { fromBase64 } from './base64.js';
import { type Carrier, flawed, notACredential, unsupported } from './carrier.js';
import { contentInside } from './content.js';

export interface DataAddress {
  /** Without parameters, in lower case; `text/plain` when the address names none (RFC 2397 §3). */
  readonly mediaType: string;
  /** `undefined` when the content is neither base64 nor percent-encoded. */
  readonly bytes: Uint8Array | undefined;
}

/** Takes a `data:` address apart; `undefined` for anything else. Nothing is fetched. */
export function readDataAddress(address: string): DataAddress | undefined {
  const comma = /^\s*data:/i.test(address) ? address.indexOf(',') : -1;
  if (comma < 0) return undefined;
  const header = address.slice(address.indexOf(':') + 1, comma);
  const mediaType = (header.split(';', 1)[0] ?? '').trim().toLowerCase();
  const bytes = contentOf(address.slice(comma + 1).trim(), /;\s*base64\s*$/i.test(header));
  return { mediaType: mediaType === '' ? 'text/plain' : mediaType, bytes };
}

function contentOf(content: string, isBase64: boolean): Uint8Array | undefined {
  try {
    const text = decodeURIComponent(content);
    return isBase64 ? fromBase64(text) : new TextEncoder().encode(text);
  } catch {
    return isBase64 ? fromBase64(content) : undefined;
  }
}

/** Media types credentials are published as; what they really are, the content decides. */
export const CREDENTIAL_TYPES: ReadonlySet<string> = new Set([
  'application/vc',
  'application/vp',
  'application/vc+jwt',
  'application/vp+jwt',
  'application/vc+sd-jwt',
  'application/vp+sd-jwt',
  'application/dc+sd-jwt',
  'application/sd-jwt',
  'application/vc+ld+json',
  'application/vp+ld+json',
  'application/vc+ld+json+jwt',
  'application/vc+ld+json+sd-jwt',
  'application/vp+ld+json+jwt',
  'application/jwt',
  'application/jose',
  'application/jose+json',
]);

/** And those that hold much else besides. */
const OTHER_TYPES: ReadonlySet<string> = new Set([
  'application/ld+json',
  'application/json',
  'text/plain',
  'image/png',
  'image/svg+xml',
  'application/pdf',
  'application/octet-stream',
]);

/** An address that is its own content. One inside another is not opened. */
export const dataAddress: Carrier = {
  name: 'data address',
  recognise: ({ text }) => /^\s*data:[^,]*,/i.test(text ?? ''),
  open: (content, way) => {
    const { mediaType, bytes } = readDataAddress(content.text ?? '') ?? { mediaType: '', bytes: undefined };
    if (content.path.some(({ kind }) => kind === 'data-address')) return [unsupported(content, 'found.scheme', 'data')];
    if (!CREDENTIAL_TYPES.has(mediaType) && !OTHER_TYPES.has(mediaType)) {
      return [notACredential(content, 'found.media', mediaType)];
    }
    if (bytes === undefined) return [flawed(content, 'escape')];
    return way.onward(contentInside(content, { kind: 'data-address', at: mediaType }, bytes));
  },
};
