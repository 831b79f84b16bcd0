import { markupTokens } from './markup/tokens.js';

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

/** The name of the first element, as written, after declarations, comments and a document type with all it brings. */
function firstElement(text: string): string | undefined {
  let isDeclaring = false;
  for (const token of markupTokens(text)) {
    if (token.kind === 'start') return token.name;
    isDeclaring ||= token.kind === 'declarations';
    if (!isDeclaring && !(token.kind === 'text' && token.text.trim() === '')) return undefined;
  }
  return undefined;
}
