/** Ways to write the elements beyond Annex I, the best way first. */
import type { ElementId } from '../../elements/element.js';
import { alignment, at, concept, note, type Specimen, write } from './specimen.js';

const elm = { in: ['european-credential', 'ebsi-credential'] } as const;
const belgium = concept('http://publications.europa.eu/resource/authority/country/BEL', 'Belgium');
const countries: readonly Specimen[] = [
  at(/address$/, { type: ['Address'], addressCountryCode: 'BE' }),
  write({ location: { type: 'Location', address: { type: 'Address', countryCode: belgium } } }, elm),
  write({ registration: { type: 'LegalIdentifier', notation: '0000.000.097', spatial: belgium } }, elm),
  at(/url$/, 'https://uni-lumen.example.be', { called: 'an address below the domain of a country' }),
  at(/issuer$/, { id: 'https://uni-lumen.example.be' }, { called: 'an address below the domain of a country' }),
  write('Belgium'),
];

export const others: Partial<Record<ElementId, readonly Specimen[]>> = {
  'recognition-information': [
    at(/Note$/, note('Counts towards the Master in Data Science (5 ECTS).')),
    at(/(title|entitlesTo.description)$/, { en: '5 ECTS of the Master in Data Science' }, elm),
    write('Counts towards the Master in Data Science (5 ECTS).'),
  ],
  provider: [write({ en: 'Lumen Summer School' }, elm), write('Lumen Summer School')],
  'provider-country': countries,
  'awarding-body-country': countries,
  seal: [
    at(/proof$/, {
      type: 'DataIntegrityProof',
      cryptosuite: 'eddsa-rdfc-2022',
      created: '2026-06-30T12:00:00Z',
      verificationMethod: 'did:web:uni-lumen.example#key-1',
      proofPurpose: 'assertionMethod',
      proofValue: 'z…',
    }),
    write('HostedBadge'),
    at(/verify/, 'hosted'),
  ],
  authenticity: [
    at(/proof$/, { verificationMethod: 'did:web:uni-lumen.example#key-1' }),
    at(/credentialStatus$/, {
      id: 'https://uni-lumen.example/status/1#7',
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: '7',
      statusListCredential: 'https://uni-lumen.example/status/1',
    }),
    at(/type$/, 'HostedBadge'),
    write('https://uni-lumen.example/credentials/1'),
  ],
  'nqf-level': [
    write(alignment('', 'DQR level 6', { targetFramework: 'Deutscher Qualifikationsrahmen', targetCode: '6' })),
    write({ type: 'Concept', prefLabel: { en: 'NLQF level 6' } }, elm),
    write('NLQF level 6'),
  ],
  'qf-ehea-cycle': [
    write(alignment('', 'First cycle', { targetFramework: 'QF-EHEA' })),
    write({ type: 'Concept', prefLabel: { en: 'QF-EHEA first cycle' } }, elm),
    write('first cycle'),
  ],
  'isced-level': [
    write(alignment('', 'ISCED level 6', { targetFramework: 'ISCED 2011', targetCode: '6' })),
    write({ type: 'Concept', prefLabel: { en: 'ISCED level 6' } }, elm),
  ],
  'isced-field': [
    write(
      alignment('ext:ISCEDF', 'Philosophy and ethics', {
        targetFramework: 'ISCED-F 2013',
        targetCode: '0223',
        targetUrl: 'http://data.europa.eu/snb/isced-f/0223',
      }),
    ),
    write(concept('http://data.europa.eu/snb/isced-f/0223', 'Philosophy and ethics'), elm),
    write('Philosophy and ethics'),
  ],
  'sqf-level': [
    write(alignment('', 'DigComp level 5', { targetFramework: 'DigComp', targetCode: '5' })),
    at(/relatedSkill$/, concept('http://data.europa.eu/snb/dcf/1.1', 'Browsing data, level 5')),
    write({ type: 'Concept', prefLabel: { en: 'DigComp level 5' } }, elm),
  ],
  expiry: [at(/exp$/, Date.parse('2031-06-30T00:00:00Z') / 1_000), write('2031-06-30T00:00:00Z')],
  'issuer-legal-identity': [
    at(/otherIdentifier$/, { type: 'IdentifierEntry', identifierType: 'ext:VAT', identifier: 'BE0000000097' }),
    write({ registration: { type: 'LegalIdentifier', notation: '0000.000.097' } }, elm),
    at(/InstitutionIdentifier$/, '00LU'),
    at(/official$/, 'Registrar of the University of Lumen'),
    at(/(url|contentURL)$/, 'https://uni-lumen.example'),
    at(/issuer$/, { id: 'https://uni-lumen.example' }),
    at(/iss$/, 'https://uni-lumen.example'),
    at(/legalName$/, { en: 'University of Lumen' }),
    write('University of Lumen'),
  ],
  'place-of-issue': [
    at(/ocation$/, { type: 'Location', address: { type: 'Address', fullAddress: note('Lumen, Belgium') } }),
    at(/addressLocality$/, 'Lumen'),
    at(/address$/, { type: ['Address'], addressCountryCode: 'BE' }),
    write('Belgium'),
    write('Blended, Lumen'),
  ],
};
