/** Ways to write the eleven and the five elements of Annex I, the best way first. */
import type { ElementId } from '../../elements/element.js';
import { alignment, at, concept, note, type Specimen, write } from './specimen.js';

const elm = { in: ['european-credential', 'ebsi-credential'] } as const;

const belgium = concept('http://publications.europa.eu/resource/authority/country/BEL', 'Belgium');
const skill = 'http://data.europa.eu/esco/skill/00000000-0000-4000-8000-000000000001';
const weigh = 'Weigh the interests of the people whose data are used';
const exam = concept('http://data.europa.eu/snb/assessment/6e6cb2cc78', 'written examination');
const blended = concept('http://data.europa.eu/snb/learning-assessment/e92d221e4d', 'Blended');
const day = '2026-06-30T00:00:00Z';
const seconds = Date.parse(day) / 1_000;
/** The country is that of the host's last label, which no reserved name has; nobody asks this one. */
const underCountry = { called: 'an address below the domain of a country' };
const held = {
  in: ['schema-org'],
  beside: { hasCredential: { '@type': 'EducationalOccupationalCredential' } },
} as const;
const credits = {
  type: 'CreditPoint',
  framework: concept('http://data.europa.eu/snb/education-credit/6fcec5c5af', 'European Credit Transfer System'),
  point: '5',
};
const identity = (identityType: string, identityHash: string, hashed = false) => ({
  type: 'IdentityObject',
  identityType,
  hashed,
  identityHash,
});

export const council: Partial<Record<ElementId, readonly Specimen[]>> = {
  'learner-identity': [
    at(/^claims$/, { given_name: 'Learner', family_name: 'A' }),
    write(identity('name', 'Learner Aurora')),
    write(identity('sisSourcedId', '2026-0097')),
    write(identity('emailAddress', `sha256$${'0'.repeat(64)}`, true)),
    write(identity('userName', 'aurora')),
    at(/[iI]denti|national/, { type: 'Identifier', schemeName: 'Student ID', notation: '2026-0097' }),
    at(/fullName/, { en: 'Learner Aurora' }, elm),
    at(/^name$/, 'Learner Aurora', held),
    at(/\bid$/, 'did:example:learner'),
    at(/publicKey$/, 'ecdsa-koblitz-pubkey:0x00'),
    at(/recipient$/, { type: 'email', hashed: true, salt: 'deadsea', identity: `sha256$${'0'.repeat(64)}` }),
    write({ givenName: 'Learner', familyName: 'Aurora' }),
    write({ givenName: 'Learner', familyName: 'Aurora' }, held),
    write('Learner Aurora'),
  ],
  title: [write({ en: 'Introduction to Data Ethics' }, elm), write('Introduction to Data Ethics')],
  'issuer-country': [
    at(/address$/, { type: ['Address'], addressCountryCode: 'BE' }),
    at(/addressRegion$/, 'Lumen Hills'),
    at(/ocation$/, { type: 'Location', address: { type: 'Address', countryCode: belgium } }),
    at(/ocation$/, {
      type: 'Location',
      spatialCode: concept('http://publications.europa.eu/resource/authority/atu/BEL_BRU', 'Brussels'),
    }),
    write({ location: { type: 'Location', address: { type: 'Address', countryCode: belgium } } }, elm),
    write({ registration: { type: 'LegalIdentifier', notation: '0000.000.097', spatial: belgium } }, elm),
    at(/otherIdentifier$/, { type: 'IdentifierEntry', identifierType: 'ext:VAT', identifier: 'BE0000000097' }),
    at(/(url|iss)$/, 'https://uni-lumen.example.be', underCountry),
    at(/issuer$/, { id: 'https://uni-lumen.example.be' }, underCountry),
    write('Belgium'),
  ],
  'awarding-body': [
    at(/creator$/, { name: 'University of Lumen' }, { beside: { issuer: { name: 'Badgr' } } }),
    at(/(issuer|parentOrg|issuedBy|recognizedBy|Organization|provider|publisher)$/, { name: 'University of Lumen' }),
    write({ legalName: { en: 'University of Lumen' } }, elm),
    write({ altLabel: { en: 'University of Lumen' } }, elm),
    at(/issuer$/, { id: 'https://uni-lumen.example' }),
    at(/iss$/, 'https://uni-lumen.example'),
    write('University of Lumen'),
  ],
  'issue-date': [at(/(nbf|iat)$/, seconds), write(day)],
  'learning-outcomes': [
    write(
      alignment('ext:ESCOAlignment', 'apply data protection principles', {
        targetFramework: 'ESCO',
        targetUrl: skill,
      }),
    ),
    write(alignment('', 'data protection', { targetUrl: 'https://uni-lumen.example/skills/7' })),
    at(/learningOutcome$/, { type: 'LearningOutcome', title: { en: weigh } }),
    at(/learningOutcome$/, {
      type: 'LearningOutcome',
      relatedESCOSkill: concept(skill, 'apply data protection principles'),
    }),
    write(note(`The learner can ${weigh.toLowerCase()}.`), elm),
    at(/Competency/, { name: 'data ethics', description: weigh, framework_identifier: skill }),
    at(/competencyRequired|teaches/, { '@type': 'DefinedTerm', name: 'apply data protection principles', url: skill }),
    at(/LearningOutcome$/, weigh),
    at(/(tags?|about)$/, 'data ethics'),
    at(/narrative$/, `## Learning outcomes\nThe learner can ${weigh.toLowerCase()}.`),
    write('The learner can weigh the interests of the people whose data are used.'),
    at(/narrative$/, 'Units on collecting data, on using them, and on the people they are about.'),
    write('A short course on the ethics of collecting and using data about people.'),
    write(weigh),
    write(skill),
    write('data ethics'),
  ],
  workload: [
    write(
      alignment('ext:ECTS', '5 ECTS', {
        targetFramework: 'European Credit Transfer and Accumulation System (ECTS)',
        targetCode: '5',
      }),
    ),
    write(credits, elm),
    at(/ECTS|ects/, 5),
    at(/credits(Available|Earned)$/, 5),
    at(/numberOfCredits$/, { '@type': 'StructuredValue', value: 5, unitText: 'ECTS' }),
    at(/(timeInvestment|TimeInvestment|SBU|StudyLoad)$/, 130),
    at(/Competency/, { name: 'data ethics', studyLoad: 130 }),
    at(/(volumeOfLearning|workload|timeRequired|maximumDuration)$/, 'PT130H'),
    at(/credentialSubject$/, { activityStartDate: '2026-05-01T00:00:00Z', activityEndDate: '2026-06-30T00:00:00Z' }),
    at(/temporal$/, { startDate: '2026-05-01T00:00:00Z', endDate: '2026-06-30T00:00:00Z' }),
    at(/(description|narrative)$/, 'The course asks for 130 hours of study.'),
    write('5', { named: /ects|credit/i }),
    write('5 ECTS', { named: /ects|workload/i }),
    write('130', { named: /hours/i }),
    write('PT130H'),
  ],
  level: [
    write(
      alignment('ext:EQF', 'EQF level 6', {
        targetFramework: 'European Qualifications Framework',
        targetCode: '6',
        targetUrl: 'http://data.europa.eu/snb/eqf/6',
      }),
    ),
    at(/specifiedBy$/, { eqfLevel: concept('http://data.europa.eu/snb/eqf/6', 'Level 6') }),
    at(/educationLevel$/, concept('http://data.europa.eu/snb/eqf/6', 'Level 6')),
    at(/accreditation$/, { limitEQFLevel: concept('http://data.europa.eu/snb/eqf/6', 'Level 6') }),
    at(/educationalLevel$/, {
      '@type': 'DefinedTerm',
      termCode: '6',
      inDefinedTermSet: { '@type': 'DefinedTermSet', name: 'European Qualifications Framework' },
    }),
    at(/EQF/, 6),
    at(/\.Level$/, '6'),
    at(/description$/, 'Placed at EQF level 6.'),
    write('http://data.europa.eu/snb/eqf/6', { named: /eqf|^level/i }),
    write('6', { named: /eqf|level/i }),
    write('EQF level 6', { named: /eqf/i }),
    write('NLQF level 6', { named: /nqf/i }),
    write('first cycle', { named: /cycle/i }),
  ],
  'assessment-type': [
    write(exam, elm),
    at(/assessmentType$/, 'Written examination'),
    at(/resultDescription$/, { id: 'urn:uuid:1', type: ['ResultDescription'], name: 'Points' }),
    at(/assessmentExtension$/, 'Written examination'),
    at(/assessmentExtension$/, { type: ['Extension'], assessment: 'Written examination' }),
    at(/narrative$/, 'Complete all six units and pass the written exam.'),
    at(/title$/, { en: 'Written exam' }),
    at(/grade$/, note('16/20')),
    at(/evidence/, 'Project report'),
    write('Written examination'),
    write('http://data.europa.eu/snb/assessment/6e6cb2cc78'),
  ],
  'participation-form': [
    at(/learningSchedule$/, concept('http://data.europa.eu/snb/learning-schedule/72a0ab92fa', 'Full time')),
    at(/dcType$/, concept('http://data.europa.eu/snb/learning-activity/bf2e3a7bae', 'e-learning coursework')),
    write(blended, elm),
    at(/tags?$/, 'online'),
    at(/description$/, 'Taught online and on campus.'),
    write('Blended'),
    write('http://data.europa.eu/snb/learning-assessment/e92d221e4d'),
  ],
  'quality-assurance': [
    write(
      alignment('ext:QualityAssurance', 'Institutional review 2024: positive', {
        targetFramework: 'Institutional review (ESG)',
        targetCode: 'IR-2024-07',
        targetUrl: 'https://quality.example/decisions/IR-2024-07',
      }),
    ),
    write(
      {
        type: 'Accreditation',
        dcType: concept('http://data.europa.eu/snb/accreditation/bb4618238e', 'Institutional Quality Assurance'),
        accreditingAgent: { type: 'Organisation', legalName: { en: 'Agency for Quality' } },
      },
      elm,
    ),
    at(/ccreditation/, { accreditationType: 'Institutional review', accreditor: { name: 'Agency for Quality' } }),
    at(/endorsement$/, {
      type: ['VerifiableCredential', 'EndorsementCredential'],
      issuer: { name: 'Agency for Quality' },
    }),
    at(/recognizedBy$/, { '@type': 'Organization', name: 'Agency for Quality' }),
    at(/Note$/, note('The programme is quality assured by the Agency for Quality.')),
    at(/title$/, { en: 'Quality assured by the Agency for Quality' }),
    write({ name: 'Institutional review', agency: 'Agency for Quality' }),
    at(/description$/, 'The programme is quality assured by the Agency for Quality.'),
    write('Agency for Quality'),
  ],
  prerequisites: [
    write(note('None'), elm),
    at(/narrative$/, '## Entry requirements\nA secondary school certificate.'),
    write('None'),
    write('A secondary school certificate'),
  ],
  'supervision-id-verification': [
    at(/achievement$/, { supervisionType: 'Supervised with identity verification' }),
    write(
      concept('http://data.europa.eu/snb/supervision-verification/70be69aaf9', 'Supervised with ID Verification'),
      elm,
    ),
    write('Supervised with identity verification'),
  ],
  grade: [
    at(
      /result$/,
      { type: ['Result'], value: '16', resultDescription: 'urn:uuid:1' },
      {
        beside: {
          credentialSubject: {
            achievement: { resultDescription: { id: 'urn:uuid:1', valueMin: '0', valueMax: '20' } },
          },
        },
      },
    ),
    at(/provenBy$/, { grade: note('16/20') }),
    at(/URL$/, 'https://uni-lumen.example/grades'),
    write('16/20'),
    write('16'),
  ],
  stackability: [
    at(/isPartialQualification$/, true),
    at(/(isPartOf|specialisationOf)$/, { type: 'Qualification', title: { en: 'Master in Data Science' } }),
    write(alignment('ceterms:Credential', 'Master in Data Science')),
    at(
      /association$/,
      {
        type: ['Association'],
        associationType: 'isPartOf',
        sourceId: 'urn:uuid:1',
        targetId: 'https://uni-lumen.example/programmes/data-science',
      },
      { beside: { credentialSubject: { achievement: { id: 'urn:uuid:1' } } } },
    ),
    at(/rogram/, 'MSc-DS'),
    write(note('Counts towards the Master in Data Science.'), elm),
    write('Counts towards the Master in Data Science.'),
  ],
  'further-information': [
    at(/Note$/, note('https://uni-lumen.example/courses/data-ethics')),
    at(/(issuer|homepage).*(url|contentURL)$/, 'https://uni-lumen.example'),
    write('https://uni-lumen.example/courses/data-ethics'),
  ],
};
