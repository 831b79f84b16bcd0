/** The values a PDF is made of (ISO 32000-1 §7.3). A text has one character for each byte. */
export type PdfValue =
  | null
  | boolean
  | number
  | readonly PdfValue[]
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'reference'; readonly number: number }
  | PdfDictionary;

export interface PdfDictionary {
  readonly kind: 'dictionary';
  readonly entries: ReadonlyMap<string, PdfValue>;
}

export const isPdfList = (value: PdfValue): value is readonly PdfValue[] => Array.isArray(value);

type Kind = Exclude<PdfValue, null | boolean | number | readonly PdfValue[]>;

/** The value if it is of this kind. */
export function ofKind<K extends Kind['kind']>(value: PdfValue, kind: K): Extract<Kind, { kind: K }> | undefined {
  const isKind = typeof value === 'object' && value !== null && !isPdfList(value) && value.kind === kind;
  return isKind ? (value as Extract<Kind, { kind: K }>) : undefined;
}

/** The name a value stands for, without its slash. */
export const nameOf = (value: PdfValue): string | undefined => ofKind(value, 'name')?.name;

/** A text for people: UTF-16 and UTF-8 say so in front, the rest is close enough to Latin-1 (ISO 32000-2 §7.9.2.2). */
export function readableText(text: string): string {
  if (text.startsWith('\u00FE\u00FF')) return decoded(text.slice(2), 'utf-16be');
  return text.startsWith('\u00EF\u00BB\u00BF') ? decoded(text.slice(3), 'utf-8') : text;
}

const decoded = (text: string, encoding: string): string =>
  new TextDecoder(encoding).decode(Uint8Array.from(text, letter => letter.charCodeAt(0)));
