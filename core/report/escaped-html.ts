const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The one way text becomes markup: no character of it can open an element, end an attribute or hide from the reader. */
export const escaped = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}]/gu, ' ').replace(/[&<>"']/g, character => ENTITIES[character] ?? '');
