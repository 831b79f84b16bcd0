/** The parts of markup, in order; text as it stands, with its entities, unless it is `literal`. */
export type MarkupToken =
  | {
      readonly kind: 'start';
      readonly name: string;
      readonly attributes: ReadonlyMap<string, string>;
      readonly closed: boolean;
    }
  | { readonly kind: 'end' }
  /** A document type that brings declarations of its own. */
  | { readonly kind: 'declarations' }
  | { readonly kind: 'text'; readonly text: string; readonly literal: boolean };

/** What begins here, and where it ends; text that is nothing else reaches up to the next angle bracket. */
export interface Read {
  readonly token?: MarkupToken;
  readonly end: number;
}

/** Reads markup from left to right, each character once. Nothing is expanded and nothing is looked up. */
export function* markupTokens(text: string): Generator<MarkupToken> {
  let at = 0;
  while (at < text.length) {
    const { token, end } = markupTokenAt(text, at);
    if (token) yield token;
    at = end;
  }
}

export function markupTokenAt(text: string, at: number): Read {
  if (text[at] !== '<') return readText(text, at);
  if (!/[A-Za-z_!?/]/.test(text.charAt(at + 1))) return loneBracket(at);
  const passed = PASSED.find(([opening]) => text.startsWith(opening, at));
  if (passed) return { end: after(text, passed[1], at + passed[0].length) };
  if (text.startsWith(CDATA, at)) return readLiteral(text, at + CDATA.length);
  if (/^<!doctype/i.test(text.slice(at, at + 9))) return readDocumentType(text, at);
  if (text[at + 1] === '/') return { token: { kind: 'end' }, end: after(text, '>', at) };
  return readStart(text, at) ?? loneBracket(at);
}

/** A bracket that opens nothing is text, as it stands. */
const loneBracket = (at: number): Read => ({ token: { kind: 'text', text: '<', literal: true }, end: at + 1 });

const CDATA = '<![CDATA[';
const PASSED = [
  ['<!--', '-->'],
  ['<?', '?>'],
] as const;

function after(text: string, closing: string, from: number): number {
  const end = text.indexOf(closing, from);
  return end < 0 ? text.length : end + closing.length;
}

function readText(text: string, at: number): Read {
  const next = text.indexOf('<', at);
  const end = next < 0 ? text.length : next;
  return { token: { kind: 'text', text: text.slice(at, end), literal: false }, end };
}

function readLiteral(text: string, at: number): Read {
  const end = after(text, ']]>', at);
  return {
    token: { kind: 'text', text: text.slice(at, text.startsWith(']]>', end - 3) ? end - 3 : end), literal: true },
    end,
  };
}

/** Up to the bracket that closes it; one inside quotation marks is part of an identifier. */
function readDocumentType(text: string, at: number): Read {
  let end = at;
  while (end < text.length) {
    const letter = text.charAt(end);
    if (letter === '>') return { end: end + 1 };
    if (letter === '[') return { token: { kind: 'declarations' }, end: end + 1 };
    end = /["']/.test(letter) ? after(text, letter, end + 1) : end + 1;
  }
  return { end };
}

function readStart(text: string, at: number): Read | undefined {
  const opening = matchAt(/<([A-Za-z_][\w.:-]*)/y, text, at);
  if (!opening) return undefined;
  const attributes = new Map<string, string>();
  let end = at + opening[0].length;
  for (let next = attributeAt(text, end); next; next = attributeAt(text, end)) {
    const [whole, name = '', quoted, apostrophed, bare] = next;
    attributes.set(name, quoted ?? apostrophed ?? bare ?? '');
    end += whole.length;
  }
  const closing = matchAt(/\s*(\/?)>/y, text, end);
  if (!closing) return undefined;
  const token = { kind: 'start', name: opening[1] ?? '', attributes, closed: closing[1] === '/' } as const;
  return { token, end: end + closing[0].length };
}

const attributeAt = (text: string, at: number): RegExpExecArray | null =>
  matchAt(/\s*([^\s=<>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>`=]+)))?/y, text, at);

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
