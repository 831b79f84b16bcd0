import type { FormatName } from '../credential.js';
import { type JsonObject, isObject, listOf, member, textMember, textsOf } from '../json.js';
import { contextsOf } from './structure.js';

/**
 * Data models that are known and not read yet. A document of one of them is never called malformed, and never read as
 * something simpler that it also happens to be.
 */
export const laterFormats: readonly { readonly name: FormatName; recognise(document: JsonObject): boolean }[] = [
  {
    name: 'ebsi-credential',
    recognise: document => hasType(document, /^VerifiableAttestation$/) || issuedBy(document, 'did:ebsi:'),
  },
  {
    name: 'european-credential',
    recognise: document =>
      hasType(document, /^(EuropeanDigitalCredential|EuropassCredential|EDCI.*)$/) ||
      contextsOf(document).some(context => /snb\/model\/context\/edc-ap|edc-ap-context\.jsonld$/.test(context)),
  },
  { name: 'clr-2', recognise: document => hasType(document, /^ClrCredential$/) },
  {
    name: 'eudi-credential',
    recognise: document => /^urn:(eu\.europa\.ec\.)?eudi:/.test(textMember(document, 'vct') ?? ''),
  },
  { name: 'sd-jwt-vc', recognise: document => textMember(document, 'vct') !== undefined },
  {
    name: 'blockcerts',
    recognise: document =>
      contextsOf(document).some(context => context.includes('w3id.org/blockcerts')) ||
      textsOf(member(member(document, 'signature'), 'type')).includes('MerkleProof2017'),
  },
  { name: 'open-badges-2', recognise: isOpenBadges2 },
  {
    name: 'schema-org',
    recognise: document =>
      contextsOf(document).some(context => /^https?:\/\/schema\.org\/?/.test(context)) &&
      (hasType(document, /^EducationalOccupationalCredential$/) || member(document, 'hasCredential') !== undefined),
  },
];

const typesOf = (document: JsonObject): readonly string[] => [
  ...textsOf(member(document, 'type')),
  ...textsOf(member(document, '@type')),
];

const hasType = (document: JsonObject, pattern: RegExp): boolean => typesOf(document).some(type => pattern.test(type));

function issuedBy(document: JsonObject, prefix: string): boolean {
  const issuer = member(document, 'issuer');
  const id = isObject(issuer) ? member(issuer, 'id') : issuer;
  return typeof id === 'string' && id.startsWith(prefix);
}

/** Open Badges 2.0 by its context, 0.5 to 1.1 by its members. */
function isOpenBadges2(document: JsonObject): boolean {
  const inContext = contextsOf(document).some(context => /^https:\/\/w3id\.org\/openbadges\/v[12]$/.test(context));
  const awards = ['verify', 'verification'].some(key => Object.hasOwn(document, key));
  const named = ['recipient', 'uid'].some(key => Object.hasOwn(document, key));
  const older =
    listOf(member(document, '@context')).length === 0 && Object.hasOwn(document, 'badge') && awards && named;
  return inContext || older;
}
