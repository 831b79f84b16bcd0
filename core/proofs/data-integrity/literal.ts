const ESCAPED = /[\u0000-\u001F\u007F"\\]/;

const ALL_ESCAPED = /[\u0000-\u001F\u007F"\\]/g;

const NAMED: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};

/** A statement about a text, in canonical N-Quads after its subject (RDFC-1.0 §5). */
export const literal = (predicate: string, text: string, ending: string): string =>
  `${predicate}"${ESCAPED.test(text) ? text.replace(ALL_ESCAPED, escaped) : text}${ending}`;

const escaped = (character: string): string =>
  NAMED[character] ?? `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

/** A number as a literal, and the datatype it has by itself (JSON-LD 1.1 API §8.2.2 and, for doubles, §8.6). */
export function numberText(value: number, asDouble: boolean): readonly [text: string, datatype: 'double' | 'integer'] {
  if (asDouble || String(value).includes('.') || Math.abs(value) >= 1e21)
    return [value.toExponential(15).replace(/(\d)0*e\+?/, '$1E'), 'double'];
  return [value.toFixed(0), 'integer'];
}
