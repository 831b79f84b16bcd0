import { fromBase64url } from '../base64url.js';
import { claimsType } from '../formats/token-members.js';
import { type Json, type JsonObject, isObject, member, textMember, textsOf } from '../json.js';
import { notACredential, refusedDocument, unsupported } from './carrier.js';
import { type Flaw, refused } from './flaw.js';
import { type Bounds, readJson } from './json.js';
import type { NotOpened, Opened, Token } from './opened.js';
import { completedBy, contradictionIn } from './token-claims.js';
import { contentStated, fits, typeStated } from './token-type.js';
import { tokenKind } from './token-kind.js';
import { type WrappedPlace, unwrap } from './wrappers.js';
import { later } from '../later.js';

const disclosing = later(() => import('./disclosures.js'));

/**
 * Opens a compact token: the credential its payload states, or each one of a presentation's. Read strictly (RFC 7515
 * §7.1, RFC 7519 §7.2); nothing is verified. Of a token that holds no credential nothing is shown.
 * @param bounds for tokens that are larger than a credential by nature, such as a status list
 */
export async function openToken(text: string, place: WrappedPlace, bounds?: Bounds): Promise<readonly Opened[]> {
  const kind = tokenKind(text);
  if (kind === undefined) return [notACredential(place, 'found.text')];
  if (kind === 'SD-JWT') return openSelective(text, place);
  if (kind !== 'JWT') return [unsupported(place, 'found.media', kind)];
  const token = readToken(text, place, bounds);
  return token.kind === 'token' ? contentsOf(token, place) : [token];
}

/**
 * An SD-JWT: a token, what its holder shows of it, and perhaps what the holder signed for somebody, each behind a tilde
 * (RFC 9901 §4). What does not belong to it is not used; what that means, the proof says.
 */
async function openSelective(text: string, place: WrappedPlace): Promise<readonly Opened[]> {
  const [signed = '', ...behind] = text.split('~');
  const disclosures = behind.slice(0, -1);
  const keyBinding = behind.at(-1) ?? '';
  if (keyBinding !== '' && !keyBinding.includes('.')) return [malformed(place, '', 'token-end')];
  const token = readToken(signed, place, undefined);
  if (token.kind !== 'token') return [token];
  const { disclose } = await disclosing();
  const disclosed = await disclose(token.claims, disclosures);
  const selective = {
    disclosures,
    ...(keyBinding !== '' && { keyBinding }),
    ...(disclosed.kind === 'flawed' && { flaw: disclosed.flaw }),
  };
  const claims = disclosed.kind === 'disclosed' ? disclosed.claims : token.claims;
  return contentsOf({ ...token, claims, selective }, place);
}

const malformed = (place: WrappedPlace, pointer: string, flaw: Flaw): NotOpened =>
  refusedDocument(refused(flaw, pointer), place);

/** The parts of a compact token, read strictly; what they say is not looked at. */
export function readToken(text: string, place: WrappedPlace, bounds: Bounds | undefined): Token | NotOpened {
  const [first, second, signature, ...others] = text.split('.');
  if (first === undefined || second === undefined || signature === undefined || others.length > 0) {
    return malformed(place, '', 'token-parts');
  }
  const header = readPart(first, place, bounds);
  if (header.kind !== 'part') return header;
  const unread = UNREAD_WAYS.find(name => Object.hasOwn(header.value, name));
  if (unread !== undefined) return unsupported(place, 'found.media', unread === 'enc' ? 'JWE' : unread);
  const claims = readPart(second, place, bounds);
  // Content written without encoding is not opened, and not damaged for it (RFC 7797 §3).
  if (claims.kind !== 'part') return isUnencoded(header.value) ? unsupported(place, 'found.media', 'b64') : claims;
  const flaw = flawOf(signature, header.value);
  if (flaw !== undefined) return malformed(place, '', flaw);
  return { kind: 'token', header: header.value, claims: claims.value, signed: `${first}.${second}`, signature };
}

/** Encrypted and compressed content (RFC 7516 §4.1.2–3). */
const UNREAD_WAYS = ['enc', 'zip'] as const;

const isUnencoded = (header: JsonObject): boolean => member(header, 'b64') === false;

/** Only a token that says itself that nobody signed it may lack a signature; what that is worth, the proof says. */
function flawOf(signature: string, header: JsonObject): Flaw | undefined {
  if (signature === '' && !/^none$/i.test(textMember(header, 'alg') ?? '')) return 'token-parts';
  return fromBase64url(signature) === undefined ? 'base64url' : undefined;
}

interface Part {
  readonly kind: 'part';
  readonly value: JsonObject;
}

function readPart(part: string, place: WrappedPlace, bounds: Bounds | undefined): Part | NotOpened {
  const bytes = fromBase64url(part);
  if (!bytes || part === '') return malformed(place, '', 'base64url');
  const read = readJson(bytes, bounds);
  if (read.kind === 'refused') return refusedDocument(read, place);
  return isObject(read.value) ? { kind: 'part', value: read.value } : malformed(place, '', 'syntax');
}

// VC-JWT, presentations, SD-JWT VC, VC-JOSE-COSE and the assertions of Open Badges 2.0.
const CREDENTIAL_CLAIMS = ['vc', 'vp', 'vct', '@context', 'badge'] as const;

const holdsCredential = (claims: JsonObject): boolean =>
  CREDENTIAL_CLAIMS.some(claim => Object.hasOwn(claims, claim)) || isPresentation(claims);

/** What the payload holds; a token that holds nothing of ours is one for signing in somewhere, never shown, never kept. */
async function contentsOf(token: Token, place: WrappedPlace): Promise<readonly Opened[]> {
  const { header, claims } = token;
  if (!holdsCredential(claims)) return [notACredential(place, 'found.media', 'JWT')];
  const content = contentOf(claims);
  if (content.kind === 'ambiguous') return [malformed(place, content.pointer, 'token-contents')];
  const said = [typeStated(header), contentStated(header)];
  const unknownName = ['typ', 'cty'].find((_, index) => said[index] === 'unknown');
  if (unknownName !== undefined)
    return [unsupported(place, 'found.media', textMember(header, unknownName) ?? unknownName)];
  if (!said.every(each => fits(each, content.kind))) return [malformed(place, '', 'token-type')];
  return content.kind === 'presentation' ? presented(content, place) : [credentialIn(content, token, place)];
}

type Content =
  | { readonly kind: 'claim' | 'payload'; readonly value: JsonObject; readonly pointer: string }
  | { readonly kind: 'presentation'; readonly value: Json; readonly pointer: string }
  | { readonly kind: 'ambiguous'; readonly pointer: string };

const isPresentation = (value: Json): boolean => textsOf(member(value, 'type')).includes('VerifiablePresentation');

/** Two credentials in one token would be two answers under one signature: refused. */
function contentOf(claims: JsonObject): Content {
  const [vc, vp] = [member(claims, 'vc'), member(claims, 'vp')];
  const isTopLevel = ['@context', 'credentialSubject', 'badge'].some(name => Object.hasOwn(claims, name));
  if (vp !== undefined) {
    const alone = vc === undefined && !isTopLevel && isObject(vp);
    return alone ? { kind: 'presentation', value: vp, pointer: '/vp' } : { kind: 'ambiguous', pointer: '/vp' };
  }
  if (vc !== undefined) {
    const alone = !isTopLevel && isObject(vc) && !isPresentation(vc);
    return alone ? { kind: 'claim', value: vc, pointer: '/vc' } : { kind: 'ambiguous', pointer: '/vc' };
  }
  return { kind: isPresentation(claims) ? 'presentation' : 'payload', value: claims, pointer: '' };
}

/** A presentation's token is signed by whoever presents; the credentials inside are judged by their own proofs. */
const presented = (
  { value, pointer }: { value: Json; pointer: string },
  place: WrappedPlace,
): Promise<readonly Opened[]> =>
  unwrap(value, {
    ...place,
    path: [...place.path, { kind: 'token', at: pointer }],
    notes: [...new Set([...place.notes, 'proof.holder-only' as const])],
  });

function credentialIn(
  { kind, value, pointer }: Extract<Content, { kind: 'claim' | 'payload' }>,
  token: Token,
  place: WrappedPlace,
): Opened {
  const { claims, header } = token;
  const path = [...place.path, { kind: 'token', at: pointer } as const];
  const opened = { kind: 'document', envelope: token, path, notes: place.notes } as const;
  // Claims of an SD-JWT VC are no W3C credential, and those about the token are read where they stand.
  const isW3c = Object.hasOwn(value, 'credentialSubject') && claimsType(value) === undefined;
  if (!isW3c) return { ...opened, document: value };
  const datesOf = kind === 'payload' && typeStated(header) === 'payload' ? 'token' : 'credential';
  const contradiction = contradictionIn(claims, value, datesOf);
  if (contradiction !== undefined) return malformed(place, contradiction, 'token-claims');
  return { ...opened, document: completedBy(claims, value, datesOf) };
}
