import { urlOf } from '../../url.js';
import { type Element, partsOf, SEQUENCE } from './der.js';
import { readIssued } from './issued-certificate.js';

const SUBJECT_ALTERNATIVE_NAME = '2.5.29.17';

/** Kinds of name (RFC 5280 §4.2.1.6): `dNSName` is `[2]`, `uniformResourceIdentifier` is `[6]`, both without parts. */
const [DNS, ADDRESS] = [0x82, 0x86] as const;

/**
 * Whether a certificate is made out to an https address: as a whole, or to its host (RFC 5280 §4.2.1.6; SD-JWT VC §5).
 * A name with a wildcard is nobody's in particular. Total: bytes that are no certificate, or one that contradicts
 * itself, are made out to nobody.
 */
export function isMadeOutTo(certificate: Uint8Array<ArrayBuffer>, address: string): boolean {
  const { hostname: host, username, password } = urlOf(address) ?? {};
  // Behind a user name stands another host than a reader sees (validity §8.1).
  if (host === undefined || username !== '' || password !== '') return false;
  const names = readIssued(certificate)?.extensions.get(SUBJECT_ALTERNATIVE_NAME)?.value;
  if (names?.tag !== SEQUENCE) return false;
  return partsOf(names).some(
    name =>
      (name.tag === ADDRESS && textIn(name) === address) || (name.tag === DNS && textIn(name).toLowerCase() === host),
  );
}

/** Both kinds are IA5String; any other character makes it a name that no address has. */
const textIn = ({ content }: Element): string =>
  Array.from(content, byte => (byte < 0x80 ? String.fromCharCode(byte) : '\uFFFD')).join('');
