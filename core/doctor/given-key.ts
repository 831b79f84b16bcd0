import { isObject, member, textMember } from '../json.js';
import type { PublicKey } from '../issuer/key.js';
import { publicKeyOf } from '../issuer/method-key.js';
import { multikeyOf, writtenMultikey } from '../issuer/multikey.js';
import { readPem } from '../issuer/pem.js';
import { holdsPrivateKey, readJwk } from '../issuer/public-key.js';
import { readJson } from '../open/json.js';
import { isPrivateText, showsPrivatePart } from './secret.js';

/** A key as an issuer handed it over. Nothing of a private one is kept: it is refused and never shown again. */
export type GivenKey =
  { readonly kind: 'key'; readonly key: PublicKey } | { readonly kind: 'private' } | { readonly kind: 'unreadable' };

/** Reads a public key in any form issuers keep it in: PEM, a JSON Web Key, a verification method, a Multikey, a did:key. */
export async function readGivenKey(text: string): Promise<GivenKey> {
  const written = text.trim();
  if (isPrivateText(written.replace(/^did:key:/, '').split('#', 1)[0] ?? '')) return { kind: 'private' };
  if (written.startsWith('-----BEGIN')) return orUnreadable(await readPem(written));
  if (written.startsWith('{')) return inJson(written);
  const multibase = written.replace(/^did:key:/, '').split('#', 1)[0] ?? '';
  return orUnreadable(multikeyOf(multibase));
}

async function inJson(text: string): Promise<GivenKey> {
  const read = readJson(text);
  if (read.kind !== 'read' || !isObject(read.value)) return { kind: 'unreadable' };
  const inside = member(read.value, 'publicKeyJwk');
  const holders = [read.value, ...(isObject(inside) ? [inside] : [])];
  if (holders.some(holdsPrivateKey) || showsPrivatePart(read.value)) return { kind: 'private' };
  return orUnreadable(
    textMember(read.value, 'kty') === undefined ? await publicKeyOf(read.value) : readJwk(read.value),
  );
}

const orUnreadable = (key: PublicKey | undefined): GivenKey => (key ? { kind: 'key', key } : { kind: 'unreadable' });

/** The members of a verification method that hold the key: a Multikey where there is one, else a JSON Web Key. */
export function keyMembers(key: PublicKey) {
  const multibase = writtenMultikey(key);
  return multibase === undefined
    ? { type: 'JsonWebKey', publicKeyJwk: key.jwk }
    : { type: 'Multikey', publicKeyMultibase: multibase };
}
