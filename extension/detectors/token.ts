import { limits } from '../../core/index.js';
import { textOfBase64url } from './base64.js';
import { isMembers, member, parsed } from './json.js';

/** A compact token that says it is a credential (RFC 7515 §7.1, SD-JWT §4). */
export interface Token {
  readonly kind: 'jwt' | 'sd-jwt';
  readonly text: string;
  /** What it says, unproven. */
  readonly credential: unknown;
}

/** A token as one piece, however it was broken. */
export const joinedToken = (text: string): string => text.replace(/\s+/g, '');

/** Kinds of token a credential is published as; a token may also leave its kind unsaid. */
const TYPES: ReadonlySet<string> = new Set(
  'jwt vc+jwt vp+jwt vc+ld+json+jwt vc+sd-jwt vc+ld+json+sd-jwt dc+sd-jwt'.split(' '),
);

/** With what is shown of it, and what its holder signed for somebody. */
const WHOLE = /^(eyJ[\w-]{10,})\.([\w-]{20,})\.[\w-]{40,}((?:~[\w-]*)*(?:~[\w-]+(?:\.[\w-]+){2})?)$/;

/** What a text is, when all of it is one token that is a credential. */
export function tokenOf(text: string): Token | undefined {
  const [, head = '', body = '', disclosures = ''] = text.startsWith('eyJ') ? (WHOLE.exec(text) ?? []) : [];
  const credential = head !== '' && headerOf(head) !== undefined ? credentialIn(body) : undefined;
  return credential === undefined ? undefined : { kind: kindOf(credential, disclosures), text, credential };
}

const kindOf = (credential: unknown, disclosures: string): Token['kind'] =>
  disclosures !== '' || isSelective(credential) ? 'sd-jwt' : 'jwt';

const isSelective = (credential: unknown): boolean => typeof member(credential, 'vct') === 'string';

/** A token's header, when it is one of a kind that could be a credential. */
function headerOf(part: string): object | undefined {
  const header = part === '' ? undefined : parsed(textOfBase64url(part) ?? '');
  const type = member(header, 'typ') ?? 'JWT';
  const isOurs = typeof type === 'string' && TYPES.has(type.toLowerCase().replace(/^application\//, ''));
  return isMembers(header) && isOurs && typeof member(header, 'alg') === 'string' ? header : undefined;
}

/** Anything that is written for signing in somewhere has none of these words; it is dropped before it is taken apart. */
const WORDS = ['"vc"', '"vp"', '"vct"', '"@context"'];

/** What a payload says about somebody, when it does. */
function credentialIn(part: string): unknown {
  const text = textOfBase64url(part);
  const claims = text !== undefined && WORDS.some(word => text.includes(word)) ? parsed(text) : undefined;
  const inner = member(claims, 'vc') ?? member(claims, 'vp');
  if (isMembers(inner)) return inner;
  const isStated = member(claims, '@context') !== undefined && STATED.some(name => member(claims, name) !== undefined);
  return isStated || isSelective(claims) ? claims : undefined;
}

/** Of a credential, and of a presentation of several. */
const STATED = ['credentialSubject', 'verifiableCredential'];

/** Characters in the signature of each algorithm, in base64url (RFC 7518 §3, RFC 8032, RFC 8812); of RSA by its usual keys. */
const RSA = [342, 512, 683];
const SIGNATURES: ReadonlyMap<unknown, readonly number[]> = new Map([
  ['EdDSA', [86, 152]],
  ['Ed25519', [86]],
  ['Ed448', [152]],
  ['ES256', [86]],
  ['ES256K', [86]],
  ['ES384', [128]],
  ['ES512', [176]],
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'].map(name => [name, RSA] as const),
]);

/**
 * The tokens in a text that say they are credentials. White space inside one is taken out; where the text goes on behind
 * it, the length of its signature tells where it ends, and one that is cut off is nothing. One walk from dot to dot: a
 * pattern would start again at every `eyJ`.
 */
export function tokensIn(text: string): readonly Token[] {
  const found: Token[] = [];
  let from = text.indexOf('eyJ');
  for (let looks = 0; from >= 0 && looks < limits.tokensPerText; looks += 1) {
    const dot = text.indexOf('.', from);
    const next = text.indexOf('.', dot + 1);
    if (dot < 0 || next < 0) break;
    const header = headerBehind(text.slice(Math.max(0, from - 1), dot));
    if (header) found.push(...tokenWith(header, joinedToken(text.slice(dot + 1, next)), text.slice(next + 1)));
    from = text.indexOf('eyJ', header ? next : dot);
  }
  return found;
}

interface Header {
  readonly text: string;
  readonly algorithm: unknown;
}

/** The header that ends a text, from the first of the last words that begins like one. */
function headerBehind(text: string): Header | undefined {
  let from = text.length;
  while (from > 0 && isPartOfToken(text.charCodeAt(from - 1))) from -= 1;
  const start = text.slice(from).search(/(?<![\w-])eyJ/);
  const head = start < 0 ? '' : joinedToken(text.slice(from + start));
  const header = headerOf(head);
  return header && { text: head, algorithm: member(header, 'alg') };
}

/** A letter, a digit, `-`, `_`, or white space, by its number. */
function isPartOfToken(sign: number): boolean {
  if (sign > 0x60) return sign < 0x7b || sign === 0xa0;
  if (sign > 0x40) return sign < 0x5b || sign === 0x5f;
  if (sign > 0x2f) return sign < 0x3a;
  return sign === 0x20 || sign === 0x2d || (sign > 0x08 && sign < 0x0e);
}

function tokenWith(header: Header, body: string, behind: string): readonly Token[] {
  const credential = BODY.test(body) ? credentialIn(body) : undefined;
  if (credential === undefined) return [];
  const signature = signatureAtStartOf(behind, SIGNATURES.get(header.algorithm));
  if (signature === undefined) return [];
  const disclosures = disclosuresAtStartOf(behind.slice(signature.end), isSelective(credential));
  const text = `${header.text}.${body}.${signature.text}${disclosures}`;
  return [{ kind: kindOf(credential, disclosures), text, credential }];
}

const BODY = /^[\w-]{20,}$/;
const SHORTEST_SIGNATURE = 40;
const READ_FOR_SIGNATURE = 8_192; // characters; of any kind in use none is as long

/** The pieces up to a length such signatures have; else the first alone, when it is not too short. */
function signatureAtStartOf(text: string, lengths: readonly number[] = []): { text: string; end: number } | undefined {
  const [run = ''] = /^[\w\s-]*/.exec(text.slice(0, READ_FOR_SIGNATURE)) ?? [];
  let joined = '';
  for (const { 0: piece, index } of run.matchAll(/\S+/g)) {
    joined += piece;
    const end = index + piece.length;
    if (lengths.includes(joined.length)) return { text: joined, end };
    if (joined === piece && piece.length >= Math.max(SHORTEST_SIGNATURE, ...lengths)) return { text: piece, end };
  }
  return undefined;
}

/** Disclosures are lists in base64url, each with a tilde behind it (SD-JWT §4); they may be broken where the kind is sure. */
function disclosuresAtStartOf(text: string, isSure: boolean): string {
  const [found = ''] = (isSure ? /^\s*~(?:\s*W[\w\s-]*~)*/ : /^~(?:W[\w-]*~)*/).exec(text) ?? [];
  return joinedToken(found);
}
