/** The text of a credential, or the address of one. */
export type Credential =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'address'; readonly address: string };

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
 * What lies inside comes before `src`: it needs no request. An empty `src` is no address; asked as one it would be the
 * page itself.
 */
export function carriedBy(badge: Element): Carried {
  const text = [...badge.children].find(isCredential)?.textContent.trim() ?? '';
  if (text !== '') return { kind: 'text', text };
  const src = badge.getAttribute('src')?.trim() ?? '';
  return src === '' ? { kind: 'nothing' } : { kind: 'address', address: absolute(src, badge.baseURI) };
}

const isCredential = (child: Element): child is HTMLScriptElement =>
  child instanceof HTMLScriptElement && CREDENTIAL_TYPES.includes(essenceOf(child.type));

/** A media type without its parameters (MIME Sniffing §4.2). */
const essenceOf = (type: string): string => type.split(';', 1)[0]?.trim().toLowerCase() ?? '';

const absolute = (src: string, base: string): string => (URL.canParse(src, base) ? new URL(src, base).href : src);

export const isSame = (one: Carried, other: Carried): boolean => JSON.stringify(one) === JSON.stringify(other);
