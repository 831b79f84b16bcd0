import { describe, expect, test } from 'vitest';
import type { FormatName } from '../../../core/credential.js';
import { arrange } from '../../../core/formats/european-credential/arrange.js';
import { type JsonObject, resolvePointer } from '../../../core/json.js';
import { limits } from '../../../core/limits.js';
import { exposureOf } from '../../../core/report/exposed.js';
import { completeBadge, plainBadge, profile } from '../../fixtures/credentials.js';
import { european } from '../../fixtures/european.js';

type Line = readonly [kind: string, value: string | undefined, pointer: string];

const exposed = (document: JsonObject, format: FormatName): readonly Line[] =>
  exposureOf(document, format, format === 'european-credential' ? arrange : undefined).facts.map(
    ({ kind, pointer, value }) => [kind, value, pointer],
  );

const issuer = profile('did:web:uni-lumen.example', {
  email: 'office@uni-lumen.example',
  address: { addressCountry: 'BE' },
});
const identity = (identityType: string, identityHash: string, hashed = false): JsonObject => ({
  type: 'IdentityObject',
  identityType,
  identityHash,
  hashed,
});
const badge = (subject: JsonObject, more: JsonObject = {}): JsonObject => plainBadge({ issuer, subject, more });

describe('what an Open Badge 3 tells about its learner', () => {
  test('is name and number of the learner, and nothing of the issuer', () => {
    expect(exposed(completeBadge({ issuer }), 'open-badges-3')).toEqual([
      ['name', 'Learner A', '/credentialSubject/identifier/0/identityHash'],
      ['number', '2026-0097', '/credentialSubject/identifier/1/identityHash'],
    ]);
  });

  test('tells a hash from what it hides, and an address from an account', () => {
    const subject = {
      id: 'did:key:z6MkLearner',
      identifier: [
        identity('emailAddress', 'sha256$28a50415252ab6c689a54413da15b083034b66e5', true),
        identity('emailAddress', 'learner-a@uni-lumen.example'),
        identity('userName', 'learner-a'),
      ],
    };
    expect(exposed(badge(subject), 'open-badges-3').map(([kind]) => kind)).toEqual([
      'hashed-identity',
      'email',
      'account',
      'account',
    ]);
  });

  test('takes a value that looks like a hash for one where no flag says so', () => {
    const { hashed, ...unmarked } = identity('emailAddress', 'sha256$28a50415252ab6c689a54413da15b083034b66e5');
    expect(hashed).toBe(false);
    expect(exposed(badge({ identifier: unmarked }), 'open-badges-3')).toEqual([
      ['hashed-identity', unmarked['identityHash'], '/credentialSubject/identifier/identityHash'],
    ]);
  });

  test('holds results, evidence, birth and address where they are stated', () => {
    const subject = {
      id: 'mailto:learner-a@uni-lumen.example',
      birthDate: '2001-02-03',
      address: { type: ['Address'], streetAddress: 'Example Street 1', addressLocality: 'Lumen' },
      result: [{ type: ['Result'], value: '16', resultDescription: 'urn:result:1' }],
    };
    const evidence = [{ id: 'https://uni-lumen.example/cases/1', type: ['Evidence'], name: 'Case study' }];
    expect(exposed(badge(subject, { evidence }), 'open-badges-3')).toEqual([
      ['birth-date', '2001-02-03', '/credentialSubject/birthDate'],
      ['address', 'Example Street 1, Lumen', '/credentialSubject/address'],
      ['email', 'learner-a@uni-lumen.example', '/credentialSubject/id'],
      ['result', '16', '/credentialSubject/result/0'],
      ['evidence', 'https://uni-lumen.example/cases/1', '/evidence/0'],
    ]);
  });

  test('is not guessed from prose, and filler tells nothing', () => {
    const subject = { narrative: 'Learner A, born 2001-02-03, lives in Lumen.', identifier: [identity('name', 'n/a')] };
    expect(exposed(badge(subject), 'open-badges-3')).toEqual([]);
  });
});

describe('what an Open Badge 2 tells about its learner', () => {
  const assertion = (recipient: JsonObject): JsonObject => ({
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Assertion',
    recipient,
    badge: {
      name: 'Introduction to Data Ethics',
      issuer: { name: 'University of Lumen', email: 'office@uni-lumen.example' },
    },
  });

  test.each([
    ['a hashed address', { type: 'email', hashed: true, salt: 'x', identity: 'sha256$28a504' }, 'hashed-identity'],
    ['a plain address', { type: 'email', hashed: false, identity: 'learner-a@uni-lumen.example' }, 'email'],
    ['an account', { type: 'url', hashed: false, identity: 'https://people.example/a' }, 'account'],
    ['a telephone number', { type: 'telephone', hashed: false, identity: '+32 470 00 00 00' }, 'phone'],
    ['an address of an unknown type', { type: 'constructor', identity: 'learner-a@uni-lumen.example' }, 'email'],
  ])('is %s', (_, recipient, kind) => {
    expect(exposed(assertion(recipient), 'open-badges-2')).toEqual([[kind, recipient.identity, '/recipient/identity']]);
  });

  test('is a name, a result and evidence as well, where an extension states them', () => {
    const document = {
      ...assertion({ type: 'email', hashed: true, identity: 'sha256$28a504' }),
      'extensions:recipientProfile': { name: 'Learner A' },
      'extensions:gradeExtension': { grade: '16/20' },
      evidence: 'https://uni-lumen.example/cases/1',
    };
    expect(exposed(document, 'open-badges-2').slice(1)).toEqual([
      ['name', 'Learner A', '/extensions:recipientProfile/name'],
      ['evidence', 'https://uni-lumen.example/cases/1', '/evidence'],
      ['result', '16/20', '/extensions:gradeExtension'],
    ]);
  });
});

describe('what a European credential tells about its learner', () => {
  const person = (more: JsonObject): JsonObject => {
    const document = european();
    return { ...document, credentialSubject: { ...(document['credentialSubject'] as JsonObject), ...more } };
  };

  test('is name, number and result', () => {
    const document = european();
    const lines = exposed(document, 'european-credential');
    expect(lines).toEqual([
      ['name', 'Learner A', '/credentialSubject/fullName'],
      ['number', '2026-0097', '/credentialSubject/identifier'],
      ['result', '16/20', '/credentialSubject/hasClaim/0/provenBy/grade'],
    ]);
    for (const [, , pointer] of lines) expect(resolvePointer(document, pointer)).toBeDefined();
  });

  test('is birth, nationality, gender and where to reach the person, also in nodes that stand elsewhere', () => {
    const document = {
      ...person({
        dateOfBirth: '2001-02-03T00:00:00Z',
        placeOfBirth: { type: 'Location', geographicName: { en: 'Lumen' } },
        citizenshipCountry: { type: 'Concept', prefLabel: { en: 'Belgium' } },
        gender: { type: 'Concept', prefLabel: { en: 'female' } },
        nationalID: { type: 'LegalIdentifier', notation: '01.02.03-004.05' },
        contactPoint: { id: 'urn:epass:contactPoint:1' },
      }),
      attachedNodes: [
        {
          id: 'urn:epass:contactPoint:1',
          type: 'ContactPoint',
          emailAddress: { id: 'mailto:learner-a@uni-lumen.example' },
          phone: { phoneNumber: '+32 470 00 00 00' },
        },
      ],
    };
    expect(exposed(document, 'european-credential').map(([kind, value]) => [kind, value])).toEqual([
      ['name', 'Learner A'],
      ['birth-date', '2001-02-03T00:00:00Z'],
      ['birth-place', 'Lumen'],
      ['nationality', 'Belgium'],
      ['gender', 'female'],
      ['number', '01.02.03-004.05'],
      ['number', '2026-0097'],
      ['email', 'learner-a@uni-lumen.example'],
      ['phone', '+32 470 00 00 00'],
      ['result', '16/20'],
    ]);
  });

  test('is a picture of the certificate, which is named and not repeated', () => {
    const image = { type: 'MediaObject', content: 'iVBORw0KGgo' };
    const document = european({
      more: { displayParameter: { individualDisplay: [{ displayDetail: [{ image }] }] } },
    });
    expect(exposed(document, 'european-credential').at(-1)).toEqual([
      'picture',
      undefined,
      '/displayParameter/individualDisplay/0/displayDetail/0/image',
    ]);
  });
});

describe('what a credential of its own making tells about its learner', () => {
  const free = (subject: JsonObject): JsonObject => ({ type: ['VerifiableCredential'], credentialSubject: subject });

  test('is found under well-known names, whoever spells them', () => {
    const subject = {
      id: 'did:key:z6MkLearner',
      Full_Name: 'Learner A',
      studentNumber: 4711,
      birth_date: '2001-02-03',
      image: 'data:image/png;base64,iVBORw0KGgo',
      student: { name: 'Learner A', address: { street: 'Example Street 1', city: 'Lumen' } },
    };
    expect(exposed(free(subject), 'verifiable-credential')).toEqual([
      ['account', 'did:key:z6MkLearner', '/credentialSubject/id'],
      ['name', 'Learner A', '/credentialSubject/Full_Name'],
      ['number', '4711', '/credentialSubject/studentNumber'],
      ['birth-date', '2001-02-03', '/credentialSubject/birth_date'],
      ['photo', undefined, '/credentialSubject/image'],
      ['name', 'Learner A', '/credentialSubject/student/name'],
      ['address', 'Example Street 1, Lumen', '/credentialSubject/student/address'],
    ]);
  });

  test('is not the name of a course or the address of an institution', () => {
    const subject = {
      course: { name: 'Introduction to Data Ethics' },
      institution: {
        name: 'University of Lumen',
        address: 'Example Street 2',
        image: 'https://uni-lumen.example/logo.png',
      },
    };
    expect(exposed(free(subject), 'verifiable-credential')).toEqual([]);
  });
});

test('a credential of a wallet tells whom it was issued to', () => {
  const wallet = {
    vct: 'urn:eudi:micro_credential:1',
    sub: 'did:key:z6MkLearner',
    credentialSubject: { name: 'Learner A' },
  };
  expect(exposed(wallet, 'eudi-credential')).toEqual([
    ['name', 'Learner A', '/credentialSubject/name'],
    ['account', 'did:key:z6MkLearner', '/sub'],
  ]);
});

test('a certificate on a ledger brings a picture of itself', () => {
  const certificate = {
    credentialSubject: { name: 'Learner A' },
    display: { contentMediaType: 'text/html', content: '<b>A</b>' },
  };
  expect(exposed(certificate, 'blockcerts')).toEqual([
    ['name', 'Learner A', '/credentialSubject/name'],
    ['picture', undefined, '/display'],
  ]);
});

test('a page about a person tells about the person, the description of a course about nobody', () => {
  const person = { '@type': 'Person', name: 'Learner A', email: 'learner-a@uni-lumen.example', hasCredential: {} };
  expect(exposed(person, 'schema-org')).toEqual([
    ['name', 'Learner A', '/name'],
    ['email', 'learner-a@uni-lumen.example', '/email'],
  ]);
  expect(exposed({ '@type': 'Course', name: 'Introduction to Data Ethics' }, 'schema-org')).toEqual([]);
});

describe('selective disclosure', () => {
  const disclosureOf = (document: JsonObject): string => exposureOf(document, 'open-badges-3').disclosure;

  test('is what digests in place of parts are there for, wherever they stand', () => {
    expect(disclosureOf(badge({ identifier: [], _sd: ['n3vDkQm0S5c1pZQx7Yb2fWgHtRuLaEoJiKsMwXyTzAU'] }))).toBe(
      'digests',
    );
    expect(disclosureOf(badge({ identifier: [{ '...': 'n3vDkQm0S5c1pZQx7Yb2fWgHtRuLaEoJiKsMwXyTzAU' }] }))).toBe(
      'digests',
    );
  });

  test.each(['ecdsa-sd-2023', 'bbs-2023'])('is what the signature %s is made for', cryptosuite => {
    expect(disclosureOf(badge({}, { proof: [{ type: 'DataIntegrityProof', cryptosuite }] }))).toBe('signature');
  });

  test('is not there in a file that is signed as a whole', () => {
    const cryptosuite = 'eddsa-rdfc-2022';
    expect(disclosureOf(badge({}, { proof: { type: 'DataIntegrityProof', cryptosuite } }))).toBe('whole');
  });
});

test('of many facts the first are listed, and that there are more is said', () => {
  const evidence = Array.from({ length: limits.exposedFacts + 1 }, (_, at) => ({
    id: `https://uni-lumen.example/${String(at)}`,
  }));
  const many = exposureOf(badge({}, { evidence }), 'open-badges-3');
  expect([many.facts.length, many.more]).toEqual([limits.exposedFacts, true]);
  const fewer = exposureOf(badge({}, { evidence: evidence.slice(1) }), 'open-badges-3');
  expect([fewer.facts.length, fewer.more]).toEqual([limits.exposedFacts, false]);
});

test.each(['open-badges-3', 'open-badges-2', 'european-credential', 'verifiable-credential', 'schema-org'] as const)(
  'values of any shape in %s are read without a fault',
  format => {
    const odd = [
      null,
      7,
      true,
      '',
      [],
      [[[[[['deep']]]]]],
      { '@value': null },
      { __proto__: null, name: { name: {} } },
    ];
    for (const value of odd)
      for (const document of [
        { credentialSubject: value, recipient: value, evidence: value, hasCredential: value, name: value },
        { credentialSubject: { identifier: value, hasClaim: value, address: value, result: value, email: value } },
      ] as readonly JsonObject[])
        expect(() => exposed(document, format)).not.toThrow();
  },
);
