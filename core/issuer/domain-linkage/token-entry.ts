import { fromBase64url } from '../../base64url.js';
import { type Json, type JsonObject, isObject, member, textMember } from '../../json.js';
import { readJson } from '../../open/json.js';
import type { Token } from '../../open/opened.js';
import { algorithmsFor } from '../../proofs/jose/algorithms.js';
import { judgeJws } from '../../proofs/jose/judge-jws.js';
import { readNumericDate } from '../../validity/date.js';
import type { ControllerDocument } from '../key.js';
import { documentOf, selectKey } from '../look-up-key.js';
import { type Pair, hasBegun, saysSo } from './linkage.js';

const HEADER: readonly string[] = ['alg', 'kid', 'typ'];

/**
 * Whether a token of a DID configuration ties the pair together, signed with a key of the identifier itself (Well Known
 * DID Configuration, JSON Web Token Proof Format). Nobody is asked for the key: the document is at hand.
 */
export async function tokenTies(text: string, pair: Pair, document: ControllerDocument): Promise<boolean> {
  const token = readCompact(text);
  if (!token || !isPlain(token.header) || !claimsTie(token.claims, pair)) return false;
  const method = textMember(token.header, 'kid') ?? '';
  const key = selectKey(method, document, { signedAt: signedAt(token.claims), now: pair.now });
  if (key.kind !== 'key' || documentOf(method) !== pair.did || !key.key.asserts) return false;
  if (key.key.controller !== pair.did) return false;
  return (await judgeJws(token, key.key.publicKey, algorithmsFor(undefined))).kind === 'fits';
}

function readCompact(text: string): Token | undefined {
  const [first = '', second = '', signature = '', ...others] = text.split('.');
  const [header, claims] = [first, second].map(objectIn);
  if (!header || !claims || others.length > 0) return undefined;
  return { kind: 'token', header, claims, signed: `${first}.${second}`, signature };
}

function objectIn(part: string): JsonObject | undefined {
  const bytes = fromBase64url(part);
  const read = bytes && readJson(bytes);
  return read?.kind === 'read' && isObject(read.value) ? read.value : undefined;
}

const isPlain = (header: JsonObject): boolean =>
  Object.keys(header).every(name => HEADER.includes(name)) && [undefined, 'JWT'].includes(textMember(header, 'typ'));

/** What the claims of the token say beside the credential must say the same, and not be over. */
function claimsTie(claims: JsonObject, pair: Pair): boolean {
  const credential = member(claims, 'vc');
  const [ends, begins] = [readNumericDate(member(claims, 'exp')), member(claims, 'nbf')];
  return (
    isObject(credential) &&
    !Object.hasOwn(credential, 'proof') &&
    textMember(claims, 'iss') === pair.did &&
    textMember(claims, 'sub') === pair.did &&
    ends !== undefined &&
    ends > pair.now &&
    isPast(begins, pair.now) &&
    saysSo(credential, pair)
  );
}

function isPast(begins: Json | undefined, now: Date): boolean {
  if (begins === undefined) return true;
  const moment = readNumericDate(begins);
  return moment !== undefined && hasBegun(moment, now);
}

const signedAt = (claims: JsonObject): Date | undefined =>
  readNumericDate(member(claims, 'iat') ?? member(claims, 'nbf'));
