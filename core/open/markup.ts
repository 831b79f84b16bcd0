/** Markup is recognised, never parsed: no entities, no document type, nothing inserted anywhere. */

const HTML_ELEMENTS: ReadonlySet<string> = new Set([
  'html',
  'head',
  'body',
  'title',
  'meta',
  'script',
  'div',
  'p',
  'a',
]);

export const isHtml = (text: string): boolean =>
  /^\s*<!doctype\s+html/i.test(text) || HTML_ELEMENTS.has(firstElement(text)?.toLowerCase() ?? '');

export const isSvg = (text: string): boolean => /^(?:[\w.-]+:)?svg$/.test(firstElement(text) ?? '');

export const isXml = (text: string): boolean => firstElement(text) !== undefined;

/** Baked badges put the credential into an element of this name, whichever prefix it wears. */
export const hasBadgeElement = (svg: string): boolean => /<(?:[\w.-]+:)?(?:assertion|credential)[\s/>]/.test(svg);

/** The name of the first element, as written, after declarations, comments and a document type. */
function firstElement(text: string): string | undefined {
  let at = afterSpace(text, 0);
  for (let end = afterPreamble(text, at); end !== undefined; end = afterPreamble(text, at)) at = afterSpace(text, end);
  return /^<([A-Za-z_][\w.:-]*)/.exec(text.slice(at, at + 128))?.[1];
}

const PREAMBLES = [
  ['<?', '?>'],
  ['<!--', '-->'],
  ['<!', '>'],
] as const;

/** Where the declaration, comment or document type that starts here ends; `undefined` when none starts here. */
function afterPreamble(text: string, at: number): number | undefined {
  const preamble = PREAMBLES.find(([opening]) => text.startsWith(opening, at));
  if (!preamble) return undefined;
  const closing = endsWithSubset(text, at) ? ']>' : preamble[1];
  const end = text.indexOf(closing, at);
  return end < 0 ? text.length : end + closing.length;
}

/** A document type that brings its own declarations: `<!DOCTYPE svg [ … ]>`. */
const endsWithSubset = (text: string, at: number): boolean => /^<!DOCTYPE[^>[]*\[/i.test(text.slice(at, at + 512));

function afterSpace(text: string, at: number): number {
  const space = /\s*/y;
  space.lastIndex = at;
  return at + (space.exec(text)?.[0].length ?? 0);
}
