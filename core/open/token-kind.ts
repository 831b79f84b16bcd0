import { member } from '../json.js';
import { readJson } from './json.js';

export type TokenKind = 'SD-JWT' | 'JWT' | 'JWE';

/**
 * What a compact token is, if only a damaged one; `undefined` when the text is none (RFC 7515 §7.1, RFC 7516 §7.1, SD-JWT
 * §4). Generous on purpose: what is taken for a token here is read strictly when it is opened.
 */
export function tokenKind(text: string): TokenKind | undefined {
  if (/^[\w-]+\.[\w-]+\.[\w-]*~/.test(text)) return 'SD-JWT';
  if (!/^[\w+/=-][\w+/=\s.-]*$/.test(text)) return undefined;
  const [header = '', ...others] = text.split('.');
  if (!isHeader(header)) return undefined;
  // Five parts alone do not make it encrypted (RFC 7516 §9): a signed one with two dots too many is damaged.
  return others.length === 4 && generously(header)?.includes('"enc"') ? 'JWE' : 'JWT';
}

function isHeader(part: string): boolean {
  const text = generously(part);
  if (text === undefined || !/^\s*\{/.test(text)) return false;
  const read = readJson(text);
  return read.kind === 'read' ? typeof member(read.value, 'alg') === 'string' : text.includes('"alg"');
}

function generously(part: string): string | undefined {
  try {
    return atob(part.replaceAll('-', '+').replaceAll('_', '/').replaceAll('=', ''));
  } catch {
    return undefined;
  }
}
