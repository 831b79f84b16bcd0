import { decodeMultibase } from '../issuer/multikey.js';
import { holdsPrivateKey } from '../issuer/public-key.js';
import { type Json, type JsonObject, isObject } from '../json.js';

/** What private keys in Multikey form begin with (Controlled Identifiers v1.0 §2.2.2): Ed25519, P-256, P-384, P-521. */
const PRIVATE_HEADERS = [
  [0x80, 0x26],
  [0x86, 0x26],
  [0x87, 0x26],
  [0x88, 0x26],
] as const;

/** Whether a text is a private key: in PEM, or as a Multikey. */
export function isPrivateText(text: string): boolean {
  if (/-----BEGIN [A-Z0-9 ]*PRIVATE KEY/.test(text)) return true;
  const bytes = decodeMultibase(text);
  return bytes !== undefined && PRIVATE_HEADERS.some(header => header.every((byte, at) => bytes[at] === byte));
}

/** As tools name what must stay secret, in whichever form: `privateKeyMultibase`, `secretKeyJwk`, `privateKeyHex` … */
const isPrivateName = (name: string): boolean => /^(?:private|secret)[-_]?key/i.test(name);

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** Whether whoever reads it can sign with a key in it, however deep that lies and whatever it is called. */
export function showsPrivatePart(value: Json, name = ''): boolean {
  if (typeof value === 'string') return isPrivateText(value);
  if (isList(value)) return value.some(entry => showsPrivatePart(entry));
  if (!isObject(value)) return false;
  const isJwk = Object.hasOwn(value, 'kty') || /jwk$/i.test(name);
  if (isJwk && holdsPrivateKey(value)) return true;
  return Object.entries(value).some(([inside, one]) => isPrivateName(inside) || showsPrivatePart(one, inside));
}

/** The same without any part that shows a private key: an entry of a list is left out whole, and so is a member. */
export const withoutPrivateParts = (document: JsonObject): JsonObject => {
  const isJwk = Object.hasOwn(document, 'kty') && holdsPrivateKey(document);
  return Object.fromEntries(
    Object.entries(document).flatMap(([name, value]) => {
      if (isPrivateName(name) || (isJwk && holdsPrivateKey({ [name]: value }))) return [];
      if (!showsPrivatePart(value, name)) return [[name, value] as const];
      return isList(value) ? [[name, value.filter(entry => !showsPrivatePart(entry))] as const] : [];
    }),
  );
};
