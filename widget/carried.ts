import { written } from './written.js';

/** The text of a credential, the bytes of its file, or the address of one. */
export type Credential =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'address'; readonly address: string };

/** A credential that a script hands over: the text, the document, or the bytes of its file. */
export type Given = string | object | ArrayBufferView | ArrayBuffer;

/** What a badge carries; nothing is possible. */
export type Carried = Credential | { readonly kind: 'nothing' };

/** VC Data Model 2.0 §6.2, VC-JOSE-COSE §6.1, Open Badges 3.0 §8.2, and what JSON-LD is published as. */
const CREDENTIAL_TYPES: readonly string[] = [
  'application/ld+json',
  'application/json',
  'application/vc',
  'application/vp',
  'application/vc+ld+json',
  'application/vp+ld+json',
  'application/vc+jwt',
  'application/vp+jwt',
  'application/vc+sd-jwt',
  'application/dc+sd-jwt',
];

/**
 * What a script hands over comes first, then what lies inside, which needs no request, then `src`. An empty `src` is no
 * address; asked as one it would be the page itself.
 */
export function carriedBy(
  badge: Element & { readonly src: string | URL | null | undefined },
  given: Given | null | undefined,
): Carried {
  if (given instanceof ArrayBuffer) return { kind: 'bytes', bytes: new Uint8Array(given) };
  if (ArrayBuffer.isView(given))
    return { kind: 'bytes', bytes: new Uint8Array(given.buffer, given.byteOffset, given.byteLength) };
  if (given !== undefined && given !== null) return textOf(typeof given === 'string' ? given : written(given));
  const inside = textOf([...badge.children].find(isCredential)?.textContent ?? '');
  if (inside.kind === 'text') return inside;
  const src = String(badge.src ?? '').trim();
  return src === '' ? { kind: 'nothing' } : { kind: 'address', address: absolute(src, badge.baseURI) };
}

function textOf(given: string): Carried {
  const text = given.trim();
  return text === '' ? { kind: 'nothing' } : { kind: 'text', text };
}

const isCredential = (child: Element): child is HTMLScriptElement =>
  child instanceof HTMLScriptElement && CREDENTIAL_TYPES.includes(essenceOf(child.type));

/** A media type without its parameters (MIME Sniffing §4.2). */
const essenceOf = (type: string): string => type.split(';', 1)[0]?.trim().toLowerCase() ?? '';

const absolute = (src: string, base: string): string => (URL.canParse(src, base) ? new URL(src, base).href : src);

export const isSame = (one: Carried, other: Carried): boolean => JSON.stringify(one) === JSON.stringify(other);
