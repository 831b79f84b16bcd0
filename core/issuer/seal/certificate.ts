import type { KeyType } from '../key.js';
import { type Element, elementsOf, identifierIn, momentIn, onlyElement, tags, textIn } from './der.js';

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

/** Reads a certificate (DER, RFC 5280 §4.1). Total: bytes that are none give `undefined`, whatever they are. */
export function readCertificate(bytes: Uint8Array<ArrayBuffer>): Certificate | undefined {
  const [signed, algorithm, signature, ...more] = elementsOf(onlyElement(bytes), tags.sequence) ?? [];
  if (algorithm?.tag !== tags.sequence || signature?.tag !== tags.bitString || more.length > 0) return undefined;
  const fields = elementsOf(signed, tags.sequence) ?? [];
  // The first version had no field for it (RFC 5280 §4.1.2.1).
  const [serial, , issuer, validity, subject, publicKey] = fields[0]?.tag === tags.version ? fields.slice(1) : fields;
  const [from, until] = elementsOf(validity, tags.sequence) ?? [];
  const [notBefore, notAfter] = [from && momentIn(from), until && momentIn(until)];
  const names = [readName(subject), readName(issuer)] as const;
  if (serial?.tag !== tags.integer || !notBefore || !notAfter || !names[0] || !names[1]) return undefined;
  if (publicKey?.tag !== tags.sequence) return undefined;
  return {
    subject: names[0],
    issuer: names[1],
    serialNumber: hexadecimal(serial.content),
    notBefore,
    notAfter,
    selfIssued: hexadecimal(subject?.whole) === hexadecimal(issuer?.whole),
    keyType: keyTypeIn(publicKey),
    publicKey: publicKey.whole,
  };
}

const hexadecimal = (bytes: Uint8Array = new Uint8Array()): string =>
  Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');

const ATTRIBUTES: Readonly<Record<string, keyof CertificateName>> = {
  '2.5.4.10': 'organisation',
  '2.5.4.97': 'organisationIdentifier',
  '2.5.4.3': 'commonName',
  '2.5.4.11': 'unit',
  '2.5.4.6': 'country',
};

/** A name is a list of sets of attributes; of several with one meaning the first is taken. */
function readName(element: Element | undefined): CertificateName | undefined {
  const sets = elementsOf(element, tags.sequence)?.map(set => elementsOf(set, tags.set));
  if (!sets || sets.includes(undefined)) return undefined;
  const stated = sets.flatMap(attributes => attributes ?? []).flatMap(attribute => readAttribute(attribute));
  return Object.fromEntries(stated.toReversed());
}

function readAttribute(attribute: Element): readonly (readonly [keyof CertificateName, string])[] {
  const [type, value] = elementsOf(attribute, tags.sequence) ?? [];
  const name = ATTRIBUTES[identifierIn(type) ?? ''];
  const text = value && textIn(value);
  return name && text ? [[name, text]] : [];
}

const RSA = '1.2.840.113549.1.1.1';
const ELLIPTIC_CURVE = '1.2.840.10045.2.1';
const CURVES: Readonly<Record<string, KeyType>> = {
  '1.2.840.10045.3.1.7': 'P-256',
  '1.3.132.0.34': 'P-384',
  '1.3.132.0.35': 'P-521',
};

/** The kind of key, by its algorithm and curve (RFC 3279 §2.3, RFC 5480 §2.1.1). */
function keyTypeIn(publicKey: Element): KeyType | undefined {
  const [algorithm] = elementsOf(publicKey, tags.sequence) ?? [];
  const [type, parameters] = elementsOf(algorithm, tags.sequence) ?? [];
  if (identifierIn(type) === RSA) return 'RSA';
  return identifierIn(type) === ELLIPTIC_CURVE ? CURVES[identifierIn(parameters) ?? ''] : undefined;
}
