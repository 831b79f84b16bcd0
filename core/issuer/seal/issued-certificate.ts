import { hexadecimal } from '../../digest.js';
import type { SignedBytes } from './algorithms.js';
import { type Certificate, readCertificate } from './certificate.js';
import {
  BIT_STRING,
  BOOLEAN,
  type Element,
  elementOf,
  identifierIn,
  inside,
  numberIn,
  OCTET_STRING,
  partsOf,
  SEQUENCE,
} from './der.js';

/** A certificate with what ties it to the one that issued it (RFC 5280 §4.1, §4.2). */
export interface IssuedCertificate extends Certificate {
  /** All of it, DER. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The names of subject and issuer as they are written: names are equal when their bytes are. */
  readonly subjectWritten: string;
  readonly issuerWritten: string;
  readonly proof: SignedBytes;
  readonly extensions: ReadonlyMap<string, Extension>;
}

interface Extension {
  readonly critical: boolean;
  /** `undefined` where it is no DER. */
  readonly value: Element | undefined;
}

/** Total: `undefined` for bytes that are no certificate, that contradict themselves, or that state an extension twice. */
export function readIssued(bytes: Uint8Array<ArrayBuffer>): IssuedCertificate | undefined {
  const certificate = readCertificate(bytes);
  const whole = elementOf(bytes);
  const [signed, algorithm, signature] = partsOf(whole);
  const { inner, issuer, subject, optional } = membersOf(signed);
  if (!certificate || !signed || !algorithm || !signature || !issuer || !subject) return undefined;
  if (whole?.tag !== SEQUENCE || signature.tag !== BIT_STRING || signature.content[0] !== 0) return undefined;
  // The algorithm is stated inside and outside of what is signed (RFC 5280 §4.1.1.2).
  if (hexadecimal(algorithm.bytes) !== hexadecimal(inner?.bytes ?? new Uint8Array())) return undefined;
  const extensions = readExtensions(optional.find(({ tag }) => tag === inside(3)));
  return (
    extensions && {
      ...certificate,
      bytes,
      subjectWritten: hexadecimal(subject.bytes),
      issuerWritten: hexadecimal(issuer.bytes),
      proof: { algorithm, signed: signed.bytes, signature: signature.content.subarray(1) },
      extensions,
    }
  );
}

/** The name of the subject alone, as it is written; a list of thousands is searched for one name. */
export const subjectWritten = (bytes: Uint8Array<ArrayBuffer>): string | undefined => {
  const { subject } = membersOf(partsOf(elementOf(bytes))[0]);
  return subject && hexadecimal(subject.bytes);
};

/** What stands in a certificate, one behind the other (RFC 5280 §4.1.2). */
function membersOf(signed: Element | undefined) {
  const members = partsOf(signed);
  const unversioned = members[0]?.tag === inside(0) ? members.slice(1) : members;
  const [serial, inner, issuer, validity, subject, key, ...optional] = unversioned;
  return { serial, inner, issuer, validity, subject, key, optional };
}

function readExtensions(list: Element | undefined): ReadonlyMap<string, Extension> | undefined {
  if (!list) return new Map();
  const read = partsOf(partsOf(list)[0]).map(readExtension);
  const stated = read.filter(extension => extension !== undefined);
  const extensions = new Map(stated);
  return read.length > 0 && extensions.size === read.length ? extensions : undefined;
}

function readExtension(element: Element): readonly [string, Extension] | undefined {
  const [identifier, second, third] = partsOf(element);
  const written = third ?? second;
  const name = identifierIn(identifier);
  if (name === '' || written?.tag !== OCTET_STRING || (third && second?.tag !== BOOLEAN)) return undefined;
  return [name, { critical: third !== undefined && second?.content[0] !== 0, value: elementOf(written.content) }];
}

const [SUBJECT_KEY, KEY_USAGE, BASIC_CONSTRAINTS] = ['2.5.29.14', '2.5.29.15', '2.5.29.19'];
const [NAME_CONSTRAINTS, ISSUER_KEY, EXTENDED_KEY_USAGE] = ['2.5.29.30', '2.5.29.35', '2.5.29.37'];
const QC_STATEMENTS = '1.3.6.1.5.5.7.1.3';

/**
 * Extensions that may be critical, because they are looked at or change nothing here: alternative names, certificate
 * policies without constraints on them, where lists of withdrawn certificates are, and how their makers are reached.
 */
const UNDERSTOOD: ReadonlySet<string> = new Set([
  ...[SUBJECT_KEY, KEY_USAGE, BASIC_CONSTRAINTS, ISSUER_KEY, EXTENDED_KEY_USAGE, QC_STATEMENTS],
  ...['2.5.29.17', '2.5.29.31', '2.5.29.32', '1.3.6.1.5.5.7.1.1'],
]);

/** The extension that forbids to use it (RFC 5280 §4.2); a limit on names is one, critical or not, for it is not evaluated. */
export const unknownExtension = ({ extensions }: IssuedCertificate): string | undefined =>
  [...extensions].find(([name, { critical }]) => name === NAME_CONSTRAINTS || (critical && !UNDERSTOOD.has(name)))?.[0];

/** Bits of `keyUsage` (RFC 5280 §4.2.1.3), the first one highest. */
const USES = { digitalSignature: 0x80, nonRepudiation: 0x40, keyCertSign: 0x04 } as const;

/** Whether its key may be used for one of these; a certificate that says nothing of it does not forbid it. */
export function mayBeUsedFor({ extensions }: IssuedCertificate, ...uses: readonly (keyof typeof USES)[]): boolean {
  const stated = extensions.get(KEY_USAGE);
  if (!stated) return true;
  const bits = stated.value?.tag === BIT_STRING ? (stated.value.content[1] ?? 0) : 0;
  return uses.some(use => (bits & USES[use]) > 0);
}

/** How many authorities may stand between it and the end of a chain; `undefined` for one that is no authority. */
export function pathLength({ extensions }: IssuedCertificate): number | undefined {
  const stated = extensions.get(BASIC_CONSTRAINTS)?.value;
  const [authority, length] = partsOf(stated);
  if (authority?.tag !== BOOLEAN || authority.content[0] !== 0xff) return undefined;
  return length ? numberIn(length) : Infinity;
}

/** The key of the subject, and that of the issuer, as far as they are named (RFC 5280 §4.2.1.1, §4.2.1.2). */
export const subjectKey = ({ extensions }: IssuedCertificate): string | undefined => {
  const named = extensions.get(SUBJECT_KEY)?.value;
  return named?.tag === OCTET_STRING ? hexadecimal(named.content) : undefined;
};
const issuerKeyOf = ({ extensions }: IssuedCertificate): string | undefined => {
  const named = partsOf(extensions.get(ISSUER_KEY)?.value).find(({ tag }) => tag === 0x80);
  return named && hexadecimal(named.content);
};

/** Whether one certificate names another as its maker: by name, and by key where both name one. */
export function names(certificate: IssuedCertificate, issuer: IssuedCertificate): boolean {
  if (certificate.issuerWritten !== issuer.subjectWritten) return false;
  const [wanted, had] = [issuerKeyOf(certificate), subjectKey(issuer)];
  return wanted === undefined || had === undefined || wanted === had;
}

const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';

/** It makes time stamps and nothing else, and says so in a way nobody may overlook (RFC 3161 §2.3). */
export function isForTimestamps({ extensions }: IssuedCertificate): boolean {
  const stated = extensions.get(EXTENDED_KEY_USAGE);
  const purposes = stated ? purposesIn(stated) : [];
  return stated?.critical === true && purposes.length === 1 && purposes[0] === TIME_STAMPING;
}

const purposesIn = ({ value }: Extension): readonly string[] => partsOf(value).map(identifierIn);

/** What a certificate says of its own legal standing (ETSI EN 319 412-5 §4); nobody has checked that. */
export type Statement = 'qualified' | 'seal' | 'device';

/** QcCompliance, the type eSeal, and QcSSCD. */
export function statementsIn(certificate: IssuedCertificate): readonly Statement[] {
  const stated = qualifiedStatements(certificate).map(([identifier]) => identifierIn(identifier));
  return [
    ...(stated.includes('0.4.0.1862.1.1') ? (['qualified'] as const) : []),
    ...(typesIn(certificate).includes(SEAL) ? (['seal'] as const) : []),
    ...(stated.includes('0.4.0.1862.1.4') ? (['device'] as const) : []),
  ];
}

/**
 * Whether it may stand for an organisation: one for the signatures of people or for web sites names an organisation too,
 * but not as the one that seals. A certificate that says nothing of what it is for does not forbid it, unless it is a
 * qualified one, which is then for signatures (ETSI EN 319 412-5 §4.2.3), or one of a person (ETSI EN 319 412-2 §4.2.4).
 */
export function mayBeForSeals(certificate: IssuedCertificate): boolean {
  if (isForMachines(certificate)) return false;
  const types = typesIn(certificate);
  if (types.length > 0) return types.includes(SEAL);
  return !statementsIn(certificate).includes('qualified') && !isOfPerson(certificate);
}

/** Servers, clients, code, time stamps, and answers on whether a certificate was withdrawn (RFC 5280 §4.2.1.12). */
const MACHINE_PURPOSES: ReadonlySet<string> = new Set(
  ['1', '2', '3', '8', '9'].map(purpose => `1.3.6.1.5.5.7.3.${purpose}`),
);

/** Seals are often for clients and letters too; where nothing else than these stands, the key is for no document. */
function isForMachines({ extensions }: IssuedCertificate): boolean {
  const stated = extensions.get(EXTENDED_KEY_USAGE);
  return stated !== undefined && purposesIn(stated).every(purpose => MACHINE_PURPOSES.has(purpose));
}

const [SURNAME, GIVEN_NAME] = ['2.5.4.4', '2.5.4.42'];

function isOfPerson({ bytes }: IssuedCertificate): boolean {
  const { subject } = membersOf(partsOf(elementOf(bytes))[0]);
  const attributes = partsOf(subject).flatMap(set => partsOf(set));
  return attributes
    .map(attribute => identifierIn(partsOf(attribute)[0]))
    .some(name => name === SURNAME || name === GIVEN_NAME);
}

const qualifiedStatements = ({ extensions }: IssuedCertificate): readonly (readonly Element[])[] =>
  partsOf(extensions.get(QC_STATEMENTS)?.value).map(statement => partsOf(statement));

/** QcType (ETSI EN 319 412-5 §4.2.3) and its value for seals. */
const [TYPES, SEAL] = ['0.4.0.1862.1.6', '0.4.0.1862.1.6.2'];

const typesIn = (certificate: IssuedCertificate): readonly string[] =>
  qualifiedStatements(certificate).flatMap(([identifier, types]) =>
    identifierIn(identifier) === TYPES ? partsOf(types).map(identifierIn) : [],
  );

export const isInForce = ({ notBefore, notAfter }: Certificate, at: Date): boolean =>
  new Date(notBefore) <= at && at <= new Date(notAfter);
