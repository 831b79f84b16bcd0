import { limits } from '../../core/index.js';
import type { Claimed } from '../finding.js';
import { textOfBase64url, utf8 } from './base64.js';
import { claimedIn } from './claims.js';
import { readDataAddress } from './data-address.js';
import { hasOne, isMembers, listOf, member, parsed } from './json.js';
import { isCredentialType } from './media-types.js';
import { type Token, joinedToken, tokenOf } from './token.js';

/** Recognises a credential's text by its outline. Whether it is one, and whose, is the core's to say, when asked. */
export interface Outline {
  readonly kind: 'json' | 'jwt' | 'sd-jwt' | 'enveloped';
  /** What is checked: the text, or what stands inside its envelope. */
  readonly text: string;
  /** The same for every way to write the same credential. */
  readonly same: string;
  readonly claimed: Claimed;
}

export function outlineOf(text: string): Outline | undefined {
  const token = tokenIn(text);
  if (token) return { kind: token.kind, text: token.text, same: token.text, claimed: claimedIn(token.credential) };
  const read = readJson(text);
  return read?.kind === 'credential' ? read.outline : undefined;
}

const tokenIn = (text: string): Token | undefined =>
  text.slice(0, 64).trimStart().startsWith('eyJ') ? tokenOf(joinedToken(text)) : undefined;

/** The same text for the same JSON, however it is spaced. */
export function sameOf(text: string): string {
  const value = parsed(text);
  return value === undefined ? joinedToken(text) : JSON.stringify(value);
}

/** Whether a text is a credential that carries no proof at all: an example, or a claim. */
export const isUnsigned = (text: string): boolean => readJson(text)?.kind === 'unsigned';

type Reading = { readonly kind: 'credential'; readonly outline: Outline } | { readonly kind: 'unsigned' };

/** One text is asked about twice, by whoever looks for credentials and by whoever counts what is only described. */
let last: { readonly text: string; readonly read: Reading | undefined } | undefined;

function readJson(text: string): Reading | undefined {
  if (last?.text !== text) last = { text, read: mentionsCredential(text) ? readingOf(text) : undefined };
  return last.read;
}

/** What every credential as JSON has in it, whichever way it is proven. Looked for before anything is taken apart. */
const mentionsCredential = (text: string): boolean =>
  /^\s*[{[]/.test(text) &&
  (text.includes('VerifiableCredential"') ||
    text.includes('VerifiablePresentation"') ||
    text.includes('w3id.org/openbadges') ||
    (text.includes('"payload"') && text.includes('"signature')));

function readingOf(text: string): Reading | undefined {
  const value = parsed(text);
  const credential = credentialIn(value);
  if (credential === undefined) return isVerifiable(value) ? { kind: 'unsigned' } : undefined;
  const outline = enveloped(value) ?? {
    kind: 'json',
    text,
    same: JSON.stringify(value),
    claimed: claimedIn(credential),
  };
  return { kind: 'credential', outline };
}

const CONTEXTS = ['https://www.w3.org/ns/credentials/v2', 'https://www.w3.org/2018/credentials/v1'];
const BADGES = ['https://w3id.org/openbadges/v2', 'https://w3id.org/openbadges/v1'];

/**
 * The first that carries a proof, stands in an envelope or under a seal, or is an assertion of Open Badges 2.0; of a seal
 * what it is around.
 */
function credentialIn(value: unknown, depth = 0): unknown {
  if (depth > limits.carrierNesting) return undefined;
  if (isProven(value) || envelopeOf(value) !== undefined || isAssertion(value)) return value;
  const sealed = sealedIn(value);
  if (sealed !== undefined) return sealed;
  for (const part of partsOf(value)) {
    const credential = credentialIn(part, depth + 1);
    if (credential !== undefined) return credential;
  }
  return undefined;
}

const isVerifiable = (value: unknown): boolean =>
  hasOne(value, '@context', CONTEXTS) && hasOne(value, 'type', ['VerifiableCredential', 'VerifiablePresentation']);

const isProven = (value: unknown): boolean => isVerifiable(value) && listOf(member(value, 'proof')).some(isMembers);

const isAssertion = (value: unknown): boolean =>
  hasOne(value, '@context', BADGES) && hasOne(value, 'type', ['Assertion']);

/** As many as are judged of one text. */
const partsOf = (value: unknown): readonly unknown[] =>
  [
    ...(Array.isArray(value) ? (value as readonly unknown[]) : []),
    ...listOf(member(value, '@graph')),
    ...(isVerifiable(value) ? listOf(member(value, 'verifiableCredential')) : []),
  ].slice(0, limits.credentialsPerInput);

const ENVELOPES = ['EnvelopedVerifiableCredential', 'EnvelopedVerifiablePresentation'];

/** The text whose `data:` address is the identifier (VC Data Model 2.0, Enveloped Verifiable Credentials). */
function envelopeOf(value: unknown): string | undefined {
  const id = hasOne(value, 'type', ENVELOPES) ? member(value, 'id') : undefined;
  const content = typeof id === 'string' ? readDataAddress(id, limits.dataUrlBytes) : undefined;
  return content && isCredentialType(content.type) ? utf8(content.bytes) : undefined;
}

/** What stands in one envelope is the same credential as without it. */
function enveloped(value: unknown): Outline | undefined {
  const text = envelopeOf(value);
  if (text === undefined) return undefined;
  const claimed = claimedIn(tokenIn(text)?.credential ?? parsed(text));
  return { kind: 'enveloped', text, same: sameOf(text), claimed };
}

/** A European Digital Credential: sealed as JWS JSON (RFC 7515 §7.2). */
function sealedIn(value: unknown): unknown {
  const payload = member(value, 'payload');
  const seals = listOf(member(value, 'signatures') ?? member(value, 'signature'));
  if (typeof payload !== 'string' || seals.length === 0) return undefined;
  const inner = parsed(textOfBase64url(payload) ?? '');
  return isVerifiable(inner) ? inner : undefined;
}
