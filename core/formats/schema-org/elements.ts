import { type FormatElements, inference, native, type Place, type Shape } from '../../elements/format-elements.js';
import { as, prose, texts } from '../../elements/reading/shapes.js';
import { type Text } from '../../elements/reading/text.js';
import type { ElementReason } from '../../report/reasons.js';
import { type Json, isObject } from '../../json.js';
import { issuerName, nameParts } from '../parties.js';
import { hoursIn } from '../workload.js';
import { hasHolder } from './description.js';
import { agency, country, credits, level, names, outcomes } from './shapes.js';

const HELD = 'hasCredential';

const isHolder = (document: Json): boolean => isObject(document) && hasHolder(document);

/** Read where a person holds it, or where nobody does: `name` is the person's then, and the credential's otherwise. */
const when = <Claim>(held: boolean, shape: Shape<Claim>): Shape<Claim> => ({
  ...shape,
  read: (value, origin) => (isHolder(origin.document) === held ? shape.read(value, origin) : []),
});

/** A member of the description, wherever that stands. */
const at = <Claim>(member: string, shape: Shape<Claim>, atMost?: ElementReason<'weak'>): readonly Place<Claim>[] => [
  native(`${HELD}.${member}`, shape, atMost),
  native(member, when(false, shape), atMost),
];

const nameIn = as(names, (name: Text) => ({ kind: 'name' as const, name }));
const page = as(texts, text => ({ of: 'activity' as const, text }));

const countries = [
  ...at('recognizedBy.address.addressCountry', country),
  ...at('validIn', country, 'element.inferred'),
];

const elements: FormatElements['elements'] = {
  'learner-identity': [
    native(
      'name',
      when(
        true,
        as(texts, name => ({ kind: 'name', name })),
      ),
    ),
    native('', when(true, nameParts)),
  ],
  title: at('name', texts),
  'issuer-country': countries,
  'awarding-body': [
    ...at('issuedBy', issuerName),
    ...at('recognizedBy', issuerName, 'element.inferred'),
    ...['sourceOrganization', 'provider', 'publisher'].flatMap(key => at(key, nameIn, 'element.inferred')),
  ],
  'issue-date': [...at('dateCreated', page), ...at('datePublished', page)],
  'learning-outcomes': [
    ...at('competencyRequired', outcomes),
    ...at('teaches', outcomes),
    ...at(
      'about',
      as(names, text => ({ kind: 'keyword' as const, text })),
    ),
  ],
  workload: [...at('numberOfCredits', credits), ...at('timeRequired', as(texts, hoursIn))],
  level: at('educationalLevel', level),
  'assessment-type': at(
    'assesses',
    as(names, text => ({ in: 'title' as const, text })),
  ),
  'participation-form': ['courseMode', 'educationalProgramMode'].flatMap(key =>
    at(
      key,
      as(names, text => ({ in: 'mode' as const, text })),
    ),
  ),
  'quality-assurance': at('recognizedBy', agency),
  prerequisites: ['coursePrerequisites', 'programPrerequisites'].flatMap(key =>
    at(
      key,
      as(names, text => ({ in: 'field' as const, text })),
    ),
  ),
  'supervision-id-verification': [],
  grade: [],
  stackability: [],
  'further-information': at(
    'url',
    as(texts, text => ({ of: 'achievement' as const, page: text })),
  ),
  'recognition-information': at(
    'description',
    as(prose, text => ({ in: 'prose' as const, text })),
  ),
  provider: [],
  'provider-country': [],
  'awarding-body-country': countries.slice(0, 2),
  seal: [],
  authenticity: [],
  'nqf-level': [],
  'qf-ehea-cycle': [],
  'isced-level': [],
  'isced-field': [],
  'sqf-level': [],
  expiry: [...at('expires', texts), ...at('validFor', texts)],
  'issuer-legal-identity': at(
    'recognizedBy.name',
    as(texts, value => ({ kind: 'opaque' as const, value })),
  ),
  'place-of-issue': [],
};

/** Where schema.org keeps what resembles the standard elements. It knows offers better than awards. */
export const schemaOrgElements: FormatElements = {
  kindOf: document => (hasHolder(document) ? 'award' : 'offer'),
  judges: () => true,
  language: 'inLanguage',
  references: [],
  elements,
  circumstances: {
    'learning-period': [],
    'assessed-on': [],
    'born-on': [inference('birthDate', when(true, texts))],
    prose: at('description', prose),
    'higher-education': at('recognizedBy.@type', {
      ...texts,
      read: (value, origin) => texts.read(value, origin).filter(text => text.value === 'CollegeOrUniversity'),
    }),
    'one-body': [],
  },
};
