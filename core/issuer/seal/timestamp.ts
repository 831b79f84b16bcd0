import { hexadecimal } from '../../digest.js';
import { limits } from '../../limits.js';
import { readDate } from '../../validity/date.js';
import { digestNamed, fitsUnder } from './algorithms.js';
import { chainOf, standing } from './chain.js';
import {
  type Element,
  elementOf,
  identifierIn,
  INTEGER,
  inside,
  numberIn,
  OCTET_STRING,
  partsOf,
  SEQUENCE,
  SET,
  TIME,
} from './der.js';
import {
  type IssuedCertificate,
  isForTimestamps,
  isInForce,
  mayBeUsedFor,
  readIssued,
  subjectKey,
} from './issued-certificate.js';
import { type ListedService, sameBytes, servicesWith } from './services.js';
import { type TrustedList, serviceTypes } from './trusted-list.js';

/** When something was there at the latest, and which service of a list says so. */
export interface ProvenTime {
  readonly at: Date;
  readonly by: ListedService;
}

/** A time-stamp token (RFC 3161 §2.4.2) taken apart: what it is about, and what is signed how. Nothing is checked. */
interface Token {
  readonly content: Uint8Array<ArrayBuffer>;
  readonly hash: string;
  readonly imprint: Uint8Array;
  readonly at: Date;
  readonly certificates: readonly IssuedCertificate[];
  readonly signer: SignerInfo;
}

interface SignerInfo {
  readonly identifier: Element;
  readonly digest: string;
  /** The attributes as they stand, and what is in them. */
  readonly attributes: Element;
  readonly algorithm: Element;
  readonly signature: Uint8Array<ArrayBuffer>;
}

/**
 * The time a token proves for these bytes: it is about them, its signature fits a certificate for nothing but time
 * stamps, and that leads to a time-stamping service of a list which was granted then. `undefined` for everything else: a
 * token that proves nothing does no harm. Never throws.
 */
export async function provenTime(
  token: Uint8Array<ArrayBuffer>,
  stamped: Uint8Array<ArrayBuffer>,
  lists: readonly TrustedList[],
): Promise<ProvenTime | undefined> {
  const read = readToken(token);
  if (!read || !(await isAbout(read, stamped))) return undefined;
  const authority = read.certificates.find(certificate => isNamedBy(read.signer.identifier, certificate));
  if (!authority || !(await isSignedBy(authority, read))) return undefined;
  const by = await serviceBehind(authority, read, lists);
  return by && { at: read.at, by };
}

async function isAbout({ hash, imprint }: Token, stamped: Uint8Array<ArrayBuffer>): Promise<boolean> {
  return sameBytes(new Uint8Array(await crypto.subtle.digest(hash, stamped)), imprint);
}

/** A list often names the very certificate that makes the time stamps, and not one above it. */
async function serviceBehind(
  authority: IssuedCertificate,
  { at, certificates }: Token,
  lists: readonly TrustedList[],
): Promise<ListedService | undefined> {
  if (!isInForce(authority, at)) return undefined;
  const itself = servicesWith(authority, serviceTypes.times, lists).map(service => standing(service, at));
  const others = certificates.filter(other => other !== authority);
  const chains = [...itself, await chainOf(authority, others, { type: serviceTypes.times, lists, at })];
  return chains.find(chain => chain.kind === 'anchored');
}

const SIGNED_DATA = '1.2.840.113549.1.7.2';
const TIMESTAMP = '1.2.840.113549.1.9.16.1.4';

/** A message signed by one (RFC 5652 §5.1) whose content is a time stamp. */
function readToken(bytes: Uint8Array<ArrayBuffer>): Token | undefined {
  if (bytes.length > limits.timestampBytes) return undefined;
  const [type, wrapped] = partsOf(elementOf(bytes));
  const [, , encapsulated, ...others] = partsOf(partsOf(wrapped)[0]);
  const [contentType, octets] = partsOf(encapsulated);
  const content = partsOf(octets)[0];
  const signers = partsOf(others.at(-1));
  const signer = signers.length === 1 ? readSigner(signers[0]) : undefined;
  const about = content?.tag === OCTET_STRING ? readContent(content.content) : undefined;
  if (identifierIn(type) !== SIGNED_DATA || identifierIn(contentType) !== TIMESTAMP) return undefined;
  const enclosed = partsOf(others.find(({ tag }) => tag === inside(0)));
  if (!content || !about || !signer || enclosed.length > limits.sealCertificates) return undefined;
  const certificates = enclosed.flatMap(({ bytes: one }) => readIssued(one) ?? []);
  return { content: content.content, ...about, certificates, signer };
}

/** What a time stamp says (RFC 3161 §2.4.2, TSTInfo); one with extensions may mean something else by it. */
function readContent(bytes: Uint8Array<ArrayBuffer>): Pick<Token, 'hash' | 'imprint' | 'at'> | undefined {
  const [version, , imprint, , time, ...others] = partsOf(elementOf(bytes));
  const [algorithm, hashed] = partsOf(imprint);
  const [hash, at] = [digestNamed(algorithm), momentIn(time)];
  if (numberIn(version) !== 1 || others.some(({ tag }) => tag === inside(1))) return undefined;
  return hash !== undefined && at && hashed?.tag === OCTET_STRING ? { hash, at, imprint: hashed.content } : undefined;
}

/** A moment of UTC, with or without a fraction (RFC 5280 §4.1.2.5.2, RFC 3161 §2.4.2). */
function momentIn(element: Element | undefined): Date | undefined {
  if (element?.tag !== TIME) return undefined;
  const written = String.fromCharCode(...element.content);
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d(?:\.\d{1,9})?)Z$/.exec(written) ?? [];
  return second === undefined
    ? undefined
    : readDate(`${[year, month, day].join('-')}T${[hour, minute, second].join(':')}Z`)?.date;
}

function readSigner(info: Element | undefined): SignerInfo | undefined {
  const [, identifier, digestAlgorithm, attributes, algorithm, signature] = partsOf(info);
  const digest = digestNamed(digestAlgorithm);
  if (!identifier || attributes?.tag !== inside(0) || !algorithm || signature?.tag !== OCTET_STRING) return undefined;
  return digest === undefined ? undefined : { identifier, digest, attributes, algorithm, signature: signature.content };
}

/** By the name of its maker and its number, or by its key (RFC 5652 §5.3). */
function isNamedBy(identifier: Element, certificate: IssuedCertificate): boolean {
  if (identifier.tag !== SEQUENCE) return subjectKey(certificate) === hexadecimal(identifier.content);
  const [issuer, number] = partsOf(identifier);
  return (
    issuer !== undefined &&
    hexadecimal(issuer.bytes) === certificate.issuerWritten &&
    number?.tag === INTEGER &&
    hexadecimal(number.content) === certificate.serialNumber
  );
}

const [CONTENT_TYPE, MESSAGE_DIGEST] = ['1.2.840.113549.1.9.3', '1.2.840.113549.1.9.4'];
const SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.47';

/**
 * What is signed is not the content but a set of attributes: its kind, its digest, and which certificate signed it (RFC
 * 3161 §2.4.1, RFC 5652 §5.4, RFC 5816 §2.2).
 */
async function isSignedBy(authority: IssuedCertificate, { content, signer }: Token): Promise<boolean> {
  const { attributes, digest, algorithm, signature } = signer;
  const attribute = (name: string): Element | undefined => {
    const stated = partsOf(attributes).filter(one => identifierIn(partsOf(one)[0]) === name);
    const values = partsOf(partsOf(stated[0])[1]);
    return stated.length === 1 && values.length === 1 ? values[0] : undefined;
  };
  const digested = attribute(MESSAGE_DIGEST);
  if (identifierIn(attribute(CONTENT_TYPE)) !== TIMESTAMP || digested?.tag !== OCTET_STRING) return false;
  if (!sameBytes(new Uint8Array(await crypto.subtle.digest(digest, content)), digested.content)) return false;
  if (!(await isCertificateNamed(attribute(SIGNING_CERTIFICATE), authority))) return false;
  if (!isForTimestamps(authority) || !mayBeUsedFor(authority, 'digitalSignature', 'nonRepudiation')) return false;
  const signed = new Uint8Array(attributes.bytes);
  signed[0] = SET;
  return fitsUnder(authority.publicKey, { algorithm, digest, signed, signature });
}

/** The first of the certificates named is the signer's (RFC 5035 §3); SHA-256 is not written out (§4, DER). */
async function isCertificateNamed(named: Element | undefined, { bytes }: IssuedCertificate): Promise<boolean> {
  const [first, second] = partsOf(partsOf(partsOf(named)[0])[0]);
  const isBare = first?.tag === OCTET_STRING;
  const [hash, digest] = isBare ? ['SHA-256', first] : [digestNamed(first), second];
  if (hash === undefined || digest?.tag !== OCTET_STRING) return false;
  return sameBytes(new Uint8Array(await crypto.subtle.digest(hash, bytes)), digest.content);
}
