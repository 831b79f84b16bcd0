import { AsnConvert } from '@peculiar/asn1-schema';
import { Certificate as Form, SubjectAlternativeName } from '@peculiar/asn1-x509';
import { limits } from '../../limits.js';
import { urlOf } from '../../url.js';

const SUBJECT_ALTERNATIVE_NAME = '2.5.29.17';

/** Embedded values are read one by one, those that are asked for. */
const BOUNDS = { berOptions: { maxNodes: limits.sealCertificateNodes, parseEmbedded: false } };

/**
 * Whether a certificate is made out to an https address: as a whole, or to its host (RFC 5280 §4.2.1.6; SD-JWT VC §5).
 * A name with a wildcard is nobody's in particular. Total: bytes that are no certificate are made out to nobody.
 */
export function isMadeOutTo(certificate: Uint8Array<ArrayBuffer>, address: string): boolean {
  const host = urlOf(address)?.hostname;
  if (host === undefined) return false;
  try {
    return namesIn(certificate).some(({ uri, dns }) => uri === address || dns?.toLowerCase() === host);
  } catch {
    return false;
  }
}

/** @throws whatever the library throws at bytes that are no certificate */
function namesIn(certificate: Uint8Array<ArrayBuffer>): readonly { readonly uri?: string; readonly dns?: string }[] {
  const { extensions } = AsnConvert.parse(certificate, Form, BOUNDS).tbsCertificate;
  return (extensions === undefined ? [] : Array.from(extensions))
    .filter(({ extnID }) => extnID === SUBJECT_ALTERNATIVE_NAME)
    .flatMap(({ extnValue }) => [...AsnConvert.parse(extnValue.buffer, SubjectAlternativeName, BOUNDS)])
    .map(({ uniformResourceIdentifier: uri, dNSName: dns }) => ({
      ...(uri !== undefined && { uri }),
      ...(dns !== undefined && { dns }),
    }));
}
