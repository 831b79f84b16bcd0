import { AsnConvert } from '@peculiar/asn1-schema';
import { type AttributeValue, type Name, type SubjectPublicKeyInfo, Certificate as Form } from '@peculiar/asn1-x509';
import { limits } from '../../limits.js';
import type { KeyType } from '../key.js';

/** Who a certificate is about, or who made it: what stands in its name (RFC 5280 §4.1.2.4, ETSI EN 319 412-3 §4.2). */
export interface CertificateName {
  readonly organisation?: string;
  /** `organizationIdentifier`, 2.5.4.97: such as `VATES-A00000000` (ETSI EN 319 412-1 §5.1.4). */
  readonly organisationIdentifier?: string;
  readonly commonName?: string;
  readonly unit?: string;
  /** As written, usually ISO 3166-1 alpha-2. */
  readonly country?: string;
}

/** What a certificate says about itself (RFC 5280 §4.1). Nothing here is proven: nobody has checked who made it. */
export interface Certificate {
  readonly subject: CertificateName;
  readonly issuer: CertificateName;
  /** Hexadecimal. */
  readonly serialNumber: string;
  /** ISO 8601. */
  readonly notBefore: string;
  readonly notAfter: string;
  /** It names itself as its maker. */
  readonly selfIssued: boolean;
  /** `undefined` when it is of a kind nothing can be checked with here. */
  readonly keyType: KeyType | undefined;
  /** SubjectPublicKeyInfo, DER. */
  readonly publicKey: Uint8Array<ArrayBuffer>;
}

/**
 * Reads a certificate (DER, RFC 5280 §4.1). Total: bytes that are none give `undefined`, whatever they are. Loaded only
 * where a seal is judged, because of the library.
 */
export function readCertificate(bytes: Uint8Array<ArrayBuffer>): Certificate | undefined {
  try {
    return bytes.length <= limits.sealCertificateBytes && isWhole(bytes) ? read(bytes) : undefined;
  } catch {
    return undefined;
  }
}

/** Embedded values are the extensions', which nobody asks for. */
const BOUNDS = { berOptions: { maxNodes: limits.sealCertificateNodes, parseEmbedded: false } };

/**
 * The library takes more than DER, and guesses: text that is no UTF-8, months that do not exist. What it read is written
 * again and has to be what stands there; a name that is not is left out, for it proves nothing anyway.
 * @throws whatever the library throws at bytes that are no certificate
 */
function read(bytes: Uint8Array<ArrayBuffer>): Certificate | undefined {
  const { tbsCertificate: signed, tbsCertificateRaw, signatureValue } = AsnConvert.parse(bytes, Form, BOUNDS);
  const { issuer, validity, subject, subjectPublicKeyInfo: key } = signed;
  const [all, dates, owner] = [hexadecimal(bytes), written(validity), written(subject)];
  const at = all.indexOf(dates);
  const [before, after] = [all.slice(0, at), all.slice(at + dates.length)];
  if (!isWhole(new Uint8Array(tbsCertificateRaw ?? [])) || !after.endsWith(hexadecimal(signatureValue)))
    return undefined;
  if (at < 0 || !after.includes(written(key))) return undefined;
  return {
    subject: after.startsWith(owner) ? readName(subject) : {},
    issuer: before.endsWith(written(issuer)) ? readName(issuer) : {},
    serialNumber: hexadecimal(signed.serialNumber),
    notBefore: isoOf(validity.notBefore.getTime()),
    notAfter: isoOf(validity.notAfter.getTime()),
    selfIssued: before.endsWith(owner) && after.startsWith(owner),
    keyType: keyTypeOf(key),
    publicKey: new Uint8Array(AsnConvert.serialize(key)),
  };
}

/** Whether an element of DER ends where it says it does, and says so in the shortest way (X.690 §10.1). */
function isWhole(element: Uint8Array): boolean {
  const [, form = 0, first = 0, second = 0] = element;
  if (form === 0x82) return first > 0 && element.length === 4 + first * 256 + second;
  return form === 0x81 ? first >= 0x80 && element.length === 3 + first : element.length === 2 + form;
}

const hexadecimal = (bytes: ArrayBuffer | Uint8Array): string =>
  Array.from(new Uint8Array(bytes), byte => byte.toString(16).padStart(2, '0')).join('');

const written = (part: object): string => hexadecimal(AsnConvert.serialize(part));

const isoOf = (moment: Date): string => moment.toISOString().replace('.000Z', 'Z');

const ATTRIBUTES: Readonly<Record<string, keyof CertificateName>> = {
  '2.5.4.10': 'organisation',
  '2.5.4.97': 'organisationIdentifier',
  '2.5.4.3': 'commonName',
  '2.5.4.11': 'unit',
  '2.5.4.6': 'country',
};

/** A name is a list of sets of attributes; of several with one meaning the first is taken. */
function readName(name: Name): CertificateName {
  const attributes = [...name].flatMap(set => [...set]);
  const stated = attributes.flatMap(({ type, value }) => {
    const [member, text] = [ATTRIBUTES[type], textOf(value)];
    return member && text ? [[member, text] as const] : [];
  });
  return Object.fromEntries(stated.toReversed());
}

/** The text of a string, of whichever kind (RFC 5280 §4.1.2.4). */
const textOf = (value: AttributeValue): string | undefined =>
  value.utf8String ?? value.printableString ?? value.teletexString ?? value.bmpString ?? value.ia5String;

const RSA = '1.2.840.113549.1.1.1';
const ELLIPTIC_CURVE = '1.2.840.10045.2.1';
/** Identifiers of curves, as DER: 1.2.840.10045.3.1.7, 1.3.132.0.34 and 1.3.132.0.35. */
const CURVES: Readonly<Record<string, KeyType>> = {
  '06082a8648ce3d030107': 'P-256',
  '06052b81040022': 'P-384',
  '06052b81040023': 'P-521',
};

/** The kind of key, by its algorithm and curve (RFC 3279 §2.3, RFC 5480 §2.1.1). */
function keyTypeOf({ algorithm: { algorithm, parameters } }: SubjectPublicKeyInfo): KeyType | undefined {
  if (algorithm === RSA) return 'RSA';
  return algorithm === ELLIPTIC_CURVE && parameters ? CURVES[hexadecimal(parameters)] : undefined;
}
