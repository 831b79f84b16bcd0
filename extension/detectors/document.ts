import { limits } from '../../core/index.js';
import { essenceOf, isCredentialType } from './media-types.js';
import { clipped } from './title.js';

/** Recognises a credential's text by its outline. Whether it is one, and whose, is the core's to say, when asked. */

type Members = Readonly<Record<string, unknown>>;

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const member = (value: unknown, key: string): unknown =>
  isMembers(value) && Object.hasOwn(value, key) ? value[key] : undefined;
const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as readonly unknown[]) : value === undefined || value === null ? [] : [value];
const has = (value: unknown, key: string, ...wanted: readonly string[]): boolean =>
  listOf(member(value, key)).some(item => typeof item === 'string' && wanted.includes(item));

/** The value of a JSON text, or nothing: too deep, or no JSON. Depth is counted first, so no parser is bombed. */
export function parsed(text: string): unknown {
  if (isTooDeep(text)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Brackets outside of texts, counted in one walk: a pattern would start again at every quotation mark. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted && sign === '\\') at += 1;
    else if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === '{' || sign === '[')) depth += 1;
    else if (!quoted && (sign === '}' || sign === ']')) depth -= 1;
    if (depth > limits.jsonDepth) return true;
  }
  return false;
}

/** The same text for the same JSON, however it is spaced. */
export function sameOf(text: string): string {
  const value = parsed(text);
  return value === undefined ? text.trim() : JSON.stringify(value);
}

const CONTEXTS = ['https://www.w3.org/ns/credentials/v2', 'https://www.w3.org/2018/credentials/v1'];
const BADGES = ['https://w3id.org/openbadges/v2', 'https://w3id.org/openbadges/v1'];

/** Somebody's credential that carries a proof, stands in an envelope, or is an assertion of Open Badges 2.0. */
function isCredential(value: unknown, depth = 0): boolean {
  if (depth > limits.carrierNesting) return false;
  return isProven(value) || isEnvelope(value) || isSealed(value) || isAssertion(value) || partsOf(value).some(below);
  function below(part: unknown): boolean {
    return isCredential(part, depth + 1);
  }
}

const isVerifiable = (value: unknown): boolean =>
  has(value, '@context', ...CONTEXTS) && has(value, 'type', 'VerifiableCredential', 'VerifiablePresentation');

const isProven = (value: unknown): boolean =>
  isVerifiable(value) && listOf(member(value, 'proof')).some(proof => isMembers(proof));

/** VC Data Model 2.0, Enveloped Verifiable Credentials: the content is the identifier, a `data:` address. */
function isEnvelope(value: unknown): boolean {
  if (!has(value, 'type', 'EnvelopedVerifiableCredential', 'EnvelopedVerifiablePresentation')) return false;
  const id = member(value, 'id');
  return (
    typeof id === 'string' && id.startsWith('data:') && isCredentialType(essenceOf(id.slice(5).split(',', 1)[0] ?? ''))
  );
}

/** A European Digital Credential: sealed as JWS JSON (RFC 7515 §7.2). */
function isSealed(value: unknown): boolean {
  const payload = member(value, 'payload');
  if (typeof payload !== 'string' || listOf(member(value, 'signatures') ?? member(value, 'signature')).length === 0)
    return false;
  return isVerifiable(decoded(payload));
}

const isAssertion = (value: unknown): boolean => has(value, '@context', ...BADGES) && has(value, 'type', 'Assertion');

const partsOf = (value: unknown): readonly unknown[] => [
  ...(Array.isArray(value) ? (value as readonly unknown[]) : []),
  ...listOf(member(value, '@graph')),
  ...(isVerifiable(value) ? listOf(member(value, 'verifiableCredential')) : []),
];

/** The JSON inside base64url, or nothing. */
function decoded(part: string): unknown {
  try {
    const bytes = Uint8Array.from(atob(part.replaceAll('-', '+').replaceAll('_', '/')), unit => unit.charCodeAt(0));
    return parsed(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

const TOKEN = /^eyJ[\w-]+\.([\w-]+)\.[\w-]+(?:~[\w-]*)*$/;

/** What a text is, by its outline: a token, a credential as JSON, or nothing of ours. */
export interface Outline {
  readonly kind: 'json' | 'token';
  readonly title?: string;
}

export function outlineOf(text: string): Outline | undefined {
  const payload = TOKEN.exec(text.trim())?.[1];
  if (payload !== undefined) return tokenOutline(decoded(payload));
  const value = parsed(text);
  return isCredential(value) ? withTitle('json', value) : undefined;
}

/** A token is ours only when it says a credential; an access token is discarded unread. */
function tokenOutline(claims: unknown): Outline | undefined {
  const inner = member(claims, 'vc');
  if (isMembers(inner)) return withTitle('token', inner);
  const subject = member(claims, '@context') !== undefined && member(claims, 'credentialSubject') !== undefined;
  return subject || typeof member(claims, 'vct') === 'string' ? withTitle('token', claims) : undefined;
}

function withTitle(kind: Outline['kind'], value: unknown): Outline {
  const title = titleIn(value);
  return { kind, ...(title !== undefined && { title }) };
}

function titleIn(value: unknown): string | undefined {
  const first = Array.isArray(value) ? (value as readonly unknown[])[0] : value;
  const subject = listOf(member(first, 'credentialSubject'))[0];
  const names = [
    member(member(subject, 'achievement'), 'name'),
    member(first, 'name'),
    member(member(first, 'badge'), 'name'),
  ];
  const name = names.find(candidate => typeof candidate === 'string');
  return name === undefined ? undefined : clipped(name);
}
