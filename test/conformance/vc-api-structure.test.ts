/**
 * The structural musts of the W3C data model that libraries miss, each in a credential whose signature is good: only what
 * is broken is wrong with it, and its place is named.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contexts, plainBadge } from '../fixtures/credentials.js';
import { answerTo, openForTests, post, today } from './vc-api/asking.js';
import { type Members, without } from './vc-api/json.js';
import { issuers } from './vc-api/keys.js';
import { library } from './vc-api/library.js';
import { offline } from './vc-api/outside.js';
import type { VcApi } from './vc-api/server.js';
import { suites } from './vc-api/suites.js';

let api: VcApi;
beforeAll(async () => {
  api = await openForTests();
});
afterAll(() => api.close());

const { did } = issuers.Ed25519;

/** A credential of no other data model than W3C's, in either version. */
const plain: Readonly<Record<string, Members>> = {
  '2.0': {
    '@context': [contexts.credentials2],
    id: 'urn:uuid:5f0f1d4e-6f4d-4b8c-9d5e-3f7a1c2b4d6e',
    type: ['VerifiableCredential'],
    issuer: did,
    validFrom: '2026-06-30T00:00:00Z',
    credentialSubject: { id: 'urn:example:learner-a' },
  },
  '1.1': {
    '@context': [contexts.credentials1, contexts.dataIntegrity],
    id: 'urn:uuid:5f0f1d4e-6f4d-4b8c-9d5e-3f7a1c2b4d6e',
    type: ['VerifiableCredential'],
    issuer: did,
    issuanceDate: '2026-06-30T00:00:00Z',
    credentialSubject: { id: 'urn:example:learner-a' },
  },
};

/** eddsa-jcs-2022 covers every byte and asks nothing of the structure, so it signs what no issuer should. */
async function signed(document: Members): Promise<Members> {
  const suite = suites.find(({ name }) => name === 'eddsa-jcs-2022');
  if (!suite) throw new Error('no suite signs any structure');
  const made = suite.signing(issuers.Ed25519, { date: new Date(today) });
  const update = (proof: Members): Members => ({ ...proof, proofPurpose: 'assertionMethod' });
  const proof = await made.createProof({
    document: structuredClone(document),
    purpose: { update },
    documentLoader: offline.documentLoader,
  });
  return { ...document, proof };
}

type Row = readonly [what: string, more: Members, pointer: string];

const url = 'https://uni-lumen.example/x';
const base = contexts.credentials2;

/** A context that is not a list of addresses and definitions may mean anything. */
const ofContext: readonly Row[] = [
  ['the base context does not come first', { '@context': [contexts.openBadges, base] }, '/@context'],
  ['the base context is missing', { '@context': [contexts.openBadges] }, '/@context'],
  ['the context is no address of it', { '@context': 'https://www.w3.org/ns/credentials/v3' }, '/@context'],
  ['a context is a number', { '@context': [base, 5] }, '/@context'],
  ['a context is true', { '@context': [base, true] }, '/@context'],
  ['the context is an object', { '@context': { '@vocab': 'https://uni-lumen.example/#' } }, '/@context'],
  ['the context is an empty list', { '@context': [] }, '/@context'],
];

const ofType: readonly Row[] = [
  ['the type does not say credential', { type: ['OpenBadgeCredential'] }, '/type'],
  ['a type is empty', { type: ['VerifiableCredential', ''] }, '/type'],
  ['a type is a number', { type: ['VerifiableCredential', 7] }, '/type'],
  ['a type is null', { type: ['VerifiableCredential', null] }, '/type'],
];

const ofIssuer: readonly Row[] = [
  ['the issuer is a list', { issuer: [did] }, '/issuer'],
  ['the issuer is null', { issuer: null }, '/issuer'],
  ['the issuer is a number', { issuer: 7 }, '/issuer'],
  ['the issuer is no URL', { issuer: 'University of Lumen' }, '/issuer'],
  ['the issuer has no id', { issuer: { name: 'University of Lumen' } }, '/issuer/id'],
  ['the id of the issuer is no URL', { issuer: { id: 'lumen' } }, '/issuer/id'],
  ['the id of the issuer is a list', { issuer: { id: [did] } }, '/issuer/id'],
];

const ofIdentifiers: readonly Row[] = [
  ['the id is no URL', { id: 'credential-1' }, '/id'],
  ['the id is a scheme alone', { id: 'urn:' }, '/id'],
  ['the id has a space in it', { id: 'urn:x: 1' }, '/id'],
  ['the id is a list', { id: ['urn:uuid:1'] }, '/id'],
  ['the id is null', { id: null }, '/id'],
  ['the id is a number', { id: 1 }, '/id'],
  ['the subject has a relative id', { credentialSubject: { id: 'learner-a' } }, '/credentialSubject/id'],
  ['the second subject has one', { credentialSubject: [{ id: 'urn:x:1' }, { id: '../2' }] }, '/credentialSubject/1/id'],
  ['the subject has several', { credentialSubject: { id: ['urn:x:1', 'urn:x:2'] } }, '/credentialSubject/id'],
  ['a status has a relative id', { credentialStatus: { id: '1', type: 'Other' } }, '/credentialStatus/id'],
  ['an evidence has a relative id', { evidence: [{ id: 'x', type: 'Evidence' }] }, '/evidence/0/id'],
  ['a schema has a relative id', { credentialSchema: { id: 'x', type: 'JsonSchema' } }, '/credentialSchema/id'],
];

const ofSubject: readonly Row[] = [
  ['the subject is empty', { credentialSubject: {} }, '/credentialSubject'],
  ['there are no subjects', { credentialSubject: [] }, '/credentialSubject'],
  ['one of the subjects is empty', { credentialSubject: [{ id: 'urn:x:1' }, {}] }, '/credentialSubject/1'],
  ['the subject is a text', { credentialSubject: 'urn:example:learner-a' }, '/credentialSubject'],
  ['a subject is a number', { credentialSubject: [{ id: 'urn:x:1' }, 5] }, '/credentialSubject/1'],
];

const ofTyped: readonly Row[] = ['credentialStatus', 'termsOfUse', 'evidence', 'refreshService'].flatMap(
  (name): readonly Row[] => [
    [`${name} has no type`, { [name]: { id: url } }, `/${name}`],
    [`${name} has an empty type`, { [name]: { id: url, type: '' } }, `/${name}`],
    [`one of ${name} has no type`, { [name]: [{ id: url, type: 'Other' }, { id: `${url}2` }] }, `/${name}/1`],
    [`${name} is a text`, { [name]: url }, `/${name}`],
  ],
);

const ofSchema: readonly Row[] = [
  ['a schema has no id', { credentialSchema: { type: 'JsonSchema' } }, '/credentialSchema/id'],
  ['a schema has no type', { credentialSchema: { id: url } }, '/credentialSchema'],
  ['a schema is an address', { credentialSchema: url }, '/credentialSchema/id'],
  [
    'the second schema has no type',
    { credentialSchema: [{ id: url, type: 'JsonSchema' }, { id: url }] },
    '/credentialSchema/1',
  ],
];

const ofResources: readonly Row[] = [
  ['a related resource has no id', { relatedResource: { digestSRI: 'sha384-x' } }, '/relatedResource'],
  ['a related resource has no digest', { relatedResource: [{ id: url }] }, '/relatedResource/0'],
  ['a related resource is an address', { relatedResource: url }, '/relatedResource'],
  [
    'a related resource is named twice',
    {
      relatedResource: [
        { id: url, digestSRI: 'sha384-x' },
        { id: url, digestMultibase: 'uEi' },
      ],
    },
    '/relatedResource/1',
  ],
];

const ofWording: readonly Row[] = ['name', 'description'].flatMap((name): readonly Row[] => [
  [`the ${name} is a number`, { [name]: 7 }, `/${name}`],
  [`the ${name} has further members`, { [name]: { '@value': 'x', '@language': 'en', url } }, `/${name}`],
  [`the ${name} has a language and no value`, { [name]: { '@language': 'en' } }, `/${name}`],
  [`one ${name} of several is a number`, { [name]: [{ '@value': 'x', '@language': 'en' }, 5] }, `/${name}`],
]);

const sentence = /^This file is damaged: it cannot be read as a credential/;

describe('VC 2.0: malformed, and nothing else', () => {
  const rows = [
    ofContext,
    ofType,
    ofIssuer,
    ofIdentifiers,
    ofSubject,
    ofTyped,
    ofSchema,
    ofResources,
    ofWording,
  ].flat();

  test('the credential they all are made of is good', async () => {
    expect(await answerTo(api, await signed(plain['2.0'] ?? {}))).toMatchObject({ status: 200, verified: true });
  });

  test.each(rows)('%s', async (_, more, pointer) => {
    const { errors, status } = await answerTo(api, await signed({ ...plain['2.0'], ...more }));
    expect({ status, first: errors[0] }).toMatchObject({ status: 400, first: { code: 'format.malformed', pointer } });
    expect(errors[0]?.title).toMatch(sentence);
    expect(errors.map(({ code }) => code)).not.toContain('proof.altered');
  });

  test.each(['@context', 'type', 'issuer', 'credentialSubject'])('%s is missing', async name => {
    const { errors, status } = await answerTo(api, await signed(without(plain['2.0'] ?? {}, name)));
    expect({ status, first: errors[0] }).toMatchObject({
      status: 400,
      first: { code: 'format.malformed', pointer: `/${name}` },
    });
  });

  test('a proof has no type', async () => {
    const good = await signed(plain['2.0'] ?? {});
    const proof = without(good['proof'] as Members, 'type');
    const { errors } = await answerTo(api, { ...good, proof });
    expect(errors[0]).toMatchObject({ code: 'format.malformed', pointer: '/proof' });
  });

  test.each(rows)('nobody issues it either: %s', async (_, more, pointer) => {
    const { body, status } = await post(api, '/credentials/issue', { credential: { ...plain['2.0'], ...more } });
    expect({ status, ...body }).toMatchObject({ status: 400, errors: [{ code: 'format.malformed', pointer }] });
  });
});

describe('VC 1.1 has the same musts, and one of its own', () => {
  const rows = [ofType, ofIssuer, ofIdentifiers, ofSubject, ofTyped, ofSchema].flat();

  test('the credential they all are made of is good', async () => {
    expect(await answerTo(api, await signed(plain['1.1'] ?? {}))).toMatchObject({ status: 200, verified: true });
  });

  test.each(rows)('%s', async (_, more, pointer) => {
    const { errors, status } = await answerTo(api, await signed({ ...plain['1.1'], ...more }));
    expect({ status, first: errors[0] }).toMatchObject({ status: 400, first: { code: 'format.malformed', pointer } });
  });

  test('it says when it was issued', async () => {
    const { errors, status } = await answerTo(api, await signed(without(plain['1.1'] ?? {}, 'issuanceDate')));
    expect({ status, first: errors[0] }).toMatchObject({
      status: 400,
      first: { code: 'format.malformed', pointer: '/issuanceDate' },
    });
  });
});

describe('what is allowed stays allowed', () => {
  test.each<readonly [string, Members]>([
    ['one context that is no list', { '@context': base }],
    ['one type that is no list', { type: 'VerifiableCredential' }],
    ['an issuer with more than its id', { issuer: { id: did, name: 'University of Lumen' } }],
    ['no id', { id: undefined }],
    ['an id that is a URN', { id: 'urn:uuid:1' }],
    ['several subjects', { credentialSubject: [{ id: 'urn:x:1' }, { name: 'Learner B' }] }],
    ['a subject without an id', { credentialSubject: { name: 'Learner A' } }],
    [
      'a name in two languages',
      {
        name: [
          { '@value': 'Ethik', '@language': 'de' },
          { '@value': 'Ethics', '@language': 'en' },
        ],
      },
    ],
    ['a description with a direction', { description: { '@value': 'Ethics', '@language': 'en', '@direction': 'ltr' } }],
    ['a schema, which nobody fetches', { credentialSchema: { id: url, type: 'JsonSchema' } }],
    [
      'two schemas',
      {
        credentialSchema: [
          { id: url, type: 'JsonSchema' },
          { id: `${url}2`, type: 'Other' },
        ],
      },
    ],
    ['an evidence of an invented type', { evidence: { type: 'Attendance' } }],
    ['terms of an invented type', { termsOfUse: [{ type: 'House' }] }],
    ['a way to refresh it', { refreshService: { id: url, type: 'Other' } }],
    ['a related resource, which nobody fetches', { relatedResource: { id: url, digestSRI: 'sha384-x' } }],
  ])('%s', async (_, more) => {
    const document = Object.fromEntries(
      Object.entries({ ...plain['2.0'], ...more }).filter(([, value]) => value !== undefined),
    );
    expect(await answerTo(api, await signed(document))).toMatchObject({ status: 200, verified: true, errors: [] });
  });
});

test('an Open Badge keeps the same rules', async () => {
  const badge = plainBadge({ issuer: did, more: { termsOfUse: [{ id: url }] } });
  expect((await answerTo(api, await signed(badge))).errors[0]).toMatchObject({
    code: 'format.malformed',
    pointer: '/termsOfUse/0',
  });
});

test('the libraries sign what lacks its types, which is why the core does not leave it to them', async () => {
  const [suite] = suites;
  if (!suite) throw new Error('no suite signs');
  const broken = {
    ...plain['2.0'],
    termsOfUse: { id: url },
    refreshService: { id: url },
    credentialSchema: { id: url },
  };
  const made = await library.sign(broken, {
    suite: suite.signing(issuers.Ed25519, { date: new Date(today) }),
    purpose: new library.purposes.AssertionProofPurpose(),
    documentLoader: offline.documentLoader,
  });
  const { errors } = await answerTo(api, made);
  expect(errors).toMatchObject([{ code: 'format.malformed', pointer: '/termsOfUse' }]);
});
