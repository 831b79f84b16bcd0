import type { FormatName } from '../credential.js';
import { valuesAt } from '../elements/places.js';
import { itemsAt, objectsAt, type Value, writtenAt } from '../elements/reading/text.js';
import { type JsonObject, isObject, member } from '../json.js';
import { type ExposedFact, type ExposedKind, factOf } from './exposed-fact.js';
import { identities, recipient, subjectId } from './exposed-identities.js';
import { claimedPersonally } from './exposed-names.js';

/** Reads what one place of a document tells about a person. */
export type ExposedPlace = (document: JsonObject) => readonly ExposedFact[];

/** The text of a value: its own, or that of the first member that holds one. */
const textOf = (item: Value, members: readonly string[]): string | undefined =>
  writtenAt(item)[0]?.value ?? members.map(path => textBelow(item, path)).find(text => text !== undefined);

const textBelow = (item: Value, path: string): string | undefined => {
  if (!isObject(item.value)) return undefined;
  return valuesAt(item.value, path).flatMap(writtenAt)[0]?.value;
};

/** What stands at a path, one fact an item. */
const at =
  (path: string, kind: ExposedKind, ...members: readonly string[]): ExposedPlace =>
  document =>
    valuesAt(document, path)
      .flatMap(itemsAt)
      .flatMap(item => factOf(kind, item, textOf(item, members)));

/** A postal address in the words of whatever members it has. */
const address =
  (path: string): ExposedPlace =>
  document =>
    valuesAt(document, path)
      .flatMap(itemsAt)
      .flatMap(item => {
        const parts = POSTAL.flatMap(member => textBelow(item, member) ?? []);
        return factOf('address', item, writtenAt(item)[0]?.value ?? (parts.join(', ') || undefined));
      });

const POSTAL = [
  'fullAddress.noteLiteral',
  'streetAddress',
  'postOfficeBoxNumber',
  'postalCode',
  'addressLocality',
  'addressRegion',
  'addressCountry',
  'countryCode.prefLabel',
];

/** Names of schema.org and of the credentials vocabulary that say something about a person, below the one they are said of. */
const ofPerson = (root: string): readonly ExposedPlace[] => {
  const below = (name: string): string => (root === '' ? name : `${root}.${name}`);
  return [
    at(below('name'), 'name'),
    at(below('fullName'), 'name'),
    at(below('givenName'), 'name'),
    at(below('familyName'), 'name'),
    at(below('additionalName'), 'name'),
    at(below('email'), 'email', 'id'),
    at(below('telephone'), 'phone', 'id'),
    at(below('phone'), 'phone', 'id'),
    at(below('birthDate'), 'birth-date'),
    at(below('dateOfBirth'), 'birth-date'),
    at(below('birthPlace'), 'birth-place', 'name', ...POSTAL),
    at(below('nationality'), 'nationality', 'name', 'prefLabel'),
    at(below('gender'), 'gender', 'name', 'prefLabel'),
    address(below('address')),
  ];
};

const SUBJECT = 'credentialSubject';

/** What Open Badges 3 says of its learner, and a learner record too. */
const ofBadge: readonly ExposedPlace[] = [
  identities,
  ...ofPerson(SUBJECT),
  subjectId(`${SUBJECT}.id`),
  at(`${SUBJECT}.licenseNumber`, 'number'),
  at(`${SUBJECT}.result`, 'result', 'value', 'status', 'achievedLevel'),
  at('evidence', 'evidence', 'id', 'name'),
];

const ofAssertion: readonly ExposedPlace[] = [
  recipient,
  at('extensions:recipientProfile.name', 'name'),
  at('evidence', 'evidence', 'id', 'name'),
  at('extensions:gradeExtension', 'result', 'grade', 'Grade'),
];

/** Where a European credential holds assessments: of the achievement, of a part of it, or as a claim of their own. */
const CLAIM = `${SUBJECT}.hasClaim`;
const ASSESSED = [`${CLAIM}.provenBy`, `${CLAIM}.hasPart.provenBy`, CLAIM, `${CLAIM}.hasPart`];

/** `Person` (European Learning Model 3). */
const ofEuropean: readonly ExposedPlace[] = [
  at(`${SUBJECT}.fullName`, 'name'),
  at(`${SUBJECT}.givenName`, 'name'),
  at(`${SUBJECT}.familyName`, 'name'),
  at(`${SUBJECT}.birthName`, 'name'),
  at(`${SUBJECT}.patronymicName`, 'name'),
  at(`${SUBJECT}.dateOfBirth`, 'birth-date'),
  at(
    `${SUBJECT}.placeOfBirth`,
    'birth-place',
    'geographicName',
    'address.countryCode.prefLabel',
    'spatialCode.prefLabel',
  ),
  at(`${SUBJECT}.citizenshipCountry`, 'nationality', 'prefLabel', 'id'),
  at(`${SUBJECT}.gender`, 'gender', 'prefLabel', 'id'),
  at(`${SUBJECT}.nationalID`, 'number', 'notation'),
  at(`${SUBJECT}.identifier`, 'number', 'notation'),
  at(`${SUBJECT}.contactPoint.emailAddress`, 'email', 'id'),
  at(`${SUBJECT}.contactPoint.phone`, 'phone', 'phoneNumber'),
  address(`${SUBJECT}.contactPoint.address`),
  address(`${SUBJECT}.location.address`),
  subjectId(`${SUBJECT}.id`),
  ...ASSESSED.flatMap(path => [
    at(`${path}.grade`, 'result', 'noteLiteral'),
    at(`${path}.gradeStatus`, 'result', 'prefLabel', 'notation'),
  ]),
  at('displayParameter.individualDisplay.displayDetail.image', 'picture'),
];

const ofW3c: readonly ExposedPlace[] = [
  identities,
  subjectId(`${SUBJECT}.id`),
  document => valuesAt(document, SUBJECT).flatMap(objectsAt).flatMap(claimedPersonally),
  at('evidence', 'evidence', 'id', 'name'),
];

const isPerson = (document: JsonObject): boolean => member(document, 'hasCredential') !== undefined;

/** The places of a format; a description on a page tells something about a person only where it is about one. */
export function placesOf(format: FormatName, document: JsonObject): readonly ExposedPlace[] {
  switch (format) {
    case 'open-badges-3':
    case 'clr-2':
      return ofBadge;
    case 'eudi-credential':
      return [...ofBadge, subjectId('sub')];
    case 'open-badges-2':
      return ofAssertion;
    case 'european-credential':
    case 'ebsi-credential':
      return ofEuropean;
    case 'schema-org':
      return isPerson(document) ? [...ofPerson(''), subjectId('@id'), at('image', 'photo')] : [];
    case 'blockcerts':
      return [...ofW3c, at('display', 'picture')];
    case 'sd-jwt-vc':
      return [...ofW3c, subjectId('sub')];
    case 'verifiable-credential':
      return ofW3c;
  }
}
