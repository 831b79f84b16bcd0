/**
 * An absolute IRI that N-Quads writes as it stands: no blank node, no white space, none of the characters that would be
 * escaped (N-Quads §2.2; RFC 3987 §2.2).
 */
export const isPlainIri = (text: string): boolean => PLAIN_IRI.test(text) && !text.startsWith('_:');

const PLAIN_IRI = /^[A-Za-z][A-Za-z0-9+.-]*:[^\s\u0000-\u0020\u007F<>"{}|^`\\]*$/;

/** What stands before the first colon, where that could be a prefix: `//` after it says that it is a scheme. */
export function prefixOf(text: string): string | undefined {
  const colon = text.indexOf(':');
  return colon > 0 && !text.startsWith('//', colon + 1) ? text.slice(0, colon) : undefined;
}
